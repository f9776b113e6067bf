import Foundation
import Parley
import Testing

/// `parley risk`.
struct RiskCommandTests {
    private let directory: TemporaryDirectory
    private let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test(arguments: [
        ("", "risk-first"), ("--codenames --all", "risk-first-codenames"), ("--json --cancels 0.05", "risk-first-json"),
    ])
    func `the first series has its risk`(options: String, golden: String) async throws {
        let run = try await Command.run(
            ["risk", FirstSeries.path, plan] + options.split(separator: " ").map(String.init))
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, golden)
        #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 100 } || options.contains("json"))
        guard !options.isEmpty else { return }
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
    }

    /// Seats, balance and a required person of the first workshop, whom nothing but the file's chances can move.
    @Test func `the file's chances count before the option's`() async throws {
        let sure = try directory.write(
            FirstSeries.text(replacing: [
                "role: side,": "role: side, cancels: 0,", "role: thirdParty,": "role: thirdParty, cancels: 0,",
            ]),
            to: "sure.yaml")
        let run = try await Command.run(["risk", sure, plan, "--cancels", "1"])
        #expect(run.out.contains("All of them: 100 %."))
        #expect(run.out.contains("   Nobody cancels: the chance of everybody who attends is 0 %.\n"))
    }

    @Test func `what has been held is not at risk`() async throws {
        let held = try await Command.run([
            "risk", FirstSeries.path, plan, "--baseline", plan, "--held-until", "2027-05-01",
        ])
        #expect(held.status == 0)
        #expect(held.out.contains("2 workshops have taken place."))
        #expect(!held.out.contains("Istanbul"))
        let all = try await Command.run([
            "risk", FirstSeries.path, plan, "--baseline", plan, "--held-until", "2027-06-30",
        ])
        #expect(all.out == "Water across the border\nNo workshop is still to come that anybody could cancel.\n")
    }

    @Test func `1, a wrong plan has no risk`() async throws {
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let wrong = try directory.write(text.replacingOccurrences(of: "1732.00", with: "1732.01"), to: "wrong.json")
        let run = try await Command.run(["risk", FirstSeries.path, wrong])
        #expect(run.status == 1)
        #expect(run.out.isEmpty)
        #expect(run.err.contains("[costs] workshop 1 (2027-02-01, bangkok): travel of north costs 1,732.00"))
        #expect(run.err.hasSuffix("the plan is wrong before anybody cancels; there is no risk to assess\n"))
    }

    @Test(arguments: ["infeasible", "unknown"])
    func `1, without a plan there is no risk`(status: String) async throws {
        let path = try directory.write(
            "{\"parley\": 1, \"name\": \"Water across the border\", \"status\": \"\(status)\"}", to: "none.json")
        let run = try await Command.run(["risk", FirstSeries.path, path])
        #expect(run.status == 1)
        #expect(run.err == "\(path): holds no plan (\(status)), so there is no risk to assess\n")
    }

    @Test(arguments: ["1.1", "-0.1", "10%", "often"])
    func `64, no chance`(chance: String) async throws {
        let run = try await Command.run(["risk", "a.yaml", "b.json", "--cancels=\(chance)"])
        #expect(run.status == 64)
        #expect(run.err.contains("'\(chance)' is no chance; a chance is a number from 0 to 1, such as 0.1."))
    }
}
