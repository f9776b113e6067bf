import SeriesModel
import SeriesPlanning

/// Finds the conditions without which alone there would be a plan.
///
/// Conditions of a subject are first taken away together: where there is no plan even then, none of them helps alone;
/// else they are halved.
struct SingleChanges {
    /// A condition, and a right plan of the series without it.
    typealias Cure = (condition: any Condition, plan: Plan)

    private var feasibility: Feasibility
    private(set) var cures: [Cure] = []
    /// Whether every test had its answer.
    private(set) var isComplete = true

    init(_ feasibility: Feasibility) {
        self.feasibility = feasibility
    }

    /// Looks at every subject, the lightest first; what is found stands in ``cures``.
    mutating func run() throws(ParleyError) -> Feasibility {
        let conditions = feasibility.series.conditions
        let subjects = WayOut.Burden.allCases.flatMap { burden in Subject.allCases.filter { $0.burden == burden } }
        for subject in subjects {
            try search(conditions.filter { $0.subject == subject })
        }
        return feasibility
    }

    private mutating func search(_ conditions: [any Condition]) throws(ParleyError) {
        guard let first = conditions.first else { return }
        guard !feasibility.isLate else {
            isComplete = false
            return
        }
        switch try feasibility.without(conditions) {
        case .impossible: return
        case .possible(let plan) where conditions.count == 1: cures.append((first, plan))
        case .unknown where conditions.count == 1: isComplete = false
        case .possible, .unknown:
            let half = conditions.count / 2
            try search(Array(conditions[..<half]))
            try search(Array(conditions[half...]))
        }
    }
}
