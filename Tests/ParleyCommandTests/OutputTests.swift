import Foundation
import Testing

/// What happens to the plan file when a run does not end well.
struct OutputTests {
    private let directory: TemporaryDirectory
    private let plan: String

    init() throws {
        directory = try TemporaryDirectory()
        plan = try directory.write(Command.golden("plan-first-json"), to: "plan.json")
    }

    private func isUntouched() throws -> Bool {
        try directory.text(of: "plan.json") == Command.golden("plan-first-json")
    }

    @Test func `an infeasible series leaves a right plan as it was`() async throws {
        let series = try directory.write(FirstSeries.infeasible(), to: "poor.yaml")
        let run = try await Command.run(["plan", series, "-q", "-o", plan])
        #expect(run.status == 1)
        #expect(run.err == "\(plan): holds a plan and was left as it was\n")
        #expect(try isUntouched())
    }

    @Test func `an infeasible series without an older plan writes its answer`() async throws {
        let series = try directory.write(FirstSeries.infeasible(), to: "poor.yaml")
        let run = try await Command.run(["plan", series, "-q", "-o", directory.path("answer.json")])
        #expect(run.status == 1)
        #expect(run.err.isEmpty)
        #expect(try directory.text(of: "answer.json").contains("\"status\": \"infeasible\""))
        // One answer without a plan may take the place of another.
        let again = try await Command.run(["plan", series, "-q", "-o", directory.path("answer.json")])
        #expect(again.err.isEmpty)
    }

    @Test func `a search that finds nothing leaves a right plan as it was`() async throws {
        let run = try await Command.run(["plan", FirstSeries.path, "--time-limit", "0.000001", "-o", plan])
        #expect(run.status == 3)
        #expect(
            run.err == "stopped: the time limit was reached\n\(plan): holds a plan and was left as it was\n")
        #expect(try isUntouched())
    }

    @Test func `a broken series leaves the plan as it was`() async throws {
        let run = try await Command.run(["plan", "Fixtures/broken/many-at-once.yaml", "-o", plan])
        #expect(run.status == 65)
        #expect(try isUntouched())
    }

    @Test func `a path that cannot be written is refused before the search`() async throws {
        let path = directory.path("none/plan.json")
        for arguments in [["plan", FirstSeries.path, "-o", path], ["export", FirstSeries.path, "--lp", "-o", path]] {
            let run = try await Command.run(arguments)
            #expect(run.status == 73)
            #expect(run.out.isEmpty)
            #expect(run.err == "\(path): cannot be written: there is no such directory\n")
        }
    }

    @Test func `a directory is no plan file`() async throws {
        let path = directory.path("")
        let run = try await Command.run(["plan", FirstSeries.path, "-q", "-o", path])
        #expect(run.status == 73)
        #expect(run.err == "\(path): cannot be written: it is a directory\n")
        #expect(try isUntouched())
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a full disk under standard output is said`() async throws {
        for arguments in [["plan"], ["check"], ["export", "--lp"]] {
            let run = try await Command.run(arguments + [FirstSeries.path], out: "/dev/full")
            #expect(run.status == 73)
            #expect(!run.wasKilled)
            #expect(run.err == "standard output: cannot be written\n")
        }
    }
}

extension Command {
    /// A golden text.
    static func golden(_ name: String) throws -> String {
        try String(contentsOfFile: Golden.path(name), encoding: .utf8)
    }
}
