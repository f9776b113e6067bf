import Foundation
import SeriesAnswers
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

/// `parley calendar`.
struct CalendarCommandTests {
    private let directory: TemporaryDirectory
    private let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test(arguments: [
        (["--travel", "--visa", "--money", "--titles"], "calendar-first-team"),
        (["--participant", "n3", "--travel", "--visa"], "calendar-first-n3"),
    ])
    func `the first series has its calendars`(options: [String], golden: String) async throws {
        let run = try await Command.run(["calendar", FirstSeries.path, plan] + options)
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, golden)
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
        let file = directory.path("one.ics")
        #expect(try await Command.run(["calendar", FirstSeries.path, plan, "-o", file] + options).status == 0)
        #expect(try directory.text(of: "one.ics") == run.out)
    }

    @Test func `a folder has the team's, everybody's and the record, for its owner alone`() async throws {
        let folder = directory.path("calendars")
        let arguments = ["calendar", FirstSeries.path, plan, "--all", "--travel", "--visa", "--money", "-o", folder]
        #expect(try await Command.run(arguments).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        // t3 attends nothing.
        #expect(
            names == ["n1", "n2", "n3", "n4", "n5"].map { "\($0).ics" } + ["record.json"]
                + ["s1", "s2", "s3", "s4", "s5", "t1", "t2", "team"].map { "\($0).ics" })
        let people = try FirstSeries.names()
        for name in names {
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            for person in people { #expect(!text.contains(person) && !name.contains(person)) }
            let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
        // Nothing has changed, so nothing does.
        let before = try String(contentsOfFile: "\(folder)/n1.ics", encoding: .utf8)
        #expect(try await Command.run(arguments).status == 0)
        #expect(try String(contentsOfFile: "\(folder)/n1.ics", encoding: .utf8) == before)
        // Called by code names: those of a report.
        #expect(try await Command.run(arguments + ["--codenames", "--titles"]).status == 0)
        let report = try await Command.run(["report", FirstSeries.path, plan, "--codenames"]).out
        let coded = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("P") }
        #expect(coded.count == 12)
        for name in coded { #expect(report.contains(name.dropLast(4))) }
        // No id stands in any file, the record and the titles of the team among them.
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            #expect(!(name + text).contains(/\b[nst][1-5]\b/))
        }
        #expect(try String(contentsOfFile: "\(folder)/team.ics", encoding: .utf8).contains("passport IN): P"))
        try "mine".write(toFile: "\(folder)/notes.txt", atomically: true, encoding: .utf8)
        let refused = try await Command.run(arguments)
        #expect(refused.status == 73)
        #expect(refused.err.contains("holds other files than calendars of this program"))
    }

    @Test(.enabled(if: Python.with(["icalendar"]) != nil))
    func `another program that reads all calendars has the plan as it is after replans`() async throws {
        let python = try #require(Python.with(["icalendar"]))
        // Dubai is closed in June; then Vikram Sethi cannot come to Bangkok either.
        let changed = try FirstSeries.text(replacing: [
            "  capacity: 14\n": "  capacity: 14\n  closed: [2027-06-01/2027-06-30]\n"
        ])
        let again = changed.replacing(
            "passports: [IN], unavailable: [2027-04-05/2027-04-30]",
            with: "passports: [IN], unavailable: [2027-02-01/2027-02-10, 2027-04-05/2027-04-30]")
        var series = FirstSeries.path
        var plan = plan
        var folders: [String] = []
        for (step, text) in ["", changed, again].enumerated() {
            if step > 0 {
                series = try directory.write(text, to: "series-\(step).yaml")
                let next = directory.path("plan-\(step).json")
                let run = try await Command.run(["replan", series, "--baseline", plan, "-o", next])
                #expect(run.status == 0)
                plan = next
            }
            let folder = directory.path("calendars")
            let run = try await Command.run([
                "calendar", series, plan, "--all", "--travel", "--visa", "--money", "--titles", "-o", folder,
            ])
            #expect(run.status == 0)
            folders.append(directory.path("sent-\(step)"))
            try FileManager.default.copyItem(atPath: folder, toPath: folders[step])
        }
        let script = """
            import icalendar, pathlib, sys
            known = {}
            for folder in sys.argv[1:]:
                for path in sorted(pathlib.Path(folder).glob('*.ics')):
                    calendar = icalendar.Calendar.from_ical(path.read_bytes())
                    owner = path.name.split('.')[0]
                    for event in calendar.walk('VEVENT'):
                        key = owner, str(event['UID'])
                        if key not in known or known[key]['SEQUENCE'] < event['SEQUENCE']: known[key] = event
            for (owner, _), event in known.items():
                if event['STATUS'] == 'CONFIRMED':
                    print(owner, event['DTSTART'].dt, event['DTEND'].dt, event['SUMMARY'], sep='\\t')
            """
        let out = try #require(try Python.output(python, ["-c", script] + folders))
        let found = out.split(separator: "\n").map { line in
            line.split(separator: "\t").map(String.init)
        }
        let value = try SeriesFile.read(contentsOf: series).series
        let last = try PlanFile.read(contentsOf: plan).plan
        let timetable = Timetable(last, of: value)
        for itinerary in timetable.itineraries {
            let wanted = itinerary.trips.flatMap { trip in
                [trip.meeting, trip.out, trip.back, trip.visa.map { DayRange($0.applyBy) }].compactMap { $0 }
            }
            let seen = found.filter { $0[0] == itinerary.participant }.map { "\($0[1]) \($0[2])" }
            #expect(seen.sorted() == wanted.map { "\($0.first) \($0.last + 1)" }.sorted())
        }
        #expect(Set(found.map { $0[0] }) == Set(["team"] + timetable.itineraries.map(\.participant)))
        // Every amount is one that the budget says.
        let needs = found.filter { $0[0] == "team" && $0[3].contains(" needed for ") }
        #expect(needs.count == timetable.funders.flatMap(\.needs).count)
        for need in needs {
            let isKnown = timetable.funders.contains { funder in
                let name = value.funders.first { $0.id == funder.funder }?.name ?? ""
                return need[3].hasPrefix("\(name): ")
                    && funder.needs.contains { one in
                        "\(one.due)" == need[1]
                            && need[3].replacing(",", with: "").contains(" \(one.sum.own) \(funder.currency) ")
                    }
            }
            #expect(isKnown, "\(need)")
        }
    }

    @Test func `a plan that changes an earlier one wants the record of that one's calendars`() async throws {
        let changed = try directory.write(
            try FirstSeries.text(replacing: [
                "  capacity: 14\n": "  capacity: 14\n  closed: [2027-06-01/2027-06-30]\n"
            ]), to: "changed.yaml")
        let next = directory.path("next.json")
        #expect(try await Command.run(["replan", changed, "--baseline", plan, "-q", "-o", next]).status == 0)
        let first = try await Command.run([
            "calendar", FirstSeries.path, plan, "--record", directory.path("kept.json"), "-o", directory.path("a.ics"),
        ])
        #expect(first.status == 0)
        let without = try await Command.run(["calendar", changed, next])
        #expect(without.err.contains("calendars of that are updated only with the record"))
        let with = try await Command.run(["calendar", changed, next, "--record", directory.path("kept.json")])
        #expect(with.err.isEmpty)
        #expect(with.out.contains("SEQUENCE:1\r\n") && !without.out.contains("SEQUENCE:1\r\n"))
    }

    @Test func `64, 65, 66 and 1, what cannot be`() async throws {
        func status(_ more: String...) async throws -> Int32 {
            try await Command.run(["calendar", FirstSeries.path, plan] + more).status
        }
        #expect(try await status("--all") == 64)
        #expect(try await status("--participant", "nobody") == 64)
        #expect(try await status("--names") == 64)
        #expect(try await status("--codenames") == 64)
        #expect(try await status("--record", try directory.write("[]", to: "list.json")) == 65)
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let wrong = try directory.write(text.replacing("1732.00", with: "1732.01"), to: "wrong.json")
        let run = try await Command.run(["calendar", FirstSeries.path, wrong])
        #expect(run.status == 1)
        #expect(run.err.hasSuffix("the plan is wrong, and its calendars would mislead; there is none\n"))
        let mine = try directory.write("BEGIN:VCALENDAR\r\nPRODID:me\r\nEND:VCALENDAR\r\n", to: "mine.ics")
        #expect(try await status("-o", mine) == 73)
    }
}
