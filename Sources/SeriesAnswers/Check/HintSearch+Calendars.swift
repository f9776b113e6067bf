import SeriesModel
import SeriesPlanning
import SeriesText

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
