import SeriesModel

/// Reads one calendar of a file.
struct CalendarReader {
    private let calendar: Component
    private let window: DayRange
    private let home: ZoneClock?
    private var zones: [String: ZoneClock] = [:]
    /// What is wrong with zones that the file defines, said where one is used.
    private var zoneFaults: [String: CalendarFault] = [:]
    /// What is wrong, in the order in which it was met.
    private(set) var faults: [CalendarFault] = []
    private(set) var busy: Set<Day> = []
    private(set) var tentative: Set<Day> = []
    /// How many periods of rules may still be walked.
    private(set) var budget: Int
    /// The address of whose calendar it is; nil where it does not tell.
    private let owner: String?

    /// Whether something keeps its days.
    private enum Weight { case busy, tentative, free }

    /// An event with what its lines mean.
    private struct Event {
        var part: Component
        var start: Moment
        var length: Seconds
        var weight: Weight
        /// The occurrence in whose place this one is.
        var instead: Moment?
        /// How much later than that it begins, where all later occurrences are changed in the same way; else nil.
        var shift: Seconds?
        /// Of two of the same event the larger counts.
        var version: (Int, String)
    }

    init(_ calendar: Component, within window: DayRange, home: String?, zones: [String: String], budget: Int) {
        self.calendar = calendar
        self.window = window
        self.budget = budget
        let known = zones.compactMapValues { ZoneClock(named: $0) }
        self.zones = known
        owner = Self.owner(of: calendar)
        let name = calendar["X-WR-TIMEZONE"]?.value ?? home
        self.home = name.flatMap { ZoneClock(named: $0) ?? known[$0] }
    }

    mutating func read() {
        if let zone = calendar["X-WR-TIMEZONE"], home == nil { note(noZone(zone.value, zone)) }
        if let scale = calendar["CALSCALE"], scale.value.uppercased() != "GREGORIAN" {
            return note(CalendarFault(.otherCalendar(scale.value), in: scale))
        }
        for part in calendar.parts where part.name == "VTIMEZONE" { readZone(part) }
        var order: [String] = []
        var events: [String: [Event]] = [:]
        for part in calendar.parts where part.name == "VEVENT" {
            guard let event = attempt(part, { reader throws(CalendarFault) in try reader.event(part) }) else {
                continue
            }
            let key = part["UID"]?.value ?? "line \(part.line)"
            if events[key] == nil { order.append(key) }
            events[key, default: []].append(event)
        }
        for key in order { count(events[key] ?? []) }
        for part in calendar.parts where part.name == "VFREEBUSY" {
            for property in part.all("FREEBUSY") {
                attempt { reader throws(CalendarFault) in try reader.countPeriods(property) }
            }
        }
    }

    private mutating func note(_ fault: CalendarFault) {
        // Without tables of zones, or a zone of their own, every time of the file would say so.
        let isKnown = faults.contains { known in
            switch (known.kind, fault.kind) {
            case (.noHomeZone, .noHomeZone), (.noZoneTables, .noZoneTables), (.tooManyOccurrences, .tooManyOccurrences):
                true
            case (.unknownZone(let one), .unknownZone(let other)): one == other
            default: false
            }
        }
        if !isKnown { faults.append(fault) }
    }

    /// What is done with a part, unless something is wrong with it; that is noted where it matters.
    @discardableResult private mutating func attempt<Value>(
        _ part: Component? = nil, _ work: (inout CalendarReader) throws(CalendarFault) -> Value
    ) -> Value? {
        do throws(CalendarFault) {
            return try work(&self)
        } catch {
            if !(part.map(isElsewhere) ?? false) { note(error) }
            return nil
        }
    }

    /// Whether an event surely lies outside of the days that are wanted, whatever is wrong with it: calendars go back
    /// for years.
    private func isElsewhere(_ part: Component) -> Bool {
        func day(_ text: some StringProtocol) -> Day? {
            Moment(text.prefix(8), clock: nil).map { $0.civil.civilDay }
        }
        guard let start = part["DTSTART"].flatMap({ day($0.value) }), part["RDATE"] == nil,
            part["RECURRENCE-ID"]?.parameters["RANGE"] == nil
        else { return false }
        let instead = part["RECURRENCE-ID"].flatMap { day($0.value) }
        if let instead, DayRange(window.first - 2, window.last + 2)?.contains(instead) ?? true { return false }
        if start > window.last + 2 { return true }
        var last: Day? = start
        if let end = part["DTEND"] { last = day(end.value) }
        if let duration = part["DURATION"] {
            last = Property.duration(duration.value).map { start + $0 / Seconds.day + 1 }
        }
        for rule in part.all("RRULE") {
            let until = rule.value.uppercased().split(separator: ";").first { $0.hasPrefix("UNTIL=") }
            guard let until = until.flatMap({ day($0.dropFirst(6)) }), let end = last else { return false }
            last = max(end, until + (end - start))
        }
        return last.map { $0 < window.first - 2 } ?? false
    }

    // MARK: Zones

    private func noZone(_ name: String, _ property: Property) -> CalendarFault {
        CalendarFault(ZoneClock.hasTables ? .unknownZone(name) : .noZoneTables, in: property)
    }

    /// A zone that the file defines; it counts only where no table knows its name.
    private mutating func readZone(_ part: Component) {
        guard let name = part["TZID"]?.value, ZoneClock(named: name) == nil else { return }
        do throws(CalendarFault) {
            let changes = try changes(of: part)
            if !changes.isEmpty { zones[name] = ZoneClock(changes: changes) }
        } catch {
            zoneFaults[name] = error
        }
    }

    private mutating func changes(of part: Component) throws(CalendarFault) -> [(at: Seconds, offset: Int)] {
        var changes: [(at: Seconds, offset: Int)] = []
        for half in part.parts {
            guard let start = half["DTSTART"], let first = Moment(start.value, clock: nil) else {
                throw half["DTSTART"].map { CalendarFault(.value($0.value, wanted: .moment), in: $0) }
                    ?? CalendarFault(.missing("DTSTART"), in: half)
            }
            let (from, to) = (try offset("TZOFFSETFROM", of: half), try offset("TZOFFSETTO", of: half))
            var times = [first.civil]
            if let property = half["RRULE"] {
                // With a year to spare: what holds at the start of the window began before it.
                let wide = DayRange(from: window.first - 800, days: window.count + 1600)
                times += try self.times(
                    RecurrenceRule(property), property, from: first, clock: nil, shift: -from, within: wide)
            }
            changes += times.map { ($0 - from, to) }
            for property in half.all("RDATE") {
                for text in property.value.split(separator: ",") {
                    changes.append((try moment(text, property).civil - from, to))
                }
            }
        }
        return changes.sorted { $0.at < $1.at }
    }

    private func offset(_ name: String, of part: Component) throws(CalendarFault) -> Int {
        guard let property = part[name] else { throw CalendarFault(.missing(name), in: part) }
        let digits = property.value.dropFirst()
        let sign = ["+": 1, "-": -1][property.value.prefix(1)] ?? 0
        guard sign != 0, digits.count == 4 || digits.count == 6, let number = Int(digits), number < 240_000,
            digits.count == 6 || number < 2400
        else {
            throw CalendarFault(.value(property.value, wanted: .offset), in: property)
        }
        let (hours, rest) = digits.count == 6 ? (number / 10_000, number % 10_000) : (number / 100, number % 100 * 100)
        return sign * (hours * 3600 + rest / 100 * 60 + rest % 100)
    }

    /// The clock that a property names; nil: none.
    private func clock(of property: Property) throws(CalendarFault) -> ZoneClock? {
        guard let name = property.parameters["TZID"]?.filter({ $0 != "\"" }).trimmed, !name.isEmpty else { return nil }
        guard let clock = ZoneClock(named: name) ?? zones[name] else {
            throw zoneFaults[name] ?? noZone(name, property)
        }
        return clock
    }

    // MARK: Events

    private func moment(_ text: some StringProtocol, _ property: Property) throws(CalendarFault) -> Moment {
        let isDate = text.utf8.count == 8
        guard let moment = Moment(text, clock: isDate ? nil : try clock(of: property)) else {
            throw CalendarFault(.value(String(text), wanted: .moment), in: property)
        }
        return moment
    }

    private func event(_ part: Component) throws(CalendarFault) -> Event {
        guard let property = part["DTSTART"] else {
            throw CalendarFault(.missing("DTSTART"), in: part)
        }
        let start = try moment(property.value, property)
        var length = start.isDate ? Seconds.day : 0
        if let end = part["DTEND"] {
            let moment = try self.moment(end.value, end)
            guard moment.isDate == start.isDate else {
                throw CalendarFault(.value(end.value, wanted: .moment), in: end)
            }
            length = Self.time(from: start, property, to: moment, end)
            guard length >= 0 else { throw CalendarFault(.reversed, in: end) }
        } else if let duration = part["DURATION"] {
            guard let found = Property.duration(duration.value) else {
                throw CalendarFault(.value(duration.value, wanted: .duration), in: duration)
            }
            length = found
        }
        if start.isDate { length = max(Seconds.day, length) }
        let replaced = part["RECURRENCE-ID"]
        let instead = try replaced.map { property throws(CalendarFault) in try moment(property.value, property) }
        var shift: Seconds?
        if let replaced, let range = replaced.parameters["RANGE"], let instead {
            guard range.filter({ $0 != "\"" }).uppercased() == "THISANDFUTURE" else {
                throw CalendarFault(.unknownPart("RANGE=\(range)"), in: replaced)
            }
            shift = Self.time(from: instead, replaced, to: start, property)
        }
        let sequence = part["SEQUENCE"]
        guard let version = Int(sequence?.value ?? "0") else {
            let value = sequence?.value ?? ""
            throw CalendarFault(.value(value, wanted: .number), "SEQUENCE", line: sequence?.line ?? part.line)
        }
        return Event(
            part: part, start: start, length: length, weight: weight(of: part), instead: instead, shift: shift,
            version: (version, part["DTSTAMP"]?.value ?? ""))
    }

    /// The time from one moment to another: on the clock that both stand on, else as it passes.
    private static func time(
        from first: Moment, _ one: Property, to last: Moment, _ other: Property
    ) -> Seconds {
        if one.parameters["TZID"] != other.parameters["TZID"], let first = first.utc, let last = last.utc {
            return last - first
        }
        return last.civil - first.civil
    }

    /// Whose calendar it is: by its name, where that is an address, else the only one who has to do with every event
    /// to which anybody is invited.
    private static func owner(of calendar: Component) -> String? {
        let name = address(calendar["X-WR-CALNAME"]?.value ?? "")
        if name.contains("@"), !name.contains(" ") { return name }
        var common: Set<String>?
        for part in calendar.parts where part.name == "VEVENT" && part["ATTENDEE"] != nil {
            let people = Set((part.all("ATTENDEE") + part.all("ORGANIZER")).map { address($0.value) })
            common = common?.intersection(people) ?? Set(part.all("ATTENDEE").map { address($0.value) })
        }
        return common?.count == 1 ? common?.first : nil
    }

    private static func address(_ text: String) -> String {
        let text = text.lowercased()
        return text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    }

    /// What whose calendar it is has answered to an invitation; nil where nothing is known of that.
    private func answer(to part: Component) -> String? {
        part.all("ATTENDEE").first { Self.address($0.value) == owner }?.parameters["PARTSTAT"]?.uppercased()
    }

    private func weight(of part: Component) -> Weight {
        let answer = answer(to: part)
        if answer == "DECLINED" { return .free }
        let status = part["STATUS"]?.value.uppercased()
        if status == "CANCELLED" || calendar["METHOD"]?.value.uppercased() == "CANCEL" { return .free }
        // What Outlook says of its own counts before what it says to others.
        switch part["X-MICROSOFT-CDO-BUSYSTATUS"]?.value.uppercased() {
        case "FREE", "WORKINGELSEWHERE": return .free
        case "TENTATIVE": return .tentative
        case "BUSY", "OOF": return .busy
        default: break
        }
        if part["TRANSP"]?.value.uppercased() == "TRANSPARENT" { return .free }
        return status == "TENTATIVE" || answer == "TENTATIVE" ? .tentative : .busy
    }

    /// Counts the days of an event with its changed occurrences.
    private mutating func count(_ versions: [Event]) {
        var latest: [Seconds?: Int] = [:]
        for (index, event) in versions.enumerated() {
            let key = event.instead.map { $0.utc ?? $0.civil }
            if let known = latest[key], versions[known].version > event.version { continue }
            latest[key] = index
        }
        let main = latest.removeValue(forKey: nil).map { versions[$0] }
        // In the order of the file, so that what is wrong is said in it.
        let changes = latest.values.sorted().map { versions[$0] }
        for event in changes { count(event, at: event.start) }
        guard let main else { return }
        attempt(main.part) { reader throws(CalendarFault) in
            try reader.count(main, changes)
        }
    }

    /// Counts the days of an event that recurs, but for those of its occurrences that were changed.
    private mutating func count(_ event: Event, _ changes: [Event]) throws(CalendarFault) {
        let start = event.start
        // Of all later occurrences each is changed as it was last.
        let onwards = changes.filter { $0.shift != nil }
            .compactMap { change in change.instead.map { (from: $0.utc ?? $0.civil, change: change) } }
            .sorted { $0.from < $1.from }
        func current(_ moment: Moment) -> Event {
            let time = moment.utc ?? moment.civil
            return onwards.last { $0.from < time }?.change ?? event
        }
        // So early an occurrence may begin and still reach into the window, in whatever zone.
        let lengths = [event.length] + onwards.map(\.change.length)
        let shifts = onwards.map { abs($0.change.shift ?? 0) / Seconds.day + 1 }
        let later = (shifts.max() ?? 0) + 2
        let span = (lengths.max() ?? 0) / Seconds.day + later
        let wide = DayRange(from: window.first - span, days: window.count + span + later)
        var times: Set<Seconds> = []
        for property in event.part.all("RRULE") {
            let rule = try RecurrenceRule(property)
            times.formUnion(
                try self.times(rule, property, from: start, clock: start.clock, shift: nil, within: wide))
        }
        if times.isEmpty, wide.contains(start.civil.civilDay) { times = [start.civil] }
        if let property = event.part["EXRULE"] {
            throw CalendarFault(.unknownPart("EXRULE"), in: property)
        }
        var starts = times.map { Moment(civil: $0, isDate: start.isDate, clock: start.clock) }
        var exceptions = MomentSet(changes.compactMap(\.instead))
        for property in event.part.all("EXDATE") {
            for text in property.value.split(separator: ",") { exceptions.insert(try moment(text, property)) }
        }
        var lengthsOfTheirOwn: [(Moment, Seconds)] = []
        for property in event.part.all("RDATE") {
            for text in property.value.split(separator: ",") {
                let ends = text.split(separator: "/", omittingEmptySubsequences: false)
                let first = try moment(ends[0], property)
                if ends.count > 1 {
                    lengthsOfTheirOwn.append((first, try length(ends, from: first, property)))
                } else {
                    starts.append(first)
                }
            }
        }
        for (moment, length) in starts.map({ ($0, nil) }) + lengthsOfTheirOwn.map({ ($0, Optional($1)) })
        where !exceptions.contains(moment) {
            var (current, moved) = (current(moment), moment)
            current.length = length ?? current.length
            moved.civil += current.shift ?? 0
            count(current, at: moved)
        }
    }

    /// How long a period is: `20270315T090000Z/20270315T100000Z` or `20270315T090000Z/PT1H`.
    private func length(
        _ ends: [Substring], from first: Moment, _ property: Property
    ) throws(CalendarFault) -> Seconds {
        let fault = CalendarFault(
            .value(ends.joined(separator: "/"), wanted: .period), in: property)
        guard ends.count == 2 else { throw fault }
        if let duration = Property.duration(ends[1]) { return duration }
        guard let last = Moment(ends[1], clock: try clock(of: property)), last.civil >= first.civil else { throw fault }
        return last.civil - first.civil
    }

    /// The times of a rule in the clock of its event; `shift` is what turns the clock into UTC, where it has no zone.
    private mutating func times(
        _ rule: RecurrenceRule, _ property: Property, from start: Moment, clock: ZoneClock?, shift: Seconds?,
        within wide: DayRange
    ) throws(CalendarFault) -> [Seconds] {
        let until = try rule.until.map { text throws(CalendarFault) in
            guard let moment = Moment(text, clock: clock) else {
                throw CalendarFault(.value(text, wanted: .moment), in: property)
            }
            return moment
        }
        let found = rule.times(from: start.civil, isDate: start.isDate, within: wide, &budget) { civil in
            guard let until else { return true }
            if until.isDate || start.isDate { return civil.civilDay <= until.civil.civilDay }
            if let shift, rule.until?.hasSuffix("Z") ?? false { return civil + shift <= until.civil }
            guard let clock, let last = until.utc else { return civil <= until.civil }
            return clock.moment(civil) <= last
        }
        guard let found else { throw CalendarFault(.tooManyOccurrences, in: property) }
        return start.isDate ? found.map { $0 - $0.timeOfDay } : found
    }

    // MARK: Days

    private mutating func countPeriods(_ property: Property) throws(CalendarFault) {
        let type = property.parameters["FBTYPE"]?.uppercased() ?? "BUSY"
        let weight: Weight = type == "FREE" ? .free : type == "BUSY-TENTATIVE" ? .tentative : .busy
        for text in property.value.split(separator: ",") {
            let ends = text.split(separator: "/", omittingEmptySubsequences: false)
            let first = try moment(ends[0], property)
            count(first, try length(ends, from: first, property), weight, property)
        }
    }

    private mutating func count(_ event: Event, at start: Moment) {
        guard let property = event.part["DTSTART"] else { return }
        var start = start
        // Exchange writes days as midnights of its zone; they are the same days wherever somebody is.
        if event.part["X-MICROSOFT-CDO-ALLDAYEVENT"]?.value.uppercased() == "TRUE", property.parameters["TZID"] != nil,
            start.civil.timeOfDay == 0, event.length.isMultiple(of: Seconds.day)
        {
            start.isDate = true
        }
        count(start, event.length, event.weight, property)
    }

    private mutating func count(_ start: Moment, _ length: Seconds, _ weight: Weight, _ property: Property) {
        guard weight != .free else { return }
        var (first, last) = (start.civil, start.civil + max(0, length - 1))
        if !start.isDate, let clock = start.clock {
            guard let home else {
                return note(
                    CalendarFault(ZoneClock.hasTables ? .noHomeZone : .noZoneTables, in: property)
                )
            }
            first = home.civil(clock.moment(start.civil))
            last = home.civil(clock.moment(start.civil + length) - min(1, length))
        }
        guard let days = DayRange(max(first.civilDay, window.first), min(last.civilDay, window.last)) else { return }
        for number in 0..<days.count {
            if weight == .busy { busy.insert(days.first + number) } else { tentative.insert(days.first + number) }
        }
    }
}
