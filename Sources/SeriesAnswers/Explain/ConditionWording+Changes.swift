import SeriesModel
import SeriesText

extension ConditionWording {
    /// A change as something to do, without a full stop.
    func change(_ amendment: Amendment) -> String {
        switch amendment.value {
        case .number(let number): change(amendment.condition, to: number)
        case .amount(let amount): change(amendment.condition, to: amount)
        case .day(let day): change(amendment.condition, to: day)
        case .days(let days): change(amendment.condition, to: days)
        case .weekdays(let days): "let workshops start on \(weekdays(days))"
        case .added(let items): add(items, to: amendment.condition)
        case .lifted: lift(amendment.condition)
        }
    }

    private func change(_ condition: Condition, to number: Int) -> String {
        let workshops = counted(number, "workshop", "workshops")
        let people = counted(number, "person", "people")
        switch condition {
        case .fewestWorkshops: return "be content with \(workshops) instead of \(series.workshops.min)"
        case .mostWorkshops: return "allow \(workshops)"
        case .leastGap:
            return "let \(counted(number, "day", "days")) between starts be enough, instead of \(series.gap.min)"
        case .greatestGap:
            return "allow \(counted(number, "day", "days")) between starts, instead of \(series.gap.max ?? 0)"
        case .leastSeats(let id):
            return "let \(delegationName(id)) come with \(people), instead of \(delegation(id)?.seats.min ?? 0)"
        case .mostSeats(let id):
            return "let \(delegationName(id)) come with up to \(people), instead of \(delegation(id)?.seats.max ?? 0)"
        case .balance: return "let the sides differ by \(people), instead of \(series.balance ?? 0)"
        case .continuity: return "ask for \(people) of each side who come back, instead of \(series.continuity)"
        case .leastAttendances(let id):
            return "let \(personName(id)) attend \(workshops), instead of \(person(id)?.attends.min ?? 0) or more"
        case .mostAttendances(let id):
            return "ask \(personName(id)) to attend up to \(workshops), instead of \(person(id)?.attends.max ?? 0)"
        case .visaNotice(let position):
            let visa = series.visas[position]
            return "get visas for \(visa.country) with passports of \(visa.passport) within "
                + "\(counted(number, "day", "days")), instead of \(visa.notice)"
        case .capacity(let id):
            return "find room for \(people) in \(venueName(id)), instead of \(venue(id)?.capacity ?? 0)"
        case .leastUses(let id):
            return "go to \(venueName(id)) for \(workshops), instead of \(venue(id)?.uses.min ?? 0)"
        case .mostUses(let id):
            return "allow \(workshops) in \(venueName(id)), instead of \(venue(id)?.uses.max ?? 0)"
        case .quota(let position):
            let quota = series.quotas[position]
            return "ask for \(number) “\(quota.tag)” at each workshop, instead of \(quota.count.min)"
        default: return condition.path
        }
    }

    private func change(_ condition: Condition, to new: Rational) -> String {
        func more(_ id: String, _ old: Rational?, _ what: String) -> String {
            let currency = funder(id)?.currency
            return "\(what) \(amount(new, currency)), \(amount(new - (old ?? 0), currency)) more"
        }
        switch condition {
        case .payment: return "find a further \(amount(new, nil)) that may pay for anything"
        case .grant(let id): return more(id, funder(id)?.amount, "ask \(funderName(id)) for")
        case .cap(let id, let category):
            return "let \(funderName(id)) pay up to \(amount(new, funder(id)?.currency)) for \(category)"
        case .perWorkshop(let id):
            return "let \(funderName(id)) pay up to \(amount(new, funder(id)?.currency)) for a workshop"
        case .leastSpending(let id):
            return "agree with \(funderName(id)) that \(amount(new, funder(id)?.currency)) are enough"
        case .share(let id): return "let \(funderName(id)) pay up to \((new * 100).grouped) % of the whole"
        default: return condition.path
        }
    }

    private func change(_ condition: Condition, to day: Day) -> String {
        condition == .horizonStart
            ? "meet from \(day.spoken) on, \(counted(series.horizon.first - day, "day", "days")) earlier"
            : "meet until \(day.spoken), \(counted(day - series.horizon.last, "day", "days")) later"
    }

    private func change(_ condition: Condition, to days: [DayRange]) -> String {
        let spoken = listed(days.map(\.spoken))
        switch condition {
        case .calendar(let id): return "have \(personName(id)) free \(spoken)"
        case .window(let id): return "have \(funderName(id)) pay within \(spoken)"
        default: return condition.path
        }
    }

    private func add(_ items: [String], to condition: Condition) -> String {
        switch condition {
        case .acceptedVenues(let id): "win \(personName(id)) over to go to \(listed(items.map(venueName)))"
        case .fundedVenues(let id): "let \(funderName(id)) pay in \(listed(items.map(venueName))) too"
        case .fundedDelegations(let id):
            "let \(funderName(id)) pay for people of \(listed(items.map(delegationName))) too"
        case .coverage(let id): "let \(funderName(id)) pay \(listed(items)) too"
        default: condition.path
        }
    }

    private func lift(_ condition: Condition) -> String {
        switch condition {
        case .blackout(let position): "meet in spite of the blackout \(series.blackouts[position].dates.spoken)"
        case .pinned(let position):
            "give up the pin in \(venueName(series.pinned[position].venue)) from \(series.pinned[position].start.spoken)"
        case .required(let id): "do without \(personName(id)) now and then"
        case .rotation: "allow two workshops in a row at the same venue"
        case .together(let position): "let \(people(series.together[position])) attend one without the other"
        case .apart(let position): "let \(people(series.apart[position])) meet"
        case .closure(let id, let position):
            "have \(venueName(id)) open \(venue(id)?.closed[position].spoken ?? "")"
        case .visaRefusal(let position):
            "have \(series.visas[position].country) let people in with passports of \(series.visas[position].passport)"
        case .startWeekdays: "let workshops start on any day"
        case .refusals(let id):
            "have \(personName(id)) accept money of \(listed((person(id)?.refuses ?? []).map(funderName)))"
        case .delegationRefusals(let id):
            "have \(delegationName(id)) accept money of \(listed((delegation(id)?.refuses ?? []).map(funderName)))"
        default: "do without: \(sentence(condition))"
        }
    }
}
