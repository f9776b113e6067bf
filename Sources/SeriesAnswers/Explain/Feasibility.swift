import SeriesModel
import SeriesPlanning

/// Whether changed series have right plans: every test of an explanation is one of these.
struct Feasibility {
    /// What is known of a series.
    enum Answer {
        case possible(Plan)
        case impossible
        case unknown

        var isPossible: Bool? {
            switch self {
            case .possible: true
            case .impossible: false
            case .unknown: nil
            }
        }
    }

    private var enquiry: Enquiry
    /// When everything has to end; nil: when it is done.
    private let deadline: ContinuousClock.Instant?

    init(_ enquiry: Enquiry, until deadline: ContinuousClock.Instant? = nil) {
        self.enquiry = enquiry
        self.deadline = deadline
    }

    /// Whether a series has a right plan; any right plan will do. Unknown where that takes more than a time.
    mutating func of(_ series: Series, within time: Duration? = nil) throws(PlanningError) -> Answer {
        if NecessaryCounts(series).areMissed { return .impossible }
        var open = series
        open.goals = []
        // With as few workshops as allowed the first plan that is found ends the search; as a rule there is one.
        if open.workshops.max != open.workshops.min {
            var fewest = open
            fewest.workshops.max = fewest.workshops.min
            let answer = try solve(fewest, within: time)
            if case .possible = answer { return answer }
        }
        return try solve(open, within: time)
    }

    /// Whether a series without some of its conditions has a right plan.
    mutating func without(
        _ conditions: Set<Condition>, of series: Series, within time: Duration? = nil
    ) throws(PlanningError) -> Answer {
        let lifted = free(of: conditions, series)
        let dates = conditions.filter { $0.group == .dates }
        if !dates.isEmpty, !NecessaryCounts(lifted).areMissed {
            // More dates make a large program, and as a rule a plan needs none of them.
            let answer = try of(free(of: conditions.subtracting(dates), series), within: time)
            if case .possible = answer { return answer }
        }
        return try of(lifted, within: time)
    }

    private func free(of conditions: Set<Condition>, _ series: Series) -> Series {
        let lifted = series.lifting(series.conditions.filter(conditions.contains))
        let needsNoMoney =
            conditions.contains(.payment) && lifted.funders.allSatisfy { ($0.minSpend ?? 0) <= 0 }
        return needsNoMoney ? lifted.withoutMoney : lifted
    }

    /// The best plan of a series, or the best within a time.
    mutating func plan(_ series: Series, within time: Duration?) throws(PlanningError) -> Plan {
        let left = deadline.map { max(.zero, $0 - .now) }
        return try enquiry.plan(series, within: [left, time].compactMap { $0 }.min())
    }

    private mutating func solve(_ series: Series, within time: Duration?) throws(PlanningError) -> Answer {
        let plan = try plan(series, within: time)
        switch plan.status {
        case .optimal, .feasible: return .possible(plan)
        case .infeasible: return .impossible
        case .unknown: return .unknown
        }
    }
}
