import Foundation
import OrderedCollections
import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

@Suite struct CalendarTests {
    /// What a calendar program knows: of an entry the state with the highest sequence.
    private struct Program {
        var entries: [String: (sequence: Int, title: String, days: DayRange, isOn: Bool)] = [:]

        /// Reads a file.
        mutating func read(_ text: String) {
            for part in text.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst() {
                let fields = Dictionary(
                    part.split(separator: "\r\n").map { line in
                        let name = line.prefix { $0 != ":" && $0 != ";" }
                        return (String(name), String(line.split(separator: ":", maxSplits: 1).last ?? ""))
                    }, uniquingKeysWith: { first, _ in first })
                guard let uid = fields["UID"], let sequence = fields["SEQUENCE"].flatMap({ Int($0) }),
                    let first = date(fields["DTSTART"]), let end = date(fields["DTEND"]),
                    let days = DayRange(first, end - 1)
                else { continue }
                if let known = entries[uid], known.sequence >= sequence {
                    // The same sequence must not say something else.
                    #expect(known.sequence > sequence || known.days == days)
                    continue
                }
                entries[uid] = (sequence, fields["SUMMARY"] ?? "", days, fields["STATUS"] == "CONFIRMED")
            }
        }

        private func date(_ text: String?) -> Day? {
            text.flatMap { $0.count == 8 ? Day("\($0.prefix(4))-\($0.dropFirst(4).prefix(2))-\($0.suffix(2))") : nil }
        }

        /// What is on, in order.
        var shown: [String] {
            entries.values.filter(\.isOn).map { "\($0.days) \($0.title)" }.sorted()
        }
    }

    private static let contents = {
        var contents = CalendarContents()
        (contents.travel, contents.visas, contents.money, contents.titles) = (true, true, true, true)
        return contents
    }()

    /// Workshops at some days of 2027 of some people, with what big pays for the venue.
    private func plan(_ workshops: [(start: String, venue: String, people: [String])]) -> Plan {
        Plan(
            name: "Priced", status: .feasible,
            workshops: workshops.map { workshop in
                PlannedWorkshop(
                    start: day(workshop.start), end: day(workshop.start) + 2, venue: workshop.venue,
                    attendees: workshop.people,
                    costs: [CostEntry(category: "venue", amount: money("3850"))],
                    funding: [FundingEntry(funder: "big", category: "venue", amount: money("3850"))])
            })
    }

    private static let series = Priced.series.with { series in
        series.visas[0].notice = 21
        series.venues.append(Venue(id: "vie", name: "Vienna", city: "VIE", country: "AT"))
        series.funders[0].window = days("2027-01-01", "2027-06-30")
    }

    private func calendars(_ plan: Plan, after record: CalendarRecord) -> (CalendarRecord, [String: String]) {
        var handout = CalendarHandout(
            plan, of: Self.series, Self.contents, after: record, stamp: day("2026-11-21"))
        var texts: [String: String] = ["team": handout.calendar(of: nil).whole]
        for person in handout.people { texts[person] = handout.calendar(of: person).whole }
        return (handout.record, texts)
    }

    @Test func `A participant has the meeting, the way there and back, and the visa`() {
        var program = Program()
        let plan = plan([("2027-03-08", "ist", ["n1", "s1"])])
        let (_, texts) = calendars(plan, after: CalendarRecord(secret: "x"))
        program.read(texts["n1"] ?? "")
        #expect(
            program.shown == [
                "2027-02-14 Last day to apply for a visa for TR (ist\\, passport IN)", "2027-03-07 Travel to ist",
                "2027-03-08/2027-03-10 Priced\\, workshop 1: ist", "2027-03-11 Travel home from ist",
            ])
        #expect(texts["n2"] == nil)
        var team = Program()
        team.read(texts["team"] ?? "")
        #expect(
            team.shown == [
                "2027-02-14 Last day to apply for visas for TR (ist\\, passport IN): n1",
                "2027-03-07 People travel to ist",
                "2027-03-08 big: 3\\,850.00 USD needed for workshop 1\\, ist (venue)",
                "2027-03-08/2027-03-10 Priced\\, workshop 1: ist", "2027-03-11 People travel home from ist",
                "2027-06-30 Last day on which big pays for workshops",
            ])
    }

    @Test func `Without titles nothing says what it is about`() {
        var handout = CalendarHandout(
            plan([("2027-03-08", "ist", ["n1", "s1"])]), of: Self.series,
            with(Self.contents) { ($0.titles, $0.places) = (false, false) }, after: CalendarRecord(secret: "x"),
            stamp: day("2026-11-21"))
        let text = handout.calendar(of: nil).whole + handout.calendar(of: "n1").whole
        let words = Set(text.split(separator: "\r\n").filter { $0.hasPrefix("SUMMARY") })
        #expect(words == ["SUMMARY:Meeting", "SUMMARY:Travel", "SUMMARY:Deadline"])
        for word in ["ist\r", "n1", "Priced", "big", "3\\,850"] { #expect(!text.contains(word)) }
    }

    @Test func `A workshop that moves keeps its entries, which rise in sequence`() {
        let (record, before) = calendars(
            plan([("2027-03-08", "ist", ["n1", "s1"])]), after: CalendarRecord(secret: "x"))
        let (_, after) = calendars(plan([("2027-04-12", "vie", ["n1", "s1"])]), after: record)
        func lines(_ text: String?, _ name: String) -> [Substring] {
            (text ?? "").split(separator: "\r\n").filter { $0.hasPrefix(name) }
        }
        // Vienna wants no visa: that entry is off.
        #expect(Set(lines(before["n1"], "UID")) == Set(lines(after["n1"], "UID")))
        #expect(lines(before["n1"], "SEQUENCE") == Array(repeating: "SEQUENCE:0", count: 4))
        #expect(lines(after["n1"], "SEQUENCE") == Array(repeating: "SEQUENCE:1", count: 4))
        #expect(lines(after["n1"], "STATUS:CANCELLED").count == 1)
    }

    @Test func `The same plan again gives the same bytes, and so does a record that was read back`() throws {
        let plan = plan([("2027-03-08", "ist", ["n1", "s1"]), ("2027-05-03", "vie", ["n2"])])
        let (record, first) = calendars(plan, after: CalendarRecord(secret: "x"))
        let read = try CalendarRecord(record.text, name: "record.json")
        #expect(read == record)
        let (again, second) = calendars(plan, after: read)
        #expect(first == second)
        #expect(again == record)
        let (_, other) = calendars(plan, after: CalendarRecord(secret: "y"))
        #expect(other != first)
    }

    @Test func `A record holds no id, and knows whoever has left all the same`() throws {
        func folder(
            _ people: [String], after record: CalendarRecord, by calling: HandoutNames.Calling = .ids
        ) throws -> (CalendarRecord, [String: String]) {
            let series = Self.series.with { series in
                series.participants.removeAll { !people.contains($0.id) }
                for position in series.participants.indices { series.participants[position].id += "-secret" }
            }
            var contents = Self.contents
            if case .codenames(let codenames) = calling { contents.codenames = codenames }
            var handout = CalendarHandout(
                plan([("2027-03-08", "ist", people.map { "\($0)-secret" })]), of: series, contents, after: record,
                stamp: day("2026-11-21"))
            let files = handout.folder(calledBy: calling)
            let read = try CalendarRecord(handout.record.text, name: "record.json")
            #expect(read == handout.record)
            return (read, Dictionary(files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first }))
        }
        func codenames(_ people: [String]) -> HandoutNames.Calling {
            .codenames(Codenames(of: people.map { Participant(id: "\($0)-secret", delegation: "", home: "") }))
        }
        let (first, before) = try folder(["n1", "n2", "s1"], after: CalendarRecord(secret: "x"))
        let (second, after) = try folder(["n1", "s1"], after: first)
        #expect(Set(after.keys) == Set(before.keys).union(["n2-secret.cancelled.ics"]))
        var program = Program()
        for texts in [before, after] { program.read(texts["n2-secret.ics"] ?? "") }
        #expect(!program.entries.isEmpty && program.shown.isEmpty)
        // And again, while nothing changes.
        let (third, again) = try folder(["n1", "s1"], after: second)
        #expect(again["n2-secret.ics"] == after["n2-secret.ics"])
        #expect(third == second)
        // By code names nothing says the id, which the file had before.
        let (_, coded) = try folder(["n1", "s1"], after: third, by: codenames(["n1", "s1"]))
        #expect(coded.count == 6 && coded.keys.contains("person-3.ics"))
        for (name, text) in coded { #expect(!(name + text).contains("-secret")) }
        let (direct, _) = try folder(
            ["n1", "n2", "s1"], after: CalendarRecord(secret: "x"), by: codenames(["n1", "n2", "s1"]))
        #expect(!direct.text.contains("-secret"))
        let (_, left) = try folder(["n1", "s1"], after: direct, by: codenames(["n1", "s1"]))
        // They keep the code name under which they have their calendar.
        #expect(left.keys.contains("\(direct.files.values[1]).cancelled.ics"))
    }

    @Test func `A broken record says where`() {
        #expect(throws: (any Error).self) { try CalendarRecord("{", name: "record.json") }
        do {
            _ = try CalendarRecord(
                "{\"next\": 1, \"workshops\": [{\"start\": 5}], \"entries\": []}", name: "record.json")
            Issue.record("it was read")
        } catch {
            #expect("\(error)".contains("record.json") && "\(error)".contains("secret"))
        }
    }

    @Test(arguments: [("next", "next"), ("sequence", "entries[0].sequence"), ("identity", "workshops[0].identity")])
    func `A record counts no further than a series`(key: String, place: String) throws {
        let (record, _) = calendars(plan([("2027-03-01", "ist", ["n1"])]), after: CalendarRecord(secret: "s"))
        let pattern = try Regex("\"\(key)\": [0-9]+")
        func read(_ number: String) throws -> CalendarRecord {
            try CalendarRecord(record.text.replacing(pattern, with: "\"\(key)\": \(number)"), name: "record.json")
        }
        #expect(throws: Never.self) { try read("1000000000") }
        for number in ["1000000001", "9223372036854775807"] {
            let error = #expect(throws: (any Error).self) { try read(number) }
            #expect(error.map { "\($0)".contains("\(place): ") } ?? false, "\(error.map { "\($0)" } ?? "")")
        }
    }

    @Test(arguments: 0..<40)
    func `After any replans a program that read all calendars in order has the plan as it is`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var record = CalendarRecord(secret: "\(seed)")
        var programs: [String: Program] = [:]
        var last: [String: String] = [:]
        for _ in 0..<5 {
            let starts = Set(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0...25, using: &random) })
            let planned = plan(
                starts.sorted().map { week in
                    (
                        "\(day("2027-03-01") + 5 * week)", Bool.random(using: &random) ? "ist" : "vie",
                        ["n1", "n2", "s1"].filter { _ in Int.random(in: 0...3, using: &random) > 0 }
                    )
                })
            (record, last) = calendars(planned, after: record)
            for (owner, text) in last { programs[owner, default: Program()].read(text) }
            // Whoever comes in new sees what everybody else sees.
            let fresh = calendars(planned, after: CalendarRecord(secret: "new")).1
            for (owner, program) in programs {
                var direct = Program()
                direct.read(fresh[owner] ?? "")
                #expect(program.shown == direct.shown, "\(owner)")
                // The last calendar alone says as much as all of them.
                var alone = Program()
                alone.read(last[owner] ?? "")
                #expect(alone.shown == program.shown)
            }
        }
    }
}
