import SeriesModel

/// What becomes of a plan when people cancel, as a coordinator would tell it: which workshops break, on whom that depends,
/// and whom to keep warm.
public struct RiskReport: Sendable {
    private let assessment: RiskAssessment
    private let series: Series
    private let plan: Plan
    private let codenames: Bool
    private let isComplete: Bool
    private let names: [String: String]

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
        self.codenames = codenames
        self.isComplete = isComplete
        names = Dictionary(
            series.participants.map { ($0.id, codenames ? $0.id : $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// So many entries of a list are shown where it is not shown to its end.
    private static let shownEntries = 5

    /// The whole report, lines ending with a newline.
    public var text: String {
        let sections = [[series.name] + opening] + (assessment.workshops.isEmpty ? [] : [overview])
        let all = sections + assessment.workshops.map(details)
        return all.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var opening: [String] {
        let held = counted(assessment.held, "workshop has", "workshops have") + " taken place"
        guard !assessment.workshops.isEmpty else {
            return ["No workshop is still to come, so nobody can cancel one."]
        }
        return wrappedWords(
            "What happens if people cancel: each with their own chance, "
                + "\(Percent.text(assessment.assumed)) where the file gives none, whatever the others do"
                + (assessment.held > 0 ? ". \(held)." : "."))
    }

    // MARK: All workshops

    private var overview: [String] {
        let hasReturning = assessment.workshops.contains { $0.returning != nil }
        var lines = ["How likely each workshop still keeps its \(rules), if nobody comes instead"]
        var table = TextTable(.right, .left, .left, .right, .right)
        if hasReturning { table.add("", "", "", "", "enough return") }
        for workshop in assessment.workshops {
            table.add(
                "\(workshop.number)", days(workshop), venue(workshop), Percent.text(workshop.holds),
                hasReturning ? workshop.returning.map(Percent.text) ?? "–" : "")
        }
        lines += table.lines
        lines.append("  All of them: \(Percent.text(assessment.allWorkshops)).")
        if let whole = assessment.wholeSeries {
            lines.append("  The whole series\(ties): \(Percent.text(whole)).")
        }
        if let simulation = assessment.simulation {
            lines += wrappedWords(
                "± is the standard error of a number that was simulated, with \(Rational(simulation.draws).grouped) draws "
                    + "from seed \(simulation.seed); all others are exact."
            ).map { "  " + $0 }
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
        if !series.together.isEmpty { rules.append("pairs who travel together") }
        return rules.isEmpty ? "rules" : listed(rules)
    }

    /// What ties workshops together, as far as the series asks for it.
    private var ties: String {
        var ties: [String] = []
        if series.continuity > 0 { ties.append("enough people returning each time") }
        if series.participants.contains(where: { $0.attends.min > 0 }) {
            ties.append("everybody attending as often as they must")
        }
        return ties.isEmpty ? "" : ", with \(listed(ties))"
    }

    // MARK: One workshop

    private func details(_ workshop: WorkshopRisk) -> [String] {
        var lines = ["\(workshop.number)  \(days(workshop)), \(venue(workshop)): \(Percent.text(workshop.holds))"]
        lines += section("What may break", breaks(workshop))
        lines += section("Who is critical: if they cancel for sure, it holds with", attendees(workshop))
        lines += section("Whom to keep warm: with them on standby, it holds with", standby(workshop))
        return lines
    }

    private func section(_ head: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["   " + head] + lines.map { "   " + $0 }
    }

    private func breaks(_ workshop: WorkshopRisk) -> [String] {
        guard !workshop.breaks.isEmpty else { return ["  nothing, whoever cancels"] }
        var table = TextTable(.right, .left)
        for risk in workshop.breaks { table.add(Percent.text(risk.probability), words(risk.rule)) }
        return table.lines
    }

    private func words(_ rule: RuleRisk.Rule) -> String {
        switch rule {
        case .seats(let id):
            let delegation = series.delegations.first { $0.id == id }
            return "fewer than \(delegation?.seats.min ?? 0) of \(delegation?.name ?? id)"
        case .balance: return "sides that differ by more than \(series.balance ?? 0)"
        case .quota(let position):
            return series.quotas.indices.contains(position) ? words(series.quotas[position]) : "a quota"
        case .required: return "somebody required is missing"
        case .together: return "people who travel only together are split"
        }
    }

    private func words(_ quota: Quota) -> String {
        var wrong: [String] = []
        if quota.count.min > 0 { wrong.append("fewer than \(quota.count.min)") }
        if let share = quota.minShare, share > 0 { wrong.append("less than \(Percent.text(share))") }
        if let most = quota.count.max { wrong.append("more than \(most)") }
        if let share = quota.maxShare, share < 1 { wrong.append("more than \(Percent.text(share))") }
        let delegations = series.delegations.filter { delegation in
            quota.of.map { $0.contains(delegation.id) } ?? (delegation.role == .side)
        }
        return "\(wrong.joined(separator: " or ")) tagged \(quota.tag) among \(listed(delegations.map(\.name)))"
    }

    private func attendees(_ workshop: WorkshopRisk) -> [String] {
        let moving = workshop.attendees.filter { abs($0.drop) >= 0.0005 }
        let shown = isComplete ? workshop.attendees : Array(moving.prefix(Self.shownEntries))
        guard !shown.isEmpty else { return workshop.attendees.isEmpty ? [] : ["  nobody: it does not depend on one person"] }
        var table = TextTable(.right, .right, .left, .left, .left)
        for attendee in shown {
            table.add(
                Percent.text(attendee.without), Percent.points(-attendee.drop), called(attendee.participant),
                delegation(of: attendee.participant), "cancels with \(Percent.text(attendee.cancels))")
        }
        let left = workshop.attendees.count - shown.count
        return table.lines + (left > 0 ? ["  and \(counted(left, "person", "people")) on whom less depends"] : [])
    }

    // MARK: Standby

    private func standby(_ workshop: WorkshopRisk) -> [String] {
        let attendees = plan.workshops.indices.contains(workshop.number - 1)
            ? plan.workshops[workshop.number - 1].attendees : []
        var table = TextTable(.right, .right, .left, .right, .left, .left)
        var heads: [(row: Int, lines: [String])] = []
        var rows = 0
        var tails: [String] = []
        for list in workshop.standby {
            let name = series.delegations.first { $0.id == list.delegation }?.name ?? list.delegation
            let shown = isComplete ? list.people : Array(list.people.prefix(Self.shownEntries))
            heads.append((rows, tails + ["  \(name)" + (shown.isEmpty ? ": nobody" + why(list) : "")]))
            tails = []
            let present = attendees.filter { id in
                series.participants.contains { $0.id == id && $0.delegation == list.delegation }
            }
            for person in shown {
                table.add(
                    Percent.text(person.holds), Percent.points(person.gain), called(person.participant),
                    cost(person), person.applyBy.map { "visa by \($0.short)" } ?? "no visa wait",
                    places(person, among: present))
                rows += 1
            }
            let left = list.people.count - shown.count
            if left > 0 { tails.append("    and \(left) more") }
            if !shown.isEmpty, !list.unfit.isEmpty { tails.append("    not\(why(list))") }
        }
        let body = table.lines
        var lines: [String] = []
        for (position, head) in heads.enumerated() {
            lines += head.lines
            let end = position + 1 < heads.count ? heads[position + 1].row : rows
            lines += body[head.row..<end].map { "  " + $0 }
        }
        return lines + tails
    }

    /// Why the rest of a delegation cannot come, in numbers.
    private func why(_ list: StandbyList) -> String {
        guard !list.unfit.isEmpty else { return "; everybody else is in the plan" }
        let reasons = UnfitStandby.Reason.allCases.compactMap { reason -> String? in
            let people = list.unfit.filter { $0.reason == reason }.map { called($0.participant) }
            guard !people.isEmpty else { return nil }
            switch reason {
            case .cannotAttend: return "\(listed(people)) cannot be there"
            case .breaksRule: return "with \(listed(people)) a rule breaks"
            case .cannotBePaid: return "\(listed(people)) cannot be paid for"
            }
        }
        return ": " + reasons.joined(separator: "; ")
    }

    private func cost(_ person: Standby) -> String {
        if person.leastExtraCost == person.mostExtraCost { return signed(person.leastExtraCost) }
        return "\(signed(person.leastExtraCost)) to \(signed(person.mostExtraCost))"
    }

    private func signed(_ money: Money) -> String { (money > .zero ? "+" : "") + money.grouped }

    private func places(_ person: Standby, among present: [String]) -> String {
        let left = present.filter { !person.replaces.contains($0) }
        let reluctance = person.isReluctant ? "; would rather not" : ""
        if left.isEmpty { return "for anybody" + reluctance }
        if left.count < person.replaces.count { return "not for \(listed(left.map(called)))" + reluctance }
        return "for \(listed(person.replaces.map(called)))" + reluctance
    }

    // MARK: Names

    private func called(_ id: String) -> String { names[id] ?? id }

    private func delegation(of id: String) -> String {
        let delegation = series.participants.first { $0.id == id }?.delegation
        return series.delegations.first { $0.id == delegation }?.name ?? ""
    }

    private func days(_ workshop: WorkshopRisk) -> String {
        (DayRange(workshop.start, workshop.end) ?? DayRange(workshop.start)).spoken
    }

    private func venue(_ workshop: WorkshopRisk) -> String {
        series.venues.first { $0.id == workshop.venue }?.name ?? workshop.venue
    }

    private func listed(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    private func wrappedWords(_ text: String) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            if let last = lines.last, !last.isEmpty, last.count + 1 + word.count > 96 { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines
    }
}
