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
        // A program is replaced by a program, and one with ids is for its owner only.
        let again = try await Command.run(
            ["export", FirstSeries.path, format, "--ids", "-o", directory.path("program")])
        #expect(again.status == 0, "\(again.err)")
        let text = try directory.text(of: "program")
        #expect(text.contains("attends_n1_") && !printed.out.contains("attends_n1_"))
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.path("program"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `two texts do not go into one file`() async throws {
        let directory = try TemporaryDirectory()
        let outer = directory.path("x")
        let inner = outer.replacing("/x", with: "/./x")
        for there in [false, true] {
            if there { _ = try directory.write("", to: "x") }
            let run = try await Command.run(["export", FirstSeries.path, "--lp", "-o", inner, "--legend", outer])
            #expect(run.status == 64)
            #expect(run.err.contains("--output and --legend name the same file."))
            #expect(try directory.names == (there ? ["x"] : []))
        }
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
let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

/// What other solvers find comes back.
struct ImportSolutionTests {
    @Test(.enabled(if: glpsol != nil), arguments: [[], ["--ids"]])
    func `a foreign solution of any goal is a right plan`(names: [String]) async throws {
        let directory = try TemporaryDirectory()
        let (program, legend) = (directory.path("cost.lp"), directory.path("legend.csv"))
        let export = try await Command.run(
            ["export", FirstSeries.path, "--lp", "--goal", "cost", "-o", program, "--legend", legend, "-q"] + names)
        #expect(export.status == 0)
        #expect(
            try directory.text(of: "cost.lp").contains(
                "Goals before it, held within their tolerances: workshops 3, attendance 39, reluctance 1."))
        let solution = directory.path("solution")
        _ = try await Command.run(
            URL(filePath: try #require(glpsol)), ["--lp", program, "--cuts", "--tmlim", "60", "-o", solution])
        let run = try await Command.run([
            "import-solution", FirstSeries.path, solution, "-o", directory.path("plan.json"), "--codenames",
        ])
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.contains("cost        96,672.48"))
        #expect(try directory.text(of: "plan.json").contains("\"status\": \"feasible\""))
        let check = try await Command.run(["check", FirstSeries.path, directory.path("plan.json")])
        #expect(check.out == "The plan is right.\n")
        // Every column has its line in the legend.
        let rows = try directory.text(of: "legend.csv").split(separator: "\r\n").map { $0.prefix { $0 != "," } }
        let named = Set(rows.map { String($0) })
        for column in try directory.text(of: "solution").matches(of: #/(day|held|attends|pay)_[A-Za-z0-9_]+/#) {
            #expect(named.contains(String(column.0)), "\(column.0)")
        }
        #expect(rows.count > 100)
        let hasIDs = named.contains { $0.hasPrefix("attends_n1_") }
        #expect(hasIDs == !names.isEmpty)
    }

    /// With ids such as `p2` for the first and `p1` for the second, names by ids and by positions are still told apart.
    @Test func `ids that look like positions`() async throws {
        let directory = try TemporaryDirectory()
        let text = try FirstSeries.text().replacing("id: n1,", with: "id: p2,").replacing("id: n2,", with: "id: p1,")
        let series = try directory.write(text, to: "series.yaml")
        let export = try await Command.run(["export", series, "--lp", "--ids"])
        #expect(export.out.contains("attends_id_p2_"), "\(export.err)")
        #expect(!export.out.contains("attends_p2_"))
    }

    @Test func `what is no solution, and a wrong one`() async throws {
        let directory = try TemporaryDirectory()
        let none = try directory.write("solution status: infeasible\n", to: "none.sol")
        let run = try await Command.run(["import-solution", FirstSeries.path, none])
        #expect(run.status == 65)
        #expect(run.err == "\(none): is no solution of this program: it names no column of this series' program\n")
        let half = try directory.write("start_dubai_2027_06_07 0.5\n", to: "half.sol")
        #expect(try await Command.run(["import-solution", FirstSeries.path, half]).status == 65)
        let lonely = try directory.write("start_dubai_2027_06_07 1\n", to: "lonely.sol")
        let wrong = try await Command.run([
            "import-solution", FirstSeries.path, lonely, "-o", directory.path("plan.json"),
        ])
        #expect(wrong.status == 1)
        #expect(wrong.err.contains("[seats]"))
        #expect(try directory.names == ["half.sol", "lonely.sol", "none.sol"])
        #expect(try await Command.run(["import-solution", FirstSeries.path, directory.path("nowhere")]).status == 66)
    }

    @Test func `without a plan no goal can be held`() async throws {
        let directory = try TemporaryDirectory()
        let poor = try directory.write(FirstSeries.infeasible(), to: "poor.yaml")
        #expect(try await Command.run(["export", poor, "--lp", "--goal", "cost"]).status == 1)
        #expect(try await Command.run(["export", poor, "--lp"]).status == 0)
        let stopped = try await Command.run([
            "export", FirstSeries.path, "--lp", "--goal", "cost", "--time-limit", "0.000001",
        ])
        #expect(stopped.status == 3)
        #expect(stopped.out.isEmpty)
    }
}
