import SeriesAudit
public import SeriesModel
import SeriesPlanning

/// A trade-off between goals: every step of what can be had for how much, cheapest first.
public struct Frontier: Hashable, Sendable {
    /// What is gained, in the order in which it counts: more of the first outweighs any of the second.
    public var goals: [Goal.Kind]
    /// What it is weighed against.
    public var against: Goal.Kind
    /// Each step is better in ``goals`` than the one before, and worse in ``against``; between two that are proven
    /// there is nothing.
    public var steps: [FrontierStep]
    /// Whether the search came to its end: no step is missing, between the others or after them.
    public var isWhole: Bool

    /// Whether every step is there and proven.
    public var isProven: Bool { isWhole && steps.allSatisfy(\.isProven) }

    /// Puts a trade-off together in code, unchecked: each step has a value for each goal, in the order of `goals`.
    public init(goals: [Goal.Kind], against: Goal.Kind, steps: [FrontierStep], isWhole: Bool) {
        self.goals = goals
        self.against = against
        self.steps = steps
        self.isWhole = isWhole
    }
}

/// A point of a trade-off.
public struct FrontierStep: Hashable, Sendable {
    /// What is had of each of ``Frontier/goals``, in the goal's unit.
    public var values: [Rational]
    /// The least of ``Frontier/against`` for which that is possible, in its unit; the most where more is better.
    public var price: Rational
    /// No right plan that has this, or more, has a better price; nil where nothing is known of that.
    public var bound: Rational?
    /// A right plan that has just this. It answers no goals: its own stand here.
    public var plan: Plan

    /// Whether the price is proven to be the best.
    public var isProven: Bool { bound == price }

    /// A step is proven where `bound` is its price.
    public init(values: [Rational], price: Rational, bound: Rational?, plan: Plan) {
        self.values = values
        self.price = price
        self.bound = bound
        self.plan = plan
    }
}

/// What the exact trade-off between goals and another one is: every step, each proven.
///
/// With a limit on time, each step may take a part of what is left: a hard one stays unproven, with the bound that is
/// known, and the next is tried; at the end what was not proven shares what is left. See ``Frontier/isWhole``.
public struct FrontierQuestion: Question {
    /// `parley frontier`.
    public static let name = "frontier"
    /// What it answers, for lists of questions.
    public static let meaning = "every step of the trade-off between goals"
    /// What `--json` prints.
    public typealias Document = FrontierDocument

    /// What is gained, in order; none: the number of workshops and the attendance, as far as they are not the price, in
    /// the order of the series' goals.
    public var goals: [Goal.Kind]
    /// What it is weighed against.
    public var against: Goal.Kind

    /// The question about the right plans of a series, whose own goals do not matter.
    ///
    /// - Parameters:
    ///   - goals: what is gained, in order; none: as ``goals`` says.
    ///   - against: what it is weighed against.
    public init(of goals: [Goal.Kind] = [], against: Goal.Kind = .cost) {
        self.goals = goals
        self.against = against
    }

    /// The steps, that of the best price first.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Frontier {
        let goals = goals.isEmpty ? enquiry.series.gains(against: against) : goals
        var asked = enquiry.series
        asked.goals = [Goal(against)]
        let audit = Audit(series: asked)
        let search = StepSearch(series: asked, goals: goals, limits: enquiry.limits) {
            against.isMaximised ? $0 > $1 : $0 < $1
        }
        let (steps, isWhole) = try search.steps { asked, demands, better, share throws(ParleyError) in
            let limit = better.map { [Demand.goal(against, $0, better: true)] } ?? []
            var plan = try enquiry.plan(asked, demanding: demands + limit, share: share)
            switch plan.status {
            case .infeasible: return .none
            case .unknown: return .stopped
            case .optimal, .feasible: break
            }
            guard let price = plan.goals.first else { return .stopped }
            plan.goals = []
            // If more can be had at the same price, it is the next step, and takes the place of this one.
            let values = goals.map { audit.goalValue(of: $0, in: plan) ?? 0 }
            return .step(FrontierStep(values: values, price: price.value, bound: price.bound, plan: plan))
        }
        return Frontier(goals: goals, against: against, steps: steps, isWhole: isWhole)
    }

    /// No where no plan is right.
    public static func verdict(of frontier: Frontier) -> Verdict {
        !frontier.isProven ? .stopped : frontier.steps.isEmpty ? .no : .yes
    }
}

extension Series {
    /// What a trade-off against a goal is about where nothing is said: of number of workshops and attendance those that
    /// are among the goals, in their order; else the first of the other goals, and without any the number of workshops.
    func gains(against: Goal.Kind) -> [Goal.Kind] {
        var seen: Set<Goal.Kind> = [against]
        let others = goals.map(\.kind).filter { seen.insert($0).inserted }
        let usual = others.filter { $0 == .workshops || $0 == .attendance }
        if !usual.isEmpty { return usual }
        return Array(others.prefix(1)) + (others.isEmpty ? [against == .workshops ? .attendance : .workshops] : [])
    }
}
