import SeriesModel
import SeriesText

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
}
