import SeriesModel
import SeriesText

extension ObstacleWords {
    /// A rule of the series as a coordinator would say it.
    func words(_ rule: SeriesRule) -> String {
        switch rule {
        case .workshops: "there are \(between(series.workshops)) workshops"
        case .gap: "from one start to the next it is \(between(series.gap)) days"
        case .pinned: "what has been fixed stays"
        case .required: "whoever is required is at every workshop"
        case .seats: "seats at every workshop, " + listed(series.delegations.map { ($0.name, $0.seats) })
        case .capacity: "places at each venue, " + listed(series.venues.map { ($0.name, Limits(max: $0.capacity)) })
        case .balance: "the sides differ by \(series.balance ?? 0) at the most"
        case .attends: "everybody attends as often as they have to, and no more than they may"
        case .uses: "workshops at each venue, " + listed(series.venues.map { ($0.name, $0.uses) })
        case .quotas: "at every workshop \(series.quotas.map(words).joined(separator: ", "))"
        case .continuity:
            "at least \(series.continuity) of each side come back from one workshop to the next"
        case .together: "some travel only together"
        case .apart: "some do not sit at one table"
        case .rotate: "no venue is used twice in a row"
        case .money: "every funder has its rules, and some insist on spending"
        }
    }

    /// `30 % to 50 % are tagged woman`.
    private func words(_ quota: Quota) -> String {
        var parts: [String] = []
        if quota.count.min > 0 || quota.count.max != nil { parts.append(between(quota.count)) }
        let shares = (quota.minShare.map { $0 * 100 }, quota.maxShare.map { $0 * 100 })
        switch shares {
        case (let low?, let high?): parts.append("\(low.grouped) % to \(high.grouped) %")
        case (let low?, nil): parts.append("\(low.grouped) % or more")
        case (nil, let high?): parts.append("\(high.grouped) % or less")
        case (nil, nil): break
        }
        return "\(parts.joined(separator: " and ")) are tagged \(quota.tag)"
    }

    /// `North 3 to 5, South 2 or more`: what has limits.
    private func listed(_ limits: [(name: String, limits: Limits)]) -> String {
        limits.filter { $0.limits != Limits() }.map { "\($0.name) \(between($0.limits))" }.joined(separator: ", ")
    }

    /// `3`, `3 to 5`, `3 or more`, `5 or fewer`.
    private func between(_ limits: Limits) -> String {
        guard let most = limits.max else { return "\(limits.min) or more" }
        if most == limits.min { return "\(most)" }
        return limits.min == 0 ? "\(most) or fewer" : "\(limits.min) to \(most)"
    }
}
