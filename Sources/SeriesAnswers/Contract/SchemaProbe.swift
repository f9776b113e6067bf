import SeriesModel
import SeriesText

/// A code that says itself what it means.
package protocol SaysWhatItMeans {
    var meaning: String { get }
}

extension HintCode: SaysWhatItMeans {}
extension ProblemCode: SaysWhatItMeans {}

/// A type whose JSON its decoding does not show.
protocol StatesItsSchema: Decodable {
    static var schema: JSONSchema { get }
    static var sample: Self { get }
}

/// Finds the schema of a type by decoding it from nothing: whatever it asks for, it is told, and taken note of.
///
/// So no key can be left out that the type has. What a key means is the words of its documentation, `DocumentedKeys`.
final class SchemaProbe {
    /// What a type asks for that it should not: something whose kind cannot be told.
    struct Unclear: Error {
        let type: String
    }

    private(set) var definitions: [(name: String, schema: JSONSchema)] = []
    /// Every type that was met, and its keys in order; of enums their cases.
    private(set) var met: [(type: String, keys: [String])] = []
    /// The closed lists of keys whose type is text.
    private let words: [String: [String]]

    init(words: [String: [String]] = [:]) {
        self.words = words
    }

    /// The schema of a type, with its keys where it is an object.
    func schema<Value: Decodable>(of type: Value.Type) throws -> JSONSchema {
        let node = Node()
        _ = try value(of: type, into: node)
        // Nothing refers to the whole.
        definitions.removeAll { $0.name == Self.short(type) }
        return node.named ?? node.schema
    }

    fileprivate final class Node {
        var schema = JSONSchema.any
        var isNullable = false
        var keys: [JSONSchema.Key]?
        /// The schema itself, where `schema` refers to a definition.
        var named: JSONSchema?

        var result: JSONSchema { isNullable ? schema.orNull : schema }
    }

    fileprivate func value<Value: Decodable>(of type: Value.Type, into node: Node) throws -> Value {
        func take(_ schema: JSONSchema, _ value: some Any) throws -> Value {
            node.schema = schema
            guard let value = value as? Value else { throw Unclear(type: Self.name(type)) }
            return value
        }
        switch type {
        case is String.Type: return try take(.text, "")
        case is Bool.Type: return try take(.flag, false)
        case is Int.Type: return try take(.whole(), 0)
        case is Double.Type: return try take(.number(), 0.0)
        case is Money.Type: return try take(.number(), Money.zero)
        case is Rational.Type: return try take(.number(), Rational(0))
        case is Day.Type: return try take(.day, Day(number: 0))
        case let stating as any StatesItsSchema.Type: return try take(stating.schema, stating.sample)
        case let words as any CaseIterable.Type: return try take(Self.word(words, self), Self.first(words))
        default: break
        }
        let result = try Value(from: Asking(probe: self, node: node))
        guard let keys = node.keys else { return result }
        let name = Self.name(type)
        let object = JSONSchema.object(described(keys, of: name))
        node.named = object
        let short = Self.short(type)
        node.schema = .reference(short)
        if !definitions.contains(where: { $0.name == short }) { definitions.append((short, object)) }
        if !met.contains(where: { $0.type == name }) { met.append((name, keys.map(\.name))) }
        return result
    }

    private func described(_ keys: [JSONSchema.Key], of type: String) -> [JSONSchema.Key] {
        keys.map { key in
            var key = key
            if key.name == "parley" {
                key.schema = .constant(SeriesFormat.version).saying("The version of the format.")
            }
            if let words = words["\(type).\(key.name)"] { key.schema = .word(words) }
            if let words = DocumentedKeys.words[type]?[key.name] { key.schema = key.schema.saying(words) }
            return key
        }
    }

    private static func word(_ type: any CaseIterable.Type, _ probe: SchemaProbe) -> JSONSchema {
        let cases = raw(type)
        let name = name(type)
        if !probe.met.contains(where: { $0.type == name }) { probe.met.append((name, cases)) }
        let meanings = meanings(type) ?? cases.compactMap { DocumentedKeys.words[name]?[$0] }
        return .word(cases, meanings: meanings.count == cases.count ? meanings : [])
    }

    private static func first(_ type: any CaseIterable.Type) -> Any {
        func open<Kind: CaseIterable>(_ type: Kind.Type) -> Any { type.allCases.first as Any }
        return open(type)
    }

    private static func meanings(_ type: any CaseIterable.Type) -> [String]? {
        func open<Kind: CaseIterable>(_ type: Kind.Type) -> [String]? {
            let words = type.allCases.map { ($0 as? any SaysWhatItMeans)?.meaning }
            return words.contains(nil) ? nil : words.compactMap(\.self)
        }
        return open(type)
    }

    private static func raw(_ type: any CaseIterable.Type) -> [String] {
        func open<Kind: CaseIterable>(_ type: Kind.Type) -> [String] {
            type.allCases.compactMap { (($0 as? any RawRepresentable)?.rawValue) as? String }
        }
        return open(type)
    }

    /// `AskDocument.Level`: without its module, and without what a generic type is of.
    private static func name(_ type: Any.Type) -> String {
        String(reflecting: type).split(separator: "<")[0].split(separator: ".").dropFirst().joined(separator: ".")
    }

    /// `Ask.Level`, the name of its definition; of a generic type with what it is of.
    private static func short(_ type: Any.Type) -> String {
        let of = String(reflecting: type).split(separator: "<").dropFirst().first?.dropLast().split(separator: ".").last
        return name(type).replacing("Document", with: "") + (of.map { ".\($0)" } ?? "")
    }
}

// MARK: Decoding from nothing

private struct Asking: Decoder {
    let probe: SchemaProbe
    let node: SchemaProbe.Node
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        node.keys = node.keys ?? []
        return KeyedDecodingContainer(Keyed(probe: probe, node: node))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Items(probe: probe, node: node) }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(probe: probe, node: node) }

    struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let probe: SchemaProbe
        let node: SchemaProbe.Node
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { [] }

        func contains(_ key: Key) -> Bool { true }
        func decodeNil(forKey key: Key) -> Bool { false }

        private func note<Value: Decodable>(_ type: Value.Type, _ key: Key, isRequired: Bool) throws -> Value {
            let inner = SchemaProbe.Node()
            let value = try probe.value(of: type, into: inner)
            node.keys?.append(
                JSONSchema.Key(name: key.stringValue, schema: inner.result, isRequired: isRequired))
            return value
        }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try note(type, key, isRequired: true)
        }
        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
            try note(type, key, isRequired: false)
        }
        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
            try note(type, key, isRequired: false)
        }
        func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
            try note(type, key, isRequired: false)
        }
        func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
            try note(type, key, isRequired: false)
        }
        func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
            try note(type, key, isRequired: false)
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { throw SchemaProbe.Unclear(type: key.stringValue) }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            throw SchemaProbe.Unclear(type: key.stringValue)
        }
        func superDecoder() throws -> any Decoder { throw SchemaProbe.Unclear(type: "super") }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw SchemaProbe.Unclear(type: key.stringValue) }
    }

    struct Items: UnkeyedDecodingContainer {
        let probe: SchemaProbe
        let node: SchemaProbe.Node
        var codingPath: [any CodingKey] { [] }
        var count: Int? { 1 }
        private(set) var currentIndex = 0
        var isAtEnd: Bool { currentIndex > 0 }

        init(probe: SchemaProbe, node: SchemaProbe.Node) {
            self.probe = probe
            self.node = node
        }

        mutating func decodeNil() -> Bool { false }
        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            let inner = SchemaProbe.Node()
            let value = try probe.value(of: type, into: inner)
            node.schema = .list(of: inner.result)
            currentIndex += 1
            return value
        }
        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> { throw SchemaProbe.Unclear(type: "list") }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            throw SchemaProbe.Unclear(type: "list")
        }
        mutating func superDecoder() throws -> any Decoder { throw SchemaProbe.Unclear(type: "list") }
    }

    struct Single: SingleValueDecodingContainer {
        let probe: SchemaProbe
        let node: SchemaProbe.Node
        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool {
            node.isNullable = true
            return false
        }
        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            let inner = SchemaProbe.Node()
            let value = try probe.value(of: type, into: inner)
            node.schema = inner.schema
            return value
        }
    }
}

// MARK: What decoding does not show

extension ChangedTo: StatesItsSchema {
    static var schema: JSONSchema { JSONSchema.number().or(.text).or(.list(of: .text)).orNull }
    static var sample: ChangedTo { .lifted }
}

extension WhyDocument.Question: StatesItsSchema {
    static var schema: JSONSchema {
        .object([
            .key("venue", JSONSchema.text.orNull, "A venue id; null where days at any venue are meant."),
            .key("start", .day, "A start day."),
            .key("from", .day, "The first of a range of start days."),
            .key("to", .day, "The last of it."),
            .key("participant", .text, "A participant id."),
            .key("workshop", .whole(from: 1), "The workshop that they come to."),
            .key("participants", .list(of: .text), "A pair of participant ids."),
        ])
    }
    static var sample: WhyDocument.Question { WhyDocument.Question(.venue("")) }
}
