#if Server
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import PlanningService
import ServiceLifecycle
import Synchronization

/// Brings calls from the network to the routes, and replies back.
struct ServerResponder: HTTPResponder {
    typealias Context = ServerContext

    let guards: Guards
    let router: Router
    let limits: ServiceLimits
    /// How long a body may take to come.
    let patience: Duration
    let report: @Sendable (String) -> Void
    private let bodies: BodyRoom

    init(
        guards: Guards, router: Router, limits: ServiceLimits, patience: Duration,
        report: @escaping @Sendable (String) -> Void
    ) {
        self.guards = guards
        self.router = router
        self.limits = limits
        self.patience = patience
        self.report = report
        bodies = BodyRoom(limits.bodyBytes * 4)
    }

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        let began = ContinuousClock.now
        let (reply, name) = await reply(to: request, context)
        let elapsed = (ContinuousClock.now - began) / .milliseconds(1)
        report("\(request.method.rawValue) \(name) \(reply.status) \(Int(elapsed)) ms")
        let response = response(reply, to: request, context)
        // A body here would be taken for the next reply of the connection.
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// The reply, and the name of the route for the log: never what stands in its places.
    private func reply(to request: Request, _ context: ServerContext) async -> (Reply, name: String) {
        let headers = request.headers
        let asked = request.method == .head ? .get : request.method
        do throws(ServiceFault) {
            // Decoded once, so that what guards judge is what is routed.
            guard let (path, query) = PercentText.parts(of: request.head.path ?? "/") else {
                throw ServiceFault(.badRequest, "The address cannot be understood.")
            }
            let client = try guards.caller(
                of: Guards.Head(
                    method: request.method.rawValue, path: path, host: request.head.authority,
                    origin: headers[.origin], fetchSite: headers[.fetchSite],
                    authorization: headers[.authorization], client: headers[.client]))
            if let file = PageFiles.all[path] {
                guard asked == .get else { return (Router.refusal([.get]), "page") }
                return (Reply(200, file.type, file.bytes), "page")
            }
            guard let method = Call.Method(rawValue: asked.rawValue), let route = router.route(method, path)
            else { return (Router.refusal(router.methods(of: path)), "?") }
            var call = Call(method: method, path: path, query: query, client: client)
            call.type = headers[.contentType].map { type in
                type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
            }
            guard !route.body.isEmpty else { return (await router.reply(to: call), route.path) }
            if let type = call.type, !route.body.contains(where: { $0.type == type }) {
                let types = route.body.map(\.type).joined(separator: ", ")
                throw ServiceFault(.wrongType, "The body is of a type that is not taken here; taken are \(types).")
            }
            do throws(ServiceFault) {
                call.body = try await body(of: request)
            } catch {
                // What else comes is not read any more.
                var reply = Reply.refusal(error)
                reply.closes = true
                return (reply, route.path)
            }
            defer { bodies.giveBack(call.body.count) }
            return (await router.reply(to: call), route.path)
        } catch {
            var reply = Reply.refusal(error)
            reply.closes = asked != .get
            return (reply, "?")
        }
    }

    /// The whole body, which must come in time and fit.
    private func body(of request: Request) async throws(ServiceFault) -> [UInt8] {
        let tooLarge = ServiceFault(
            .tooLarge, "The body has more than \(limits.bodyBytes) bytes, the most that is taken.")
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
            throw tooLarge
        }
        let deadline = ContinuousClock.now + patience
        var bytes: [UInt8] = []
        do {
            for try await buffer in request.body {
                let count = buffer.readableBytes
                guard bytes.count + count <= limits.bodyBytes else { throw tooLarge }
                guard bodies.take(count) else {
                    throw ServiceFault(.tooMany, "Too much is being sent at the same time; come again later.")
                }
                bytes.append(contentsOf: buffer.readableBytesView)
                guard ContinuousClock.now < deadline else {
                    throw ServiceFault(.tooSlow, "The body took more than \(patience.components.seconds) s to come.")
                }
            }
        } catch {
            bodies.giveBack(bytes.count)
            throw error as? ServiceFault ?? ServiceFault(.badRequest, "The body did not come to its end.")
        }
        return bytes
    }

    private func response(_ reply: Reply, to request: Request, _ context: ServerContext) -> Response {
        var headers = HTTPFields()
        if reply.status != 204 { headers[.contentType] = reply.type }
        for (name, value) in Self.safety { headers[name] = value }
        headers[.cacheControl] = "no-store"
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        let status = HTTPResponse.Status(code: reply.status)
        switch reply.body {
        case .bytes(let bytes):
            if reply.closes { headers[.connection] = "close" }
            let buffer = ByteBuffer(bytes: bytes)
            let body =
                reply.closes
                ? ResponseBody(contentLength: bytes.count) { writer in
                    try await writer.write(buffer)
                    try await writer.finish(nil)
                    // Not at once, so that the reply is read before the end is seen.
                    context.channel.eventLoop.scheduleTask(in: .seconds(1)) {
                        context.channel.close(mode: .all, promise: nil)
                    }
                } : ResponseBody(byteBuffer: buffer)
            return Response(status: status, headers: headers, body: body)
        case .events(let events):
            headers[.connection] = "close"
            return Response(status: status, headers: headers, body: Self.body(of: events, request))
        }
    }

    /// Events as they come, and a sign of life now and then, until the job is over or nobody listens.
    private static func body(of events: AsyncStream<JobStatus>, _ request: Request) -> ResponseBody {
        ResponseBody { writer in
            // Who does not read misses what is between, and never the last.
            let (lines, feed) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingNewest(8))
            let feeding = Task {
                for await status in events {
                    feed.yield("event: status\ndata: \(status.line)\n\n")
                    if !status.state.isOver { try? await Task.sleep(for: .milliseconds(100)) }
                }
                feed.finish()
            }
            let living = Task {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(15))
                    feed.yield(": still there\n\n")
                }
            }
            defer {
                feeding.cancel()
                living.cancel()
            }
            try await request.body.consumeWithInboundCloseHandler { _ in
                for await line in lines { try await writer.write(ByteBuffer(string: line)) }
                try await writer.finish(nil)
            } onInboundClosed: {
                feed.finish()
            }
        }
    }

    /// What browsers are told of everything: no script, style or picture but our own, no frame, no guess of types.
    private static let safety: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        (.contentTypeOptions, "nosniff"), (.referrerPolicy, "no-referrer"), (.resourcePolicy, "same-origin"),
        (.openerPolicy, "same-origin"),
    ]
}

/// How many bytes of bodies are in memory at the same time.
private final class BodyRoom: Sendable {
    private let free: Mutex<Int>

    init(_ bytes: Int) {
        free = Mutex(bytes)
    }

    func take(_ bytes: Int) -> Bool {
        free.withLock { free in
            guard free >= bytes else { return false }
            free -= bytes
            return true
        }
    }

    func giveBack(_ bytes: Int) { free.withLock { $0 += bytes } }
}

/// What Hummingbird knows of a request beside it.
struct ServerContext: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
    }
}

extension HTTPField.Name {
    fileprivate static let fetchSite = name("sec-fetch-site")
    fileprivate static let client = name("parley-client")
    fileprivate static let contentSecurityPolicy = name("content-security-policy")
    fileprivate static let contentTypeOptions = name("x-content-type-options")
    fileprivate static let referrerPolicy = name("referrer-policy")
    fileprivate static let resourcePolicy = name("cross-origin-resource-policy")
    fileprivate static let openerPolicy = name("cross-origin-opener-policy")

    /// A name that is one.
    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .trailer }
}

/// The files of the page, which are part of the program.
enum PageFiles {
    /// The page's files by their paths.
    static let all: [String: (type: String, bytes: [UInt8])] = [
        "/": ("text/html; charset=utf-8", PackageResources.index_html),
        "/page.css": ("text/css; charset=utf-8", PackageResources.page_css),
        "/page.js": (script, PackageResources.page_js), "/api.js": (script, PackageResources.api_js),
        "/words.js": (script, PackageResources.words_js), "/state.js": (script, PackageResources.state_js),
        "/edits.js": (script, PackageResources.edits_js), "/editor.js": (script, PackageResources.editor_js),
        "/grid.js": (script, PackageResources.grid_js), "/timeline.js": (script, PackageResources.timeline_js),
        "/results.js": (script, PackageResources.results_js),
    ]

    private static let script = "text/javascript; charset=utf-8"
}
#endif
