import SeriesModel
import SeriesPlanning

/// Finds conditions of a series that cannot hold together and of which none can be left out.
///
/// A deletion filter (Chinneck and Dravnieks, *Locating minimal infeasible constraint sets in linear programs*, 1991)
/// that takes away whole groups first and then halves of what is left of a group (Junker, *QuickXplain*, 2004). What is
/// taken away while there is still no plan stays away. Taking conditions away never makes a right plan wrong, so a
/// condition whose removal once gave a plan gives one also when less is left: what remains is minimal, and a condition
/// that helps alone is in every conflict. Only where a funder pays a share or must pay something it is tried again at
/// the end: an earlier visa can be a cheaper one, and then there is less to share.
struct ConflictSearch {
    private var feasibility: Feasibility
    private let conditions: [any Condition]
    /// Paths of conditions of which it is known that they are needed.
    private let needed: Set<String>
    /// Paths of what has been taken away; there is no plan without it.
    private var lifted: Set<String>
    /// Whether a test was stopped before it had an answer.
    private var isCutShort = false

    /// A search among the conditions of a series without some of them; those that help alone are known to be needed.
    init(without lifted: Set<String> = [], needing needed: Set<String> = [], _ feasibility: Feasibility) {
        self.feasibility = feasibility
        self.lifted = lifted
        self.needed = needed
        conditions = feasibility.series.conditions
    }

    /// What clashes, whether nothing of it can be left out, and the tests as they are after it.
    mutating func run() throws(ParleyError) -> (
        conditions: [any Condition], isMinimal: Bool, feasibility: Feasibility
    ) {
        suspect()
        var left: [[any Condition]] = []
        for subject in Subject.allCases {
            let members = conditions.filter {
                $0.subject == subject && !lifted.contains($0.path) && !needed.contains($0.path)
            }
            guard !members.isEmpty else { continue }
            if try !canLift(members) { left.append(members) }
        }
        var kept = needed.subtracting(lifted)
        for members in left { kept.formUnion(try filter(members).map(\.path)) }
        var isMinimal = !isCutShort
        if isCutShort || conditions.contains(where: { kept.contains($0.path) && $0.wantsCosts }) {
            (kept, isMinimal) = try confirm(kept)
        }
        return (conditions.filter { kept.contains($0.path) }, isMinimal, feasibility)
    }

    /// Takes away all but a few conditions whose conflict can be counted, where there are such and time is left.
    private mutating func suspect() {
        for suspected in Self.suspicions(of: feasibility.series) where needed.isSubset(of: suspected) {
            guard !feasibility.isLate else {
                isCutShort = true
                return
            }
            let others = conditions.filter { lifted.contains($0.path) || !suspected.contains($0.path) }
            guard NecessaryCounts(feasibility.series.lifting(others)).areMissed else { continue }
            lifted = Set(others.map(\.path))
            return
        }
    }

    /// Takes conditions away where there is no plan without them either.
    private mutating func canLift(_ members: [any Condition]) throws(ParleyError) -> Bool {
        guard !feasibility.isLate else {
            isCutShort = true
            return false
        }
        let tried = lifted.union(members.map(\.path))
        switch try feasibility.without(conditions.filter { tried.contains($0.path) }) {
        case .impossible:
            lifted = tried
            return true
        case .possible:
            return false
        case .unknown:
            isCutShort = true
            return false
        }
    }

    /// What is needed of conditions that cannot all be taken away; the rest is taken away.
    private mutating func filter(_ conditions: [any Condition]) throws(ParleyError) -> [any Condition] {
        guard conditions.count > 1 else { return conditions }
        let half = conditions.count / 2
        let (first, second) = (Array(conditions[..<half]), Array(conditions[half...]))
        let keepsFirst = try !canLift(first)
        // Without the first half the second cannot go, or all could have gone.
        let keepsSecond = try keepsFirst ? !canLift(second) : true
        return try (keepsFirst ? filter(first) : []) + (keepsSecond ? filter(second) : [])
    }

    /// Takes each condition away in turn and sees that there is a plan.
    private mutating func confirm(_ found: Set<String>) throws(ParleyError) -> (kept: Set<String>, isMinimal: Bool) {
        var kept = conditions.filter { found.contains($0.path) }
        var isMinimal = true
        var position = 0
        while position < kept.count {
            guard !feasibility.isLate else { return (Set(kept.map(\.path)), false) }
            let tried = lifted.union([kept[position].path])
            switch try feasibility.without(conditions.filter { tried.contains($0.path) }) {
            case .possible: position += 1
            case .impossible:
                lifted.insert(kept.remove(at: position).path)
                position = 0
            case .unknown:
                isMinimal = false
                position += 1
            }
        }
        return (Set(kept.map(\.path)), isMinimal)
    }

    // MARK: Suspicions

    /// Sets of conditions among which a conflict can be seen by counting, where there is one: the smallest first. They
    /// are tried first, as such a conflict is found with few solves, and its numbers can be told.
    private static func suspicions(of series: Series) -> [Set<String>] {
        let conditions = series.conditions
        func all(about subjects: Set<Subject>) -> Set<String> {
            Set(conditions.filter { subjects.contains($0.subject) }.map(\.path))
        }
        let dates = all(about: [.number, .dates, .gaps, .blackouts])
        let spending = series.funders.map { funder -> Set<String> in
            [GrantCondition(funder: funder.id).path, LeastSpendingCondition(funder: funder.id).path]
        }
        let uses = series.venues.map { MostUses(venue: $0.id).path }
        let persons: Set<Subject> = [.acceptedVenues, .calendars, .entry, .venues]
        let people = series.delegations.map { delegation in
            let members = Set(series.participants.filter { $0.delegation == delegation.id }.map(\.id))
            let theirs = conditions.filter {
                persons.contains($0.subject) && $0.participant.map(members.contains) ?? true
            }
            return dates.union(theirs.map(\.path)).union([LeastSeats(delegation: delegation.id).path])
        }
        let everybody = dates.union(all(about: persons.union([.seats])))
        return spending + [
            Set(uses).union([FewestWorkshops.key]), dates, dates.union(all(about: [.venues])),
            all(about: [.money, .number, .seats]),
        ] + people + [everybody]
    }
}
