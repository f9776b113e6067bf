import SeriesModel

/// Conditions of a series and changes of them, as a coordinator would say them.
struct ConditionWording {
    let series: Series
    let codenames: Bool

    /// The condition as it stands, without a full stop.
    func sentence(_ condition: Condition) -> String {
        switch condition.group {
        case .number, .dates, .gaps, .blackouts, .pins, .ceilings, .seats: scheduling(condition)
        case .company, .harmony: company(condition)
        case .calendars, .acceptedVenues, .attendances, .entry: person(condition)
        case .venues: venue(condition)
        case .money, .fundersRules: money(condition)
        }
    }

    // MARK: Number and time

    private func scheduling(_ condition: Condition) -> String {
        switch condition {
        case .fewestWorkshops:
            return "there \(series.workshops.min == 1 ? "is" : "are") at least "
                + counted(series.workshops.min, "workshop", "workshops")
        case .mostWorkshops:
            return "there \(series.workshops.max == 1 ? "is" : "are") at most "
                + counted(series.workshops.max ?? 0, "workshop", "workshops")
        case .horizonStart: return "no meeting before \(series.horizon.first.spoken)"
        case .horizonEnd: return "no meeting after \(series.horizon.last.spoken)"
        case .startWeekdays:
            let days = series.startOn ?? []
            return days.isEmpty ? "workshops start on no day of the week" : "workshops start on \(weekdays(days)) only"
        case .startDays:
            let days = series.starts?.reduce(0) { $0 + $1.count } ?? 0
            return "workshops start on \(counted(days, "given day", "given days")) only"
        case .leastGap:
            return "at least \(counted(series.gap.min, "day", "days")) from the start of a workshop to the next"
        case .greatestGap:
            return "at most \(counted(series.gap.max ?? 0, "day", "days")) from the start of a workshop to the next"
        case .blackout(let position):
            let blackout = series.blackouts[position]
            return "no meeting \(blackout.dates.spoken)" + (blackout.why.map { " (\($0))" } ?? "")
        case .pinned(let position):
            let pin = series.pinned[position]
            return "a workshop is pinned in \(venueName(pin.venue)) from \(pin.start.spoken)"
        case .leastSeats(let id):
            return "\(delegationName(id)) sends at least "
                + "\(counted(delegation(id)?.seats.min ?? 0, "person", "people")) to each workshop"
        case .mostSeats(let id):
            return "\(delegationName(id)) sends at most "
                + "\(counted(delegation(id)?.seats.max ?? 0, "person", "people")) to each workshop"
        case .required(let id): return "\(personName(id)) attends every workshop"
        default: return condition.path
        }
    }

    // MARK: Who attends

    private func company(_ condition: Condition) -> String {
        switch condition {
        case .balance:
            return "the sides differ by at most \(counted(series.balance ?? 0, "person", "people")) at each workshop"
        case .continuity:
            return
                "\(counted(series.continuity, "person", "people")) of each side come back from one workshop to the next"
        case .rotation: return "two workshops in a row are not at the same venue"
        case .quota(let position): return quota(series.quotas[position])
        case .together(let position): return "\(people(series.together[position])) attend together or not at all"
        case .apart(let position): return "at most one of \(people(series.apart[position])) attends"
        default: return condition.path
        }
    }

    private func quota(_ quota: Quota) -> String {
        let among = quota.of.map { listed($0.map(delegationName)) } ?? "the sides"
        var parts: [String] = []
        if quota.count.min > 0 { parts.append("at least \(quota.count.min)") }
        if let most = quota.count.max { parts.append("at most \(most)") }
        if let share = quota.minShare { parts.append("at least \((share * 100).grouped) %") }
        if let share = quota.maxShare { parts.append("at most \((share * 100).grouped) %") }
        return "of those who attend from \(among), \(listed(parts)) are “\(quota.tag)”"
    }

    private func person(_ condition: Condition) -> String {
        switch condition {
        case .calendar(let id):
            return "\(personName(id)) cannot be away on some days"
        case .acceptedVenues(let id):
            let venues = person(id)?.venues ?? []
            return venues.isEmpty
                ? "\(personName(id)) goes to no venue"
                : "\(personName(id)) goes to \(listed(venues.map(venueName))) only"
        case .leastAttendances(let id):
            return
                "\(personName(id)) attends at least \(counted(person(id)?.attends.min ?? 0, "workshop", "workshops"))"
        case .mostAttendances(let id):
            return "\(personName(id)) attends at most \(counted(person(id)?.attends.max ?? 0, "workshop", "workshops"))"
        case .visaNotice(let position):
            let visa = series.visas[position]
            return "a visa for \(visa.country) takes \(counted(visa.notice, "day", "days")) with a passport of "
                + visa.passport
        case .visaRefusal(let position):
            let visa = series.visas[position]
            return "\(visa.country) lets nobody in with a passport of \(visa.passport)"
        default: return condition.path
        }
    }

    // MARK: Venues

    private func venue(_ condition: Condition) -> String {
        switch condition {
        case .closure(let id, let position):
            let closed = venue(id)?.closed ?? []
            return "\(venueName(id)) is closed "
                + (closed.indices.contains(position) ? closed[position].spoken : "at times")
        case .capacity(let id):
            return "\(venueName(id)) holds at most \(counted(venue(id)?.capacity ?? 0, "person", "people"))"
        case .leastUses(let id):
            return "\(venueName(id)) has at least \(counted(venue(id)?.uses.min ?? 0, "workshop", "workshops"))"
        case .mostUses(let id):
            let most = venue(id)?.uses.max ?? 0
            return most == 0
                ? "\(venueName(id)) has no workshop"
                : "\(venueName(id)) has at most \(counted(most, "workshop", "workshops"))"
        default: return condition.path
        }
    }

    // MARK: Money

    private func money(_ condition: Condition) -> String {
        switch condition {
        case .payment: return "the funders pay for everything"
        case .grant(let id):
            guard let funder = funder(id) else { return condition.path }
            let overhead = funder.overhead > 0 ? ", \(funder.overhead.grouped) % overhead included" : ""
            return "\(funder.name) gives \(amount(funder.amount, funder.currency))\(overhead)"
        case .window(let id):
            return "\(funderName(id)) pays for workshops within \(funder(id)?.window?.spoken ?? "") only"
        case .coverage(let id):
            let covered = funder(id)?.covers ?? funder(id)?.headings?.keys.sorted() ?? []
            return covered.isEmpty ? "\(funderName(id)) pays nothing" : "\(funderName(id)) pays \(listed(covered)) only"
        case .fundedDelegations(let id):
            return "\(funderName(id)) pays for people of "
                + "\(listed((funder(id)?.delegations ?? []).map(delegationName))) only"
        case .fundedVenues(let id):
            return "\(funderName(id)) pays in \(listed((funder(id)?.venues ?? []).map(venueName))) only"
        case .share(let id):
            return "\(funderName(id)) pays at most \(((funder(id)?.maxShare ?? 0) * 100).grouped) % of the whole"
        case .cap(let id, let category):
            let most = [
                funder(id)?.caps[category],
                funder(id)?.headings?[category].map { $0 * (1 + (funder(id)?.reallocation ?? 0)) },
            ].compactMap { $0 }.min()
            return "\(funderName(id)) pays at most \(amount(most ?? 0, funder(id)?.currency)) for \(category)"
        case .perWorkshop(let id):
            return
                "\(funderName(id)) pays at most \(amount(funder(id)?.perWorkshop ?? 0, funder(id)?.currency)) for a workshop"
        case .leastSpending(let id):
            return
                "\(funderName(id)) must be asked for at least \(amount(funder(id)?.minSpend ?? 0, funder(id)?.currency))"
        case .refusals(let id):
            return "\(personName(id)) takes nothing from \(listed((person(id)?.refuses ?? []).map(funderName), "or"))"
        case .delegationRefusals(let id):
            return "\(delegationName(id)) takes nothing from "
                + listed((delegation(id)?.refuses ?? []).map(funderName), "or")
        default: return condition.path
        }
    }

    // MARK: Names

    func amount(_ amount: Rational, _ currency: String?) -> String {
        "\(amount.isWhole ? amount.grouped : Money(roundingHalfUp: amount).grouped) \(currency ?? series.currency)"
    }

    func weekdays(_ days: Set<Weekday>) -> String {
        listed(Weekday.allCases.filter(days.contains).map(\.rawValue.capitalizedFirst), "or")
    }

    func delegation(_ id: String) -> Delegation? { series.delegations.first { $0.id == id } }
    func person(_ id: String) -> Participant? { series.participants.first { $0.id == id } }
    func venue(_ id: String) -> Venue? { series.venues.first { $0.id == id } }
    func funder(_ id: String) -> Funder? { series.funders.first { $0.id == id } }
    func delegationName(_ id: String) -> String { delegation(id)?.name ?? id }
    func personName(_ id: String) -> String { codenames ? id : person(id)?.name ?? id }
    func venueName(_ id: String) -> String { venue(id)?.name ?? id }
    func funderName(_ id: String) -> String { funder(id)?.name ?? id }
    func people(_ ids: [String]) -> String { listed(ids.map(personName)) }
}
