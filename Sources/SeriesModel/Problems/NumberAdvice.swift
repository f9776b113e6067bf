/// What somebody may have meant by a text where a number is wanted.
enum NumberAdvice {
    /// Advice for a text such as `1,000`, `1 000`, `EUR 500` or `7%`.
    static func advice(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " && $0 != "_" && $0 != "'" && $0 != "\u{A0}" && $0 != "\u{202F}" }
        if trimmed.hasSuffix("%"), Rational(decimal: trimmed.dropLast()) != nil {
            return "Maybe you meant \(trimmed.dropLast())."
        }
        if let plain = withoutSeparators(trimmed), plain != text { return "Maybe you meant \(plain)." }
        let letters = trimmed.filter(\.isLetter)
        let rest = trimmed.filter { !$0.isLetter }
        if letters.count == 3, let plain = withoutSeparators(rest) {
            return "Maybe write the number alone: \(plain)."
        }
        return nil
    }

    /// Advice for a text such as `30%` where a share is wanted.
    static func share(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " }
        guard trimmed.hasSuffix("%") else {
            return Rational(decimal: trimmed) == nil ? advice(for: text) : "Maybe remove the quotes: \(trimmed)."
        }
        return Rational(decimal: trimmed.dropLast())?.divided(by: 100).map { "Maybe you meant \($0)." }
    }

    /// The number without commas between its thousands.
    private static func withoutSeparators(_ text: String) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let last = groups.last, text.utf8.count <= 40 else { return nil }
        let tail = last.prefix { $0 != "." }
        guard groups.count == 1 || (groups.dropFirst().dropLast().allSatisfy { $0.count == 3 } && tail.count == 3)
        else { return nil }
        let plain = groups.joined()
        return Rational(decimal: plain) == nil ? nil : plain
    }
}
