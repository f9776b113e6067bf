import OrderedCollections
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
        let titles = Dictionary(firstOf: series.delegations.map { ($0.id, $0.name) })
        names = Dictionary(firstOf: series.participants.map { ($0.id, codenames ? $0.id : $0.name) })
        delegations = Dictionary(firstOf: series.participants.map { ($0.id, titles[$0.delegation] ?? $0.delegation) })
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

extension RiskReport {
    /// One workshop: what may break, who is critical, whom to keep warm.
    func details(_ workshop: WorkshopRisk) -> [String] {
        guard workshop.attendees.contains(where: { $0.cancels > 0 }) else {
            return [
                "\(workshop.number)  \(days(of: workshop)), \(venue(of: workshop)): \(Percent.text(workshop.holds))",
                "   Nobody cancels: the chance of everybody who attends is 0 %.",
            ]
        }
        let standby = standby(workshop)
        return ["\(workshop.number)  \(days(of: workshop)), \(venue(of: workshop)): \(Percent.text(workshop.holds))"]
            + ["   What may break"] + breaks(workshop)
            + ["   Who is critical: how likely it holds if they cancel for sure"] + critical(workshop)
            + (standby.isEmpty
                ? [] : ["   Whom to keep warm: how likely it holds with one of them on standby"] + standby)
    }

    // MARK: Rules

    private func breaks(_ workshop: WorkshopRisk) -> [String] {
        guard !workshop.breaks.isEmpty else { return ["     nothing, whoever of them cancels"] }
        var table = TextTable(.right, .left)
        for risk in workshop.breaks { table.add(Percent.text(risk.probability), words(risk.rule)) }
        return table.lines.map { "   " + $0 }
    }

    private func words(_ rule: RuleRisk.Rule) -> String {
        switch rule {
        case .seats(let id):
            let delegation = series.delegations.first { $0.id == id }
            return "fewer than \(delegation?.seats.min ?? 0) of \(delegation?.name ?? id)"
        case .balance: return "two sides differ by more than \(series.balance ?? 0)"
        case .quota(let position):
            return series.quotas.indices.contains(position) ? words(series.quotas[position]) : "a quota"
        case .required: return "somebody required is missing"
        }
    }

    private func words(_ quota: Quota) -> String {
        var wrong: [String] = []
        if quota.count.min > 0 { wrong.append("fewer than \(quota.count.min)") }
        if let share = quota.minShare, share > 0 { wrong.append("less than \(share.percent)") }
        if let most = quota.count.max { wrong.append("more than \(most)") }
        if let share = quota.maxShare, share < 1 { wrong.append("more than \(share.percent)") }
        let names = series.delegations.filter { delegation in
            quota.of.map { $0.contains(delegation.id) } ?? (delegation.role == .side)
        }.map(\.name)
        return "\(wrong.joined(separator: " or ")) tagged \(quota.tag) among \(listed(names))"
    }

    // MARK: Attendees

    private func critical(_ workshop: WorkshopRisk) -> [String] {
        // Of somebody who never cancels it is no question what would be if they did.
        let able = workshop.attendees.filter { $0.cancels > 0 }
        let mattering = able.prefix { $0.drop >= 0.0005 }
        let shown = isComplete ? able : Array(mattering.prefix(Self.shownEntries))
        guard !shown.isEmpty else { return ["     nobody"] }
        var table = TextTable(.right, .right, .left, .left, .left)
        for attendee in shown {
            table.add(
                Percent.text(attendee.without), Percent.points(-attendee.drop), called(attendee.participant),
                delegation(of: attendee.participant), "cancels with \(attendee.cancels.percent)")
        }
        let left = able.count - shown.count
        return table.lines.map { "   " + $0 }
            + (left > 0 ? ["     and \(left) more, on whom less or as much depends"] : [])
    }

    /// For each delegation those who could come, and why the others cannot.
    func standby(_ workshop: WorkshopRisk) -> [String] {
        let attendees =
            plan.workshops.indices.contains(workshop.number - 1) ? plan.workshops[workshop.number - 1].attendees : []
        return workshop.standby.flatMap { list -> [String] in
            return lines(list, attending: attendees.filter { series.participant($0)?.delegation == list.delegation })
        }
    }

    private func lines(_ list: StandbyList, attending: [String]) -> [String] {
        let name = series.name(ofDelegation: list.delegation)
        let reasons = reasons(list)
        guard !list.people.isEmpty else {
            let why = reasons.isEmpty ? "all others of \(name) are in the plan" : reasons.joined(separator: "; ")
            return wrapped(text: "\(name): nobody; \(why)", indent: 5)
        }
        let shown = isComplete ? list.people : Array(list.people.prefix(Self.shownEntries))
        var table = TextTable(.right, .right, .left, .left, .left)
        for person in shown {
            table.add(
                Percent.text(person.holds), Percent.points(person.gain), called(person.participant),
                person.applyBy.map { "visa by \($0.short)" } ?? "no visa to wait for", cost(person))
        }
        var lines = ["     \(name)"]
        for (row, person) in zip(table.lines, shown) {
            lines.append("     " + row)
            if let remark = remark(person, attending: attending) {
                lines += wrapped(text: remark, indent: 11)
            }
        }
        let left = list.people.count - shown.count
        if left > 0 { lines.append("       and \(left) more") }
        return lines + (reasons.isEmpty ? [] : wrapped(text: reasons.joined(separator: "; "), indent: 7))
    }

    /// Whom they can replace, where that is not everybody, and whether they would rather not.
    private func remark(_ person: Standby, attending: [String]) -> String? {
        let others = attending.filter { !person.replaces.contains($0) }
        var remarks: [String] = []
        if !others.isEmpty {
            remarks.append(
                others.count < person.replaces.count
                    ? "not instead of \(listed(others.map(called)))"
                    : "only instead of \(listed(person.replaces.map(called)))")
        }
        if person.isReluctant { remarks.append("would rather not") }
        return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    }

    private func cost(_ person: Standby) -> String {
        let (least, most) = (person.leastExtraCost, person.mostExtraCost)
        if least == .zero, most == .zero { return "costs no more" }
        let currency = series.currency
        guard least < most else { return words(least) + " \(currency)" }
        return "\(words(least)) to \(words(most)) \(currency)"
    }

    private func words(_ extra: Money) -> String { (extra > .zero ? "+" : "") + extra.grouped }

    /// Why the rest of a delegation cannot come.
    private func reasons(_ list: StandbyList) -> [String] {
        UnfitStandby.Reason.allCases.flatMap { reason in
            // Of whom the same rules break is said at once.
            OrderedDictionary(grouping: list.unfit.filter { $0.reason == reason }, by: \.rules).map { rules, unfit in
                let people = listed(unfit.map { called($0.participant) })
                return switch reason {
                case .cannotAttend: "\(people) cannot be there"
                case .breaksRule:
                    "\(people) would break "
                        + (rules.isEmpty
                            ? "a rule"
                            : (rules.count == 1 ? "the rule " : "the rules ") + listed(rules.map { "\"\($0)\"" }))
                case .cannotBePaid: "\(people) cannot be paid for"
                }
            }
        }
    }
}
