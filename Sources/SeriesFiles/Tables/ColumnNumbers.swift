import SeriesModel

/// Numbers as people type and programs show them, in a column at a time: what one of them tells holds for all.
struct ColumnNumbers {
    /// What stands before a fraction.
    enum Mark: String {
        case comma, point
    }

    /// What a text says as a number.
    struct Reading {
        var number: Rational
        /// The sign or code of a currency beside it.
        var sign: String?
        var isPercent: Bool
        /// The number with all of its three decimals, where by itself they may be the last digits of thousands.
        var thousandths: String?
    }

    /// A number that the column does not settle, in both readings.
    struct Unsettled: Error {
        var point: Rational
        var comma: Rational
    }

    private let mark: Mark?

    /// Whether nothing in the column told how it is read, and something else did.
    let isBorrowed: Bool

    /// The mark of a column; where none of its texts tells, the one that all other columns tell. `20.000` is twenty
    /// thousand all the same, as likely as not: no program writes a fraction that ends in 0.
    init(_ texts: [String], told: Mark? = nil, otherwise mark: Mark? = nil) {
        let unsettled = texts.compactMap(Body.init).filter { !$0.isNeutral && $0.mark == nil }
        let own = told ?? ColumnNumbers.mark(of: texts)
        isBorrowed = own == nil && mark != nil && !unsettled.isEmpty && !unsettled.contains { $0.digits.last == "0" }
        self.mark = own ?? (isBorrowed ? mark : nil)
    }

    /// The mark that some texts tell, where they all tell the same.
    static func mark(of texts: [String]) -> Mark? {
        let marks = Set(texts.compactMap { Body($0)?.mark })
        return marks.count == 1 ? marks.first : nil
    }

    /// The number of a text, nil where it is none.
    func reading(_ text: String) throws(Unsettled) -> Reading? {
        guard let body = Body(text) else {
            return Rational(decimal: text).map { Reading(number: $0, sign: nil, isPercent: false) }
        }
        if let mark = body.isNeutral ? .point : body.mark ?? mark {
            return body.number(mark).map {
                Reading(
                    number: $0, sign: body.sign, isPercent: body.isPercent, thousandths: body.thousandths(mark))
            }
        }
        guard let point = body.number(.point), let comma = body.number(.comma) else { return nil }
        throw Unsettled(point: point, comma: comma)
    }

    /// A text that is like a number: its digits and marks, and what stands beside them.
    private struct Body {
        var digits: [Character]
        var isNegative: Bool
        var sign: String?
        var isPercent: Bool

        init?(_ text: String) {
            guard text.utf8.count <= 80, Body.isGrouped(text) else { return nil }
            var rest = text.filter { !Body.isGap($0) }[...]
            var minus = false
            var plus = false
            func takeSign() {
                guard let sign = rest.first, "-−+".contains(sign) else { return }
                (minus, plus) = (sign != "+", sign == "+")
                rest.removeFirst()
            }
            takeSign()
            let before = rest.prefix { !$0.isNumber && !"+-−.,".contains($0) }
            rest = rest.dropFirst(before.count)
            if !before.isEmpty { takeSign() }
            let body = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
            var after = rest.dropFirst(body.count)
            // `1.200,-`, `450,- EUR`
            if let dash = after.first, "-–".contains(dash), after.count == 1 || body.last.map(".,".contains) ?? false {
                after.removeFirst()
            }
            isPercent = after == "%"
            let signs = [before, isPercent ? "" : after].filter { !$0.isEmpty }
            // `+60%` says by how much more a factor is, and no share.
            guard body.contains(where: \.isNumber), signs.count <= 1, !(plus && isPercent),
                signs.allSatisfy({ Body.isSign($0) })
            else { return nil }
            isNegative = minus
            digits = Array(body)
            sign = signs.first.map { String($0) }
        }

        private static func isGap(_ character: Character) -> Bool {
            character.isWhitespace || character == "'" || character == "’"
        }

        /// Whether spaces and apostrophes between digits stand between thousands: `45 00` may be 45.00 or 4500.
        private static func isGrouped(_ text: String) -> Bool {
            let parts = text.split(whereSeparator: isGap)
            return zip(parts, parts.dropFirst()).allSatisfy { one, next in
                guard one.last?.isNumber ?? false, next.first?.isNumber ?? false else { return true }
                return one.reversed().prefix(while: \.isNumber).count <= 3 && next.prefix(while: \.isNumber).count == 3
            }
        }

        /// Whether a text is a currency and says nothing else, as `k€` and `M$` do of a number.
        private static func isSign(_ text: Substring) -> Bool {
            let letters = text.filter(\.isLetter)
            guard letters.allSatisfy({ $0.isASCII && $0.isUppercase }) else { return false }
            guard text.contains(where: \.isCurrencySymbol) else { return text.count == 3 && letters.count == 3 }
            // `US$`, `E£`
            return letters.isEmpty && text.count <= 3
                || text.count <= 3 && text.contains(where: { "$£".contains($0) }) && !["K", "M", "T"].contains(letters)
        }

        private var marks: [Int] { digits.indices.filter { digits[$0] == "." || digits[$0] == "," } }

        var isNeutral: Bool { marks.isEmpty }

        /// What this text alone tells.
        var mark: Mark? {
            guard let last = marks.last, let first = marks.first else { return nil }
            let isComma = digits[last] == ","
            if digits[first] != digits[last] { return isComma ? .comma : .point }
            // Several of one kind stand between thousands, a single one may.
            if marks.count > 1 { return isComma ? .point : .comma }
            let isThousand = digits.count - last == 4 && (1...3).contains(first) && digits[0] != "0"
            return isThousand ? nil : isComma ? .comma : .point
        }

        /// What `1,250` says with a comma before its fraction: `1.250`.
        func thousandths(_ mark: Mark) -> String? {
            guard !isNeutral, self.mark == nil, digits.contains(mark == .comma ? "," : ".") else { return nil }
            return String(digits.map { $0 == "," ? "." : $0 })
        }

        /// The number with the mark before its fraction, nil where thousands are not three digits.
        func number(_ mark: Mark) -> Rational? {
            let point: Character = mark == .comma ? "," : "."
            let parts: [String] = digits.split(separator: point, omittingEmptySubsequences: false).map { String($0) }
            let groups: [Substring] = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
            guard parts.count <= 2, parts.count == 1 || parts[1].allSatisfy(\.isNumber) else { return nil }
            if groups.count > 1 {
                guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                    return nil
                }
            }
            let whole = (isNegative ? "-" : "") + (groups == [""] ? "0" : groups.joined())
            return Rational(decimal: parts.count == 2 ? "\(whole).\(parts[1])" : whole)
        }
    }
}
