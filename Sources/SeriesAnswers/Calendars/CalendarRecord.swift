import CalendarFiles
package import OrderedCollections
package import SeriesFiles
package import SeriesModel
import SeriesText

/// What was handed out in calendars: so that after a replan the same entries move, and those that are off are called
/// off, in everybody's calendar.
///
/// Whoever keeps the record can make calendars any number of times. A workshop keeps its identity when it moves, by
/// ``PlanComparison``; an entry's `UID` is a hash of the record's secret and of what the entry is about, so that it
/// says nothing to others; its `SEQUENCE` rises with every change. A calendar has all that is on and all that was ever
/// handed out in it and is off: whoever reads only the last one misses nothing.
///
/// It holds nobody's name and id: a calendar is known by a mark, a hash of the record's secret and of whose it is. Who
/// knows the ids can tell the marks apart, who does not cannot.
package struct CalendarRecord: Hashable, Sendable {
    /// What nobody can guess.
    package let secret: String
    /// The identity that the next new workshop gets.
    package var next = 1
    /// The workshops of the plan that calendars were last made of.
    package var workshops: [Workshop] = []
    /// What the files of a folder were last called by.
    package var calling: HandoutNames.Kind?
    /// What the files of people were last called, without an ending, by the marks of their calendars.
    package var files: OrderedDictionary<String, String> = [:]
    /// Every entry that was ever handed out, by its `UID`.
    package var events: OrderedDictionary<String, Event> = [:]

    /// What all entries are called that were ever handed out.
    package var uids: Set<String> { Set(events.keys) }

    package struct Workshop: Hashable, Sendable {
        package var identity: Int
        /// When and where it is, and nothing else.
        package var planned: PlannedWorkshop
    }

    package struct Event: Hashable, Sendable {
        /// The mark of the calendar in which it is.
        package var calendar: String
        package var days: DayRange
        package var sequence: Int
        /// A hash of what it says.
        package var content: String
        package var isBusy: Bool
        package var isCancelled: Bool
    }

    /// A record of nothing yet.
    package init(secret: String) {
        self.secret = secret
    }

    /// Goes on to another plan.
    ///
    /// - Parameters:
    ///   - plan: its workshops in order of start.
    ///   - series: its series.
    /// - Returns: the identities of its workshops, in order.
    mutating func goOn(to plan: Plan, of series: Series) -> [Int] {
        var before = Plan(name: "", status: .feasible)
        before.workshops = workshops.map(\.planned)
        // What was held is paired like the rest: it keeps its identity too.
        var series = series
        series.held = []
        let comparison = PlanComparison(from: before, to: plan, of: series)
        var identities: [PlannedWorkshop: Int] = [:]
        for pair in comparison.kept + comparison.moved {
            identities[pair.after] = workshops.first { $0.planned == pair.before }?.identity
        }
        let found = plan.workshops.map { workshop in
            if let identity = identities[workshop] { return identity }
            next += 1
            return next - 1
        }
        workshops = zip(found, plan.workshops).map { identity, workshop in
            // Money and people are not needed to know it again.
            var bare = workshop.withoutMoney
            bare.attendees = []
            return Workshop(identity: identity, planned: bare)
        }
        return found
    }

    /// Hands out the entries of somebody's calendar.
    ///
    /// - Parameters:
    ///   - entries: all that is on.
    ///   - calendar: its mark.
    ///   - contents: what entries say.
    ///   - stamp: the day on which that is.
    /// - Returns: them as events, and then those that are off.
    mutating func handOut(
        _ entries: [CalendarEntry], in calendar: String, _ contents: CalendarContents, stamp: Day
    ) -> [OutputEvent] {
        var written: [OutputEvent] = []
        var on: Set<String> = []
        for entry in entries {
            let content = hash(["content", entry.title, entry.place ?? ""])
            let uid = uid(of: entry.key)
            on.insert(uid)
            var event =
                events[uid]
                ?? Event(
                    calendar: calendar, days: entry.days, sequence: 0, content: content, isBusy: entry.isBusy,
                    isCancelled: false)
            if event.days != entry.days || event.content != content || event.isCancelled { event.sequence += 1 }
            event.days = entry.days
            event.content = content
            event.isBusy = entry.isBusy
            event.isCancelled = false
            events[uid] = event
            written.append(
                OutputEvent(
                    uid: uid, sequence: event.sequence, stamp: stamp, days: entry.days,
                    title: contents.titles ? entry.title : entry.neutralTitle,
                    place: contents.places ? entry.place : nil, isBusy: entry.isBusy))
        }
        for (uid, known) in events where known.calendar == calendar && !on.contains(uid) {
            var event = known
            if !event.isCancelled { event.sequence += 1 }
            event.isCancelled = true
            events[uid] = event
            written.append(
                OutputEvent(
                    uid: uid, sequence: event.sequence, stamp: stamp, days: event.days, title: "Cancelled",
                    isCancelled: true, isBusy: false))
        }
        return written
    }

    /// The marks of the calendars in which something was handed out, in the order in which it first was.
    package var calendars: [String] { Array(OrderedSet(events.values.map(\.calendar))) }

    /// The mark of the team's calendar.
    package static let team = "team"

    /// The mark of somebody's calendar, or with nil of the team's: the same as long as the secret is.
    package func mark(of owner: String?) -> String {
        owner.map { String(hash(["calendar", $0]).prefix(20)) } ?? Self.team
    }

    /// The name of an entry for ever, in the form of a UUID of its own making (RFC 9562, version 8).
    private func uid(of key: CalendarKey) -> String {
        let digits = Array(
            hash([
                "uid", key.owner.map { "p\($0)" } ?? "team", key.kind.rawValue, key.workshop.map { "\($0)" } ?? "",
                key.detail ?? "",
            ]))
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-a\(part(17..<20))-\(part(20..<32))"
    }

    private func hash(_ words: [String]) -> String {
        var hash = SHA256()
        for word in [secret] + words { hash.add("\(word.utf8.count):\(word)") }
        return hash.hexadecimal
    }
}

extension CalendarRecord {
    /// A secret for a new record: what nobody can know who does not have the series and its first plan.
    package static func secret(of document: SeriesDocument, _ plan: Plan) -> String {
        var hash = SHA256()
        hash.add("parley calendars 1\n\(document.digest)\n")
        for person in document.series.participants { hash.add("\(person.id)\n\(person.name)\n") }
        hash.add(PlanFile.text(of: plan))
        return hash.hexadecimal
    }

    /// The record as JSON, ending with a newline.
    package var text: String { json.document }

    private var json: JSONValue {
        .block([
            "parley": .version, "secret": .text(secret), "next": .number(Rational(next)),
            "workshops": .array(
                workshops.map { workshop in
                    .object([
                        "identity": .number(Rational(workshop.identity)), "start": .day(workshop.planned.start),
                        "end": .day(workshop.planned.end), "venue": .text(workshop.planned.venue),
                    ])
                }),
            "calledBy": calling.map { .text($0.rawValue) } ?? .absent,
            "files": .array(files.map { mark, name in .object(["calendar": .text(mark), "name": .text(name)]) }),
            "entries": .array(
                events.map { uid, event in
                    .object([
                        "uid": .text(uid), "calendar": .text(event.calendar), "first": .day(event.days.first),
                        "last": .day(event.days.last), "sequence": .number(Rational(event.sequence)),
                        "content": .text(event.content), "busy": .flag(event.isBusy),
                        "cancelled": .flag(event.isCancelled),
                    ])
                }),
        ])
    }

    /// Reads a record; the name is for messages.
    ///
    /// - Throws: all that is wrong with it, each with its place.
    package init(_ text: String, name: String) throws(SeriesFileError) {
        let log = ReadingLog(file: name)
        let root: SourceNode
        do throws(SourceFault) {
            root = try JSONSource.root(of: text)
        } catch {
            throw .invalid([log.diagnostic(error)])
        }
        let fields = Fields(root, at: "", keys: nil, log: log)
        self.init(secret: fields.requiredText("secret"))
        next = fields.requiredCount("next") ?? 1
        if fields.required("workshops", .list) != nil {
            workshops = fields.each("workshops", keys: nil) { entry in
                Workshop(
                    identity: entry.requiredCount("identity") ?? 0,
                    planned: PlannedWorkshop(
                        start: entry.requiredDay("start"), end: entry.requiredDay("end"),
                        venue: entry.requiredText("venue"), attendees: []))
            }
        }
        calling = fields.text("calledBy").flatMap(HandoutNames.Kind.init(rawValue:))
        _ = fields.each("files", keys: nil) { entry in
            files[entry.requiredText("calendar")] = entry.requiredText("name")
        }
        if fields.required("entries", .list) != nil {
            _ = fields.each("entries", keys: nil) { entry in
                events[entry.requiredText("uid")] = Event(
                    calendar: entry.requiredText("calendar"),
                    days: DayRange(from: entry.requiredDay("first"), to: entry.requiredDay("last")),
                    sequence: entry.requiredCount("sequence") ?? 0, content: entry.requiredText("content"),
                    isBusy: entry.flag("busy"), isCancelled: entry.flag("cancelled"))
            }
        }
        guard log.diagnostics.isEmpty else { throw .invalid(log.sortedDiagnostics) }
    }
}
