import SeriesFiles
import SeriesModel
import TestSupport
import Testing

/// Days from elsewhere in a series file: what is new, what goes, and what stays as somebody wrote it.
struct ImportTests {
    private static let series = """
        parley: 1
        name: Lake dialogue   # ours
        horizon: 2027-03-01/2027-06-30
        workshops: 1
        days: 3
        currency: EUR
        delegations:
        - {id: north, role: side}
        participants:
        - id: n1
          name: Zoë Müller
          delegation: north
          home: VIE
          unavailable:
          - 2027-03-01   # dentist
          - {every: [sun], within: 2027-03-01/2027-03-31}
        - {id: n2, name: Bashir Noor, delegation: north, home: ISB, poll: {2027-05-03: no}}
        venues:
        - {id: oslo, city: OSL}
        fares:
        - {from: VIE, to: OSL, fare: 1}
        - {from: ISB, to: OSL, fare: 1}
        funders:
        - {id: own, amount: 9}

        """

    private func range(_ text: String) -> DayRange { DayRange(day(text)) }

    private func days(_ person: String, _ unavailable: String..., source: String = "calendar") -> ImportedDays {
        ImportedDays(
            source: source,
            people: [person: ImportedDays.Person(unavailable: unavailable.map(range), ifNeedBe: [])])
    }

    /// A series file after an import.
    private struct Imported {
        var text: String
        var changes: ImportChanges
        var series: Series
    }

    private func imported(_ days: ImportedDays, into text: String, name: String = "s.yaml") throws -> Imported {
        let found = SeriesImport(days, into: try SeriesFile.read(text, name: name))
        return Imported(
            text: try found.document.text(changing: text, name: name), changes: found.changes,
            series: found.document.series)
    }

    private func lines(_ text: String, _ word: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { $0.contains(word) }
    }

    @Test func `what is new stands behind what is there, and comments stay`() throws {
        let imported = try imported(days("n1", "2027-04-01", "2027-04-05"), into: Self.series)
        #expect(
            imported.text.contains(
                """
                  unavailable:
                  - 2027-03-01   # dentist
                  - {every: [sun], within: 2027-03-01/2027-03-31}
                  - 2027-04-01
                  - 2027-04-05
                """))
        #expect(lines(imported.text, "Lake") == ["name: Lake dialogue   # ours"])
        #expect(
            imported.text.hasSuffix(
                "imported:\n- {from: calendar, person: n1, unavailable: [2027-04-01, 2027-04-05], ifNeedBe: []}\n"))
        #expect(imported.changes.people.map(\.id) == ["n1"])
        #expect(imported.changes.people[0].parts[0].new.map(\.description) == ["2027-04-01", "2027-04-05"])
    }

    @Test func `the same again changes nothing`() throws {
        let once = try imported(days("n1", "2027-04-01"), into: Self.series)
        let twice = try imported(days("n1", "2027-04-01"), into: once.text)
        #expect(twice.text == once.text && twice.changes.isEmpty && !once.changes.isEmpty)
    }

    @Test func `what came from a source goes with it, and nothing else`() throws {
        let once = try imported(
            days("n1", "2027-04-01", "2027-04-05", "2027-04-07"), into: Self.series)
        let again = try imported(days("n1", "2027-04-05", "2027-04-09"), into: once.text)
        let part = again.changes.people[0].parts[0]
        #expect(part.new.map(\.description) == ["2027-04-09"])
        #expect(part.gone.map(\.description) == ["2027-04-01", "2027-04-07"])
        #expect(again.text.contains("- 2027-03-01   # dentist\n"))
        let found = again.series.participants[0].unavailable.map(\.description)
        #expect(Set(found).isSuperset(of: ["2027-03-01", "2027-03-07", "2027-04-05", "2027-04-09"]))
        #expect(!found.contains("2027-04-01") && !found.contains("2027-04-07"))
        let none = try imported(days("n1"), into: again.text)
        #expect(none.series.participants[0].unavailable.count == 5)
    }

    @Test func `what somebody wrote by hand stays, though the calendar says it too`() throws {
        let once = try imported(days("n1", "2027-03-01", "2027-04-01"), into: Self.series)
        let again = try imported(days("n1"), into: once.text)
        #expect(again.text.contains("- 2027-03-01   # dentist\n") && !again.text.contains("2027-04-01"))
    }

    @Test func `what was taken out by hand stays out, and is said`() throws {
        let once = try imported(days("n1", "2027-04-01", "2027-04-05"), into: Self.series)
        let edited = once.text.replacing("  - 2027-04-01\n", with: "")
        let again = try imported(days("n1", "2027-04-01", "2027-04-05"), into: edited)
        #expect(again.text == edited)
        #expect(again.changes.people[0].parts[0].byHand.map(\.description) == ["2027-04-01"])
    }

    @Test func `two sources may say the same day`() throws {
        let one = try imported(days("n1", "2027-04-01"), into: Self.series)
        let two = try imported(days("n1", "2027-04-01", source: "work"), into: one.text)
        let without = try imported(days("n1"), into: two.text)
        #expect(lines(without.text, "- 2027-04-01").count == 1)
        let none = try imported(days("n1", source: "work"), into: without.text)
        #expect(lines(none.text, "- 2027-04-01").isEmpty)
    }

    private func poll(_ answers: [String: PollAnswer]?, of person: String = "n1", _ starts: String...) -> ImportedDays {
        let answers = answers.map { answers in
            Dictionary(uniqueKeysWithValues: answers.map { (day($0.key), $0.value) })
        }
        return ImportedDays(
            source: "poll", starts: starts.map { day($0) },
            people: answers.map { [person: ImportedDays.Person(poll: $0)] } ?? [:], isWhole: true)
    }

    @Test func `a poll becomes starts and answers, and goes with its people`() throws {
        let once = try imported(
            poll(["2027-05-03": .yes, "2027-06-07": .ifNeedBe], "2027-05-03", "2027-06-07"), into: Self.series)
        #expect(once.text.contains("  poll: {2027-05-03: yes, 2027-06-07: ifNeedBe}\n"))
        #expect(once.series.starts?.map(\.description) == ["2027-05-03", "2027-06-07"])
        let again = try imported(
            poll(["2027-05-03": .no], "2027-05-03", "2027-05-10"), into: once.text)
        #expect(again.series.participants[0].poll == [day("2027-05-03"): .no])
        #expect(again.changes.starts.new.map(\.description) == ["2027-05-10"])
        #expect(again.changes.starts.gone.map(\.description) == ["2027-06-07"])
        let gone = try imported(poll(nil), into: again.text)
        #expect(gone.series.participants[0].poll == nil && gone.series.starts == nil)
        // What is in the file by hand is nobody else's.
        #expect(gone.series.participants[1].poll == [day("2027-05-03"): .no])
    }

    @Test func `lists on several lines keep them`() throws {
        let text = Self.series.replacing(
            "home: ISB, poll",
            with: "home: ISB, unavailable: [2027-03-01,   \n    2027-03-02,\n    2027-03-04], poll")
        let more = try imported(days("n2", "2027-04-01", "2027-04-05"), into: text)
        #expect(more.text.contains("[2027-03-01,   \n    2027-03-02,\n    2027-03-04, 2027-04-01, 2027-04-05], poll"))
        let less = try imported(days("n2", "2027-04-05"), into: more.text)
        #expect(less.text.contains("[2027-03-01,   \n    2027-03-02,\n    2027-03-04, 2027-04-05], poll"))
        let none = try imported(days("n2"), into: less.text)
        #expect(none.text.hasPrefix(text))
    }

    @Test func `what was only imported leaves nothing behind`() throws {
        let found = ImportedDays(
            source: "calendar",
            people: ["n2": ImportedDays.Person(unavailable: [range("2027-04-01")], ifNeedBe: [range("2027-04-05")])])
        let more = try imported(found, into: Self.series)
        let none = try imported(days("n2"), into: more.text)
        #expect(none.text.hasPrefix(Self.series))
    }

    @Test func `a poll comes behind calendars`() throws {
        let once = try imported(days("n1", "2027-04-01"), into: Self.series)
        let both = try imported(poll(["2027-05-03": .yes], "2027-05-03"), into: once.text)
        #expect(
            both.text.hasSuffix(
                """
                imported:
                - {from: calendar, person: n1, unavailable: [2027-04-01], ifNeedBe: []}
                - {from: poll, starts: [2027-05-03]}
                - {from: poll, person: n1, poll: {2027-05-03: yes}}
                starts: [2027-05-03]

                """))
        let again = try imported(days("n1", "2027-04-02"), into: both.text)
        #expect(again.series.starts?.count == 1 && again.series.participants[0].poll?.count == 1)
    }

    @Test func `an answer that was changed by hand stays`() throws {
        let once = try imported(poll(["2027-05-03": .no], "2027-05-03"), into: Self.series)
        let edited = once.text.replacing("  poll: {2027-05-03: no}\n", with: "  poll: {2027-05-03: yes}\n")
        #expect(edited != once.text)
        let again = try imported(poll(["2027-05-03": .ifNeedBe], "2027-05-03"), into: edited)
        #expect(again.series.participants[0].poll == [day("2027-05-03"): .yes])
        #expect(again.changes.people[0].parts[0].byHand.map(\.description) == ["2027-05-03"])
        let other = try imported(
            poll(["2027-05-03": .yes], of: "n2", "2027-05-03"), into: Self.series)
        #expect(other.series.participants[1].poll == [day("2027-05-03"): .no])
    }

    /// Seeded imports one after the other, into lists of every layout.
    @Test(arguments: 1...12)
    func `after any imports the file says its own and the last of each source`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let layouts = [
            "unavailable: [2027-03-01, 2027-03-02/2027-03-03]", "unavailable: [2027-03-01,\n    2027-03-05]",
            "unavailable: 2027-03-01", "unavailable: [{every: sun, within: 2027-03-01/2027-03-31}, 2027-03-01]",
            "ifNeedBe: [2027-03-01]", "weight: 2",
        ]
        let layout = layouts[seed % layouts.count]
        let own = Self.series.replacing("home: ISB, poll", with: "home: ISB, \(layout), poll")
        let byHand = try SeriesFile.read(own, name: "s.yaml").series
        var text = own
        var last: [String: [String: [DayRange]]] = [:]
        for _ in 0..<8 {
            let source = ["calendar", "work"].randomElement(using: &random) ?? ""
            let person = ["n1", "n2"].randomElement(using: &random) ?? ""
            let days = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                DayRange(day("2027-04-01") + 2 * Int.random(in: 0..<12, using: &random))
            }
            let distinct = Set(days).sorted { $0.first < $1.first }
            let found = ImportedDays(
                source: source, people: [person: ImportedDays.Person(unavailable: distinct, ifNeedBe: [])])
            let after = try imported(found, into: text)
            text = after.text
            last[person, default: [:]][source] = distinct
            for (number, participant) in after.series.participants.enumerated() {
                let wanted = last[participant.id, default: [:]].values.flatMap(\.self)
                #expect(
                    Set(participant.unavailable) == Set(byHand.participants[number].unavailable + wanted), "\(text)")
            }
        }
        for source in ["calendar", "work"] {
            for person in ["n1", "n2"] { text = try imported(days(person, source: source), into: text).text }
        }
        #expect(try SeriesFile.read(text, name: "s.yaml").series == byHand)
        for line in own.split(separator: "\n") where line.contains("#") { #expect(text.contains(line)) }
    }

    @Test func `JSON is changed as well`() throws {
        let json = """
            {"parley": 1, "name": "x", "horizon": "2027-03-01/2027-06-30", "workshops": 1, "days": 3, "currency": "EUR",
             "delegations": [{"id": "north", "role": "side"}],
             "participants": [{"id": "n1", "delegation": "north", "home": "OSL"}],
             "venues": [{"id": "oslo", "city": "OSL"}], "funders": [{"id": "own", "amount": 9}]}
            """
        let once = try imported(days("n1", "2027-04-01"), into: json, name: "s.json")
        #expect(once.text.contains("\"home\": \"OSL\", \"unavailable\": [\"2027-04-01\"]}"))
        let again = try imported(days("n1"), into: once.text, name: "s.json")
        #expect(again.series.participants[0].unavailable.isEmpty)
    }

    @Test func `what the file notes of imports has to be sound`() {
        let wrong = Self.series + "imported: [{person: n1, unavailable: [soon]}, {from: poll, pol: {}}]\n"
        do throws(SeriesFileError) {
            _ = try SeriesFile.read(wrong, name: "s.yaml")
            Issue.record("was read")
        } catch {
            #expect(
                error.description == """
                    s.yaml:25:12: imported[0].from: is required, and must be text
                    s.yaml:25:39: imported[0].unavailable[0]: must be a date such as 2027-03-15: soon
                    s.yaml:25:60: imported[1].pol: unknown key
                      Maybe you meant "poll".
                    """)
        }
    }
}
