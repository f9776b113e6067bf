package import SeriesModel

extension Series {
    /// Whether every plan that is right here is right there too, and worth the same: nothing but limits differs, and
    /// none of them is wider here, but for money that somebody else would pay there.
    ///
    /// True is certain; false may also mean that the two differ in a way that is not looked at.
    package func isAtLeastAsStrict(as other: Series) -> Bool {
        // What is stricter here is widened to what it is there; then nothing may differ.
        var widened = self
        widened.name = other.name
        widened.widenRules(to: other)
        widened.widenCalendar(to: other)
        widened.widenPeople(to: other)
        widened.widenVenues(to: other)
        widened.widenFunders(to: other)
        return widened == other
    }

    private mutating func widenRules(to other: Series) {
        if workshops.isWithin(other.workshops) { workshops = other.workshops }
        if gap.isWithin(other.gap) { givenGap = other.givenGap }
        if other.starts == nil { starts = nil }
        if Self.isWithin(balance, other.balance) { balance = other.balance }
        if continuity >= other.continuity { continuity = other.continuity }
        if rotate { rotate = other.rotate }
        if Set(pinned).isSuperset(of: other.pinned) { pinned = other.pinned }
        if Set(quotas).isSuperset(of: other.quotas) { quotas = other.quotas }
    }

    private mutating func widenCalendar(to other: Series) {
        if Set(blackouts.map(\.dates)).isSuperset(of: other.blackouts.map(\.dates)) { blackouts = other.blackouts }
        // Days are counted from the first day of the horizon.
        if horizon.first == other.horizon.first, horizon.last <= other.horizon.last { horizon = other.horizon }
    }

    private mutating func widenPeople(to other: Series) {
        for (position, delegation) in other.delegations.enumerated()
        where delegations.indices.contains(position) && delegations[position].seats.isWithin(delegation.seats) {
            delegations[position].seats = delegation.seats
        }
        for (position, person) in other.participants.enumerated() where participants.indices.contains(position) {
            let isBusier = Set(participants[position].unavailable).isSuperset(of: person.unavailable)
            if isBusier { participants[position].unavailable = person.unavailable }
            if participants[position].attends.isWithin(person.attends) {
                participants[position].attends = person.attends
            }
        }
    }

    private mutating func widenVenues(to other: Series) {
        for (position, venue) in other.venues.enumerated() {
            // A venue that is gone might as well be there and not be used.
            let isGone = !venues.indices.contains(position) || venues[position].id != venue.id
            if isGone, !venues.contains(where: { $0.id == venue.id }), venue.uses.min == 0 {
                venues.insert(venue, at: min(position, venues.count))
                restore(venue.id, other)
            }
            guard venues.indices.contains(position), venues[position].id == venue.id else { continue }
            if Set(venues[position].closed).isSuperset(of: venue.closed) { venues[position].closed = venue.closed }
            if venues[position].uses.isWithin(venue.uses) { venues[position].uses = venue.uses }
            if Self.isWithin(venues[position].capacity, venue.capacity) { venues[position].capacity = venue.capacity }
        }
    }

    /// Names a venue again where the other series does.
    private mutating func restore(_ venue: String, _ other: Series) {
        for (position, person) in other.participants.enumerated() where participants.indices.contains(position) {
            if participants[position].venues == person.venues?.filter({ $0 != venue }) {
                participants[position].venues = person.venues
            }
            if participants[position].reluctant == person.reluctant.filter({ $0 != venue }) {
                participants[position].reluctant = person.reluctant
            }
        }
        for (position, funder) in other.funders.enumerated() where funders.indices.contains(position) {
            if funders[position].venues == funder.venues?.filter({ $0 != venue }) {
                funders[position].venues = funder.venues
            }
        }
    }

    private mutating func widenFunders(to other: Series) {
        var spare = other.spareMoney(besides: self)
        for (position, funder) in other.funders.enumerated() {
            // A funder that is gone might as well be there and pay nothing.
            let isGone = !funders.indices.contains(position) || funders[position].id != funder.id
            if isGone, !funders.contains(where: { $0.id == funder.id }), funder.minSpend ?? 0 == 0, held.isEmpty {
                funders.insert(funder, at: min(position, funders.count))
                restoreRefusals(of: funder.id, other)
            }
            guard funders.indices.contains(position), funders[position].id == funder.id else { continue }
            if funders[position].amount > funder.amount, funder.minSpend ?? 0 == 0 {
                // What it gives more of here is paid by whoever gives more there.
                let more = funders[position].mostPaid(in: self) - funder.mostPaid(in: other)
                if more <= spare {
                    spare -= more
                    funders[position].amount = funder.amount
                }
            }
            if funders[position].amount <= funder.amount { funders[position].amount = funder.amount }
            if Self.isWithin(funders[position].maxShare, funder.maxShare) {
                funders[position].maxShare = funder.maxShare
            }
            if Self.isWithin(funders[position].perWorkshop, funder.perWorkshop) {
                funders[position].perWorkshop = funder.perWorkshop
            }
            if funders[position].minSpend ?? 0 >= funder.minSpend ?? 0 { funders[position].minSpend = funder.minSpend }
            let isCapped = funder.caps.allSatisfy { category, cap in
                funders[position].caps[category].map { $0 <= cap } ?? false
            }
            if isCapped { funders[position].caps = funder.caps }
        }
    }

    /// How much more than in another series is given by funders who pay for anything, whoever and whatever it is for.
    private func spareMoney(besides other: Series) -> Money {
        guard held.isEmpty else { return .zero }
        let refused = Set(delegations.flatMap(\.refuses) + participants.flatMap(\.refuses))
        return funders.reduce(.zero) { sum, funder in
            var free = Funder(
                id: funder.id, name: funder.name, amount: funder.amount, currency: funder.currency,
                overhead: funder.overhead)
            free.minSpend = funder.minSpend
            guard free == funder, !refused.contains(funder.id) else { return sum }
            let known = other.funders.first { $0.id == funder.id }?.mostPaid(in: other) ?? .zero
            return sum + max(.zero, funder.mostPaid(in: self) - known)
        }
    }

    /// Refuses a funder again where the other series does.
    private mutating func restoreRefusals(of funder: String, _ other: Series) {
        for (position, person) in other.participants.enumerated() where participants.indices.contains(position) {
            if participants[position].refuses == person.refuses.filter({ $0 != funder }) {
                participants[position].refuses = person.refuses
            }
        }
        for (position, delegation) in other.delegations.enumerated() where delegations.indices.contains(position) {
            if delegations[position].refuses == delegation.refuses.filter({ $0 != funder }) {
                delegations[position].refuses = delegation.refuses
            }
        }
    }

    /// Whether an upper limit, nil for none, is no wider than another.
    private static func isWithin<Value: Comparable>(_ limit: Value?, _ other: Value?) -> Bool {
        guard let other else { return true }
        return limit.map { $0 <= other } ?? false
    }
}

extension Limits {
    /// Whether these limits let nothing through that others do not.
    fileprivate func isWithin(_ other: Limits) -> Bool {
        guard min >= other.min else { return false }
        guard let otherMax = other.max else { return true }
        return max.map { $0 <= otherMax } ?? false
    }
}
