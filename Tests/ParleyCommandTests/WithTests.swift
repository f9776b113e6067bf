import Foundation
import Testing

/// `--with`: questions about a scenario in the place of the series.
struct WithTests {
    private static let plan = Golden.path("plan-first-json")

    @Test func `the plan of a scenario is the one that whatif adopts`() async throws {
        let directory = try TemporaryDirectory()
        let change = "funders.norway.amount: -20%"
        let planned = try await Command.run(["plan", FirstSeries.path, "--json", "--with", change])
        #expect(planned.status == 0)
        let adopted = try await Command.run([
            "whatif", FirstSeries.path, "fares: +5%", change, "--plan", "2", "-o", directory.path("plan.json"), "-q",
        ])
        #expect(adopted.status == 0)
        #expect(adopted.out.hasPrefix("What if \(change)\n"))
        let check = try await Command.run(
            ["check", FirstSeries.path, directory.path("plan.json"), "--with", change])
        #expect(check.out == "The plan is right.\n")
        // The plan file knows its changes; others that are given count in their place.
        #expect(try directory.text(of: "plan.json").contains("\"with\": [\"\(change)\"]"))
        let plain = try await Command.run(["check", FirstSeries.path, directory.path("plan.json")])
        #expect(plain.out == "The plan is right.\n")
        #expect(plain.err.isEmpty)
        let other = try await Command.run(
            ["check", FirstSeries.path, directory.path("plan.json"), "--with", "funders.norway.amount: 100"])
        #expect(other.status == 1)
        #expect(other.out.contains("[grant] norway"))
        func goals(_ json: String) -> [String] { json.matches(of: #/"goal": .*/#).map { String($0.0) } }
        #expect(try goals(directory.text(of: "plan.json")) == goals(planned.out))
    }

    @Test(arguments: [
        ["plan", FirstSeries.path], ["replan", FirstSeries.path, "--baseline", plan], ["check", FirstSeries.path],
        ["frontier", FirstSeries.path], ["ask", FirstSeries.path, "--funder", "norway"], ["explain", FirstSeries.path],
        ["soonest", FirstSeries.path], ["why", FirstSeries.path, plan], ["risk", FirstSeries.path, plan],
        ["budget", FirstSeries.path, plan], ["export", FirstSeries.path, "--lp"],
        ["import-solution", FirstSeries.path, plan],
    ])
    func `every command takes it and says what is wrong with it`(arguments: [String]) async throws {
        let run = try await Command.run(arguments + ["--with", "norway: -20%", "--with", "fares: +5%; fares: +6%"])
        #expect(run.status == 65)
        #expect(run.out.isEmpty)
        #expect(
            run.err == """
                --with:1:1: norway: is no part of a series
                  Maybe you meant "funders.norway.amount: -20%".
                --with 2:1:13: fares: is changed a second time by the same scenario
                  Maybe write two scenarios.
                --with: 2 errors

                """)
    }

    @Test func `scenarios count from the changed series`() async throws {
        let directory = try TemporaryDirectory()
        let (poorer, dearer) = ("funders.norway.amount: -10%", "fares: +15%")
        let answers = directory.path("answers.jsonl")
        let run = try await Command.run(["whatif", FirstSeries.path, dearer, "--with", poorer, "-o", answers, "-q"])
        #expect(run.status == 0)
        let lines = try directory.text(of: "answers.jsonl").split(separator: "\n")
        #expect(lines.count == 2)
        // Today's, and the scenario's, as `plan` has them.
        for (line, changes) in zip(lines, [[poorer], [poorer, dearer]]) {
            let plan = try await Command.run(
                ["plan", FirstSeries.path, "--json"] + changes.flatMap { ["--with", $0] })
            let total = try #require(plan.out.firstMatch(of: #/"total": ([0-9.]+)/#)).1
            #expect(line.contains("\"cost\": \(total),"), "\(line)")
        }
        let merged = try await Command.run(
            ["whatif", "merge", answers, "--series", FirstSeries.path, "--scenario", dearer, "--with", poorer])
        #expect(merged.status == 0)
        #expect(merged.out.hasPrefix("Water across the border\nWhat if \(poorer)\n"))
        let other = try await Command.run(
            ["whatif", "merge", answers, "--series", FirstSeries.path, "--scenario", dearer])
        #expect(other.status == 3)
    }

    @Test func `what is made of a scenario says both changes`() async throws {
        let directory = try TemporaryDirectory()
        let (poorer, dearer) = ("funders.norway.amount: -10%", "fares: +15%")
        let plan = directory.path("plan.json")
        let run = try await Command.run(
            ["whatif", FirstSeries.path, dearer, "--with", poorer, "--plan", "1", "-o", plan, "-q"])
        #expect(run.status == 0)
        #expect(run.out.hasPrefix("What if \(poorer); \(dearer)\n"))
        #expect(try directory.text(of: "plan.json").contains("\"with\": [\"\(poorer)\", \"\(dearer)\"]"))
        #expect(try await Command.run(["check", FirstSeries.path, plan]).out == "The plan is right.\n")
        let applied = try await Command.run(
            ["whatif", FirstSeries.path, dearer, "--with", poorer, "--apply", "-o", directory.path("new.yaml")])
        #expect(applied.err == "\(directory.path("new.yaml")): written with \(poorer); \(dearer)\n")
        let again = try await Command.run(["plan", directory.path("new.yaml"), "--json", "-q"])
        func workshops(_ json: String) -> String {
            json.split(separator: "\"seriesCosts\"").first.map(String.init) ?? ""
        }
        #expect(try workshops(again.out) == workshops(directory.text(of: "plan.json")))
        let twice = try await Command.run(
            ["whatif", FirstSeries.path, "fares: +5%", "--with", dearer, "--plan", "1"])
        #expect(twice.status == 65)
        #expect(twice.err.contains("fares: is changed a second time by the same scenario"))
        // The second visa is the first once the first is gone.
        let moved = try await Command.run(
            ["whatif", FirstSeries.path, "visas[0].notice: 33", "--with", "visas[0]: none", "--plan", "1"])
        #expect(moved.status == 65)
        #expect(moved.err.contains("are not the same as one scenario"))
    }

    @Test func `the answer is that of the changed series`() async throws {
        let poor = try await Command.run(["explain", FirstSeries.path, "--with", "funders.*.amount: 100", "--json"])
        #expect(poor.status == 1)
        let export = try await Command.run(["export", FirstSeries.path, "--lp", "--with", "without: venue istanbul"])
        #expect(!export.out.contains("istanbul"))
        #expect(export.out.contains("dubai"))
    }

    @Test(arguments: [
        ["plan", FirstSeries.path], ["show", FirstSeries.path, plan], ["budget", FirstSeries.path, plan],
        ["risk", FirstSeries.path, plan], ["check", FirstSeries.path], ["soonest", FirstSeries.path],
    ])
    func `every table says of what scenario it is`(arguments: [String]) async throws {
        let change = "funders.norway.amount: +1%"
        let run = try await Command.run(arguments + ["--with", change, "--with", "today: 2026-11-01"])
        #expect(run.out.contains("Water across the border\nWhat if \(change); today: 2026-11-01\n"), "\(run.out)")
    }

    @Test func `a command that is named next is about the same scenario`() async throws {
        let change = "funders.*.amount: 100"
        let with = ["--with", change]
        for (arguments, words) in [
            (["plan"], "says why, and what would help"), (["export", "--lp", "--goal", "cost"], "` says why"),
            (["ask", "--funder", "norway"], "says what stands in the way"),
        ] {
            let command = [arguments[0], FirstSeries.path] + arguments.dropFirst()
            let change = arguments[0] == "ask" ? "workshops: 40" : change
            let run = try await Command.run(command + ["--with", change])
            #expect(run.status == 1)
            #expect(run.err.contains("parley explain \(FirstSeries.path) --with '\(change)'"), "\(run.err)")
            #expect(run.err.contains(words))
        }
        let broken = try await Command.run(["show", FirstSeries.path, Self.plan] + with)
        #expect(broken.err.contains("parley check \(FirstSeries.path) \(Self.plan) --with '\(change)' says why"))
    }

    @Test func `what a scenario makes surprising is counted`() async throws {
        let run = try await Command.run(
            ["whatif", FirstSeries.path, "fares: +5%", "funders.norway.covers: [travle]", "--time-limit", "20"])
        let check = "parley check \(FirstSeries.path) --with 'funders.norway.covers: [travle]'"
        #expect(run.err.contains("scenario 2: 1 new hint, see `\(check)`\n"), "\(run.err)")
        #expect(!run.err.contains("scenario 1"))
    }

    @Test func `a scenario is written into the series file`() async throws {
        let directory = try TemporaryDirectory()
        let text = try FirstSeries.text()
        let series = try directory.write(text, to: "series.yaml")
        let new = directory.path("new.yaml")
        let arguments = ["whatif", series, "funders.norway.amount: -20%", "workshops: 2"]
        let run = try await Command.run(arguments + ["--apply", "1", "-o", new])
        #expect(run.status == 0)
        #expect(run.out.isEmpty)
        #expect(try directory.text(of: "new.yaml") == text.replacing("amount: 68000", with: "amount: 54400"))
        #expect(try directory.text(of: "series.yaml") == text)
        #expect(try await Command.run(["whatif", series, "workshops: 2", "--apply", "--in-place"]).status == 0)
        #expect(try directory.text(of: "series.yaml") == text.replacing("workshops: 3", with: "workshops: 2"))
        for wrong in [
            ["--apply", "1"], ["--apply", "-o", new], ["--apply", "3", "-o", new], ["--apply", "1", "-o", series],
            ["--apply", "1", "-o", new, "--in-place"], ["--in-place"], ["--plan", "0"], ["--plan", "3"],
            ["--plan", "1", "-o", series], ["--plan", "1", "--csv"],
            ["--apply", "1", "-o", directory.path("new.json")],
        ] {
            #expect(try await Command.run(arguments + wrong).status == 64, "\(wrong)")
        }
    }
}
