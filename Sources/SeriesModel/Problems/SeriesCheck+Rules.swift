extension SeriesCheck {
    mutating func checkRules() {
        if let balance = series.balance { count(balance, "balance.maxDifference") }
        count(series.continuity, "continuity.returning")
        for (index, quota) in series.quotas.enumerated() {
            let path = "quotas[\(index)]"
            references(quota.of, to: delegations, .delegation, path + ".of")
            checkQuota(quota, path)
        }
        for (index, ids) in series.together.enumerated() { checkPeople(ids, "together[\(index)]") }
        for (index, ids) in series.apart.enumerated() { checkPeople(ids, "apart[\(index)]") }
        for (index, pin) in series.pinned.enumerated() {
            reference(pin.venue, to: venues, .venue, "pinned[\(index)].venue")
        }
    }

    /// A list of people who attend together, or not together; one that is empty says nothing.
    private mutating func checkPeople(_ ids: [String], _ path: String) {
        references(ids, to: participants, .participant, path)
        checkRepetition(of: ids, path)
        if ids.count == 1 { add(path, .tooFewPeople) }
    }

    private mutating func checkRepetition(of ids: [String], _ path: String) {
        var present: Set<String> = []
        for (position, id) in ids.enumerated() where !present.insert(id).inserted {
            add(
                SeriesPath.item(position, in: path),
                .listedTwice(participants.knows(id) ? id : ShownText.person(id)))
        }
    }

    private mutating func checkQuota(_ quota: Quota, _ path: String) {
        limits(quota.count, path)
        share(quota.minShare, path + ".minShare")
        share(quota.maxShare, path + ".maxShare")
        if let minimum = quota.minShare, let maximum = quota.maxShare, minimum > maximum,
            !faulty.coversAny(of: [path + ".minShare", path + ".maxShare"])
        {
            add(path, .minimumAboveMaximum(minimum: "\(minimum)", maximum: "\(maximum)"))
        }
    }

    mutating func checkHeld() {
        var seen: [Pin: Int] = [:]
        for (index, workshop) in series.held.enumerated() {
            let path = "held[\(index)]"
            reference(workshop.venue, to: venues, .venue, path + ".venue")
            references(workshop.attendees, to: participants, .participant, path + ".attendees")
            checkRepetition(of: workshop.attendees, path + ".attendees")
            if let costs = workshop.costs { checkSpent(costs, path + ".costs") }
            if let funding = workshop.funding { checkPaid(funding, path + ".funding") }
            if workshop.funding != nil, workshop.costs == nil, !faulty.covers(path + ".costs") {
                add(path + ".funding", .fundingWithoutCosts)
            }
            guard !faulty.coversAny(of: [path + ".start", path + ".venue"]) else { continue }
            let pin = Pin(start: workshop.start, venue: workshop.venue)
            if let first = seen[pin] {
                add(
                    path,
                    .repeatedHeldWorkshop(start: "\(pin.start)", venue: pin.venue, first: "held[\(first)]"))
            } else {
                seen[pin] = index
            }
        }
    }

    private mutating func checkSpent(_ costs: [SpentCost], _ path: String) {
        for (index, cost) in costs.enumerated() {
            if let id = cost.delegation {
                reference(id, to: delegations, .delegation, "\(path)[\(index)].delegation")
            }
            money(cost.amount, in: nil, "\(path)[\(index)].amount")
        }
    }

    private mutating func checkPaid(_ funding: [SpentFunding], _ path: String) {
        for (index, payment) in funding.enumerated() {
            reference(payment.funder, to: funders, .funder, "\(path)[\(index)].funder")
            if let id = payment.delegation {
                reference(id, to: delegations, .delegation, "\(path)[\(index)].delegation")
            }
            money(payment.amount, in: nil, "\(path)[\(index)].amount")
        }
    }

    mutating func checkGoals() {
        var seen: [Goal.Kind: Int] = [:]
        for (index, goal) in series.goals.enumerated() {
            let path = "goals[\(index)]"
            if goal.tolerance < 0 {
                add(path + ".tolerance", .belowMinimum("\(goal.tolerance)", minimum: 0))
            } else if goal.tolerance > Rational(SeriesBounds.money) {
                add(path + ".tolerance", .aboveMaximum("\(goal.tolerance)", maximum: SeriesBounds.money))
            }
            guard !faulty.covers(path) else { continue }
            // Again after a tolerance is sense: first about the cheapest, then what matters more, then the cheapest.
            if let first = seen[goal.kind] {
                add(path, .repeatedGoal(goal.kind.rawValue, first: "goals[\(first)]"))
            } else if goal.tolerance == 0 {
                seen[goal.kind] = index
            }
        }
    }
}
