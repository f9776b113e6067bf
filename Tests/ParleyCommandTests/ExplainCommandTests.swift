import Foundation
import Testing

/// `parley explain`.
struct ExplainCommandTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// The small series of README.md, with a grant that is too small.
    private func lake() throws -> String {
        let readme = try String(contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)
        let begin = try #require(readme.range(of: "<!-- small-series -->\n```yaml\n")).upperBound
        let end = try #require(readme.range(of: "```\n", range: begin..<readme.endIndex)).lowerBound
        let text = readme[begin..<end].replacingOccurrences(of: "amount: 9000", with: "amount: 3000")
        return try directory.write(text, to: "lake.yaml")
    }

    @Test(arguments: [([], "explain-money"), (["--json"], "explain-money-json")])
    func `1, too little money is explained`(arguments: [String], golden: String) async throws {
        let run = try await Command.run(["explain", lake(), "--time-limit", "600"] + arguments)
        #expect(run.status == 1)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, golden)
    }

    @Test func `1, somebody who is always away is explained by name`() async throws {
        let away = try directory.write(
            FirstSeries.text(replacing: ["delegation: team, home: VIE": "delegation: team, venues: [], home: VIE"]),
            to: "away.yaml")
        let run = try await Command.run(["explain", away, "--time-limit", "600"])
        #expect(run.status == 1)
        try Golden.check(run.out, "explain-people")
    }

    @Test func `0, where there is a plan nothing is explained`() async throws {
        let run = try await Command.run(["explain", FirstSeries.path])
        #expect(run.status == 0)
        #expect(
            run.out == """
                Water across the border
                There is a right plan; parley plan finds the best. Nothing is to be explained.

                """)
    }

    @Test func `3, stopped before an answer`() async throws {
        let run = try await Command.run(["explain", "Fixtures/full.yaml", "--time-limit", "0.000001"])
        #expect(run.status == 3)
    }

    @Test func `plan points to it`() async throws {
        let poor = try directory.write(FirstSeries.infeasible(), to: "poor.yaml")
        let run = try await Command.run(["plan", poor])
        #expect(run.status == 1)
        #expect(run.err == "parley explain \(poor) says why, and what would help\n")
    }
}
