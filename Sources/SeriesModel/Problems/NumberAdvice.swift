/// What somebody may have meant by a text where a number is wanted.
enum NumberAdvice {
    /// Advice for a text such as `1,000`, `1.600.000`, `1 000` or `EUR 500`.
    static func advice(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " && $0 != "_" && $0 != "'" && $0 != "\u{A0}" && $0 != "\u{202F}" }
        if let plain = withoutSeparators(trimmed) {
            if let other = ambiguous(trimmed), let small = Rational(decimal: plain) {
                return "Maybe you meant \(other), or \(small)."
            }
            return plain == text ? nil : "Maybe you meant \(plain)."
        }
        let letters = trimmed.filter(\.isLetter)
        let rest = trimmed.filter { !$0.isLetter }
        if letters.count == 3, let plain = withoutSeparators(rest) {
            let other = ambiguous(rest).flatMap { whole in Rational(decimal: plain).map { "\(whole), or \($0)" } }
            return "Maybe write the number alone: \(other ?? plain)."
        }
        return nil
    }

    /// Advice for a text in quotes where a number is wanted.
    static func quoted(_ text: String) -> String? {
        guard Rational(decimal: text) != nil, ambiguous(text) == nil else { return advice(for: text) }
        return "Maybe remove the quotes: \(ShownText.short(text))."
    }

    /// Advice for a text such as `7%` where percent are wanted.
    static func percent(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " }
        guard trimmed.hasSuffix("%"), Rational(decimal: trimmed.dropLast()) != nil else { return quoted(text) }
        return "Maybe you meant \(trimmed.dropLast())."
    }

    /// Advice for a text such as `30%` where a share is wanted.
    static func share(for text: String) -> String? {
        let trimmed = text.filter { $0 != " " }
        guard trimmed.hasSuffix("%") else { return quoted(text) }
        return Rational(decimal: trimmed.dropLast())?.divided(by: 100).map { "Maybe you meant \($0)." }
    }

    /// The number that `40.000` is where points stand between thousands; nil where they cannot.
    private static func ambiguous(_ text: String) -> String? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 2, (1...3).contains(groups[0].count), groups[0] != "0", groups[1].count == 3 else {
            return nil
        }
        return number(groups.joined())
    }

    /// The number without commas or points between its thousands, and with a point before its fraction.
    private static func withoutSeparators(_ text: String) -> String? {
        guard text.utf8.count <= 40 else { return nil }
        let points = text.filter { $0 == "." }.count
        let commas = text.filter { $0 == "," }.count
        // `1.600.000` or `1.600,50`, as much of the world writes it.
        let isContinental =
            points > 1
            || (commas == 1 && points == 1
                && (text.firstIndex(of: ".") ?? text.endIndex) < (text.firstIndex(of: ",") ?? text.startIndex))
        let english = isContinental ? String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 }) : text
        let groups = english.split(separator: ",", omittingEmptySubsequences: false)
        guard let last = groups.last else { return nil }
        let tail = last.prefix { $0 != "." }
        if groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), groups.count == 1 || tail.count == 3 {
            return number(groups.joined())
        }
        // `12,50`: a comma before the fraction.
        return groups.count == 2 && points == 0 && (1...2).contains(last.count)
            ? number(groups.joined(separator: ".")) : nil
    }

    private static func number(_ text: String) -> String? { Rational(decimal: text) == nil ? nil : text }

}
