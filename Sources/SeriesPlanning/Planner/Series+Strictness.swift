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
        if Self.isWithin(balance, other.balance) { balance = other.balance }
        if continuity >= other.continuity { continuity = other.continuity }
        if rotate { rotate = other.rotate }
        if Set(pinned).isSuperset(of: other.pinned) { pinned = other.pinned }
        if other.quotas.allSatisfy({ wanted in wanted.isWithoutLimit || quotas.contains { $0.isWithin(wanted) } }) {
            quotas = other.quotas
        }
        if Self.keep(together, other.together) { together = other.together }
        if Self.keep(apart, other.apart) { apart = other.apart }
        widenVisas(to: other)
    }

    /// Whether all of a group are in one of these groups, for each of the others: of a larger one is asked more.
    private static func keep(_ groups: [[String]], _ others: [[String]]) -> Bool {
        let groups = groups.map(Set.init)
        return others.allSatisfy { other in other.count < 2 || groups.contains { $0.isSuperset(of: other) } }
    }

    /// Visas that take less time or are refused no more; not of whoever has another passport, which may cost another
    /// fee than the one that they may now show.
    private mutating func widenVisas(to other: Series) {
        for (position, visa) in other.visas.enumerated() where visas.indices.contains(position) {
            guard visas[position].notice >= visa.notice, visas[position].refused || !visa.refused else { continue }
            let isOnlyOne = participants.allSatisfy {
                $0.passports.count < 2 || !$0.passports.contains(visa.passport)
            }
            guard isOnlyOne else { continue }
            visas[position].notice = visa.notice
            visas[position].refused = visa.refused
        }
    }

    private mutating func widenCalendar(to other: Series) {
        if Self.isWithin(startOn, other.startOn) { startOn = other.startOn }
        if let theirs = other.starts {
            if starts.map(theirs.cover) ?? false { starts = theirs }
        } else {
            starts = nil
        }
        let closed = other.blackouts.map(\.dates).filter(other.horizon.overlaps)
        if blackouts.map(\.dates).cover(closed) { blackouts = other.blackouts }
        // Days are counted from the first day of the horizon.
        if horizon.first == other.horizon.first, horizon.last <= other.horizon.last { horizon = other.horizon }
    }

    private mutating func widenPeople(to other: Series) {
        for (position, delegation) in other.delegations.enumerated() where delegations.indices.contains(position) {
            Self.widen(Delegation.limits, of: &delegations[position], to: delegation)
            if Set(delegations[position].refuses).isSuperset(of: delegation.refuses) {
                delegations[position].refuses = delegation.refuses
            }
        }
        for (position, person) in other.participants.enumerated() where participants.indices.contains(position) {
            participants[position].widen(to: person)
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
            let closed = venue.closed.filter(other.horizon.overlaps)
            if venues[position].closed.cover(closed) { venues[position].closed = venue.closed }
            Self.widen(Venue.limits, of: &venues[position], to: venue)
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
            funders[position].widen(to: funder)
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

    /// Widens what is narrower of an entry's limits.
    fileprivate static func widen<Entry>(_ limits: [LimitKey<Entry>], of entry: inout Entry, to other: Entry) {
        for limit in limits where limit.limits(of: entry).isWithin(limit.limits(of: other)) {
            limit.set(limit.limits(of: other), of: &entry)
        }
    }

    /// Whether an upper limit, nil for none, is no wider than another.
    fileprivate static func isWithin<Value: Comparable>(_ limit: Value?, _ other: Value?) -> Bool {
        guard let other else { return true }
        return limit.map { $0 <= other } ?? false
    }

    /// Whether a choice, nil for all, has nothing that another does not have.
    fileprivate static func isWithin<Value: Hashable>(
        _ choice: (some Sequence<Value>)?, _ other: (some Sequence<Value>)?
    ) -> Bool {
        guard let other else { return true }
        return choice.map { Set($0).isSubset(of: Set(other)) } ?? false
    }
}

extension Participant {
    /// Widens what is narrower than of somebody else, and leaves alone what makes them reluctant.
    fileprivate mutating func widen(to other: Participant) {
        Series.widen(Participant.limits, of: &self, to: other)
        if unavailable.cover(other.unavailable) { unavailable = other.unavailable }
        if let theirs = other.available {
            if available.map(theirs.cover) ?? false { available = theirs }
        } else {
            available = nil
        }
        let answers = (poll ?? [:]).filter { $0.value != .no }
        if poll != nil, answers.allSatisfy({ day, answer in answer == other.poll.map { $0[day] ?? .no } ?? .yes }) {
            poll = other.poll
        }
        if Series.isWithin(venues, other.venues) { venues = other.venues }
        if required { required = other.required }
        if Set(refuses).isSuperset(of: other.refuses) { refuses = other.refuses }
    }
}

extension Funder {
    /// Widens what is narrower than of another.
    fileprivate mutating func widen(to other: Funder) {
        if amount <= other.amount { amount = other.amount }
        if other.window.map({ theirs in window.map(theirs.contains) ?? false }) ?? true { window = other.window }
        if Series.isWithin(covers, other.covers) { covers = other.covers }
        if Series.isWithin(delegations, other.delegations) { delegations = other.delegations }
        if Series.isWithin(venues, other.venues) { venues = other.venues }
        if Series.isWithin(maxShare, other.maxShare) { maxShare = other.maxShare }
        if Series.isWithin(perWorkshop, other.perWorkshop) { perWorkshop = other.perWorkshop }
        if minSpend ?? 0 >= other.minSpend ?? 0 { minSpend = other.minSpend }
        let isCapped = other.caps.allSatisfy { category, cap in caps[category].map { $0 <= cap } ?? false }
        if isCapped { caps = other.caps }
    }
}

extension Quota {
    /// Whether it asks for nothing.
    fileprivate var isWithoutLimit: Bool { self == Quota(tag: tag, of: of) }

    /// Whether it lets nothing through that another does not.
    fileprivate func isWithin(_ other: Quota) -> Bool {
        tag == other.tag && of == other.of && count.isWithin(other.count) && minShare ?? 0 >= other.minShare ?? 0
            && Series.isWithin(maxShare, other.maxShare)
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

extension Series {
    /// Whether a right plan stays right without its last workshop, as long as there are enough: nothing of this series
    /// has to come to an amount or a number.
    ///
    /// A further reading of what is monotone in the rules. Who pays at most a share of the whole may pay too much of
    /// what is left.
    package var canDoWithoutTheLast: Bool {
        pinned.isEmpty && held.count <= workshops.min && venues.allSatisfy { $0.uses.min == 0 }
            && participants.allSatisfy { $0.attends.min == 0 }
            && funders.allSatisfy { ($0.minSpend ?? 0) <= 0 && $0.maxShare == nil }
    }
}
