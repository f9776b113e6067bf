import Foundation
import Testing

/// `parley check`.
struct CheckTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `an amount that may be a thousand times as much is said beside errors too`() async throws {
        let directory = try TemporaryDirectory()
        let text = try FirstSeries.text(replacing: ["amount: 68000": "amount: 68.000", "days: 3": "days: three"])
        let series = try directory.write(text, to: "series.yaml")
        let run = try await Command.run(["check", series])
        #expect(run.status == 65)
        #expect(run.err.contains("funders[0].amount: 68.000 is 68 and a fraction: a point stands before decimals\n"))
        #expect(run.err.contains("\n  Maybe 68000.\n"))
        #expect(run.err.hasSuffix("series.yaml: 1 error, and 1 hint\n"))
    }

    @Test func `a sound series is summed up`() async throws {
        let run = try await Command.run(["check", FirstSeries.path])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, "check-first")
    }

    @Test func `a sound series as JSON`() async throws {
        let run = try await Command.run(["check", FirstSeries.path, "--json"])
        #expect(run.status == 0)
        #expect(run.out == "{\"parley\": 1, \"sound\": true, \"errors\": [], \"hints\": []}\n")
    }

    @Test func `errors as JSON, on standard output besides`() async throws {
        let run = try await Command.run(["check", "Fixtures/broken/keys-misspelt.yaml", "--json"])
        #expect(run.status == 65)
        #expect(run.err.contains("unknown key"))
        try Golden.check(run.out, "check-broken-json")
        let plan = try await Command.run(["check", FirstSeries.path, FirstSeries.path, "--json"])
        #expect(plan.status == 65)
        #expect(plan.out.hasPrefix("{\n  \"parley\": 1,\n  \"sound\": false,"))
    }

    @Test func `a file that cannot be read is said as JSON, too`() async throws {
        let file = directory.path("latin.yaml")
        try Data([0x6E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0xE9, 0x0A]).write(to: URL(filePath: file))
        let run = try await Command.run(["check", file, "--json"])
        #expect(run.status == 66)
        #expect(run.err.contains("line 1 is not UTF-8"))
        #expect(run.out.contains("\"code\": \"unreadable\""))
    }

    @Test func `a right plan is right`() async throws {
        let plan = Golden.path("plan-first-json")
        let run = try await Command.run(["check", FirstSeries.path, plan])
        #expect(run.status == 0)
        #expect(run.out == "The plan is right.\n")
        let json = try await Command.run(["check", FirstSeries.path, plan, "--json"])
        #expect(json.status == 0)
        #expect(json.out == "{\n  \"parley\": 1,\n  \"right\": true,\n  \"violations\": []\n}\n")
    }

    @Test func `a damaged plan is wrong, with every rule it breaks`() async throws {
        // One attendee is sent to the second workshop who cannot come, and nobody pays for it.
        let right = try Command.golden("plan-first-json")
        let damaged = right.replacingOccurrences(of: "\"n1\", \"n3\", \"n4\"", with: "\"n1\", \"n2\", \"n3\", \"n4\"")
        try #require(damaged != right)
        let plan = try directory.write(damaged, to: "plan.json")
        let run = try await Command.run(["check", FirstSeries.path, plan])
        #expect(run.status == 1)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, "check-damaged")
        let json = try await Command.run(["check", FirstSeries.path, plan, "--json"])
        #expect(json.status == 1)
        try Golden.check(json.out, "check-damaged-json")
    }

    @Test func `an answer without a plan breaks no rule`() async throws {
        let text = "{\"parley\": 1, \"name\": \"Water across the border\", \"status\": \"infeasible\"}"
        let plan = try directory.write(text, to: "plan.json")
        let run = try await Command.run(["check", FirstSeries.path, plan])
        #expect(run.status == 0)
        #expect(run.out == "The file holds no plan, and breaks no rule: infeasible.\n")
    }

    // MARK: Hints

    private static let hinted = "Fixtures/hints/thousands.yaml"
    private static let hint = """
        Fixtures/hints/thousands.yaml:27:38: funders[0].amount: 40.000 is 40 and a fraction: a point stands before decimals
          Maybe 40000.

        """

    @Test func `check lists hints before what is in the series`() async throws {
        let run = try await Command.run(["check", Self.hinted])
        #expect(run.status == 0 && run.err.isEmpty)
        #expect(run.out.hasPrefix(Self.hint + "The series file is sound; 1 hint.\n\nLake dialogue\n"))
        let quiet = try await Command.run(["check", Self.hinted, "--quiet"])
        #expect(quiet.out.hasPrefix("The series file is sound.\n\nLake dialogue\n"))
        let json = try await Command.run(["check", Self.hinted, "--json"])
        #expect(try await Command.run(["check", Self.hinted, "--json", "-q"]).out == json.out)
        let strict = try await Command.run(["check", Self.hinted, "--strict"])
        #expect(strict.status == 65 && strict.out == run.out)
        #expect(strict.err == "\(Self.hinted): --strict makes hints errors\n")
        #expect(try await Command.run(["check", FirstSeries.path, "--strict"]).status == 0)
    }

    @Test func `other commands count hints, and are strict where they are asked to be`() async throws {
        let line = "\(Self.hinted): 1 hint, see `parley check \(Self.hinted)`\n"
        let run = try await Command.run(["plan", Self.hinted, "--json"])
        #expect(run.err.hasPrefix(line))
        let export = try await Command.run(["export", Self.hinted, "--lp"])
        #expect(export.status == 0 && export.err == line)
        #expect(try await !Command.run(["plan", Self.hinted, "-q", "--json"]).err.contains("hint"))
        let strict = try await Command.run(["plan", Self.hinted, "-q", "--strict"])
        #expect(strict.status == 65 && strict.out.isEmpty)
        #expect(strict.err == Self.hint + "\(Self.hinted): 1 hint, and --strict makes them errors\n")
    }
}
