import SeriesModel
import SeriesPlanning
import SeriesText

/// Numbers of a series as it is that tell why conditions clash, by counting: no solver is asked, and nothing is set
/// aside.
struct Evidence {
    private let paths: Set<String>
    private let series: Series
    private let counts: NecessaryCounts
    private let index: SeriesIndex
    private let options: [WorkshopOption]

    init(of series: Series, about conditions: [any Condition]) {
        paths = Set(conditions.map(\.path))
        self.series = series
        counts = NecessaryCounts(series)
        index = counts.index
        options = index.options()
    }

    /// All that tells something, the plainest first.
    var sentences: [Sentence] {
        let seats = seats
        // Where people are what is missing, that no date is left says nothing more.
        return seats + [uses, seats.isEmpty ? dates : nil, cost].compactMap(\.self)
    }

    // MARK: People

    private var seats: [Sentence] {
        series.delegations.indices.compactMap { position in
            let delegation = series.delegations[position]
            guard paths.contains(LeastSeats(delegation: delegation.id).path) else { return nil }
            return seats(delegation, index.members[position])
        }
    }

    /// `4 of North must come to each workshop. …`
    private func seats(_ delegation: Delegation, _ members: [Int]) -> Sentence? {
        let needed = delegation.seats.min
        let must: Sentence = "\(needed) of \(delegation.name) must come to each workshop"
        guard members.count >= needed else {
            return "\(must), and it has \(counted(members.count, "person", "people"))."
        }
        func able(_ option: WorkshopOption) -> Int { members.count { index.canAttend($0, option) } }
        let short = options.filter { able($0) < needed }
        // The first of the best.
        guard let most = short.map(able).max(), let best = short.first(where: { able($0) == most }) else { return nil }
        let dates = Set(options.map(\.start)).count
        let enough = Set(options.filter { able($0) >= needed }.map(\.start)).count
        // Where enough can come as a rule, it is something else that stands in the way.
        guard enough * 2 < dates else { return nil }
        let some: Sentence =
            enough == 0
            ? "On the best of \(counted(dates, "date", "dates"))"
            : "Enough can on \(enough) of \(counted(dates, "date", "dates")); on the best of the others"
        let place = "\(series.venues[best.venue].name) from \(best.start.spoken)"
        let absences = members.compactMap { index.absence(of: $0, at: best) }
        let reasons = absences.map { absence -> Sentence in "\(person: absence.participant) \(absence.reason.words)" }
        return "\(must). \(some), \(place), \(most) of its \(members.count) can: \(Sentence.listed(reasons))."
    }

    // MARK: Dates and venues

    private var uses: Sentence? {
        guard paths.contains(FewestWorkshops.key), let possible = counts.possibleUses, possible < series.workshops.min
        else { return nil }
        let times =
            switch possible {
            case 0: "not at all"
            case 1: "once"
            case 2: "twice"
            default: "\(possible) times"
            }
        return
            "The venues may be used \(times) in all; \(counted(series.workshops.min, "workshop needs", "workshops need")) one."
    }

    private var dates: Sentence? {
        guard paths.contains(FewestWorkshops.key), counts.fittingDates < counts.needed else { return nil }
        let open = Set(options.map(\.start)).count
        let left = counts.days
        guard open > 0 else { return "There is no date on which a workshop could start." }
        var text = "A workshop could start on \(counted(left.count, "date", "dates"))"
        if left.count < open {
            text = left.isEmpty ? "On none" : "On \(left.count)"
            text += " of \(counted(open, "date", "dates")) can all come who must"
        }
        if !left.isEmpty, left.count <= Self.fewDates { text += ": " + listed(left.map(\.spoken)) }
        if counts.fittingDates < left.count {
            let gap = series.gap
            let apart = gap.max.map { "\(gap.min) to \($0)" } ?? "\(gap.min) or more"
            text += "; at most \(counts.fittingDates) of them can follow each other at \(apart) days"
        }
        return "\(text). \(counted(counts.needed, "workshop is", "workshops are")) to be held."
    }

    /// So many dates are told one by one.
    private static let fewDates = 6

    // MARK: Money

    private var cost: Sentence? {
        guard paths.contains(Payment.key), let least = counts.leastCost else { return nil }
        let payable = counts.payable(of: least)
        guard least > payable else { return nil }
        return """
            \(counted(counts.needed, "workshop", "workshops")) with as few people as allowed cost\(counts.needed == 1 ? "s" : "") \(least.grouped) \
            \(series.currency) or more; the funders can pay \(payable.grouped) \(series.currency), \
            \((least - payable).grouped) less.
            """
    }
}
