import PlanningService
import SeriesAnswers
import SeriesModel
import SeriesText

/// The description of the service for programs, OpenAPI 3.1.
enum OpenAPI {
    /// The JSON, ending with a newline.
    static let text = JSONValue.block([
        "openapi": .text("3.1.0"),
        "info": .block([
            "title": .text("Parley's planning service"), "version": .text(ParleyVersion.current),
            "description": .text(
                "Plans series of workshops: send a series, ask a question about it as a job, watch it, fetch the answer."
            ),
            "license": .object(["name": .text("GPL-3.0-or-later"), "identifier": .text("GPL-3.0-or-later")]),
        ]),
        "servers": .array([.object(["url": .text("/")])]),
        "security": .array([.object(["token": .array([])]), .object([:])]),
        "paths": .named(paths.map { path in (path, item(path)) }),
        "components": .block([
            "securitySchemes": .block([
                "token": .object([
                    "type": .text("http"), "scheme": .text("bearer"),
                    "description": .text("Where the service was started with tokens."),
                ])
            ]),
            "schemas": .named(Schemas.all.map { ($0.name, $0.schema) }),
        ]),
    ]).document

    private static let paths = Route.all.map(\.path).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }

    private static func item(_ path: String) -> JSONValue {
        .named(Route.all.filter { $0.path == path }.map { ($0.method.rawValue.lowercased(), operation($0)) })
    }

    private static func operation(_ route: Route) -> JSONValue {
        .block([
            "operationId": .text(route.name), "summary": .text(route.summary),
            "parameters": .array(
                route.places.map { parameter($0, in: "path", Schemas.id, isRequired: true) }
                    + route.query.map { parameter($0.name, in: "query", $0.schema, isRequired: false) }
                    + [
                        parameter(
                            "Parley-Client", in: "header",
                            .text(like: "^[0-9A-Za-z._-]{1,64}$")
                                .saying("Who asks, for turns in the queue, where there are no tokens."),
                            isRequired: false)
                    ]),
            "requestBody": route.body.isEmpty
                ? .absent : .block(["required": .flag(true), "content": content(route.body)]),
            "responses": .named(
                [(String(route.status), reply("As asked.", route.replies, route.links))]
                    + faults(route).map { status, words in
                        (String(status), reply(words, [.init(MediaType.json, .reference("Fault"))]))
                    }),
        ])
    }

    private static func parameter(
        _ name: String, in place: String, _ schema: JSONSchema, isRequired: Bool
    ) -> JSONValue {
        .block([
            "name": .text(name), "in": .text(place), "required": .flag(isRequired),
            "schema": schema.json(at: Schemas.place),
        ])
    }

    private static func reply(
        _ words: String, _ contents: [Route.Content], _ links: [Route.Link] = []
    ) -> JSONValue {
        .block([
            "description": .text(words), "content": contents.isEmpty ? .absent : content(contents),
            "links": links.isEmpty ? .absent : .named(links.map { (name(of: $0), json(of: $0)) }),
        ])
    }

    private static func name(of link: Route.Link) -> String { link.question ?? link.route }

    private static func json(of link: Route.Link) -> JSONValue {
        let id = JSONValue.text("$response.body#/id")
        return .block([
            "operationId": .text(link.route),
            "parameters": link.place.map { .named([($0, id)]) } ?? .absent,
            "requestBody": link.question.map { .object(["do": .text($0), "series": id]) } ?? .absent,
        ])
    }

    private static func content(_ contents: [Route.Content]) -> JSONValue {
        .named(contents.map { ($0.type, .block(["schema": schema(of: $0)])) })
    }

    /// That of a body; of one without, what generators of clients take for bytes. What is text is read by its type:
    /// YAML as whatever stands in it.
    private static func schema(of content: Route.Content) -> JSONValue {
        if let schema = content.schema { return schema.json(at: Schemas.place) }
        guard [MediaType.bytes, MediaType.workbook, MediaType.zip].contains(content.type) else { return .object([:]) }
        return JSONSchema.raw(["string"], ["format": .text("binary")]).json(at: Schemas.place)
    }

    /// The refusals by their status, each with all reasons for it.
    private static func faults(_ route: Route) -> [(status: Int, words: String)] {
        Dictionary(grouping: route.allFaults, by: \.status).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.map { "`\($0.rawValue)`: \($0.meaning)" }.joined(separator: " ")) }
    }
}
