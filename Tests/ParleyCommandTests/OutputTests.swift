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

    /// Every command that writes a file, with what it reads.
    @Test func `no output replaces what the command reads`() async throws {
        let series = try directory.write(FirstSeries.text(), to: "series")
        let answers = try directory.write("", to: "answers")
        let scenarios = try directory.write("- \"workshops: 2\"\n", to: "scenarios")
        let calls: [(arguments: [String], inputs: [String])] = [
            (["plan", series, "--baseline", plan], [series, plan]),
            (["replan", series, "--baseline", plan], [series, plan]),
            (["budget", series, plan], [series, plan]), (["budget", series, plan, "--csv"], [series, plan]),
            (["budget", series, plan, "--json"], [series, plan]),
            (["export", series, "--lp"], [series]), (["export", series, "--mps"], [series]),
            (["whatif", series, "--scenarios", scenarios], [series, scenarios]),
            (["whatif", "merge", answers, "--series", series], [answers, series]),
        ]
        for (arguments, inputs) in calls {
            for input in inputs {
                let before = try String(contentsOfFile: input, encoding: .utf8)
                let run = try await Command.run(arguments + ["-o", input])
                // An empty file is nothing that could be lost.
                #expect(run.status == 64, "\(arguments): \(run.err)")
                #expect(
                    run.err
                        == "\(input): cannot be written: this command reads it, and it would be lost; give another name\n"
                )
                #expect(try String(contentsOfFile: input, encoding: .utf8) == before)
            }
        }
    }

    @Test func `no output replaces a file of another kind, nor promises what it is not`() async throws {
        let other = try directory.write(FirstSeries.text(), to: "other")
        let notes = try directory.write("mine\n", to: "notes")
        for arguments in [
            ["plan", FirstSeries.path], ["budget", FirstSeries.path, plan], ["export", FirstSeries.path, "--lp"],
            ["whatif", FirstSeries.path, "workshops: 2"],
        ] {
            for path in [other, notes] {
                let before = try String(contentsOfFile: path, encoding: .utf8)
                let run = try await Command.run(arguments + ["-o", path])
                #expect(run.status == 73)
                #expect(run.err.contains("which would be lost; give another name, or remove it first\n"))
                #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
            }
            let run = try await Command.run(arguments + ["-o", directory.path("x.docx")])
            #expect(run.status == 64)
            #expect(run.err.contains(", and .docx promises something else; give a name that ends in ."))
        }
    }

    @Test(arguments: ["a/", ".", "..", "/", "", "./", "a/.", "/dev/full", "x/y/z.json"])
    func `every path is met by a sentence`(path: String) async throws {
        for arguments in [
            ["plan", FirstSeries.path, "-q"], ["export", FirstSeries.path, "--lp"], ["budget", FirstSeries.path, plan],
            ["whatif", FirstSeries.path, "workshops: 2", "-q"],
        ] {
            let run = try await Command.run(arguments + ["-o", path])
            #expect(!run.wasKilled, "\(arguments)")
            #expect(run.status == (path.isEmpty ? 64 : 73), "\(arguments)")
            #expect(run.err.contains(": cannot be written: "), "\(arguments)")
        }
    }

    @Test func `a pipe that nobody reads from is not waited for`() async throws {
        let path = directory.path("pipe")
        try #require(mkfifo(path, 0o600) == 0)
        for arguments in [["plan", FirstSeries.path], ["whatif", FirstSeries.path, "workshops: 2"]] {
            let run = try await Command.run(arguments + ["-q", "-o", path])
            #expect(run.status == 73)
            #expect(run.err == "\(path): cannot be written: nobody reads from it\n")
        }
    }

    @Test func `only the owner may read a plan or answers`() async throws {
        let (new, answers) = (directory.path("new.json"), directory.path("answers.jsonl"))
        #expect(try await Command.run(["plan", FirstSeries.path, "-q", "-o", new]).status == 0)
        #expect(try await Command.run(["whatif", FirstSeries.path, "workshops: 2", "-q", "-o", answers]).status == 0)
        for path in [new, answers] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a full disk under standard output is said`() async throws {
        let own = [
            ["help"], ["--help"], ["help", "plan"], ["plan", "--help"], ["--version"],
            ["--generate-completion-script", "bash"],
        ]
        for arguments in [["plan"], ["check"], ["export", "--lp"]].map({ $0 + [FirstSeries.path] }) + own {
            let run = try await Command.run(arguments, out: "/dev/full")
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
