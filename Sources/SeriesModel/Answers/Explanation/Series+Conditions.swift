extension Series {
    /// The conditions that the series has, in the order of its file.
    public var conditions: [Condition] {
        calendarConditions + delegationConditions + participantConditions + venueConditions + visaConditions
            + funderConditions
    }

    private var calendarConditions: [Condition] {
        var conditions: [Condition] = []
        if workshops.min > 0 { conditions.append(.fewestWorkshops) }
        if workshops.max != nil { conditions.append(.mostWorkshops) }
        if earliestFirstDay < horizon.first { conditions.append(.horizonStart) }
        conditions.append(.horizonEnd)
        if let startOn, startOn.count < Weekday.allCases.count { conditions.append(.startWeekdays) }
        if starts != nil { conditions.append(.startDays) }
        if gap.min > days { conditions.append(.leastGap) }
        if gap.max != nil { conditions.append(.greatestGap) }
        conditions += blackouts.indices.map { .blackout($0) }
        conditions += pinned.indices.map { .pinned($0) }
        if balance != nil { conditions.append(.balance) }
        if continuity > 0 { conditions.append(.continuity) }
        conditions += quotas.indices.map { .quota($0) }
        conditions += together.indices.map { .together($0) }
        conditions += apart.indices.map { .apart($0) }
        if rotate { conditions.append(.rotation) }
        return conditions
    }

    private var delegationConditions: [Condition] {
        delegations.flatMap { delegation in
            var conditions: [Condition] = []
            if delegation.seats.min > 0 { conditions.append(.leastSeats(delegation: delegation.id)) }
            if delegation.seats.max != nil { conditions.append(.mostSeats(delegation: delegation.id)) }
            if !delegation.refuses.isEmpty { conditions.append(.delegationRefusals(delegation: delegation.id)) }
            return conditions
        }
    }

    private var participantConditions: [Condition] {
        participants.flatMap { person in
            var conditions: [Condition] = []
            if person.required { conditions.append(.required(participant: person.id)) }
            if person.attends.min > 0 { conditions.append(.leastAttendances(participant: person.id)) }
            if person.attends.max != nil { conditions.append(.mostAttendances(participant: person.id)) }
            if !person.unavailable.isEmpty || person.available != nil || person.poll != nil {
                conditions.append(.calendar(participant: person.id))
            }
            if let accepted = person.venues, !Set(reachableVenues(of: person)).isSubset(of: accepted) {
                conditions.append(.acceptedVenues(participant: person.id))
            }
            if !person.refuses.isEmpty { conditions.append(.refusals(participant: person.id)) }
            return conditions
        }
    }

    private var venueConditions: [Condition] {
        venues.flatMap { venue in
            var conditions: [Condition] = venue.closed.indices.map { .closure(venue: venue.id, $0) }
            if venue.capacity != nil { conditions.append(.capacity(venue: venue.id)) }
            if venue.uses.min > 0 { conditions.append(.leastUses(venue: venue.id)) }
            if venue.uses.max != nil { conditions.append(.mostUses(venue: venue.id)) }
            return conditions
        }
    }

    private var visaConditions: [Condition] {
        visas.indices.flatMap { position in
            var conditions: [Condition] = []
            if visas[position].refused { conditions.append(.visaRefusal(position)) }
            if visas[position].notice > 0, today != nil { conditions.append(.visaNotice(position)) }
            return conditions
        }
    }

    private var funderConditions: [Condition] {
        [.payment]
            + funders.flatMap { funder in
                var conditions: [Condition] = [.grant(funder: funder.id)]
                if funder.window != nil { conditions.append(.window(funder: funder.id)) }
                if funder.covers != nil || funder.headings != nil { conditions.append(.coverage(funder: funder.id)) }
                if funder.delegations != nil { conditions.append(.fundedDelegations(funder: funder.id)) }
                if funder.venues != nil { conditions.append(.fundedVenues(funder: funder.id)) }
                if funder.maxShare != nil { conditions.append(.share(funder: funder.id)) }
                let capped = Set(funder.caps.keys).union(funder.headings.map { Set($0.keys) } ?? [])
                conditions += capped.sorted().map { .cap(funder: funder.id, category: $0) }
                if funder.perWorkshop != nil { conditions.append(.perWorkshop(funder: funder.id)) }
                if (funder.minSpend ?? 0) > 0 { conditions.append(.leastSpending(funder: funder.id)) }
                return conditions
            }
    }

    /// The venues to which a person could be sent as far as fares are known.
    func reachableVenues(of person: Participant) -> [String] {
        venues.filter { venue in
            venue.city == person.home || fares.contains { $0.from == person.home && $0.to == venue.city }
        }.map(\.id)
    }
}
