public import SeriesModel
import SeriesText

/// What becomes of a plan when people cancel, as a coordinator would tell it: which workshops break, on whom that
/// depends, and whom to keep warm.
public struct RiskReport: Sendable {
    let assessment: RiskAssessment
    let series: Series
    let plan: Plan
    let isComplete: Bool
    private let names: [String: String]
    private let delegations: [String: String]

    /// A report of an assessment.
    ///
    /// - Parameters:
    ///   - assessment: what to tell.
    ///   - plan: the plan that was assessed.
    ///   - series: its series.
    ///   - codenames: participants are called by their ids.
    ///   - isComplete: every list is shown to its end.
    public init(
        _ assessment: RiskAssessment, of plan: Plan, in series: Series, codenames: Bool = false,
        isComplete: Bool = false
    ) {
        self.assessment = assessment
        self.series = series
        self.plan = plan
        self.isComplete = isComplete
        let titles = Dictionary(
            series.delegations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        names = Dictionary(
            series.participants.map { ($0.id, codenames ? $0.id : $0.name) }, uniquingKeysWith: { first, _ in first })
        delegations = Dictionary(
            series.participants.map { ($0.id, titles[$0.delegation] ?? $0.delegation) },
            uniquingKeysWith: { first, _ in first })
    }

    /// So many entries of a list are shown where it is not shown to its end.
    static let shownEntries = 5

    /// The whole report, lines ending with a newline.
    public var text: String {
        let overview = assessment.workshops.isEmpty ? [] : [chances]
        let sections = [[series.name] + opening] + overview + assessment.workshops.map(details)
        return report(sections)
    }

    private var opening: [String] {
        guard !assessment.workshops.isEmpty else { return ["No workshop is still to come that anybody could cancel."] }
        let held = counted(assessment.held, "workshop has", "workshops have") + " taken place."
        let together =
            series.together.isEmpty ? "" : " Whoever attends only together with somebody who cancels stays away too."
        return (assessment.held > 0 ? [held] : [])
            + wrapped(
                text: "What if people cancel? Each person cancels each workshop with a chance of "
                    + "\(assessment.assumed.percent), or that in the file, whatever the others do." + together)
    }

    /// All workshops, and the series as a whole.
    private var chances: [String] {
        let hasReturning = assessment.workshops.contains { $0.returning != nil }
        var table = TextTable(.right, .left, .left, .right, .right)
        table.add("", "", "", "keeps them", hasReturning ? "enough return" : "")
        for workshop in assessment.workshops {
            table.add(
                "\(workshop.number)", days(of: workshop), venue(of: workshop), Percent.text(workshop.holds),
                hasReturning ? workshop.returning.map(Percent.text) ?? "–" : "")
        }
        var lines = ["How likely each workshop keeps its \(rules), if nobody comes instead"] + table.lines
        lines.append("  All of them: \(Percent.text(assessment.allWorkshops)).")
        if let whole = assessment.wholeSeries {
            lines += wrapped(text: "The whole series, with \(ties): \(Percent.text(whole)).", indent: 2)
        }
        if let simulation = assessment.simulation {
            lines += wrapped(
                text: "A number with ± was simulated, with \(Rational(simulation.draws).grouped) draws from seed "
                    + "\(simulation.seed); behind ± is its standard error. The others are exact.", indent: 2)
        }
        return lines
    }

    /// The rules that cancelling can break, as far as the series has them.
    private var rules: String {
        var rules: [String] = []
        if series.delegations.contains(where: { $0.seats.min > 0 }) { rules.append("least seats") }
        if series.balance != nil { rules.append("balance") }
        if !series.quotas.isEmpty { rules.append("quotas") }
        if series.participants.contains(where: \.required) { rules.append("required people") }
        return rules.isEmpty ? "rules" : listed(rules)
    }

    /// What ties workshops together, as far as the series asks for it.
    private var ties: String {
        var ties: [String] = []
        if series.continuity > 0 { ties.append("enough people returning each time") }
        if series.participants.contains(where: { $0.attends.min > 0 }) {
            ties.append("everybody attending as often as they must")
        }
        return listed(ties)
    }

    // MARK: Names

    func called(_ id: String) -> String { names[id] ?? id }

    func delegation(of id: String) -> String { delegations[id] ?? "" }

    func days(of workshop: WorkshopRisk) -> String {
        DayRange(from: workshop.start, to: workshop.end).spoken
    }

    func venue(of workshop: WorkshopRisk) -> String {
        series.name(ofVenue: workshop.venue)
    }
}

/// Chances as percentages with one decimal, `87.3 %`; what is not quite nothing or not quite certain never looks so.
enum Percent {
    /// A chance.
    static func text(_ chance: Double) -> String {
        switch chance {
        case ...1e-9: "0 %"
        case ..<0.0005: "under 0.1 %"
        case (1 - 1e-9)...: "100 %"
        case 0.9995...: "over 99.9 %"
        default: "\(tenths(chance)) %"
        }
    }

    /// A probability; where it is simulated with a decimal more and its error, `54.31 % ± 0.16`.
    static func text(_ probability: Probability) -> String {
        guard let error = probability.standardError else { return text(probability.value) }
        return "\(hundredths(probability.value)) % ± \(hundredths(max(0.0001, error)))"
    }

    /// A difference of two chances, in percentage points: `-17.2`.
    static func points(_ difference: Double) -> String {
        abs(difference) < 0.0005 ? "0.0" : (difference > 0 ? "+" : "") + tenths(difference)
    }

    private static func hundredths(_ chance: Double) -> String {
        let whole = Int((chance * 10_000).rounded())
        return "\(whole / 100).\(whole / 10 % 10)\(whole % 10)"
    }

    private static func tenths(_ chance: Double) -> String {
        let tenths = Int((abs(chance) * 1000).rounded())
        return "\(chance < 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
    }
}
