import Foundation
import Testing

/// `parley import`, as people use it.
struct ImportCommandTests {
    static let series = """
        parley: 1
        name: Lake dialogue
        horizon: 2027-03-01/2027-06-30
        workshops: 1
        days: 3
        startOn: [mon]
        currency: EUR
        delegations:
        - {id: north, role: side}
        participants:
        - {id: n1, name: Zoë Müller, delegation: north, home: VIE}   # hers is Google
        - {id: n2, name: Bashir Noor, delegation: north, home: ISB}
        - {id: n3, name: Zoran Müller, delegation: north, home: XXX}
        venues:
        - {id: oslo, name: Oslo, city: OSL}
        fares:
        - {from: VIE, to: OSL, fare: 100}
        - {from: ISB, to: OSL, fare: 100}
        - {from: XXX, to: OSL, fare: 100}
        funders:
        - {id: own, name: Own, amount: 9000}

        """

    private func calendar(_ event: String) -> String {
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Dinner with Bashir\r\n\(event)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    }

    /// A folder with a series and calendars.
    private func folder(_ calendars: [String: String]) throws -> TemporaryDirectory {
        let folder = try TemporaryDirectory()
        _ = try folder.write(Self.series, to: "series.yaml")
        try FileManager.default.createDirectory(atPath: folder.path("calendars"), withIntermediateDirectories: true)
        for (name, event) in calendars { _ = try folder.write(calendar(event), to: "calendars/\(name)") }
        return folder
    }

    @Test func `calendars become days, in the zone of each person`() async throws {
        // 20:00 in UTC is the next day in Islamabad.
        let folder = try folder([
            "zoe muller.ics": "DTSTART;VALUE=DATE:20270405\r\nDTEND;VALUE=DATE:20270408",
            "N2.ics": "DTSTART:20270510T200000Z\r\nSTATUS:TENTATIVE",
            "n-2.ics": "DTSTART;VALUE=DATE:20270511\r\nDTEND;VALUE=DATE:20270513\r\nSTATUS:TENTATIVE",
            "Müller.ics": "DTSTART;VALUE=DATE:20270405",
        ])
        let run = try await Command.run([
            "import", "calendars", folder.path("series.yaml"), folder.path("calendars"), "-o", folder.path("new.yaml"),
            "--person", "Müller=",
        ])
        #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
        #expect(
            run.out == """
                In the series, for 2 people:
                  n1 unavailable: 3 days new (2027-04-05/2027-04-07)
                  n2 if need be: 2 days new (2027-05-11/2027-05-12)

                """)
        let text = try folder.text(of: "new.yaml")
        #expect(text.contains("home: VIE, unavailable: [2027-04-05/2027-04-07]}   # hers is Google"))
        #expect(text.contains("home: ISB, ifNeedBe: [2027-05-11/2027-05-12]}"))
        #expect(!text.contains("Dinner"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("new.yaml"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try await Command.run([
            "import", "calendars", folder.path("new.yaml"), folder.path("calendars"), "--in-place", "--person",
            "Müller=",
            "--json",
        ])
        #expect(again.status == 0)
        #expect(try folder.text(of: "new.yaml") == text)
        #expect(again.out.contains("{\"key\": \"unavailable\", \"new\": [], \"gone\": [], \"byHand\": []}"))
    }

    @Test func `meetings of the plan that were handed out keep nobody from coming to them`() async throws {
        let folder = try folder(["n2.ics": "DTSTART;VALUE=DATE:20270510"])
        let (series, plan) = (folder.path("series.yaml"), folder.path("plan.json"))
        let planned = try await Command.run(["plan", series, "-q", "-o", plan])
        #expect(planned.status == 0)
        let made = try await Command.run([
            "calendar", series, plan, "--all", "--travel", "-q", "-o", folder.path("out"),
        ])
        #expect(made.status == 0)
        // As they come back, among what else she does.
        let own = try folder.text(of: "out/n1.ics").replacing("END:VCALENDAR\r\n", with: "")
        let other = "BEGIN:VEVENT\r\nUID:other\r\nDTSTART;VALUE=DATE:20270621\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        _ = try folder.write(own + other, to: "calendars/n1.ics")
        func imported(_ more: String...) async throws -> Command.Run {
            try await Command.run(
                [
                    "import", "calendars", series, folder.path("calendars"), "--plan", plan, "-o",
                    folder.path("new.yaml"),
                ] + more)
        }
        let blind = try await imported()
        #expect(blind.out.contains("n1 unavailable: 6 days new"))
        #expect(blind.out.contains("The plan in hand is wrong from now on"))
        #expect(blind.err.contains("its record.json tells: --record\n"))
        let run = try await imported("--record", folder.path("out/record.json"))
        #expect(run.status == 0)
        #expect(run.out.contains("  n1 unavailable: 1 day new (2027-06-21)\n"))
        #expect(run.out.contains("The plan in hand is still right."))
        #expect(run.err.contains("3 entries that were handed out are passed over"))
        let wrong = try await imported("--record", plan)
        #expect(wrong.status == 65)
    }

    @Test func `all that is wrong with calendars is said at once, and names nobody`() async throws {
        let folder = try folder([
            "zoe muller.ics": "DTSTART:soon",
            "n2.ics": "DTSTART;TZID=Customized Time Zone:20270510T200000",
            "n3.ics": "DTSTART:20270510T200000Z",
            "Bashir Nor.ics": "DTSTART;VALUE=DATE:20270405",
            "n4.ics": "DTSTART;VALUE=DATE:20270405",
        ])
        let arguments = ["import", "calendars", folder.path("series.yaml"), folder.path("calendars"), "-o"]
        let run = try await Command.run(arguments + [folder.path("new.yaml")])
        #expect(run.status == 65 && run.out.isEmpty)
        #expect(try !folder.names.contains("new.yaml"))
        for name in ["oë", "zoe", "uller", "ashir", "Nor", "Dinner"] { #expect(!run.err.contains(name), "\(name)") }
        try Golden.check(
            run.err.replacing(folder.path("calendars") + "/", with: "calendars/"), "import-calendars-wrong")
    }

    @Test func `a plan in hand is judged anew`() async throws {
        let folder = try folder(["n1.ics": "DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270701"])
        let plan = folder.path("plan.json")
        let planned = try await Command.run(["plan", folder.path("series.yaml"), "-o", plan, "-q"])
        #expect(planned.status == 0)
        let run = try await Command.run([
            "import", "calendars", folder.path("series.yaml"), folder.path("calendars/n1.ics"), "--in-place", "--plan",
            plan,
        ])
        #expect(run.status == 0)
        #expect(run.out.contains("The plan in hand is wrong from now on:\n  workshop 1 ("))
        #expect(run.err == "parley replan \(folder.path("series.yaml")) --baseline \(plan) mends the plan\n")
        let other = try await Command.run([
            "import", "calendars", folder.path("series.yaml"), folder.path("calendars/n1.ics"), "--in-place",
        ])
        #expect(other.out == "The series says all of this already.\n  n1 as before\n")
    }

    @Test func `wrong use is said before anything is read`() async throws {
        let folder = try folder([:])
        let series = folder.path("series.yaml")
        for (arguments, word) in [
            (["calendars", series, "x.ics"], "--in-place"),
            (["calendars", series, "x.ics", "-o", series], "it would be lost"),
            (["calendars", "-", "x.ics", "--in-place"], "give its name in place of -"),
            (["calendars", series, "x.ics", "--in-place", "--zone", "Nowhere"], "no time zone is called"),
            (["calendars", series, "x.ics", "--in-place", "--person", "n1"], "--person is a name and an id"),
        ] {
            let run = try await Command.run(["import"] + arguments)
            #expect(run.status == 64 && run.err.contains(word), "\(run.err)")
        }
        let missing = try await Command.run(["import", "calendars", series, folder.path("n1.ics"), "--in-place"])
        #expect(missing.status == 66)
        let empty = try await Command.run(["import", "calendars", series, folder.path("calendars"), "--in-place"])
        #expect(empty.status == 66 && empty.err.contains("no file in it ends in .ics"))
    }

    private func polls(_ text: String) throws -> (folder: TemporaryDirectory, arguments: [String]) {
        let folder = try folder([:])
        let poll = try folder.write(text, to: "poll.csv")
        return (folder, ["import", "poll", folder.path("series.yaml"), poll, "-o", folder.path("new.yaml")])
    }

    @Test func `a poll becomes starts and answers, and tells what changes`() async throws {
        let (folder, arguments) = try polls(
            """
            Name,Email,Mon 3 May 2027,Mon 7 Jun 2027
            Zoe Muller,z@example.org,Yes,If need be
            n2,b@example.org,No,Yes

            """)
        let run = try await Command.run(arguments)
        #expect(run.status == 0)
        let poll = folder.path("poll.csv")
        #expect(
            run.err == """
                \(poll): 2 people, 2 dates: 2 yes, 1 if need be, 1 no, 0 without an answer
                \(poll): not in the poll, so that it keeps them from no date: n3

                """)
        #expect(
            run.out == """
                In the series, for 2 people:
                  The dates: 2 days new (2027-05-03, 2027-06-07)
                  n1 poll: 2 answers new (2027-05-03 yes, 2027-06-07 if need be)
                  n2 poll: 2 answers new (2027-05-03 no, 2027-06-07 yes)

                """)
        let text = try folder.text(of: "new.yaml")
        #expect(text.contains("home: VIE, poll: {2027-05-03: yes, 2027-06-07: ifNeedBe}}   # hers is Google"))
        #expect(text.contains("\nstarts: [2027-05-03, 2027-06-07]\n"))
        _ = try folder.write("id,2027-05-03,2027-06-14\nn1,no,yes\n", to: "poll.csv")
        let again = try await Command.run(["import", "poll", folder.path("new.yaml"), poll, "--in-place"])
        #expect(
            again.out == """
                In the series, for 2 people:
                  The dates: 1 day new (2027-06-14), 1 day gone (2027-06-07)
                  n1 poll: 2 answers new (2027-05-03 no, 2027-06-14 yes), 1 answer gone (2027-06-07)
                  n2 poll: 2 answers gone (2027-05-03, 2027-06-07)

                """)
        #expect(try !folder.text(of: "new.yaml").contains("n2, name: Bashir Noor, delegation: north, home: ISB, poll"))
    }

    @Test func `no answer stops an import until somebody says what it means`() async throws {
        let (folder, arguments) = try polls("id,2027-05-03,2027-06-07\nn1,yes,\nn2,,\n")
        let run = try await Command.run(arguments)
        #expect(run.status == 64 && run.out.isEmpty)
        #expect(
            run.err == """
                n1: no answer to 2027-06-07
                n2: no answer to 2027-05-03 and 2027-06-07
                Say what no answer means: --no-answer no, or --no-answer yes.

                """)
        #expect(try !folder.names.contains("new.yaml"))
        let no = try await Command.run(arguments + ["--no-answer", "no"])
        #expect(no.status == 0)
        #expect(try folder.text(of: "new.yaml").contains("home: VIE, poll: {2027-05-03: yes}}"))
        #expect(try folder.text(of: "new.yaml").contains("home: ISB, poll: {}}"))
        let yes = try await Command.run(arguments + ["--no-answer", "yes"])
        #expect(yes.status == 0)
        #expect(try folder.text(of: "new.yaml").contains("home: VIE, poll: {2027-05-03: yes, 2027-06-07: yes}}"))
        #expect(try folder.text(of: "new.yaml").contains("home: ISB}"))
    }

    @Test func `a series as a workbook takes what is imported, too`() async throws {
        let (folder, arguments) = try polls("id,2027-05-03\nn1,yes\nn2,no\n")
        let book = folder.path("series.xlsx")
        #expect(try await Command.run(["convert", folder.path("series.yaml"), book]).status == 0)
        let run = try await Command.run(["import", "poll", book, arguments[3], "-o", folder.path("new.xlsx")])
        #expect(run.status == 0, "\(run.err)")
        let back = try await Command.run(["convert", folder.path("new.xlsx"), folder.path("back.yaml")])
        #expect(back.status == 0)
        #expect(try folder.text(of: "back.yaml").contains("starts: [2027-05-03]"))
        let before = try Data(contentsOf: URL(filePath: book))
        let inPlace = try await Command.run(["import", "poll", book, arguments[3], "--in-place"])
        #expect(inPlace.status == 0)
        // The workbook as it was is kept.
        let copy = folder.path("series.before.xlsx")
        #expect(inPlace.err.hasSuffix("as it was, with its notes and layout, it is \(copy)\n"))
        #expect(try Data(contentsOf: URL(filePath: copy)) == before)
        #expect(try Data(contentsOf: URL(filePath: book)) == Data(contentsOf: URL(filePath: folder.path("new.xlsx"))))
    }
}
