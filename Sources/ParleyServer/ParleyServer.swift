import ArgumentParser
import Foundation
import PlanningService
import SeriesModel

#if Server
/// The command `parley-server`.
@main
struct ParleyServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley-server",
        abstract: "Plans series for a browser and for other programs, on this machine.",
        discussion: """
            Open the address that it prints in a browser: there a series is opened, mended, planned and changed. Other \
            programs find at /v1/openapi.json how to send a series and ask questions about it.

            By itself it is reached from this machine alone. Under another address it wants a token from whoever calls, \
            and something in front of it that encrypts: it speaks plain HTTP. Tokens come from a file that only its \
            owner may read, one a line, with a name before it where there are several; or from the variable \
            PARLEY_TOKEN.

            What it takes and finds is in memory alone and goes with it, unless --store names a file.

            Examples:
              parley-server
              parley-server --store results.sqlite
              parley-server --address 0.0.0.0 --name plans.example.org --token-file tokens
            """,
        version: ParleyVersion.current)

    @Option(help: "The port; 0: any that is free.")
    var port = 7272

    @Option(help: "The address at which it is reached.")
    var address = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "A name by which it may be called, besides its address and localhost; can be given again.",
            valueName: "host"))
    var name: [String] = []

    @Option(help: "Who may call: a token a line.", completion: .file())
    var tokenFile: String?

    @Option(help: "Keep series, jobs and answers in this file, and go on from it.", completion: .file())
    var store: String?

    @Option(help: "So many jobs at the same time, besides long ones; by default one for each core.")
    var workers: Int?

    @Option(help: ArgumentHelp("The longest that a job may take.", valueName: "seconds"))
    var timeLimit = ServiceLimits().seconds

    @Option(help: ArgumentHelp("The largest series that is taken.", valueName: "megabytes"))
    var largest = ServiceLimits().bodyBytes / 1_000_000

    @Option(help: "The most participants of a series.")
    var people = ServiceLimits().people

    @Option(help: "The most options of a series: venues times days on which a workshop may start.")
    var options = ServiceLimits().options

    @Option(help: "The most jobs that wait or run.")
    var jobs = ServiceLimits().openJobs

    @Option(help: "The most jobs of one caller that wait or run.")
    var jobsOfOne = ServiceLimits().openJobsOfOne

    @Option(help: ArgumentHelp("How much of answers and series is held.", valueName: "megabytes"))
    var memory = ServiceLimits().heldBytes / 1_000_000

    @Option(help: "The most connections at the same time.")
    var connections = 512

    @Flag(help: "Say each request on standard error, without anything of its data.")
    var verbose = false

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port is \(port); it must be 0 to 65535.") }
        let counts = [
            ("workers", workers ?? 1), ("people", people), ("options", options), ("jobs", jobs),
            ("jobs-of-one", jobsOfOne),
            ("connections", connections), ("largest", largest), ("memory", memory),
        ]
        for (name, count) in counts where !(1...1_000_000).contains(count) {
            throw ValidationError("--\(name) is \(count); it must be 1 to 1000000.")
        }
        guard timeLimit > 0, timeLimit <= 1e6 else {
            throw ValidationError("--time-limit is \(timeLimit); it must be a number of seconds above 0.")
        }
    }

    func run() async throws {
        let guards = try guards()
        var limits = ServiceLimits()
        limits.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
        limits.seconds = timeLimit
        limits.bodyBytes = largest * 1_000_000
        limits.people = people
        limits.options = options
        limits.openJobs = jobs
        limits.openJobsOfOne = jobsOfOne
        limits.heldBytes = memory * 1_000_000
        let store: SQLiteStore?
        do {
            store = try self.store.map { try SQLiteStore($0) }
        } catch {
            throw Self.end(error, .cannotWrite)
        }
        let service = PlanningService(limits: limits, store: store) { Self.say($0) }
        await service.resume()
        let isVerbose = verbose
        let host = address
        let server = HTTPServer(
            address: address, port: port, connections: connections, guards: guards, service: service
        ) {
            if isVerbose { Self.say($0) }
        }
        do {
            try await server.run { port in
                print("Parley is at http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
                fflush(nil)
            }
        } catch {
            throw Self.end("\(address):\(port): cannot be listened at: \(error)", .cannotRead)
        }
    }

    private func guards() throws -> Guards {
        var tokens: [Guards.Token] = []
        do throws(TokenFile.Failure) {
            if let tokenFile {
                tokens = try TokenFile.read(tokenFile)
            } else if let text = ProcessInfo.processInfo.environment["PARLEY_TOKEN"] {
                tokens = try TokenFile.tokens(of: text, from: "PARLEY_TOKEN")
            }
        } catch {
            throw Self.end(error, error.isUnreadable ? .cannotRead : .badInput)
        }
        let isOnlyHere = ["127.0.0.1", "::1", "localhost"].contains(address)
        guard isOnlyHere || !tokens.isEmpty else {
            throw ValidationError(
                "At \(address) others reach it, and anybody could read what it holds: say who may call, with --token-file."
            )
        }
        let own = address.contains(":") ? "[\(address)]" : address
        let names = ["localhost", "127.0.0.1", "[::1]", own] + name
        return Guards(names: Set(names.map { $0.lowercased() }), tokens: tokens)
    }

    private static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    private static func end(_ error: some Any, _ code: ExitCode) -> ExitCode {
        say("\(error)")
        return code
    }
}
#else
/// What stands for the command where a package leaves the server out: `swift test` there builds it all the same.
@main
struct ParleyServer: ParsableCommand {
    func run() throws { throw ValidationError("This was built without the trait Server.") }
}
#endif

extension ExitCode {
    /// The input is wrong.
    static let badInput = ExitCode(65)
    /// Something cannot be opened.
    static let cannotRead = ExitCode(66)
    /// A file cannot be written.
    static let cannotWrite = ExitCode(73)
}
