#if Server
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import PlanningService
import ServiceLifecycle
import UnixSignals

/// The service at an address, until it is told to stop.
struct HTTPServer: Sendable {
    var address: String
    var port: Int
    /// The most connections at the same time; others wait until one ends.
    var connections: Int
    /// How long a connection may say nothing before it is closed, in seconds.
    var idle: Int64 = 20
    /// How long a body may take to come.
    var patience = Duration.seconds(60)
    var guards: Guards
    var service: PlanningService
    /// Is told of each request, without anything of its data.
    var report: @Sendable (String) -> Void = { _ in }

    /// Serves until the task is cancelled or the process is told to stop by SIGINT or SIGTERM; then requests that have
    /// begun are answered, and jobs end with what they know.
    ///
    /// - Parameter onRunning: is told the port once it is reached.
    /// - Throws: where the address cannot be had.
    func run(onRunning: @escaping @Sendable (Int) -> Void) async throws {
        try await services(onRunning: onRunning).run()
    }

    /// All that runs. The last of it is told first to end, and the one before when it has: so jobs end before the
    /// connections, and whoever watches a job is told of its end and keeps nobody waiting.
    func services(onRunning: @escaping @Sendable (Int) -> Void) -> ServiceGroup {
        let responder = ServerResponder(
            guards: guards, router: Router(service: service, routes: Route.all), limits: service.limits,
            patience: patience,
            report: report)
        // What the library would say may hold addresses with ids.
        var logger = Logger(label: "parley-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    idleTimeout: .seconds(idle),
                    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(address, port: port), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(connections)),
            onServerRunning: { onRunning($0.localAddress?.port ?? 0) }, logger: logger)
        return ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [application, ClosingService(service: service)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    }
}

/// Ends the planning when the server stops: what is kept goes on with the next, and nobody waits for a search.
private struct ClosingService: ServiceLifecycle.Service {
    let service: PlanningService

    func run() async throws {
        try await gracefulShutdown()
        await service.close()
    }
}
#endif
