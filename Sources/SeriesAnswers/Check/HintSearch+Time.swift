import SeriesFiles
import SeriesModel
import SeriesText

/// Days that can mean nothing, and a gap that lets people be in two places.
extension HintSearch {
    mutating func searchTime() {
        searchToday()
        searchOutside()
        searchAbsences()
        searchFarDays()
        searchTwoDays()
        searchImported()
        searchStartDays()
        searchPins()
        searchGap()
    }

    var lastStart: Day { series.horizon.last - (series.days - 1) }

    private mutating func searchToday() {
        guard let today = series.today else { return }
        guard today < lastStart else {
            add(
                .today, "today",
                "\(today.spoken) is not before \(lastStart.spoken), the last day on which a workshop may start")
            return
        }
        if series.horizon.first <= today, series.held.isEmpty {
            add(
                .past, "horizon",
                "begins before today, \(today.spoken), and nothing is held: workshops start after today")
        }
        for (number, range) in (series.starts ?? []).enumerated() where range.last <= today {
            add(.past, item("starts", number), "\(range) is not after today, so nothing starts then")
        }
        for (number, pin) in series.pinned.enumerated()
        where pin.start <= today && !series.isHeld(from: pin.start, at: pin.venue) {
            add(.past, "pinned[\(number)].start", "\(pin.start) is not after today: no plan can be right")
        }
    }

    private mutating func searchOutside() {
        let horizon = series.horizon
        for (number, range) in (series.starts ?? []).enumerated() where !horizon.overlaps(range) {
            add(.outsideHorizon, item("starts", number), "\(range) lies outside the horizon, \(horizon)")
        }
        // A list that is kept over the years is no mistake; one of which nothing applies may be of another year.
        if let blackout = series.blackouts.first, !series.blackouts.contains(where: { horizon.overlaps($0.dates) }) {
            add(
                .outsideHorizon, "blackouts",
                "all lie outside the horizon, \(horizon); the first is \(blackout.dates)")
        }
        for (number, pin) in series.pinned.enumerated()
        where !horizon.contains(DayRange(from: pin.start, days: series.days)) {
            add(
                .outsideHorizon, "pinned[\(number)].start",
                "the workshop from \(pin.start) is not within the horizon, \(horizon): no plan can be right")
        }
        for (number, venue) in series.venues.enumerated() {
            guard let range = venue.closed.first, !venue.closed.contains(where: horizon.overlaps) else { continue }
            add(
                .outsideHorizon, "venues[\(number)].closed",
                "all lies outside the horizon, \(horizon); the first is \(range)")
        }
    }

    /// Absences of which none says anything: a spreadsheet gives a date that is typed without one the year of today.
    private mutating func searchAbsences() {
        for (number, person) in series.participants.enumerated() {
            let travel = series.travelDays(of: person)
            guard let first = person.unavailable.first,
                let relevant = DayRange(series.horizon.first - travel.before, series.horizon.last + travel.after),
                !person.unavailable.contains(where: relevant.overlaps)
            else { continue }
            let years = Set([series.horizon.first.date.year, series.horizon.last.date.year]).sorted()
            let meant = years.compactMap { first.inYear($0) }.first(where: relevant.overlaps)
            add(
                .outsideHorizon, "participants[\(number)].unavailable",
                "all lies outside the horizon, \(series.horizon); the first is \(first)", meant.map { "Maybe \($0)." })
        }
        for (number, venue) in series.venues.enumerated() {
            let ranges = venue.seasons.flatMap(\.dates)
            guard let first = ranges.first, !ranges.contains(where: series.horizon.overlaps) else { continue }
            add(
                .outsideHorizon, "venues[\(number)].seasons",
                "all lie outside the horizon, \(series.horizon); the first is \(first)")
        }
    }

    /// Days of another century, or of another calendar, among others that are none: `2072`, or `1405` of the Persian
    /// one.
    private mutating func searchFarDays() {
        let far = 20 * 365
        func isFar(_ range: DayRange) -> Bool {
            range.last < series.horizon.first - far || range.first > series.horizon.last + far
        }
        var found: [(path: String, range: DayRange)] = []
        func look(_ ranges: [DayRange], _ path: String) {
            // Where none of them says anything, another hint says so.
            guard ranges.contains(where: { !isFar($0) }), let number = ranges.firstIndex(where: isFar) else { return }
            found.append((SeriesPath.item(number, in: path), ranges[number]))
        }
        for (number, person) in series.participants.enumerated() {
            look(person.unavailable, "participants[\(number)].unavailable")
            look(person.available ?? [], "participants[\(number)].available")
            look(person.ifNeedBe, "participants[\(number)].ifNeedBe")
        }
        for (number, venue) in series.venues.enumerated() { look(venue.closed, "venues[\(number)].closed") }
        look(series.blackouts.map(\.dates), "blackouts")
        for (path, range) in found {
            add(.outsideHorizon, path, "\(range) lies more than 20 years from the horizon, \(series.horizon)")
        }
    }

    /// `[2027-04-10, 2027-04-20]`, which says nothing of the days between: the ends of a range have `/` between them.
    /// Not where they come from a calendar, a weekly pattern or a table, which has columns for both; `ifNeedBe` may
    /// well be two days.
    private mutating func searchTwoDays() {
        let month = 31
        var found: [(path: String, range: DayRange)] = []
        func look(_ ranges: [DayRange], _ path: String) {
            guard ranges.count == 2, ranges.allSatisfy({ $0.count == 1 }),
                let range = DayRange(ranges[0].first, ranges[1].last), (3...month).contains(range.count),
                let first = document.places.place(of: SeriesPath.item(0, in: path)), first.cell == nil,
                first != document.places.place(of: SeriesPath.item(1, in: path))
            else { return }
            found.append((path, range))
        }
        let imported = Set(document.importedWindows.map(\.person))
        for (number, person) in series.participants.enumerated() where !imported.contains(person.id) {
            look(person.unavailable, "participants[\(number)].unavailable")
            look(person.available ?? [], "participants[\(number)].available")
        }
        for (number, venue) in series.venues.enumerated() { look(venue.closed, "venues[\(number)].closed") }
        for (path, range) in found {
            add(
                .twoDays, path, "\(range.first) and \(range.last) are two single days: those between them do not count",
                "Maybe \(range).")
        }
    }

    /// Calendars that were looked at for fewer days than there are by now.
    private mutating func searchImported() {
        let short = document.importedWindows.filter { row in
            guard let person = series.participants.first(where: { $0.id == row.person }) else { return false }
            let travel = series.travelDays(of: person)
            return row.days.first > series.horizon.first - travel.before
                || row.days.last < series.horizon.last + travel.after
        }
        guard let row = short.first else { return }
        let more =
            short.count == 1 ? "" : ", and \(counted(short.count - 1, "more calendar", "more calendars")) for too few"
        add(
            .imported, row.path,
            "looked at for \(row.days) alone\(more), and the horizon is \(series.horizon): other days count as free",
            "Maybe import again.")
    }

    /// Days that are named and on which nothing may start.
    private mutating func searchStartDays() {
        if let weekdays = series.startOn {
            for (number, range) in (series.starts ?? []).enumerated()
            where range.count == 1 && series.horizon.overlaps(range) && !weekdays.contains(range.first.weekday) {
                add(.startDay, item("starts", number), otherWeekday(range.first, than: weekdays))
            }
        }
        guard let starts = series.starts else { return }
        let asked = Set(series.participants.flatMap { ($0.poll ?? [:]).keys }).filter(series.horizon.contains).sorted()
        let others = asked.filter { day in !starts.contains { $0.contains(day) } }
        guard let first = others.first, let number = series.participants.firstIndex(where: { $0.poll?[first] != nil })
        else { return }
        let more = self.others(others.count - 1, "more day", "more days")
        add(
            .startDay, "participants[\(number)].poll",
            "the poll asks about \(first.spoken)\(more), on which no workshop may start by \"starts\"")
    }

    /// Pins on days on which no workshop can be held there, whoever comes.
    private mutating func searchPins() {
        for (number, pin) in series.pinned.enumerated() {
            let meeting = DayRange(from: pin.start, days: series.days)
            // Of the past, and of what lies outside the horizon, hints say so by themselves.
            guard !series.isHeld(from: pin.start, at: pin.venue), series.horizon.contains(meeting),
                series.today.map({ pin.start > $0 }) ?? true,
                let reason = obstacle(to: pin.start, at: pin.venue, meeting)
            else { continue }
            add(.startDay, "pinned[\(number)].start", "\(reason): no plan can be right")
        }
    }

    private func otherWeekday(_ day: Day, than weekdays: Set<Weekday>) -> String {
        let names = Weekday.allCases.filter(weekdays.contains).map(\.name)
        return "\(day) is a \(day.weekday.name), and workshops start on \(listed(names, "or"))"
    }

    /// What keeps a workshop from being held on a day, whoever comes; nil where nothing does.
    private func obstacle(to start: Day, at venue: String, _ meeting: DayRange) -> String? {
        if let weekdays = series.startOn, !weekdays.contains(start.weekday) {
            return weekdays.isEmpty ? "workshops start on no day of the week" : otherWeekday(start, than: weekdays)
        }
        if let starts = series.starts, !starts.contains(where: { $0.contains(start) }) {
            return "\(start) is none of \"starts\""
        }
        if let blackout = series.blackouts.first(where: { $0.dates.overlaps(meeting) }) {
            return "the workshop from \(start) touches the blackout \(blackout.dates)"
        }
        let closed = series.venues.first { $0.id == venue }?.closed.first { $0.overlaps(meeting) }
        return closed.map { "the venue is closed \($0), when the workshop from \(start) is on" }
    }

    /// A range that may stand alone where a list is wanted.
    private func item(_ key: String, _ number: Int) -> String { SeriesPath.item(number, in: key) }

    private mutating func searchGap() {
        guard let least = series.givenGap.min, series.workshops.max != 1 else { return }
        var longest: (away: Int, person: Int)?
        for (number, person) in series.participants.enumerated() {
            let travel = series.travelDays(of: person)
            let away = series.days + travel.before + travel.after
            if away > longest?.away ?? least { longest = (away, number) }
        }
        guard let longest else { return }
        add(
            .gap, "gap.min",
            "\(least) is less than the \(longest.away) days that somebody is away: they could be in two places",
            "Maybe \(longest.away) or more.")
    }
}

extension DayRange {
    /// The same days in another year; nil where that has no such day.
    fileprivate func inYear(_ year: Int) -> DayRange? {
        let (first, last) = (first.date, last.date)
        guard let start = Day(year: year, month: first.month, day: first.day),
            let end = Day(year: year + last.year - first.year, month: last.month, day: last.day)
        else { return nil }
        return DayRange(start, end)
    }
}
