import Foundation

/// A program to run and measure, alone.
package struct Run: Sendable {
    /// What the program is told at its limit.
    package enum Stop: Sendable {
        /// Like Ctrl-C: it may still say what it has.
        case interrupt
        case kill
    }

    /// The program, by its path or as the shell would find it.
    package var program: String
    package var arguments: [String]
    /// Added to the environment.
    package var environment: [String: String]
    /// Processor time after which it is stopped: on a busy machine a clock on the wall would measure the others.
    package var limit: Duration?
    package var stop: Stop

    package init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], limit: Duration? = nil,
        stop: Stop = .kill
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.limit = limit
        self.stop = stop
    }

    /// Runs it to its end, or to its limit.
    package func measured() throws(RunError) -> Measurement {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw RunError(program: program, reason: "\(error)")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = ["output", "errors"].map { folder.appendingPathComponent($0).path }
        let began = ContinuousClock.now
        let process = try Spawned(self, output: paths[0], errors: paths[1])
        let end = process.waitForEnd(limit: limit, stop: stop)
        let texts = paths.map { (try? String(contentsOfFile: $0, encoding: .utf8)) ?? "" }
        return Measurement(
            exitCode: end.exitCode, output: texts[0], errors: texts[1],
            wallSeconds: (ContinuousClock.now - began).seconds,
            processorSeconds: end.processorSeconds, peakMegabytes: end.peakMegabytes, wasStopped: end.wasStopped)
    }
}

/// A program that could not be run.
package struct RunError: Error, Hashable, Sendable, CustomStringConvertible {
    package let program: String
    package let reason: String

    package var description: String { "\(program) cannot be run: \(reason)" }
}

extension Duration {
    /// As seconds.
    package var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
