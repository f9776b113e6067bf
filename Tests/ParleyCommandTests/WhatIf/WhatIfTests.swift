import Foundation
import Testing

/// `parley whatif` as a coordinator runs it.
struct WhatIfTests {
    /// Six scenarios of the first series, on the command line and in a file.
    static let typed = ["funders.norway.amount: -20%", "without: venue istanbul", "fares: +15%; workshops: 2"]
    static let file = """
        - participants.n3: away 2027-04-01/2027-05-15
        - name: Anjali cannot come      # names stay on the terminal
          changes: [without: participant n1]
        - balance: 2

        """

    @Test func `the table, to the letter`() async throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write(Self.file, to: "scenarios.yaml")
        let run = try await Command.run(["whatif", FirstSeries.path] + Self.typed + ["-s", file])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, "whatif-first")
    }

    @Test func `the lines, to the letter and without names`() async throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write(Self.file, to: "scenarios.yaml")
        let lines = directory.path("answers.jsonl")
        let run = try await Command.run(
            ["whatif", FirstSeries.path] + Self.typed + ["-s", file, "--json", "-j", "1", "-o", lines])
        #expect(run.status == 0)
        try Golden.check(run.out, "whatif-first-json")
        #expect(try directory.text(of: "answers.jsonl") == run.out)
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
    }

    @Test func `however many threads and whatever else is asked, the answers are the same`() async throws {
        let alone = try await Command.run(["whatif", FirstSeries.path, Self.typed[2], "--json"])
        let all = try await Command.run(["whatif", FirstSeries.path] + Self.typed.reversed() + ["--json", "-j", "3"])
        let lines = alone.out.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(Set(all.out.split(separator: "\n")).isSuperset(of: lines))
    }

    @Test func `what is wrong is said before anything is solved`() async throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write("- fars: +5%\n- workshops: 3\n", to: "scenarios.yaml")
        let lines = directory.path("answers.jsonl")
        let run = try await Command.run([
            "whatif", FirstSeries.path, "without: venue istanbull", "-s", file, "-o", lines,
        ])
        #expect(run.status == 65)
        #expect(run.out.isEmpty)
        #expect(
            run.err == """
                scenario 1:1:10: without: there is no venue istanbull; there are bangkok, dubai and istanbul
                  Maybe you meant "istanbul".
                scenarios: 1 error
                \(file):1:3: fars: unknown key
                  Maybe you meant "fares".
                \(file): 1 error

                """)
        #expect(try directory.names == ["scenarios.yaml"])
    }

    @Test func `wrong use`() async throws {
        for arguments in [
            [FirstSeries.path], [FirstSeries.path, "workshops: 2", "--shard", "0/2"],
            [FirstSeries.path, "workshops: 2", "--shard", "2"], [FirstSeries.path, "workshops: 2", "-j", "0"],
            ["merge"], ["merge", "a.jsonl", "-s", "scenarios.yaml"],
        ] {
            #expect(try await Command.run(["whatif"] + arguments).status == 64, "\(arguments)")
        }
        #expect(try await Command.run(["whatif", "merge", "/nowhere.jsonl"]).status == 66)
        #expect(
            try await Command.run(["whatif", FirstSeries.path, "workshops: 2", "-o", "/nowhere/a.jsonl"]).status == 73)
    }

    @Test func `out of time is an answer, unless it is asked for again`() async throws {
        let directory = try TemporaryDirectory()
        let lines = directory.path("answers.jsonl")
        let arguments = ["whatif", FirstSeries.path, "workshops: 2", "--json", "-o", lines]
        let short = try await Command.run(arguments + ["--time-limit", "0.0001"])
        #expect(short.status == 3)
        #expect(short.out.components(separatedBy: "\"status\": \"unknown\"").count == 3)
        #expect(try await Command.run(arguments).out == short.out)
        let again = try await Command.run(arguments + ["--retry"])
        #expect(again.out.components(separatedBy: "\"status\": \"optimal\"").count == 3)
        #expect(try directory.text(of: "answers.jsonl") == short.out + again.out)
        #expect(try await Command.run(arguments).out == again.out)
    }
}
