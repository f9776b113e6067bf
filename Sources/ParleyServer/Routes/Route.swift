import PlanningService
import SeriesText

/// An address of the service: how it is called, what it answers, and what does it. The description of the service is
/// made of these, so that it is true.
struct Route: Sendable {
    var method: Call.Method
    /// With the names of its places: `/v1/jobs/{id}`.
    var path: String
    /// A name for clients that are generated.
    var name: String
    /// What it does, in a sentence.
    var summary: String
    var query: [Query] = []
    /// What the body may be; empty: there is none.
    var body: [Content] = []
    /// What is answered where all is well.
    var status = 200
    var replies: [Content] = []
    /// What can be asked with the `id` of the answer.
    var links: [Link] = []
    /// Why it may refuse, besides what every address may.
    var faults: [ServiceFault.Code] = []
    var answer: @Sendable (Call, PlanningService) async throws(ServiceFault) -> Reply

    /// A parameter behind the question mark.
    struct Query: Sendable {
        var name: String
        var schema: JSONSchema
    }

    /// A body of a kind.
    struct Content: Sendable {
        var type: String
        var schema: JSONSchema?

        init(_ type: String, _ schema: JSONSchema? = nil) {
            self.type = type
            self.schema = schema
        }
    }

    /// Where what is answered leads: the name of another route, and the place of its path where the `id` belongs, or
    /// the question that is asked about it.
    struct Link: Sendable {
        var route: String
        var place: String?
        var question: String?
    }

    /// The names of the places of the path.
    var places: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// What stands in the places where a path is this route's; nil where it is not.
    func parameters(of path: String) -> [String: String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let pattern = self.path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == pattern.count else { return nil }
        var parameters: [String: String] = [:]
        for (part, wanted) in zip(parts, pattern) {
            if wanted.hasPrefix("{") {
                guard !part.isEmpty else { return nil }
                parameters[String(wanted.dropFirst().dropLast())] = String(part)
            } else if part != wanted {
                return nil
            }
        }
        return parameters
    }

    /// Every reason to refuse.
    var allFaults: [ServiceFault.Code] {
        var all = faults + [.badRequest, .unauthorized, .forbidden, .bug]
        if !body.isEmpty { all += [.tooLarge, .tooSlow, .wrongType, .tooMany, .stopping] }
        return ServiceFault.Code.allCases.filter(all.contains)
    }
}

/// Finds the route of a call, and has it answered.
struct Router: Sendable {
    let service: PlanningService
    let routes: [Route]

    /// How a path can be called; empty where there is none such.
    func methods(of path: String) -> [Call.Method] {
        Call.Method.allCases.filter { method in
            routes.contains { $0.method == method && $0.parameters(of: path) != nil }
        }
    }

    func route(_ method: Call.Method, _ path: String) -> Route? {
        routes.first { $0.method == method && $0.parameters(of: path) != nil }
    }

    func reply(to call: Call) async -> Reply {
        var call = call
        guard let route = route(call.method, call.path), let parameters = route.parameters(of: call.path) else {
            return Self.refusal(methods(of: call.path))
        }
        call.parameters = parameters
        do throws(ServiceFault) {
            for name in call.query.keys.sorted() where !route.query.contains(where: { $0.name == name }) {
                throw ServiceFault(.badRequest, "There is no parameter \"\(name.prefix(40))\" here.")
            }
            return try await route.answer(call, service)
        } catch {
            return .refusal(error)
        }
    }

    /// The refusal of a call for which there is no route.
    static func refusal(_ methods: [Call.Method]) -> Reply {
        guard !methods.isEmpty else {
            return .refusal(ServiceFault(.notFound, "There is no such address; /v1/openapi.json lists them."))
        }
        let names = methods.map(\.rawValue).joined(separator: ", ")
        var reply = Reply.refusal(ServiceFault(.methodNotAllowed, "This address can be asked by \(names) only."))
        let allowed = methods.flatMap { $0 == .get ? [$0.rawValue, "HEAD"] : [$0.rawValue] }
        reply.headers.append(("allow", allowed.joined(separator: ", ")))
        return reply
    }
}
