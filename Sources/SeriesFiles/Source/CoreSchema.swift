import SeriesModel

/// How YAML 1.2 (core schema) reads text without quotes: `NO` is text, `010` is ten, a date is text.
enum CoreSchema {
    /// The value of a plain scalar.
    static func content(of text: String) -> SourceNode.Content {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: return number(text) ?? .text(text)
        }
    }

    /// The number that a plain scalar shows, or nil where it is text.
    static func number(_ text: String) -> SourceNode.Content? {
        guard let first = text.utf8.first, first <= UInt8(ascii: "9") else { return nil }
        if text.hasPrefix("0x") { return based(text.dropFirst(2), 16) }
        if text.hasPrefix("0o") { return based(text.dropFirst(2), 8) }
        guard isDecimal(text) else { return nil }
        return Rational(decimal: text).map { .number($0) } ?? .enormousNumber
    }

    private static func based(_ digits: Substring, _ base: Int) -> SourceNode.Content? {
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.hexDigitValue ?? base) < base }) else {
            return nil
        }
        return Int(digits, radix: base).map { .number(Rational($0)) } ?? .enormousNumber
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func isDecimal(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        func digits() -> Int {
            let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        func drop(_ characters: String) -> Bool {
            guard let first = rest.first, characters.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = drop("+-")
        let whole = digits()
        let fraction = drop(".") ? digits() : 0
        guard whole + fraction > 0 else { return false }
        if drop("eE") {
            _ = drop("+-")
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
