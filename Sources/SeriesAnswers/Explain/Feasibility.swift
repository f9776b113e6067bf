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

    let series: Series
    private var enquiry: Enquiry

    init(_ enquiry: Enquiry) {
        series = enquiry.series
        self.enquiry = enquiry
        self.enquiry.purpose = step
    }

    /// The part of an explanation that the tests are for, as it is told to whoever watches.
    var step = "whether there is a plan" {
        didSet { enquiry.purpose = step }
    }

    /// Tells whoever watches what the next test is about: `what would help: without "…" and 2 more`.
    mutating func tell(_ word: String, _ conditions: [any Condition]) {
        guard let first = conditions.first else { return }
        let more = conditions.count > 1 ? " and \(conditions.count - 1) more" : ""
        enquiry.purpose = "\(step): \(word) \"\(first.sentence(in: series))\"\(more)"
    }

    /// Whether the time is over.
    var isLate: Bool { enquiry.isOver }

    /// So many parts of the search tree a test may look at: what has no answer by then is left open, so that an
    /// explanation ends, and ends the same way on every machine. Of the seeded infeasible series of the tests none
    /// needs more.
    private static let nodes = 4000

    /// Whether a series has a right plan; any right plan will do.
    mutating func of(_ series: Series) throws(ParleyError) -> Answer {
        if NecessaryCounts(series).areMissed { return .impossible }
        var open = series
        open.goals = []
        // With as few workshops as allowed the first plan that is found ends the search; as a rule there is one.
        if open.workshops.max != open.workshops.min {
            var fewest = open
            fewest.workshops.max = fewest.workshops.min
            switch try solve(fewest) {
            case .possible(let plan): return .possible(plan)
            case .impossible where open.canDoWithoutTheLast: return .impossible
            case .impossible, .unknown: break
            }
        }
        return try solve(open)
    }

    /// Whether the series without some of its conditions has a right plan.
    mutating func without(_ conditions: [any Condition]) throws(ParleyError) -> Answer {
        tell("without", conditions)
        let dates = conditions.filter { $0.subject == .dates }
        if !dates.isEmpty, !NecessaryCounts(series.lifting(conditions)).areMissed {
            // More dates make a large program, and as a rule a plan needs none of them.
            let answer = try of(free(of: conditions.filter { $0.subject != .dates }))
            if case .possible = answer { return answer }
        }
        return try of(free(of: conditions))
    }

    private func free(of conditions: [any Condition]) -> Series {
        let lifted = series.lifting(conditions)
        let needsNoMoney =
            conditions.contains { $0.path == Payment.key } && lifted.funders.allSatisfy { ($0.minSpend ?? 0) <= 0 }
        return needsNoMoney ? lifted.withoutMoney : lifted
    }

    /// The best plan of a series, or the best that is found within the limits.
    mutating func plan(_ series: Series) throws(ParleyError) -> Plan {
        try enquiry.plan(series, nodes: Self.nodes)
    }

    private mutating func solve(_ series: Series) throws(ParleyError) -> Answer {
        let plan = try plan(series)
        switch plan.status {
        case .optimal, .feasible: return .possible(plan)
        case .infeasible: return .impossible
        case .unknown: return .unknown
        }
    }
}
