import Foundation
import Testing

/// The scripts of the manual for large sweeps, by the variables that job schedulers set; `.ci/sweeps` runs them for
/// real.
struct SweepScriptTests {
    private static let scripts = Command.root.appending(path: "Fixtures/sweeps")
    private static let hasParallel = ["/usr/bin/parallel", "/usr/local/bin/parallel"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// A folder with the files that the scripts name, and the answers of one process.
    private struct Folder {
        let directory: TemporaryDirectory
        let expected: String

        init() async throws {
            directory = try TemporaryDirectory()
            _ = try directory.write(Self.series(), to: "series.yaml")
            _ = try directory.write("- funders.trust.amount: 6000..9000 by 300\n", to: "sweep.yaml")
            try FileManager.default.createDirectory(atPath: directory.path("bin"), withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: directory.path("bin/parley"), withDestinationPath: try #require(Command.executable).path)
            let one = try await Command.run([
                "whatif", directory.path("series.yaml"), "-s", directory.path("sweep.yaml"), "-q", "-o",
                directory.path("one.jsonl"),
            ])
            try #require(one.status == 0, "\(one.err)")
            expected = try directory.text(of: "one.jsonl").split(separator: "\n").sorted().joined(separator: "\n")
        }

        /// The small series of README.md.
        private static func series() throws -> String {
            let readme = try String(contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)
            let begin = try #require(readme.range(of: "<!-- small-series -->\n```yaml\n")).upperBound
            let end = try #require(readme.range(of: "```\n", range: begin..<readme.endIndex)).lowerBound
            return String(readme[begin..<end])
        }

        /// Runs a script as the folder's own.
        func run(_ script: String, _ variables: [String: String] = [:]) async throws {
            let run = try await Command.run(
                URL(filePath: "/bin/sh"), ["-c", "cd \"$FOLDER\" && PATH=\"$FOLDER/bin:$PATH\"\n" + script],
                environment: ["FOLDER": directory.path(""), "PARALLEL_HOME": directory.path("")].merging(variables) {
                    $1
                })
            #expect(run.status == 0, "\(run.err)")
        }

        /// The lines of all parts, in no order.
        func answers() throws -> String {
            let parts = try directory.names.filter { $0.hasPrefix("part-") }
            #expect(parts.count == 8)
            // Each part has today's plan.
            let lines = try parts.flatMap { try directory.text(of: $0).split(separator: "\n").map(String.init) }
            return Set(lines).sorted().joined(separator: "\n")
        }
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: scripts.appending(path: name), encoding: .utf8)
    }

    @Test(.enabled(if: hasParallel)) func `by GNU parallel`() async throws {
        let folder = try await Folder()
        try await folder.run(Self.text("parallel.sh"))
        #expect(try folder.answers() == folder.expected)
    }

    @Test func `by the variables of an array of Slurm`() async throws {
        let folder = try await Folder()
        let script = try Self.text("slurm.sh")
        #expect(script.contains("#SBATCH --array=1-8\n") && script.contains("#SBATCH --signal=B:TERM@"))
        for task in 1...8 {
            try await folder.run(
                script,
                ["SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "8", "SLURM_ARRAY_TASK_MIN": "1"])
        }
        #expect(try folder.answers() == folder.expected)
    }

    @Test func `by the variables of an indexed job`() async throws {
        let folder = try await Folder()
        let job = try Self.text("indexed-job.yaml")
        let command = try #require(job.firstMatch(of: #/command: \[sh, -c, '(.*)'\]/#)).1
        for index in 0...7 {
            try await folder.run(
                String(command), ["JOB_COMPLETION_INDEX": "\(index)", "PARLEY_SHARDS": "8"])
        }
        #expect(try folder.answers() == folder.expected)
    }
}
