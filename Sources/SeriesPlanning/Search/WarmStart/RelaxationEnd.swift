import LinearModel
import SeriesModel

/// Where the relaxation of one objective ended: dual values, basis, columns.
///
/// It is kept by what things are, not by where they stand in a program: so it outlives a venue that closes or a
/// participant who cancels. Whatever is wrong with it costs time and no more: bounds are proven anew from the dual
/// values, columns are checked before they are used.
package struct RelaxationEnd: Sendable {
    /// The objective, after those that come before it and are kept.
    let objectives: [PlanningObjective]
    /// Where the simplex ended in the relaxation of all rows; nil where there was none.
    let basis: KeyedBasis?
    /// Where relaxations of sequences of classes ended, the latest last. They know things by their positions: of
    /// another series they may be of no use.
    let sequences: [SequenceEnd]
    private let dualValues: [RowMeaning: Double]
    /// The workshops that the relaxation's plans are made of.
    private let support: Set<Place>
    /// The columns of the relaxation over whole series: the workshops of each with their attendees.
    private let columns: [[Place: [String]]]

    /// A workshop by its venue's id and its start.
    private struct Place: Hashable, Sendable {
        let venue: String
        let start: Day

        init(_ option: WorkshopOption, in index: SeriesIndex) {
            venue = index.series.venues[option.venue].id
            start = option.start
        }
    }

    init(
        _ objectives: [PlanningObjective], of draft: CompactProgram, _ relaxation: Relaxation,
        basis: KeyedBasis? = nil, columns: [Schedule] = [], sequences: some Sequence<SequenceEnd> = []
    ) {
        let index = draft.index
        var dualValues: [RowMeaning: Double] = [:]
        for (row, price) in relaxation.prices.enumerated() where price != 0 && !draft.isKeptByPricing(row) {
            dualValues[draft.meaning(of: draft.rowKeys[row])] = price
        }
        self.objectives = objectives
        self.basis = basis
        self.sequences = Array(sequences)
        self.dualValues = dualValues
        support = Set(relaxation.support.map { Place(draft.layout.options[$0], in: index) })
        self.columns = columns.map { schedule in
            Dictionary(
                schedule.workshops.map { workshop in
                    (Place(workshop.option, in: index), workshop.attendees.map { index.series.participants[$0].id })
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The prices of a program's rows; 0 for rows that were not known.
    func prices(of draft: CompactProgram) -> [Double] {
        draft.rowKeys.enumerated().map { row, key in
            draft.isKeptByPricing(row) ? 0 : dualValues[draft.meaning(of: key)] ?? 0
        }
    }

    /// The options of the support that a layout has.
    func support(in draft: CompactProgram) -> [Int] {
        draft.layout.options.indices.filter { support.contains(Place(draft.layout.options[$0], in: draft.index)) }
    }

    /// The columns as schedules; those with people or venues that are gone are left out.
    func columns(in index: SeriesIndex) -> [Schedule] {
        columns.compactMap { column in
            var workshops: [Schedule.Workshop] = []
            for (place, attendees) in column {
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
