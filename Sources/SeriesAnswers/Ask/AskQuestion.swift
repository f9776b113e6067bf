import SeriesAudit
public import SeriesModel
import SeriesPlanning
import SeriesText

/// What a funder must give at the least, for each number of workshops and level of attendance.
///
/// All rules and all other funders are as in the series; only the funder's own amount is open. A funder that is not
/// yet won is one of the series with amount 0. A limit on time or a cancellation leaves the first levels.
public struct AskQuestion: Question {
    /// `parley ask`.
    public static let name = "ask"
    /// What it answers, for lists of questions.
    public static let meaning = "the least that a funder must give"
    /// What `--json` prints.
    public typealias Document = AskDocument

    /// The funder's id or name.
    public var funder: String
    /// Only for so many workshops; nil: for each number that is possible.
    public var workshops: Int?
    /// Only for so much attendance or more; nil: for each level that is possible.
    public var attendance: Rational?

    /// The question about a funder, called by id or name; ``workshops`` and ``attendance`` narrow it.
    public init(funder: String, workshops: Int? = nil, attendance: Rational? = nil) {
        self.funder = funder
        self.workshops = workshops
        self.attendance = attendance
    }

    /// The levels, least amount first.
    public func answer(from enquiry: inout Enquiry) throws(ParleyError) -> Ask {
        let series = enquiry.series
        let funder = try known(in: series)
        var asked = series
        asked.goals = []
        if let workshops { asked.workshops = Limits(min: workshops, max: workshops) }
        let problems = asked.problems()
        guard problems.isEmpty else { throw .invalidSeries(problems) }
        // More have been held, which would be right as they are, and not what is asked for.
        if let workshops, series.held.count > workshops {
            return Ask(funder: funder, currency: funder.currency ?? series.currency, levels: [], isWhole: true)
        }
        let enough = funder.leastAmount(paying: Money(roundingDown: asked.costCeiling), in: series)
        let audit = Audit(series: asked)
        var open: [Goal.Kind] = []
        if workshops == nil { open.append(.workshops) }
        if attendance == nil { open.append(.attendance) }
        let demands = attendance.map { [Demand.goal(.attendance, $0)] } ?? []
        let (steps, isWhole) = try StepSearch(series: asked, goals: open) { $0 < $1 }.steps(from: demands) {
            asked, demands, better throws(ParleyError) in
            let most = better.map { Money(roundingDown: $0) - Money(cents: 1) } ?? enough
            guard most >= .zero else { return .none }
            var plan = try enquiry.plan(
                asked.giving(most, by: funder), demanding: demands, leastPaidBy: funder.id,
                share: FrontierQuestion.share)
            switch plan.status {
            case .infeasible: return .none
            case .unknown: return .stopped
            case .optimal, .feasible: break
            }
            let amount = funder.leastAmount(paying: plan.paid(by: funder.id), in: series)
            if amount == .zero, !open.isEmpty {
                // Nothing is cheaper: of all there is for nothing the best, at once instead of step by step.
                plan = try enquiry.mostForNothing(asked.giving(.zero, by: funder), open, demands) ?? plan
            }
            // The plan was found with a larger grant; it must be right with this one.
            let violations = Audit(series: asked.giving(amount, by: funder)).violations(in: plan)
            guard violations.isEmpty else { throw .bug(violations) }
            let values = open.map { audit.goalValue(of: $0, in: plan) ?? 0 }
            let bound = plan.status == .optimal || amount == .zero ? amount.units : nil
            return .step(FrontierStep(values: values, price: amount.units, bound: bound, plan: plan))
        }
        let levels = steps.compactMap { step -> AskLevel? in
            let amount = Money(roundingDown: step.price)
            let budget = Budget(step.plan, of: asked.giving(amount, by: funder))
            guard let own = budget.funders.first(where: { $0.funder.id == funder.id }) else { return nil }
            return AskLevel(
                workshops: step.plan.workshops.count, attendance: audit.goalValue(of: .attendance, in: step.plan) ?? 0,
                amount: amount, isProven: step.isProven, plan: step.plan, budget: own)
        }
        return Ask(
            funder: funder, currency: funder.currency ?? series.currency, levels: levels, isWhole: isWhole)
    }

    private func known(in series: Series) throws(ParleyError) -> Funder {
        let called = series.funders.called(funder)
        guard called.count < 2 else { throw .unclear(.severalFunders(called.map(\.id))) }
        guard let known = called.first else {
            throw .unknown(.funder, SecretWords(series.participants).shown(funder))
        }
        return known
    }

    /// No where no amount makes a right plan.
    public static func verdict(of ask: Ask) -> Verdict {
        !ask.isProven ? .stopped : ask.levels.isEmpty ? .no : .yes
    }
}

extension Enquiry {
    /// The best plan of a series by some goals; nil where none was found in time.
    fileprivate mutating func mostForNothing(
        _ series: Series, _ goals: [Goal.Kind], _ demands: [Demand]
    ) throws(ParleyError) -> Plan? {
        var wanted = series
        wanted.goals = goals.map { Goal($0) }
        var best = try plan(wanted, demanding: demands, share: FrontierQuestion.share)
        best.goals = []
        return best.hasPlan ? best : nil
    }
}

extension Series {
    /// The series with another grant of a funder, in cents of its currency.
    fileprivate func giving(_ amount: Money, by funder: Funder) -> Series {
        var changed = self
        for position in funders.indices where funders[position].id == funder.id {
            changed.funders[position].amount = amount.units
        }
        return changed
    }
}
