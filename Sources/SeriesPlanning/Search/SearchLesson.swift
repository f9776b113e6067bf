import LinearModel
import SeriesModel

/// What a search learned that may help another, of the same series or of one like it: good prices, and what its
/// relaxations were made of.
///
/// It is kept by what things are, not by where they stand in a program: so it outlives a venue that closes or a participant
/// who cancels. Whatever is wrong with it costs time and no more: bounds are proven anew from the prices, series are
/// checked before they are used.
package struct SearchLesson: Sendable {
    /// What was learned about one goal.
    struct Stage: Sendable {
        let goal: Goal.Kind
        /// For rows, by their meaning.
        let prices: [String: Double]
        /// Where the simplex ended in the relaxation of all rows; nil where there was none.
        let corner: Corner?
        /// The workshops that the relaxation's plans are made of.
        let support: Set<PlaceAndTime>
        /// Series of workshops that the relaxation was made of, with their attendees.
        let series: [[PlaceAndTime: [String]]]
    }

    /// A workshop by its venue's id and its start.
    struct PlaceAndTime: Hashable, Sendable {
        let venue: String
        let start: Day
    }

    /// A basis, and of which rows and columns.
    struct Corner: Sendable {
        let rows: [String]
        let columns: [String]
        let basis: Basis

        init(_ basis: Basis, of program: LinearProgram) {
            self.basis = basis
            rows = program.rows.map(\.name)
            columns = program.columns.map(\.name)
        }

        /// The basis, for a program with the same rows and columns.
        func basis(for program: LinearProgram) -> Basis? {
            program.rows.lazy.map(\.name).elementsEqual(rows) && program.columns.lazy.map(\.name).elementsEqual(columns)
                ? basis : nil
        }
    }

    /// In the order of the goals.
    var stages: [Stage] = []

    /// What was learned about a goal; nil where the goals are others.
    func stage(_ position: Int, of goals: [Goal.Kind]) -> Stage? {
        guard stages.indices.contains(position), stages[...position].map(\.goal) == Array(goals.prefix(position + 1))
        else { return nil }
        return stages[position]
    }
}

extension SearchLesson.Stage {
    /// What is to be learned of a goal from the last prices of a program and the series that its relaxation knows.
    init(
        _ goal: Goal.Kind, _ part: CompactProgram, _ relaxation: Relaxation, _ corner: SearchLesson.Corner?,
        known: [Schedule]
    ) {
        let index = part.index
        func place(_ option: WorkshopOption) -> SearchLesson.PlaceAndTime {
            .init(venue: index.series.venues[option.venue].id, start: option.start)
        }
        let meanings = RowMeanings(part)
        var prices: [String: Double] = [:]
        for (row, price) in relaxation.prices.enumerated() where price != 0 && !part.isKeptByPricing(row) {
            if let meaning = meanings.meaning(of: row, in: part.program) { prices[meaning] = price }
        }
        self.goal = goal
        self.corner = corner
        self.prices = prices
        support = Set(relaxation.support.map { place(part.layout.options[$0]) })
        series = known.map { schedule in
            Dictionary(
                schedule.workshops.map { workshop in
                    (place(workshop.option), workshop.attendees.map { index.series.participants[$0].id })
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The prices of a program's rows; 0 for rows that were unknown.
    func prices(of program: LinearProgram, _ part: CompactProgram) -> [Double] {
        let meanings = RowMeanings(part)
        return program.rows.indices.map { row in
            guard !part.isKeptByPricing(row), let meaning = meanings.meaning(of: row, in: program) else { return 0 }
            return prices[meaning] ?? 0
        }
    }

    /// The options of the support that a layout has.
    func support(in layout: OptionLayout, _ index: SeriesIndex) -> [Int] {
        layout.options.indices.filter { position in
            let option = layout.options[position]
            return support.contains(.init(venue: index.series.venues[option.venue].id, start: option.start))
        }
    }

    /// The series as schedules; those with people or venues that are gone are left out.
    func schedules(_ index: SeriesIndex) -> [Schedule] {
        series.compactMap { series in
            var workshops: [Schedule.Workshop] = []
            for (place, attendees) in series {
                let people = attendees.compactMap { index.participantByID[$0] }.sorted()
                guard let venue = index.venueByID[place.venue], people.count == attendees.count else { return nil }
                workshops.append(
                    Schedule.Workshop(
                        option: WorkshopOption(venue: venue, start: place.start), attendees: people))
            }
            return Schedule(workshops: workshops.sorted { $0.option.start < $1.option.start })
        }
    }
}

/// What the rows of a program are about, whatever the numbers in their names: the same in programs of other layouts and of
/// series that differ.
private struct RowMeanings {
    private let draft: CompactProgram

    init(_ draft: CompactProgram) {
        self.draft = draft
    }

    /// The meaning of a row; nil where its name has none.
    func meaning(of row: Int, in program: LinearProgram) -> String? {
        let parts = program.rows[row].name.split(separator: "_")
        let meant = parts.map { part in
            guard let number = Int(part.dropFirst()), number >= 0 else { return String(part) }
            return meaning(part.prefix(1), number, isPool: parts[0] == "pool") ?? String(part)
        }
        return meant.joined(separator: " ")
    }

    private func meaning(_ kind: Substring, _ number: Int, isPool: Bool) -> String? {
        let index = draft.index
        let series = index.series
        switch kind {
        case "p" where index.people.indices.contains(number): return series.participants[number].id
        case "f" where index.funders.indices.contains(number): return index.funders[number].id
        case "v" where series.venues.indices.contains(number): return series.venues[number].id
        case "g" where series.delegations.indices.contains(number): return series.delegations[number].id
        case "c" where draft.layout.classes.indices.contains(number):
            let optionClass = draft.layout.classes[number]
            return "\(series.venues[optionClass.venue].id) \(draft.layout.options[optionClass.options[0]].start.number)"
        case "k" where isPool && draft.pools.indices.contains(number):
            let pool = draft.pools[number]
            let workshop =
                switch pool.workshop {
                case .held(let number): "held \(number)"
                case .planned(let block): day(ofBlock: block)
                case nil: ""
                }
            return "\(pool.payers.map { index.funders[$0].id }) \(pool.cappedCategory ?? "") \(workshop)"
        case "k" where draft.layout.blocks.indices.contains(number): return day(ofBlock: number)
        default: return nil
        }
    }

    private func day(ofBlock block: Int) -> String {
        String(draft.layout.days[draft.layout.blocks[block].days.lowerBound].number)
    }
}
