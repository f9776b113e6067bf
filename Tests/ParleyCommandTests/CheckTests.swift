import Foundation
import Testing

/// `parley check`.
struct CheckTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
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
        #expect(run.out == "{\"sound\": true}\n")
    }

    @Test func `a right plan is right`() async throws {
        let plan = Golden.path("plan-first-json")
        let run = try await Command.run(["check", FirstSeries.path, plan])
        #expect(run.status == 0)
        #expect(run.out == "The plan is right.\n")
        let json = try await Command.run(["check", FirstSeries.path, plan, "--json"])
        #expect(json.status == 0)
        #expect(json.out == "{\n  \"right\": true,\n  \"violations\": []\n}\n")
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
}
