package import SeriesModel

/// JSON with its keys in the order in which they were put, and money with two decimals.
///
/// Nothing in a text is left that a terminal would act on: control characters and marks that turn the direction are
/// escaped.
package indirect enum JSONValue: Sendable {
    case object(JSONPairs)
    /// An object with each key on a line of its own, however short it is.
    case block(JSONPairs)
    case array([JSONValue])
    case text(String)
    /// Exact where decimals can show it; otherwise to 12 decimals.
    case number(Rational)
    case money(Money)
    case flag(Bool)
    case null
    /// Left out, with its key.
    case absent

    /// The lines of the value as a file has them, each with its end.
    package var document: String { lines.map { $0 + "\n" }.joined() }

    /// The lines of the value. What has no object or array of objects inside stands on one line.
    package var lines: [String] {
        switch self {
        case .object(let pairs) where !isFlat: Self.enclosed(pairs)
        case .block(let pairs): Self.enclosed(pairs)
        case .array(let items) where !isFlat: Self.enclosed(items.map { ("", $0) }, "[", "]")
        default: [written]
        }
    }

    /// Whether it is short enough in its form to stand on one line.
    private var isFlat: Bool {
        switch self {
        case .object(let pairs): pairs.items.allSatisfy { $0.value.isScalar || $0.value.isListOfScalars }
        case .array: isListOfScalars
        case .block: false
        default: true
        }
    }

    private var isListOfScalars: Bool {
        guard case .array(let items) = self else { return false }
        return items.allSatisfy(\.isScalar)
    }

    private var isScalar: Bool {
        switch self {
        case .object, .block, .array: false
        case .text, .number, .money, .flag, .null, .absent: true
        }
    }

    private static func enclosed(_ pairs: JSONPairs) -> [String] {
        enclosed(pairs.items.map { ("\(quoted($0.key)): ", $0.value) }, "{", "}")
    }

    private static func enclosed(
        _ items: [(key: String, value: JSONValue)], _ open: String, _ close: String
    ) -> [String] {
        let items = items.filter { !$0.value.isAbsent }
        var lines = [open]
        for (position, item) in items.enumerated() {
            var inner = item.value.lines
            inner[0] = item.key + inner[0]
            if position + 1 < items.count { inner[inner.count - 1] += "," }
            lines += inner.map { "  " + $0 }
        }
        return lines + [close]
    }

    /// On one line.
    package var written: String {
        switch self {
        case .object(let pairs), .block(let pairs):
            "{"
                + pairs.items.filter { !$0.value.isAbsent }.map { "\(Self.quoted($0.key)): \($0.value.written)" }
                .joined(separator: ", ") + "}"
        case .array(let items): "[" + items.filter { !$0.isAbsent }.map(\.written).joined(separator: ", ") + "]"
        case .text(let text): Self.quoted(text)
        case .number(let number): number.decimal(to: 12)
        case .money(let money): money.description
        case .flag(let flag): flag ? "true" : "false"
        case .null, .absent: "null"
        }
    }

    private var isAbsent: Bool {
        if case .absent = self { return true }
        return false
    }

    /// A text in quotes, as JSON has it and YAML reads it too; what would act on a terminal, or is not taken by YAML as
    /// it is, is written out.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
                _ where scalar.isControlling:
                result += "\\u" + String(scalar.value, radix: 16).zeroPadded(to: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// The keys of an object and their values, in order.
package struct JSONPairs: ExpressibleByDictionaryLiteral, Sendable {
    let items: [(key: String, value: JSONValue)]

    package init(dictionaryLiteral pairs: (String, JSONValue)...) { self.init(pairs) }

    package init(_ pairs: [(String, JSONValue)]) { items = pairs.map { (key: $0, value: $1) } }
}

extension JSONValue {
    /// The version of the format, for the key `parley`.
    package static var version: JSONValue { .number(Rational(SeriesFormat.version)) }

    /// A day as `2027-02-01`.
    package static func day(_ day: Day) -> JSONValue { .text("\(day)") }

    /// An object with these keys, each on a line of its own.
    package static func named(_ pairs: [(String, JSONValue)]) -> JSONValue { .block(JSONPairs(pairs)) }

    /// Text, or null.
    package static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    /// A value of a goal, as ``Goal/Kind/written(_:)`` has it.
    package static func goal(_ goal: Goal.Kind, _ value: Rational) -> JSONValue {
        JSONValue(encoding: goal.written(value))
    }
}
