import Foundation
import Testing

/// Ctrl-C.
struct InterruptionTests {
    #if os(Linux)
    /// Whatever the moment, the command ends by itself, and what it leaves is a right plan or the word that there
    /// is none.
    @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM, SIGHUP])
    func `an interrupted search keeps its best plan`(signal: Int32) async throws {
        let directory = try TemporaryDirectory()
        let series = "Fixtures/full.yaml"
        let plan = directory.path("plan.json")
        let run = try await Command.run(["plan", series, "-o", plan]) { process in
            while process.isRunning, try !catches(signal, process.processIdentifier) {
                try await Task.sleep(for: .milliseconds(5))
            }
            kill(process.processIdentifier, signal)
            // Of a terminal that goes away the shell tells, and the system once more.
            if signal == SIGHUP {
                try await Task.sleep(for: .milliseconds(20))
                kill(process.processIdentifier, signal)
            }
        }
        #expect(!run.wasKilled)
        #expect(run.err.isEmpty || run.err == "stopped: it was told to stop\n")
        let text = try directory.text(of: "plan.json")
        switch run.status {
        case 0:
            let check = try await Command.run(["check", series, plan])
            #expect(check.status == 0, "\(check.out)")
        case 3: #expect(text.contains("\"status\": \"unknown\""))
        default: Issue.record("exit code \(run.status)")
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a terminal that goes away is passed over where nohup has it so`() async throws {
        let command = try #require(Command.executable).path
        let line = "trap '' HUP; exec '\(command)' plan Fixtures/first.yaml"
        let run = try await Command.run(URL(filePath: "/bin/sh"), ["-c", line]) { process in
            // A search listens for Ctrl-C when it begins.
            while process.isRunning, try !catches(SIGINT, process.processIdentifier) {
                try await Task.sleep(for: .milliseconds(1))
            }
            kill(process.processIdentifier, SIGHUP)
        }
        #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
        #expect(try run.out == Command.golden("plan-first"))
    }

    @Test(arguments: ["plan", "replan"])
    func `the plan file is written where nobody takes the table`(name: String) async throws {
        let directory = try TemporaryDirectory()
        let (first, plan) = (directory.path("first.json"), directory.path("plan.json"))
        _ = try await Command.run(["plan", "Fixtures/first.yaml", "-o", first])
        let baseline = name == "replan" ? ["--baseline", first] : []
        let run = try await Command.run([name, "Fixtures/first.yaml", "-o", plan] + baseline, out: "/dev/full")
        #expect(run.status == 73)
        #expect(try await Command.run(["check", "Fixtures/first.yaml", plan]).status == 0)
    }

    /// The moment that matters is when something is under a name of its own for a while: many files make it long.
    @Test(.timeLimit(.minutes(2)), arguments: [SIGINT, SIGTERM, SIGHUP])
    func `whoever ends a command while it writes finds files whole, or none`(signal: Int32) async throws {
        let directory = try TemporaryDirectory()
        let plan = directory.path("plan.json")
        _ = try await Command.run(["plan", "Fixtures/first.yaml", "-o", plan])
        let letters = directory.path("letters")
        let run = try await Command.run(["letters", "Fixtures/first.yaml", plan, "-o", letters]) { process in
            while process.isRunning, try !directory.names.contains(where: { $0.hasPrefix(".parley-") }) {}
            kill(process.processIdentifier, signal)
        }
        #expect(run.wasKilled && run.status == signal || run.status == 0)
        #expect(try directory.names == ["letters", "plan.json"])
        // Twelve people, and the sums.
        #expect(try FileManager.default.contentsOfDirectory(atPath: letters).count == 13)
    }

    /// Whether a process no longer dies of a signal.
    private func catches(_ signal: Int32, _ process: pid_t) throws -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let mask = status.firstMatch(of: #/SigIgn:\s*([0-9a-f]+)/#).flatMap({ UInt64($0.1, radix: 16) })
        else { return false }
        return mask & (1 << UInt64(signal - 1)) != 0
    }
    #endif
}
