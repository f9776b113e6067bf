import OrderedCollections
package import SeriesFiles
package import SeriesModel
import SeriesText

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
