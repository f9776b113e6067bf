import Foundation
import TestSupport
import Testing

/// The built `parley`, run as a user runs it.
enum Command {
    /// What a run came to.
    struct Run {
        let status: Int32
        /// Whether a signal ended it.
        let wasKilled: Bool
        let out: String
        let err: String
    }

    /// The root of the package.
    static let root = Repository.file("")

    /// The command beside the test bundle: one build makes both.
    static let executable: URL? = {
        let places =
            [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])].compactMap { $0 }
            + Bundle.allBundles.map(\.bundleURL)
        return places.map { $0.deletingLastPathComponent().appending(path: "parley") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// Runs the command to its end, in the root of the package and with nothing to read.
    ///
    /// - Parameters:
    ///   - arguments: as typed.
    ///   - out: where standard output goes; nil: it is collected.
    ///   - environment: variables that are set in addition.
    ///   - whileRunning: what to do in the meantime.
    /// - Returns: what the run came to.
    /// - Throws: where the command cannot be run at all.
    static func run(
        _ arguments: [String], out: String? = nil, environment: [String: String] = [:],
        whileRunning: (Process) async throws -> Void = { _ in }
    ) async throws -> Run {
        try await run(
            try #require(executable, "the command is not built"), arguments, out: out, environment: environment,
            whileRunning)
    }

    /// Runs a program to its end.
    static func run(
        _ program: URL, _ arguments: [String], out: String? = nil, environment: [String: String] = [:],
        _ whileRunning: (Process) async throws -> Void = { _ in }
    ) async throws -> Run {
        let directory = try TemporaryDirectory()
        // Files, not pipes: nobody has to read them for the process to go on.
        let outPath = out ?? directory.path("out")
        let errPath = directory.path("err")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" && $0.key != "LINES" }
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try handle(outPath)
        process.standardError = try handle(errPath)
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        // A test past its time limit is cancelled, and nobody waits any longer: the program ends with it.
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        try await whileRunning(process)
        for await _ in ended {}
        try Task.checkCancellation()
        return Run(
            status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
            out: out == nil ? try String(contentsOfFile: outPath, encoding: .utf8) : "",
            err: try String(contentsOfFile: errPath, encoding: .utf8))
    }

    private static func handle(_ path: String) throws -> FileHandle {
        if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
        return try #require(FileHandle(forWritingAtPath: path))
    }
}

/// A directory that goes away with the value.
final class TemporaryDirectory: Sendable {
    private let url = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of a file in it.
    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
        return path(name)
    }

    /// The text of a file in it.
    func text(of name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    /// The names of the files in it.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
}
