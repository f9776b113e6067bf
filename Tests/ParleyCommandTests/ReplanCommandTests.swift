import Foundation
import Parley
import Testing

/// `parley replan`, and `parley check` of what it makes.
struct ReplanCommandTests {
    private let directory: TemporaryDirectory
    private let baseline = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// Dubai is closed in June, and Vikram Sethi cannot come to Bangkok any more.
    private func changed() throws -> String {
        let text = try FirstSeries.text(replacing: [
            "  capacity: 14\n": "  capacity: 14\n  closed: [2027-06-01/2027-06-30]\n",
            "passports: [IN], unavailable: [2027-04-05/2027-04-30]":
                "passports: [IN], unavailable: [2027-02-01/2027-02-10, 2027-04-05/2027-04-30]",
        ])
        return try directory.write(text, to: "changed.yaml")
    }

    @Test func `it tells what changes, then the plan`() async throws {
        let run = try await Command.run(["replan", try changed(), "--baseline", baseline])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, "replan-first")
    }

    @Test func `what has taken place stays`() async throws {
        let run = try await Command.run(
            ["replan", try changed(), "--baseline", baseline, "--held-until", "2027-03-01", "--codenames"])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, "replan-first-held")
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
    }

    @Test func `who is new to a workshop and too late for a visa is said`() async throws {
        func series(_ more: String) -> String {
            """
            parley: 1
            name: Lake dialogue
            horizon: 2027-03-01/2027-05-31
            today: 2027-01-01
            workshops: 2
            days: 3
            startOn: [mon]
            gap: {min: 28}
            currency: EUR
            delegations:
            - {id: north, role: side, seats: {min: 1}}
            participants:
            - {id: n1, delegation: north, home: DEL, passports: [IN]}
            - {id: n2, delegation: north, home: DEL, passports: [DE]}
            venues:
            - {id: oslo, city: OSL, country: NO, hotel: 100}
            fares:
            - {from: DEL, to: OSL, fare: 640}
            visas:
            - {passport: IN, country: NO, notice: 30}
            funders:
            - {id: own, amount: 90000}
            goals: [workshops, attendance]
            starts: [2027-03-01, 2027-04-12, 2027-05-03]
            \(more)

            """
        }
        let old = try directory.write(series("blackouts: [2027-04-12]"), to: "old.yaml")
        let new = try directory.write(series("blackouts: [2027-05-03]"), to: "new.yaml")
        let plan = directory.path("plan.json")
        #expect(try await Command.run(["plan", old, "-q", "-o", plan]).status == 0)
        let past = ["--baseline", plan, "--held-until", "2027-04-01"]
        let run = try await Command.run(["replan", new] + past)
        #expect(run.status == 0)
        #expect(
            run.err == "\(new): visas are counted from today, 2027-01-01: on 2027-04-01 it is too late to apply for n1 "
                + "(2027-04-12)\n")
        #expect(try await Command.run(["soonest", new] + past).err == run.err)
        // Whoever was to come anyway has had the time, and so has everybody where it counts from the day.
        #expect(try await Command.run(["replan", old] + past).err.isEmpty)
        // What was planned for days before today is planned anew, unless it is held.
        let later = try directory.write(
            series("blackouts: [2027-05-03]").replacing("today: 2027-01-01", with: "today: 2027-03-04"),
            to: "later.yaml")
        let lost = try await Command.run(["replan", later, "--baseline", plan])
        #expect(
            lost.err.contains(
                "plan.json: 2027-03-01 at oslo ended before today, 2027-03-04, and is planned anew; --held-until 2027-03-04 "
                    + "keeps what has taken place\n"), "\(lost.err)")
        for command in ["check", "budget"] {
            let judged = try await Command.run([command, later, plan])
            #expect(judged.status == 1)
            #expect(
                judged.err.contains(
                    "--baseline \(plan) --held-until 2027-03-04 takes that for what has taken place\n"), "\(judged.err)"
            )
            #expect(
                try await !Command.run([command, later, plan, "--baseline", plan, "--held-until", "2027-03-04"]).err
                    .contains("takes that for"))
        }
        let kept = try await Command.run(["replan", later, "--baseline", plan, "--held-until", "2027-03-04"])
        #expect(kept.status == 0 && !kept.err.contains("planned anew"), "\(kept.err)")
        let counted = try await Command.run(["replan", new, "--with", "today: 2027-04-01"] + past)
        #expect(counted.status == 0 && !counted.err.contains("too late"), "\(counted.err)")
    }

    @Test func `as JSON it holds the plan and the changes, and no name`() async throws {
        let run = try await Command.run(
            ["replan", try changed(), "--baseline", baseline, "--json", "-o", directory.path("new.json")])
        #expect(run.status == 0)
        let value = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        let file = try JSONSerialization.jsonObject(with: Data(directory.text(of: "new.json").utf8))
        #expect(value?["plan"] as? NSDictionary == file as? NSDictionary)
        let changes = value?["changes"] as? [String: Any]
        #expect((changes?["moved"] as? [Any])?.count == 1)
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
    }

    @Test(arguments: [[], ["--held-until", "2027-03-01"], ["--held-until", "2027-05-01"]])
    func `the new plan can be checked, and has a budget`(held: [String]) async throws {
        let series = try changed()
        let new = directory.path("new.json")
        let past = ["--baseline", baseline] + held
        #expect(try await Command.run(["replan", series, "-q", "-o", new] + past).out.isEmpty)
        let check = try await Command.run(["check", series, new] + past)
        #expect(check.out == "The plan is right.\n")
        #expect(check.status == 0)
        #expect(try await Command.run(["budget", series, new] + past).status == 0)
        // The file says the same.
        #expect(try await Command.run(["check", series, new]).out == "The plan is right.\n")
        #expect(try await Command.run(["budget", series, new]).status == 0)
    }

    @Test func `the answer for programs is a plan too`() async throws {
        let json = try await Command.run(["replan", FirstSeries.path, "--baseline", baseline, "--json"])
        let answer = try directory.write(json.out, to: "answer.json")
        #expect(try await Command.run(["check", FirstSeries.path, answer]).status == 0)
        let again = try await Command.run(["replan", FirstSeries.path, "--baseline", answer, "--json"])
        #expect(again.status == 0 && again.err.isEmpty)
        #expect(again.out.contains("\"count\": 0") && again.out.contains("\"new\": []"))
    }

    @Test func `a plan with the goals of the series can be checked against a baseline too`() async throws {
        let run = try await Command.run(["check", FirstSeries.path, baseline, "--baseline", baseline])
        #expect(run.out == "The plan is right.\n")
    }

    @Test func `1, there is no right plan`() async throws {
        let path = try directory.write(FirstSeries.infeasible(), to: "poor.yaml")
        let run = try await Command.run(["replan", path, "--baseline", baseline])
        #expect(run.status == 1)
        #expect(!run.out.contains("What changes"))
        let json = try await Command.run(["replan", path, "--baseline", baseline, "--json"])
        #expect(json.status == 1)
        #expect(json.out.hasSuffix("  \"changes\": null\n}\n"))
    }

    @Test func `what cannot be planned anew is explained with what has taken place`() async throws {
        // Nobody meets after the 1st of March, and three workshops must be: that of February has taken place.
        let path = try directory.write(FirstSeries.text(), to: "first.yaml")
        let change = ["--with", "horizon: 2027-02-01/2027-03-01"]
        let past = ["--baseline", baseline, "--held-until", "2027-02-20"]
        let run = try await Command.run(["replan", path] + change + past)
        #expect(run.status == 1)
        let next = "parley explain \(path) --with 'horizon: 2027-02-01/2027-03-01' \(past.joined(separator: " "))"
        #expect(run.err.hasSuffix("\n\(next) says why, and what would help\n"))
        let explained = try await Command.run(["explain", path] + change + past)
        #expect(explained.status == 1)
        #expect(explained.out.contains("What has been held stays as it was: Bangkok from Mon 1 Feb 2027."))
        #expect(try await Command.run(["explain", path, "--held-until", "2027-02-20"]).status == 64)
    }

    @Test func `3, stopped before an answer`() async throws {
        let arguments = ["replan", FirstSeries.path, "--baseline", baseline, "--time-limit", "0.000001"]
        #expect(try await Command.run(arguments).status == 3)
    }

    @Test(arguments: [
        ["replan", "a.yaml"], ["replan", "a.yaml", "--baseline", "b.json", "--held-until", "soon"],
        ["replan", "a.yaml", "--baseline", "b.json", "--held-until", "2027-02-30"],
        ["replan", "a.yaml", "--baseline", "b.json", "--time-limit", "0"],
        ["check", "a.yaml", "b.json", "--held-until", "2027-03-01"],
    ])
    func `64, wrong use`(arguments: [String]) async throws {
        let run = try await Command.run(arguments)
        #expect(run.status == 64)
        #expect(run.out.isEmpty)
        #expect(run.err.contains("Usage: parley"))
    }

    @Test func `65, somebody who was there is not in the file`() async throws {
        let text = try FirstSeries.text().replacing(#/- \{id: n1, .*\n/#, with: "").replacing("n1, ", with: "")
        let series = try directory.write(text, to: "without.yaml")
        let run = try await Command.run(
            ["replan", series, "--baseline", baseline, "--held-until", "2027-05-01"])
        #expect(run.status == 65)
        #expect(run.out.isEmpty)
        #expect(
            run.err == """
                \(baseline): the workshop from 2027-02-01 at bangkok cannot be held: the series has no participant n1
                \(baseline): the workshop from 2027-04-12 at istanbul cannot be held: the series has no participant n1
                \(series) must have everybody and everything that the workshops before the date name.
                Somebody who comes no more stays, with available: []; in a table, a row of Away that says available and no days.

                """)
        let check = try await Command.run(
            ["check", series, baseline, "--baseline", baseline, "--held-until", "2027-05-01"])
        #expect(check.status == 65)
        #expect(check.err == "\(baseline): \(series) has changed since this plan was made\n" + run.err)
    }

    /// Two of three workshops have taken place, in Bangkok and from 12 April in Istanbul.
    @Test func `questions are asked of what is still open`() async throws {
        let past = ["--baseline", baseline, "--held-until", "2027-04-20"]
        func answer(_ words: [String]) async throws -> String {
            let run = try await Command.run([words[0], FirstSeries.path] + words.dropFirst() + past + ["-q"])
            #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
            return run.out
        }
        // 42 days from 12 April.
        let soonest = try await answer(["soonest"])
        #expect(soonest.contains("Dubai, Mon 24 – Wed 26 May 2027: 8 people"))
        #expect(soonest.contains("less than 42 days after the workshop of 12 Apr 2027"))
        // What is held cannot be smaller or cheaper: 20 people are there already.
        #expect(try await answer(["frontier"]).contains("3      28          36    92,289.68  the least there is"))
        #expect(try await answer(["ask", "--funder", "norway"]).contains("3      30          39  67,977.19"))
        // In Dubai nobody can meet then, and the others cannot have been elsewhere: 2 people fewer.
        let closed = "venues.dubai: closed 2027-06-01/2027-06-30"
        let file = directory.path("answers.jsonl")
        let whatIf = try await answer(["whatif", closed])
        #expect(whatIf.contains("attendance 39 → 37, cost 1,348.92 less"))
        _ = try await answer(["whatif", closed, "-o", file])
        let merged = try await Command.run(
            ["whatif", "merge", file, "--series", FirstSeries.path, "--scenario", closed] + past)
        #expect(merged.status == 0 && merged.out == whatIf)
        let plan = directory.path("plan.json")
        _ = try await answer(["whatif", closed, "--plan", "1", "-o", plan])
        #expect(try await Command.run(["check", FirstSeries.path, plan]).out == "The plan is right.\n")
        // Of another day, or none, they are other questions.
        for other in [["--baseline", baseline], ["--baseline", baseline, "--held-until", "2027-02-20"]] {
            let run = try await Command.run(
                ["whatif", "merge", file, "--series", FirstSeries.path, "--scenario", closed] + other)
            #expect(run.status == 3)
        }
    }

    @Test(arguments: [["ask", "--funder", "norway"], ["soonest"], ["frontier"]])
    func `a plan of which nothing has taken place is no part of a question`(words: [String]) async throws {
        let run = try await Command.run(
            [words[0], FirstSeries.path] + words.dropFirst() + ["--baseline", baseline])
        #expect(run.status == 64)
        #expect(run.err.contains("say until when with --held-until"))
    }

    @Test func `a funder that gives no more stays with what it has paid`() async throws {
        let past = ["--baseline", baseline, "--held-until", "2027-02-10"]
        let replan = ["replan", FirstSeries.path] + past
        let gone = try await Command.run(replan + ["--with", "without: funder norway"])
        #expect(gone.status == 65)
        #expect(gone.err.contains("A funder that gives no more stays, with amount: 0; what it has paid counts.\n"))
        let run = try await Command.run(
            replan + ["--with", "funders.norway.amount: 0; workshops: 1; without: cost staff"])
        #expect(run.status == 0, "\(run.err)")
    }

    @Test func `65, a baseline that is no plan`() async throws {
        let path = try directory.write("{\"workshops\": [{\"start\": \"soon\"}]}", to: "base.json")
        let run = try await Command.run(["replan", FirstSeries.path, "--baseline", path])
        #expect(run.status == 65)
        #expect(run.err.contains("workshops[0].start"))
    }

    @Test func `66 and 73, files that cannot be read or written`() async throws {
        let none = directory.path("none.json")
        let run = try await Command.run(["replan", FirstSeries.path, "--baseline", none])
        #expect(run.status == 66)
        #expect(run.err == "\(none): cannot be read: there is no such file\n")
        let arguments = ["replan", FirstSeries.path, "--baseline", baseline, "-o", directory.path("no/plan.json")]
        #expect(try await Command.run(arguments).status == 73)
    }

    /// Standard input can be read once only.
    @Test func `a baseline without money may come from a pipe`() async throws {
        let directory = try TemporaryDirectory()
        let workshop = #"{"start": "2027-02-01", "end": "2027-02-03", "venue": "bangkok", "attendees": []}"#
        let plan = try directory.write(#"{"parley": 1, "workshops": [\#(workshop)]}"#, to: "plan.json")
        let command = try #require(Command.executable).path
        let run = try await Command.run(
            URL(filePath: "/bin/sh"), ["-c", "'\(command)' replan '\(FirstSeries.path)' --baseline - -q < '\(plan)'"])
        #expect(run.status == 0)
        #expect(run.err.hasSuffix("-: only the workshops were read: starts, venues and attendees, no money\n"))
    }

    @Test func `a baseline without money gives its workshops`() async throws {
        let path = try directory.write(
            "{\"workshops\": [{\"start\": \"2027-02-01\", \"venue\": \"bangkok\", \"attendees\": [\"n1\"]}]}",
            to: "base.json")
        let run = try await Command.run(["replan", FirstSeries.path, "--baseline", path])
        #expect(run.status == 0)
        #expect(run.err.hasSuffix("\(path): only the workshops were read: starts, venues and attendees, no money\n"))
        #expect(run.out.contains("  kept     1 of 1 workshop"))
        #expect(!run.out.contains("\n  cost  "))
    }

    @Test(arguments: ["replan", "budget"])
    func `help says what there is`(subcommand: String) async throws {
        let run = try await Command.run([subcommand, "--help"])
        #expect(run.status == 0)
        try Golden.check(run.out, "help-\(subcommand)")
    }
}
