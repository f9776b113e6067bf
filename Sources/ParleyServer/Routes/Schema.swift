import SeriesAnswers
import SeriesText

/// A JSON Schema (2020-12), as far as the service's description needs it.
indirect enum Schema: Sendable {
    case text(String, oneOf: [String] = [], pattern: String? = nil, example: String? = nil)
    case whole(String, least: Int = 0)
    case number(String, least: Int? = nil, most: Int? = nil)
    case flag(String)
    case list(String, Schema)
    /// With these keys and no others.
    case object(String, [Field])
    /// The same, or null.
    case orNull(Schema)
    /// Either of these.
    case anyOf(String, [Schema])
    /// One that has a name of its own.
    case named(String)
    /// Any JSON object, which is described elsewhere.
    case anyObject(String)

    struct Field: Sendable {
        var key: String
        var schema: Schema
        var isRequired: Bool

        init(_ key: String, _ schema: Schema, isRequired: Bool = true) {
            self.key = key
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    /// Where those with names stand in the description.
    static let place = "#/components/schemas/"

    /// One that is published, and printed by `parley schema`.
    static func published(_ contract: Contract) -> Schema { .named(contract.componentName) }

    /// The schema as JSON.
    var json: JSONValue {
        switch self {
        case .text(let words, let known, let pattern, let example):
            return .object([
                "type": .text("string"), "description": .text(words),
                "enum": known.isEmpty ? .absent : .array(known.map { .text($0) }),
                "pattern": pattern.map { .text($0) } ?? .absent,
                "examples": example.map { .array([.text($0)]) } ?? .absent,
            ])
        case .whole(let words, let least):
            return .object([
                "type": .text("integer"), "minimum": .count(least), "description": .text(words),
            ])
        case .number(let words, let least, let most):
            return .object([
                "type": .text("number"), "minimum": least.map { .count($0) } ?? .absent,
                "maximum": most.map { .count($0) } ?? .absent, "description": .text(words),
            ])
        case .flag(let words): return .object(["type": .text("boolean"), "description": .text(words)])
        case .list(let words, let item):
            return .block(["type": .text("array"), "description": .text(words), "items": item.json])
        case .object(let words, let fields):
            return .block([
                "type": .text("object"), "description": .text(words), "additionalProperties": .flag(false),
                "required": .array(fields.filter(\.isRequired).map { .text($0.key) }),
                "properties": .named(fields.map { ($0.key, $0.schema.json) }),
            ])
        case .orNull(let schema): return .block(["anyOf": .array([schema.json, .object(["type": .text("null")])])])
        case .anyOf(let words, let schemas):
            return .block(["description": .text(words), "anyOf": .array(schemas.map(\.json))])
        case .named(let name): return .object(["$ref": .text(Self.place + name)])
        case .anyObject(let words): return .object(["type": .text("object"), "description": .text(words)])
        }
    }
}
