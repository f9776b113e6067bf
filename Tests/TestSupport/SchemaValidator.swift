import Foundation

/// Holds JSON to a JSON Schema, as far as our schemas go: a keyword that it does not know is an error of its own.
package struct SchemaValidator {
    private let document: [String: Any]
    private let root: [String: Any]
    private let patterns: [String: Regex<AnyRegexOutput>]

    /// What says something to people only.
    private static let words: Set<String> = [
        "$schema", "$id", "$comment", "title", "description", "examples", "enumDescriptions", "$defs",
    ]

    /// A schema, which is the whole of a text or stands in it under a reference such as `#/components/schemas/Fault`.
    package init(_ text: String, at reference: String = "#") throws {
        document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        root = Self.schema(at: reference, in: document) ?? ["$ref": reference]
        var patterns: [String: Regex<AnyRegexOutput>] = [:]
        func collect(_ schema: Any) throws {
            if let list = schema as? [Any] { for item in list { try collect(item) } }
            guard let object = schema as? [String: Any] else { return }
            if let pattern = object["pattern"] as? String { patterns[pattern] = try Regex(pattern) }
            for inner in object.values { try collect(inner) }
        }
        try collect(document)
        self.patterns = patterns
    }

    private static func schema(at reference: String, in document: [String: Any]) -> [String: Any]? {
        reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] as? [String: Any] }
    }

    /// What is wrong with a value, each with its path; none where it is as the schema says.
    package func errors(_ value: Any) -> [String] { errors(value, root, "$") }

    /// The same for JSON as text.
    package func errors(ofText text: String) throws -> [String] {
        errors(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
    }

    private func errors(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        var found: [String] = []
        for (keyword, rule) in schema where !Self.words.contains(keyword) {
            found += errors(value, keyword, rule, schema, path)
        }
        return found
    }

    private func errors(
        _ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ path: String
    ) -> [String] {
        func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(path): \(keyword)"] }
        let text = value as? String
        let list = value as? [Any]
        let object = value as? [String: Any]
        let number = Self.kinds(of: value).contains("number") ? (value as? NSNumber)?.doubleValue : nil
        switch (keyword, rule) {
        case ("type", let kind as String): return unless(Self.kinds(of: value).contains(kind))
        case ("type", let kinds as [String]): return unless(!Self.kinds(of: value).isDisjoint(with: kinds))
        case ("enum", let values as [Any]): return unless(values.contains { Self.isSame($0, value) })
        case ("const", let wanted): return unless(Self.isSame(wanted, value))
        case ("pattern", let pattern as String):
            guard let text, let regex = patterns[pattern] else { return [] }
            return unless((try? regex.firstMatch(in: text)) ?? nil != nil)
        case ("minLength", let least as Int): return unless(text.map { $0.count >= least } ?? true)
        case ("minimum", let least as Double): return unless(number.map { $0 >= least } ?? true)
        case ("maximum", let most as Double): return unless(number.map { $0 <= most } ?? true)
        case ("exclusiveMinimum", let least as Double): return unless(number.map { $0 > least } ?? true)
        case ("minItems", let least as Int): return unless(list.map { $0.count >= least } ?? true)
        case ("minProperties", let least as Int): return unless(object.map { $0.count >= least } ?? true)
        case ("items", let item as [String: Any]):
            return (list ?? []).enumerated().flatMap { errors($1, item, "\(path)[\($0)]") }
        case ("properties", let keys as [String: [String: Any]]):
            return (object ?? [:]).flatMap { key, inner in keys[key].map { errors(inner, $0, "\(path).\(key)") } ?? [] }
        case ("required", let keys as [String]):
            return keys.filter { object != nil && object?[$0] == nil }.map { "\(path).\($0): required" }
        case ("additionalProperties", let rule):
            let known = schema["properties"] as? [String: Any] ?? [:]
            return (object ?? [:]).filter { known[$0.key] == nil }.flatMap { key, inner in
                guard let rule = rule as? [String: Any] else { return ["\(path).\(key): additionalProperties"] }
                return errors(inner, rule, "\(path).\(key)")
            }
        case ("propertyNames", let rule as [String: Any]):
            return (object ?? [:]).keys.flatMap { errors($0, rule, "\(path).\($0)") }
        case ("anyOf", let rules as [[String: Any]]):
            return unless(rules.contains { errors(value, $0, path).isEmpty })
        case ("$ref", let name as String):
            guard let rule = Self.schema(at: name, in: document) else {
                return ["\(path): there is no \(name)"]
            }
            return errors(value, rule, path)
        case ("if", let condition as [String: Any]):
            let branch = errors(value, condition, path).isEmpty ? "then" : "else"
            return (schema[branch] as? [String: Any]).map { errors(value, $0, path) } ?? []
        case ("then", _), ("else", _): return []
        default: return ["\(path): the schema has an unknown keyword \(keyword)"]
        }
    }

    private static func kinds(of value: Any) -> Set<String> {
        switch value {
        case is NSNull: ["null"]
        case is String: ["string"]
        case is [Any]: ["array"]
        case is [String: Any]: ["object"]
        case let number as NSNumber where CFNumberIsTruth(number): ["boolean"]
        case let number as NSNumber:
            number.doubleValue == number.doubleValue.rounded() ? ["number", "integer"] : ["number"]
        default: []
        }
    }

    private static func isSame(_ one: Any, _ other: Any) -> Bool {
        if let one = one as? NSNumber, let other = other as? NSNumber { return one == other }
        return kinds(of: one) == kinds(of: other) && "\(one)" == "\(other)"
    }
}

/// Whether a number of Foundation's stands for true or false.
private func CFNumberIsTruth(_ number: NSNumber) -> Bool {
    number.objCType.pointee == UInt8(ascii: "c") || number.objCType.pointee == UInt8(ascii: "B")
}
