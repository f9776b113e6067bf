import SeriesModel

/// A JSON Schema (2020-12), as far as our formats need one.
///
/// What may be several things is told apart by its kind, such as text or a list, and never by trying one after the
/// other: so an editor says what is wrong with the one that is meant.
package struct JSONSchema: Sendable {
    /// A key of an object.
    package struct Key: Sendable {
        package let name: String
        package var schema: JSONSchema
        package let isRequired: Bool

        /// A key that may be left out, and what it means.
        package static func key(_ name: String, _ schema: JSONSchema, _ words: String) -> Key {
            Key(name: name, schema: schema.saying(words), isRequired: false)
        }

        /// A key that must be there, and what it means.
        package static func required(_ name: String, _ schema: JSONSchema, _ words: String) -> Key {
            Key(name: name, schema: schema.saying(words), isRequired: true)
        }

        /// A key as it was found.
        package init(name: String, schema: JSONSchema, isRequired: Bool) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    /// The kinds that a value may have; none: any.
    private(set) var types: [String]
    /// Keywords that say more of one kind or another.
    private var rules: [(name: String, value: JSONValue)]
    /// The keys of an object, of which there are no others.
    package private(set) var keys: [Key]
    private var isClosed = false
    private var words: String?
    private var definitions: [(name: String, schema: JSONSchema)] = []
    private var header: [(name: String, value: JSONValue)] = []

    private init(
        _ types: [String], _ rules: [(name: String, value: JSONValue)] = [], keys: [Key] = [], isClosed: Bool = false
    ) {
        self.types = types
        self.rules = rules
        self.keys = keys
        self.isClosed = isClosed
    }
}

// MARK: Kinds

extension JSONSchema {
    package static let any = JSONSchema([])
    package static let null = JSONSchema(["null"])
    package static let flag = JSONSchema(["boolean"])
    package static let text = JSONSchema(["string"])
    /// Text that is not empty.
    package static let id = JSONSchema(["string"], [("minLength", number(1))])

    /// A day.
    package static let day = text(like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")

    /// Text of a form.
    package static func text(like pattern: String) -> JSONSchema {
        JSONSchema(["string"], [("pattern", .text(pattern))])
    }

    /// One of a few words, each with its meaning where that is known.
    package static func word(_ words: [String], meanings: [String] = []) -> JSONSchema {
        var rules: [(name: String, value: JSONValue)] = [("enum", .array(words.map { .text($0) }))]
        if !meanings.isEmpty { rules.append(("enumDescriptions", .array(meanings.map { .text($0) }))) }
        return JSONSchema(["string"], rules)
    }

    /// A whole number.
    package static func whole(from minimum: Int? = nil) -> JSONSchema {
        JSONSchema(["integer"], minimum.map { [("minimum", number($0))] } ?? [])
    }

    /// A number.
    package static func number(from minimum: Int? = nil, to maximum: Int? = nil) -> JSONSchema {
        JSONSchema(
            ["number"],
            [minimum.map { ("minimum", number($0)) }, maximum.map { ("maximum", number($0)) }].compactMap(\.self))
    }

    /// A number above 0.
    package static let positive = JSONSchema(["number"], [("exclusiveMinimum", number(0))])

    /// This number and no other.
    package static func constant(_ whole: Int) -> JSONSchema { JSONSchema(["integer"], [("const", number(whole))]) }

    package static func list(of item: JSONSchema, atLeast least: Int = 0) -> JSONSchema {
        JSONSchema(["array"], [("items", item.json)] + (least > 0 ? [("minItems", number(least))] : []))
    }

    package static func object(_ keys: [Key]) -> JSONSchema { JSONSchema(["object"], keys: keys, isClosed: true) }

    /// An object whose keys are words of the coordinator, or texts of a form.
    package static func mapping(to value: JSONSchema, keysLike pattern: String? = nil) -> JSONSchema {
        JSONSchema(
            ["object"],
            [("additionalProperties", value.json)]
                + (pattern.map { [("propertyNames", .object(["pattern": .text($0)]))] } ?? []))
    }

    /// What a definition of the same schema says.
    package static func reference(_ name: String) -> JSONSchema {
        JSONSchema([], [("$ref", .text(JSONValue.placeOfDefinitions + name))])
    }

    /// Any of these, which are told apart by more than their kind.
    package static func any(of schemas: [JSONSchema]) -> JSONSchema {
        JSONSchema([], [("anyOf", .array(schemas.map(\.json)))])
    }

    /// Whatever keywords say that have no function here.
    package static func raw(_ types: [String], _ keywords: KeyValuePairs<String, JSONValue>) -> JSONSchema {
        JSONSchema(types, keywords.map { ($0.key, $0.value) })
    }

    private static func number(_ whole: Int) -> JSONValue { .number(Rational(whole)) }
}

// MARK: Put together

extension JSONSchema {
    /// One thing or another, of different kinds.
    package func or(_ other: JSONSchema) -> JSONSchema {
        if let place = rules.firstIndex(where: { $0.name == "anyOf" }), case .array(let parts) = rules[place].value {
            var same = self
            same.rules[place].value = .array(parts + [other.json])
            return same
        }
        // A list of words is one of values of any kind, so that each thing needs its own schema.
        guard !hasWords, !other.hasWords else { return .any(of: [self, other]) }
        var both = self
        both.types += other.types
        both.rules += other.rules
        both.keys += other.keys
        both.isClosed = isClosed || other.isClosed
        return both
    }

    private var hasWords: Bool { rules.contains { $0.name == "enum" } }

    /// The same, or null.
    package var orNull: JSONSchema {
        if rules.contains(where: { $0.name == "anyOf" }) { return or(.null) }
        guard !rules.contains(where: { $0.name == "$ref" }) else {
            return .any(of: [self, .null])
        }
        guard !types.isEmpty, !types.contains("null") else { return self }
        var same = self
        same.types.append("null")
        same.rules = rules.map { rule in
            switch (rule.name, rule.value) {
            case ("enum", .array(let words)): (rule.name, .array(words + [.null]))
            case ("enumDescriptions", .array(let words)): (rule.name, .array(words + [.text("Nothing.")]))
            default: rule
            }
        }
        return same
    }

    /// The same with words for people.
    package func saying(_ words: String) -> JSONSchema {
        var same = self
        same.words = words
        return same
    }

    /// The same with an example or several.
    package func such(as examples: String...) -> JSONSchema { such(as: examples.map { .text($0) }) }

    /// The same with examples.
    package func such(as examples: [JSONValue]) -> JSONSchema {
        var same = self
        same.rules.append(("examples", .array(examples)))
        return same
    }

    /// The same with what `reference` names.
    package func defining(_ definitions: [(name: String, schema: JSONSchema)]) -> JSONSchema {
        var same = self
        same.definitions = definitions
        return same
    }

    /// The same as the schema of a whole document.
    package func document(id: String, title: String, comment: String) -> JSONSchema {
        var same = self
        same.header = [
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("$id", .text(id)),
            ("$comment", .text(comment)), ("title", .text(title)),
        ]
        return same
    }

    /// The schema and its definitions as parts of a larger document.
    ///
    /// - Parameters:
    ///   - name: what the schema is called there; its definitions have this name and a point before their own.
    ///   - place: where parts stand in the document, such as `#/components/schemas/`.
    /// - Returns: each part with its name; they refer to each other at their places.
    package func parts(named name: String, at place: String) -> [(name: String, schema: JSONValue)] {
        var own = self
        own.definitions = []
        let parts = [(name, own)] + definitions.map { ("\(name).\($0.name)", $0.schema) }
        return parts.map { ($0, $1.json.referring(to: "\(place)\(name).")) }
    }

    /// The names of all its keys, at any depth; one may be there twice.
    package var names: [String] { json.properties }

    /// The schema as a part of a larger document; what it refers to stands at a place of that.
    package func json(at place: String) -> JSONValue { json.referring(to: place) }

    /// The schema as JSON.
    package var json: JSONValue {
        var pairs = header.map { ($0.name, $0.value) }
        if let words { pairs.append(("description", .text(words))) }
        switch types.count {
        case 0: break
        case 1: pairs.append(("type", .text(types[0])))
        default: pairs.append(("type", .array(types.map { .text($0) })))
        }
        pairs += rules.map { ($0.name, $0.value) }
        if isClosed {
            pairs.append(("properties", .block(JSONPairs(keys.map { ($0.name, $0.schema.json) }))))
            let required = keys.filter(\.isRequired).map { JSONValue.text($0.name) }
            if !required.isEmpty { pairs.append(("required", .array(required))) }
            pairs.append(("additionalProperties", .flag(false)))
        }
        if !definitions.isEmpty {
            pairs.append(("$defs", .block(JSONPairs(definitions.map { ($0.name, $0.schema.json) }))))
        }
        return .object(JSONPairs(pairs))
    }
}

extension JSONValue {
    /// Where the definitions of a schema of its own stand.
    fileprivate static let placeOfDefinitions = "#/$defs/"

    /// The names of what a schema calls properties.
    fileprivate var properties: [String] {
        switch self {
        case .object(let pairs), .block(let pairs):
            pairs.items.flatMap { key, value -> [String] in
                guard key == "properties", case .block(let properties) = value else { return value.properties }
                return properties.items.map(\.key) + value.properties
            }
        case .array(let items): items.flatMap(\.properties)
        default: []
        }
    }

    /// A schema whose references to definitions lead to another place.
    fileprivate func referring(to place: String) -> JSONValue {
        switch self {
        case .object(let pairs): .object(pairs.referring(to: place))
        case .block(let pairs): .block(pairs.referring(to: place))
        case .array(let items): .array(items.map { $0.referring(to: place) })
        default: self
        }
    }
}

extension JSONPairs {
    fileprivate func referring(to place: String) -> JSONPairs {
        JSONPairs(
            items.map { key, value in
                guard key == "$ref", case .text(let text) = value, text.hasPrefix(JSONValue.placeOfDefinitions) else {
                    return (key, value.referring(to: place))
                }
                return (key, .text(place + text.dropFirst(JSONValue.placeOfDefinitions.count)))
            })
    }
}
