public import SeriesModel
import SeriesText

/// What the estimates of a series decide: how a plan fares where all of them are off by so much, either way.
public struct EstimatesCheck: Hashable, Sendable {
    /// By what share all estimates are off, 0 to 1.
    public var off: Rational
    /// How much of the plan rests on estimates; nil: nothing of the series is an estimate.
    public var share: EstimatedShare?
    /// Where all estimates are so much too high, and where they are so much too low.
    public var sides: [Side]

    /// What is so where the estimates are off one way.
    public struct Side: Hashable, Sendable {
        /// What the true numbers are, in percent of the estimates.
        public var percent: Rational
        /// What the plan in hand costs then; nil where it cannot be paid.
        public var cost: Money?
        /// Which rules it breaks then, or that it cannot be paid; none: it is still right.
        public var broken: [String]
        /// What is known of the best plan then.
        public var status: Plan.Status
        /// What the best plan then changes of the plan in hand; nil where there is none.
        public var comparison: PlanComparison?

        /// One way.
        public init(
            percent: Rational, cost: Money?, broken: [String], status: Plan.Status, comparison: PlanComparison?
        ) {
            self.percent = percent
            self.cost = cost
            self.broken = broken
            self.status = status
            self.comparison = comparison
        }

        /// Whether the same people still meet at the same times and venues in the best plan; nil where the search
        /// stopped before that was known.
        public var isSame: Bool? {
            switch status {
            case .optimal: broken.isEmpty && (comparison.map { ScenarioDifference($0).isNone } ?? false)
            case .infeasible: false
            case .feasible, .unknown: nil
            }
        }
    }

    /// Sides in the order in which they are told.
    public init(off: Rational, share: EstimatedShare?, sides: [Side]) {
        self.off = off
        self.share = share
        self.sides = sides
    }

    /// Whether the estimates decide the plan; nil where the search stopped before that was known.
    public var decide: Bool? {
        if sides.contains(where: { $0.isSame == false }) { return true }
        return sides.allSatisfy { $0.isSame == true } ? false : nil
    }
}

/// What the estimates of a series decide, as a coordinator reads it.
public struct EstimatesCheckReport: Sendable {
    private let check: EstimatesCheck
    private let plan: Plan
    private let series: Series
    private let codenames: Bool

    /// A report.
    ///
    /// - Parameters:
    ///   - check: what was found.
    ///   - plan: the plan in hand.
    ///   - series: its series.
    ///   - codenames: participants are called by their ids.
    public init(_ check: EstimatesCheck, of plan: Plan, in series: Series, codenames: Bool = false) {
        self.check = check
        self.plan = plan
        self.series = series
        self.codenames = codenames
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        var head = [series.name] + wrapped(text: verdict)
        if let share = check.share { head += wrapped(text: share.sentence(series.currency)) }
        return report([head] + check.sides.map(section))
    }

    private var verdict: String {
        let off = check.off.percent
        return switch check.decide {
        case nil: "The search stopped before it was known whether the estimates decide this plan."
        case false?:
            "The estimates do not decide this plan: where all of them are \(off) off, either way, it is still the best."
        case true?: "The estimates decide this plan: where all of them are \(off) off, another one is best."
        }
    }

    private func section(_ side: EstimatesCheck.Side) -> [String] {
        let isMore = side.percent > 100
        let difference = isMore ? side.percent - 100 : 100 - side.percent
        var lines = ["What was estimated comes to \(difference.grouped) % \(isMore ? "more" : "less")"]
        if let cost = side.cost {
            lines.append(
                "  this plan costs \(cost.grouped) \(series.currency), \(ChangedSum(before: plan.total, after: cost).words)"
            )
        }
        for broken in side.broken { lines += wrapped(text: broken).map { "  " + $0 } }
        switch side.status {
        case .infeasible: lines.append("  no plan is right then")
        case .unknown: lines.append("  the search stopped before it found a plan")
        case .optimal, .feasible:
            let unproven = side.status == .feasible ? ", as far as was looked" : ""
            if side.isSame == true {
                lines.append("  it is still the best plan")
            } else if let comparison = side.comparison {
                lines.append("  another plan is best\(unproven):")
                let changes = ChangesReport(comparison, of: series, codenames: codenames).text
                lines += changes.split(separator: "\n").dropFirst().map { "  \($0)" }
            }
        }
        return lines
    }
}

/// What the estimates of a series decide, as JSON.
public struct EstimatesCheckDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The name of the series.
    public let name: String
    /// By what share all estimates are off, 0 to 1.
    public let off: Rational
    /// How much of the plan rests on estimates; null where nothing is an estimate.
    @OrNull public var estimated: EstimatedShare?
    /// Whether the estimates decide the plan; null where the search stopped before that was known.
    @OrNull public var decide: Bool?
    /// Where all of them are off one way.
    public let sides: [Side]

    /// Where all estimates are off one way.
    public struct Side: Codable, Hashable, Sendable {
        /// What the true numbers are, in percent of the estimates.
        public let percent: Rational
        /// What the plan in hand costs then; null where it cannot be paid.
        @OrNull public var cost: Money?
        /// Why it is not right then; none: it is.
        public let broken: [String]
        /// What is known of the best plan then.
        public let status: Plan.Status
        /// Whether that is the plan in hand; null where it is not known.
        @OrNull public var same: Bool?
        /// What it changes of the plan in hand; null where there is none.
        @OrNull public var changes: ScenarioDifference?
    }

    /// A document of what was found.
    public init(_ check: EstimatesCheck, name: String) {
        parley = SeriesFormat.version
        self.name = name
        off = check.off
        sides = check.sides.map { side in
            Side(
                percent: side.percent, cost: side.cost, broken: side.broken, status: side.status,
                same: side.isSame, changes: side.comparison.map { ScenarioDifference($0) })
        }
        estimated = check.share
        decide = check.decide
    }
}
