import Foundation
import Testing

@testable import ParleyCommand

/// Sweeps in parts: shards, kills, and what goes on after them.
struct ShardTests {
    /// 402 scenarios, one of which is the series as it is.
    private static let sweep = ["funders.trust.amount: 5000..9000 by 10", "without: venue vienna"]
    /// 2,000 more, with which a command is killed long before its end.
    private static let more = "funders.trust.amount: 9001..11000 by 1"
    /// Runs a command and kills it once it has written three lines: a process of its own, which does not wait for a
    /// thread as a test does.
    private static let killing = """
        "$@" &
        while kill -0 $! && [ "$(wc -l < "$ANSWERS")" -lt 3 ]; do sleep 0.01; done
        kill -9 $!
        wait $!
        """
    private let directory: TemporaryDirectory
    private let series: String

    init() throws {
        directory = try TemporaryDirectory()
        series = try directory.write(
            """
            {parley: 1, name: Lake, horizon: 2027-03-01/2027-06-30, workshops: 2, days: 3, gap: {min: 28}, currency: EUR,
             delegations: [{id: north, role: side, seats: {min: 1}}, {id: south, role: side, seats: {min: 1}}],
             participants: [{id: n1, delegation: north, home: DEL, unavailable: [2027-04-01/2027-04-30]},
              {id: s1, delegation: south, home: ISB}, {id: s2, delegation: south, home: ISB}],
             venues: [{id: vienna, city: VIE, hotel: 150, perDiem: 90}, {id: graz, city: GRZ, hotel: 140, perDiem: 90}],
             fares: [{from: DEL, to: VIE, fare: 640}, {from: ISB, to: VIE, fare: 590}, {from: DEL, to: GRZ, fare: 700},
              {from: ISB, to: GRZ, fare: 650}], funders: [{id: trust, amount: 9000}]}
            """, to: "series.yaml")
    }

    private func lines(_ name: String) throws -> [Substring] {
        guard FileManager.default.fileExists(atPath: directory.path(name)) else { return [] }
        return try directory.text(of: name).split(separator: "\n")
    }

    private func arguments(_ more: String...) -> [String] { ["whatif", series] + Self.sweep + more }

    @Test(.timeLimit(.minutes(5)))
    func `two shards, one of them killed and begun again, are the whole`() async throws {
        let whole = try await Command.run(arguments("--json"))
        let first = directory.path("1.jsonl")
        let second = directory.path("2.jsonl")

        _ = try directory.write("", to: "1.jsonl")
        let killed = try await Command.run(
            URL(filePath: "/bin/sh"),
            ["-c", Self.killing, "sh", try #require(Command.executable).path]
                + arguments(Self.more, "--shard", "1/2", "-j", "1", "-o", first), environment: ["ANSWERS": first])
        #expect(killed.status == 128 + SIGKILL)
        let written = try lines("1.jsonl")
        // As if the kill had come in the middle of the third line, however late it came. The first two are of the
        // series as it is and of the first scenario; later ones may be of those that are only there for the kill.
        let kept = written.prefix(2).map { $0 + "\n" }.joined()
        let torn = try #require(written.dropFirst(2).first).prefix(100)
        try (kept + torn).write(toFile: first, atomically: false, encoding: .utf8)

        #expect(try await Command.run(arguments("--shard", "2/2", "-q", "-o", second)).status == 0)
        let missing = try await Command.run(
            ["whatif", "merge", first, second, "--series", series] + scenario)
        #expect(missing.status == 3)
        #expect(missing.out.contains("not answered yet"))

        let again = try await Command.run(arguments("--shard", "1/2", "-q", "-o", first))
        #expect(again.status == 0)
        #expect(again.out.isEmpty && again.err.isEmpty)
        // What was there is still there, and the torn line was redone.
        #expect(try directory.text(of: "1.jsonl").hasPrefix(kept))
        #expect(try lines("1.jsonl").count == 201)

        let merged = try await Command.run(
            ["whatif", "merge", first, second, "--json", "--series", series] + scenario)
        #expect(merged.status == 0)
        #expect(merged.out == whole.out)
        let table = try await Command.run(["whatif", "merge", second, first])
        #expect(table.status == 0)
        // Long names are wrapped in the table.
        #expect(table.out.contains(#/(?m)^ +8900$/#))

        // Everything is answered, so nothing is solved: the file stays as it is.
        let before = try directory.text(of: "1.jsonl")
        #expect(try await Command.run(arguments("--shard", "1/2", "-q", "-o", first)).status == 0)
        #expect(try directory.text(of: "1.jsonl") == before)
    }

    private var scenario: [String] { Self.sweep.flatMap { ["--scenario", $0] } }

    @Test(.timeLimit(.minutes(5)))
    func `a polite end finishes the line and exits with 75, Ctrl-C with 3`() async throws {
        for (signal, status) in [(SIGTERM, Int32(75)), (SIGINT, 3)] {
            let name = "\(signal).jsonl"
            let run = try await Command.run(
                [
                    "whatif", series, "funders.trust.amount: 5000..9000 by 1", "-q", "-o",
                    directory.path(name),
                ]
            ) { process in
                while process.isRunning, try lines(name).count < 2 { try await Task.sleep(for: .milliseconds(2)) }
                kill(process.processIdentifier, signal)
            }
            #expect(!run.wasKilled)
            #expect(run.status == status)
            let text = try directory.text(of: name)
            #expect(text.hasSuffix("]}\n"))
            let count = text.split(separator: "\n").count
            #expect((2..<4001).contains(count))
            // One scenario is the series as it is, and has its line.
            #expect(
                run.err == "\(count) of 4001 scenarios are answered; the same command goes on from there\n")
        }
    }

    @Test func `a scheduler's variables say which shard`() async throws {
        let slurm = ["SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_COUNT": "402"]
        let run = try await Command.run(arguments("--json", "-j", "1"), environment: slurm)
        #expect(run.err == "shard 2/402, as the Slurm array says\n")
        #expect(run.out.split(separator: "\n").count == 2)
        #expect(run.out.contains("funders.trust.amount: 5010"))
    }

    @Test func `a Slurm array`() throws {
        func shard(_ variables: KeyValuePairs<String, String>) throws -> [Int] {
            let shard = try Shard.ofJob(
                Dictionary(uniqueKeysWithValues: variables.map { ("SLURM_ARRAY_TASK_\($0.key)", $0.value) }))
            return [shard.number, shard.count]
        }
        #expect(try shard(["ID": "0", "COUNT": "4"]) == [1, 4])
        #expect(try shard(["ID": "4", "COUNT": "4", "MIN": "1", "MAX": "4", "STEP": "1"]) == [4, 4])
        #expect(try shard(["ID": "8", "COUNT": "4", "MIN": "0", "MAX": "12", "STEP": "4"]) == [3, 4])
        // --array=1,3,7
        #expect(throws: (any Error).self) { try shard(["ID": "3", "COUNT": "3", "MIN": "1", "MAX": "7", "STEP": "1"]) }
        #expect(throws: (any Error).self) { try shard(["ID": "1"]) }
        #expect(throws: (any Error).self) { try shard(["ID": "one", "COUNT": "4"]) }
        for count in ["-1", "0", "9223372036854775807"] {
            #expect(throws: (any Error).self) { try shard(["ID": "1", "COUNT": count]) }
        }
        let least = "-9223372036854775808"
        #expect(throws: (any Error).self) { try shard(["ID": "1", "COUNT": "4", "MIN": least]) }
        #expect(throws: (any Error).self) { try shard(["ID": "1", "COUNT": "2", "MIN": "1", "STEP": least]) }
    }

    @Test func `an indexed job`() throws {
        #expect(
            try Shard.ofJob(["JOB_COMPLETION_INDEX": "7", "PARLEY_SHARDS": "8"]) == Shard(typed: "8/8"))
        #expect(throws: (any Error).self) { try Shard.ofJob(["JOB_COMPLETION_INDEX": "7"]) }
        #expect(throws: (any Error).self) { try Shard.ofJob(["JOB_COMPLETION_INDEX": "8", "PARLEY_SHARDS": "8"]) }
        #expect(try Shard.ofJob([:]) == .whole)
    }

    @Test func `every scenario is in one shard`() throws {
        for count in 1...5 {
            let shards = try (1...count).map { try Shard(typed: "\($0)/\(count)") }
            for position in 0..<17 { #expect(shards.count { $0.includes(position) } == 1) }
        }
    }
}
