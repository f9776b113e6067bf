import SeriesFiles
import SeriesModel
import SeriesPlanning
import SeriesText

/// Names, tags, weights and limits.
extension HintSearch {
    mutating func searchPeople() {
        searchNames()
        searchIDs()
        searchTags()
        searchWeights()
        searchLimits()
    }

    /// Names need not differ, ids must: a question about one of two of a name cannot be answered.
    private mutating func searchNames() {
        let lists: [(String, [(name: String, id: String)])] = [
            ("participants", series.participants.map { ($0.name, $0.id) }),
            ("delegations", series.delegations.map { ($0.name, $0.id) }),
            ("venues", series.venues.map { ($0.name, $0.id) }), ("funders", series.funders.map { ($0.name, $0.id) }),
        ]
        for (list, entries) in lists {
            var first: [String: Int] = [:]
            for (number, entry) in entries.enumerated() {
                let key = entry.name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard let earlier = first[key] else {
                    first[key] = number
                    continue
                }
                let path = "\(list)[\(earlier)]"
                let place =
                    document.places.place(of: path).map { "the one \($0.cell == nil ? "on" : "at") \($0.mention)" }
                    ?? path
                add(.sameName, "\(list)[\(number)].name", "is called like \(place): tables cannot tell them apart")
            }
        }
    }

    /// Ids stand where no name may; whoever has their name for an id has no secret.
    private mutating func searchIDs() {
        let named = series.participants.indices.filter { number in
            let person = series.participants[number]
            return person.id == person.name && !ShownText.isCode(person.id) && ShownText.mayHoldName(person.id)
        }
        guard let first = named.first else { return }
        let others = others(named.count - 1)
        add(
            .nameAsID, "participants[\(first)].id",
            "is also the name, and ids stand in messages, logs and exported programs\(others)",
            "Maybe write a code, such as n\(first + 1).")
    }

    private mutating func searchTags() {
        let known = Array(Set(series.participants.flatMap(\.tags))).sorted()
        for (number, quota) in series.quotas.enumerated() {
            let counted = Set(quota.of ?? series.delegations.filter { $0.role == .side }.map(\.id))
            let people = series.participants.filter { counted.contains($0.delegation) }
            let near = NearestWord.suggestion(for: quota.tag, among: known)
            if known.contains(quota.tag) || near == nil { searchNearTags(of: people, quota.tag) }
            guard !people.contains(where: { $0.tags.contains(quota.tag) }) else { continue }
            let path = "quotas[\(number)].tag"
            if known.contains(quota.tag) {
                add(
                    .tag, path,
                    "nobody of \(listed(series.delegations.filter { counted.contains($0.id) }.map { shown($0.name) })) "
                        + "has the tag \(shown(quota.tag))")
            } else {
                add(
                    .tag, path, "nobody has the tag \(shown(quota.tag))",
                    maybe(near))
            }
        }
    }

    /// Tags that a quota does not count and that are nearly its own: `Woman`, `women`, `woman / expert`.
    private mutating func searchNearTags(of people: [Participant], _ tag: String) {
        let wanted = Set(series.quotas.map(\.tag))
        var said: Set<String> = []
        for (number, person) in series.participants.enumerated() where people.contains(where: { $0.id == person.id }) {
            guard !person.tags.contains(tag) else { continue }
            for (position, other) in person.tags.enumerated()
            where !wanted.contains(other) && Self.isNear(other, tag) && said.insert(other).inserted {
                let more = others(people.count { $0.tags.contains(other) } - 1)
                add(
                    .tag, "participants[\(number)].tags[\(position)]",
                    "the tag \(shown(other))\(more) does not count for the quota of \(shown(tag))", maybe(tag))
            }
        }
    }

    private static func isNear(_ other: String, _ tag: String) -> Bool {
        let (other, tag) = (other.lowercased(), tag.lowercased())
        if other == tag || other.split(whereSeparator: { !$0.isLetter }).contains(tag[...]) { return true }
        // `man` is no `woman`.
        return abs(other.count - tag.count) <= 1 && NearestWord.suggestion(for: other, among: [tag]) != nil
    }

    private mutating func searchWeights() {
        let weights = series.participants.map(\.weight).filter { $0 > 0 }
        guard let least = weights.min(), let most = weights.max(), most / least >= 1000 else { return }
        for (number, person) in series.participants.enumerated() where person.weight == most {
            add(
                .weights, "participants[\(number)].weight",
                "weighs \(Rational(most).grouped), as much as \(Rational(most / least).grouped) people of weight "
                    + "\(least): beside it they count for nothing")
        }
    }

    private mutating func searchLimits() {
        let most = series.workshops.max
        let held = series.held.reduce(into: [String: Int]()) { counts, workshop in
            for id in workshop.attendees { counts[id, default: 0] += 1 }
        }
        for (number, person) in series.participants.enumerated() {
            let path = "participants[\(number)].attends"
            if let most, person.attends.min > most {
                add(
                    .limits, path,
                    "min \(person.attends.min) is more than the \(counted(most, "workshop", "workshops")): no plan can be right"
                )
            } else if person.attends.max == 0, held[person.id] == nil {
                add(.limits, path, "max 0 keeps them out of every workshop")
            }
        }
        for (number, venue) in series.venues.enumerated() {
            if let most, venue.uses.min > most {
                add(
                    .limits, "venues[\(number)].uses",
                    "min \(venue.uses.min) is more than the \(counted(most, "workshop", "workshops")): no plan can be right"
                )
            }
        }
        for (number, delegation) in series.delegations.enumerated() {
            let people = series.participants.count { $0.delegation == delegation.id }
            let path = "delegations[\(number)]"
            if delegation.seats.min > people {
                add(
                    .limits, path + ".seats",
                    "needs \(delegation.seats.min) at each workshop and has \(counted(people, "person", "people")): "
                        + "no plan can be right")
            } else if people == 0 {
                add(.limits, path, "has no people")
            } else if delegation.seats.max == 0 {
                add(.limits, path + ".seats", "max 0 keeps all its people out")
            }
        }
        if most == 0 { add(.limits, "workshops", "max 0 leaves nothing to plan") }
        if series.continuity > 0,
            let side = series.delegations.firstIndex(where: { delegation in
                delegation.role == .side && delegation.seats.max.map { $0 < series.continuity } ?? false
            })
        {
            add(
                .limits, "continuity.returning",
                "\(series.continuity) must return, and \(shown(series.delegations[side].name)) has fewer seats")
        }
    }
}

/// People who can never come, and why.
extension HintSearch {
    mutating func searchCalendars() {
        let dates = Set(options.map(\.start)).count
        for number in series.participants.indices {
            searchIfNeedBe(number)
            guard !options.isEmpty, !options.contains(where: { index.canAttend(number, $0) }) else { continue }
            let held = series.held.contains { $0.attendees.contains(series.participants[number].id) }
            // Somebody who has left is kept in the file for what is held.
            guard !held else { continue }
            let (key, reason) = absence(of: number)
            add(
                .neverFree, "participants[\(number)]" + key,
                "can come on none of \(counted(dates, "date", "dates")): \(reason)")
        }
    }

    /// Why somebody can come on no option: the first thing that none of what is left of them passes.
    private func absence(of number: Int) -> (key: String, reason: String) {
        let person = series.participants[number]
        let venues = person.venues.map(Set.init)
        let accepted = options.filter { venues?.contains(series.venues[$0.venue].id) ?? true }
        guard !accepted.isEmpty else { return (".venues", "no venue that they accept is open on any") }
        let asked = accepted.filter { index.people[number].says(toStart: $0.start) != .no }
        guard !asked.isEmpty else {
            let yes = (person.poll ?? [:]).filter { $0.value != .no }.keys.sorted()
            guard let first = yes.first else { return (".poll", "the poll has no \"yes\" and no \"ifNeedBe\"") }
            return (
                ".poll",
                "none starts on a day of the poll with \"yes\" or \"ifNeedBe\", such as \(first.spoken)"
            )
        }
        let free = asked.filter { index.people[number].calendar.contains(index.daysAway(number, for: $0)) }
        guard !free.isEmpty else { return (person.available == nil ? ".unavailable" : ".available", calendar(person)) }
        let days = series.today == nil ? "their passports are refused" : "no passport admits them in time for a visa"
        return (".passports", days)
    }

    private func calendar(_ person: Participant) -> String {
        guard person.available != nil else { return "each has a day that is unavailable to them" }
        let travel = series.travelDays(of: person)
        let away = series.days + travel.before + travel.after
        let longest = freeRanges(of: person).map(\.count).max() ?? 0
        if longest == series.days, away > longest {
            return "their ranges are as long as a workshop without its travel days (\(travel.before) before, "
                + "\(travel.after) after)"
        }
        if longest < away {
            return "their longest range has \(counted(longest, "day", "days")), and a workshop with its travel takes "
                + "\(away)"
        }
        return "none fits into their ranges with its travel days (\(travel.before) before, \(travel.after) after)"
    }

    /// The days on which somebody is available, joined where they are next to each other.
    private func freeRanges(of person: Participant) -> [DayRange] {
        ((person.available ?? []) + person.ifNeedBe).merged
    }

    /// Once for each person: of a day of every week many may be unavailable.
    private mutating func searchIfNeedBe(_ number: Int) {
        let person = series.participants[number]
        let covered = person.ifNeedBe.indices.filter { position in
            person.unavailable.contains { $0.contains(person.ifNeedBe[position]) }
        }
        guard let first = covered.first,
            let blocked = person.unavailable.first(where: { $0.contains(person.ifNeedBe[first]) })
        else { return }
        let others = covered.count - 1
        add(
            .ifNeedBe, "participants[\(number)].ifNeedBe[\(first)]",
            "\(person.ifNeedBe[first]) lies within \(blocked) of \"unavailable\", which counts"
                + (others == 0 ? "" : others == 1 ? "; so does another" : "; so do \(others) others"))
    }
}
