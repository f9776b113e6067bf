import Foundation
import SeriesPlanning
import Testing

/// `parley export`.
struct ExportTests {
    @Test(arguments: ["--mps", "--lp"])
    func `the program goes to standard output or to a file, the same text`(format: String) async throws {
        let directory = try TemporaryDirectory()
        let printed = try await Command.run(["export", FirstSeries.path, format])
        #expect(printed.status == 0)
        #expect(printed.err.isEmpty)
        let written = try await Command.run(["export", FirstSeries.path, format, "-o", directory.path("program")])
        #expect(written.status == 0)
        #expect(written.out.isEmpty)
        #expect(try directory.text(of: "program") == printed.out)
    }

    @Test(.enabled(if: glpsol != nil), arguments: ["--mps", "--lp"])
    func `another solver finds the value of the first goal`(format: String) async throws {
        let directory = try TemporaryDirectory()
        let goals = ["goals: [workshops, attendance,": "goals: [attendance, workshops,"] as KeyValuePairs
        let series = try directory.write(FirstSeries.text(replacing: goals), to: "series.yaml")
        let plan = try await Command.run(["plan", series, "--json"])
        let goal = try #require(plan.out.firstMatch(of: #/"goal": "attendance", "value": ([0-9]+)/#))
        let exported = try await Command.run(["export", series, format]).out
        // glpsol does not know OBJSENSE; its own switch says the same.
        let known = exported.replacingOccurrences(of: "OBJSENSE\n MAX\n", with: "")
        let program = try directory.write(known, to: "program")
        let solved = try await Command.run(
            URL(filePath: try #require(glpsol)),
            (format == "--lp" ? ["--lp"] : ["--freemps", "--max"])
                + [program, "--cuts", "--tmlim", "60", "-o", directory.path("solution")])
        #expect(solved.status == 0)
        let solution = try directory.text(of: "solution")
        #expect(solution.contains("INTEGER OPTIMAL"))
        let objective = solution.firstMatch(of: #/Objective: .* = ([0-9.e+]+)/#).map { String($0.1) }
        #expect(objective == String(goal.1))
    }
}

/// GLPK's own program, where it is installed.
private let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
