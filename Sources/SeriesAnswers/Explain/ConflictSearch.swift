import SeriesModel
import SeriesPlanning

/// Finds conditions of a series that cannot hold together and of which none can be left out.
///
/// A deletion filter (Chinneck and Dravnieks, *Locating minimal infeasible constraint sets in linear programs*, 1991)
/// that takes away whole groups first and then halves of what is left of a group (Junker, *QuickXplain*, 2004). What is
/// taken away while there is still no plan stays away. Taking conditions away never makes a right plan wrong, so a
/// condition whose removal once gave a plan gives one also when less is left: what remains is minimal. Only where a
/// funder pays a share or must pay something it is tried again at the end: an earlier visa can be a cheaper one, and then
/// there is less to share.
struct ConflictSearch {
    private let series: Series
    private var feasibility: Feasibility
    /// What has been taken away; there is no plan without it.
    private var lifted: Set<Condition>
    /// A test that takes longer is left undecided: its condition stays, and whether it is needed is asked again at the end,
    /// when less is in the way.
    private static let patience = Duration.seconds(5)
    /// Whether a test was stopped before it had an answer.
    private var isCutShort = false

    /// A search among the conditions of a series without some of them.
    init(in series: Series, without lifted: Set<Condition> = [], _ feasibility: Feasibility) {
        self.series = series
        self.feasibility = feasibility
        self.lifted = lifted
    }

    /// The conflict of a series that has no right plan, and the tests as they are after it.
    mutating func run() throws(PlanningError) -> (conflict: Conflict, feasibility: Feasibility) {
        let conditions = series.conditions
        suspect(conditions)
        var left: [[Condition]] = []
        for group in ConditionGroup.allCases {
            let members = conditions.filter { $0.group == group && !lifted.contains($0) }
            guard !members.isEmpty else { continue }
            if try !canLift(members) { left.append(members) }
        }
        var kept: [Condition] = []
        for members in left { kept += try needed(of: members) }
        var isMinimal = !isCutShort
        if isCutShort || kept.contains(where: { $0.wantsCosts }) {
            let confirmed = try confirm(kept)
            kept = confirmed.kept
            isMinimal = confirmed.isMinimal
        }
        let conflict = Conflict(conditions: conditions.filter(Set(kept).contains), isMinimal: isMinimal)
        return (conflict, feasibility)
    }

    /// Takes away all but a few conditions whose conflict can be counted, where there are such.
    private mutating func suspect(_ conditions: [Condition]) {
        for suspected in Suspicion.sets(of: series) {
            let others = lifted.union(conditions.filter { !suspected.contains($0) })
            guard NecessaryCounts(series.lifting(conditions.filter(others.contains))).areMissed else { continue }
            lifted = others
            return
        }
    }

    /// Takes conditions away where there is no plan without them either.
    private mutating func canLift(_ conditions: [Condition]) throws(PlanningError) -> Bool {
        let tried = lifted.union(conditions)
        switch try feasibility.without(tried, of: series, within: Self.patience) {
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
    private mutating func needed(of conditions: [Condition]) throws(PlanningError) -> [Condition] {
        guard conditions.count > 1 else { return conditions }
        let half = conditions.count / 2
        let (first, second) = (Array(conditions[..<half]), Array(conditions[half...]))
        let keepsFirst = try !canLift(first)
        // Without the first half the second cannot go, or all could have gone.
        let keepsSecond = try keepsFirst ? !canLift(second) : true
        return try (keepsFirst ? needed(of: first) : []) + (keepsSecond ? needed(of: second) : [])
    }

    /// Takes each condition away in turn and sees that there is a plan.
    private mutating func confirm(
        _ conditions: [Condition]
    ) throws(PlanningError) -> (kept: [Condition], isMinimal: Bool) {
        var kept = conditions
        var isMinimal = true
        var position = 0
        while position < kept.count {
            switch try feasibility.without(
                lifted.union([kept[position]]), of: series, within: Self.patience)
            {
            case .possible: position += 1
            case .impossible:
                lifted.insert(kept.remove(at: position))
                position = 0
            case .unknown:
                isMinimal = false
                position += 1
            }
        }
        return (kept, isMinimal)
    }
}

extension Condition {
    /// Whether lower costs can make it harder to keep.
    fileprivate var wantsCosts: Bool {
        switch self {
        case .share, .leastSpending: true
        default: false
        }
    }
}
