/// How numbers are shown, by style: a date is a number like another, and only its style tells it.
struct CellStyles {
    enum Kind: Hashable {
        case number(NumberForm)
        case date
        /// A date without its day: programs make the first of April of a typed `Apr 2027`, and show the month alone.
        case shortDate(hasMonth: Bool)
        case time
    }

    private var kinds: [Kind] = []

    /// The kind of a style; one that is not there counts as plain, as programs take it.
    subscript(style: String?) -> Kind {
        guard let style, let number = Int(style), kinds.indices.contains(number) else { return .number(.plain) }
        return kinds[number]
    }

    init(_ part: [UInt8]?) throws(TableFileError) {
        guard let part else { return }
        var reader = try XMLReader(part, part: "xl/styles.xml")
        var codes: [Int: String] = [:]
        var isInCells = false
        while let piece = try reader.next() {
            switch piece {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
            case .start("cellXfs", _): isInCells = true
            case .end("cellXfs"): isInCells = false
            case .start("xf", let attributes) where isInCells:
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                kinds.append(codes[id].map(CellStyles.kind) ?? CellStyles.builtIn(id))
            default: break
            }
        }
    }

    private static func builtIn(_ id: Int) -> Kind {
        switch id {
        case 9, 10: .number(.percent)
        case 17: .shortDate(hasMonth: true)
        case 14...16, 22, 27...31, 34...36, 50...54, 57, 58: .date
        case 18...21, 32, 33, 45...47, 55, 56: .time
        default: .number(.plain)
        }
    }

    /// The kind of a format code: its first section, without what is only shown.
    static func kind(of code: String) -> Kind {
        var letters = ""
        var shown = ""
        var rest = Substring(code)
        while let character = rest.first, character != ";" {
            rest = rest.dropFirst()
            switch character {
            case "\"":
                let quoted = rest.prefix { $0 != "\"" }
                shown += quoted
                rest = rest.dropFirst(quoted.count + 1)
            case "\\":
                if let next = rest.first { shown.append(next) }
                rest = rest.dropFirst()
            case "_", "*": rest = rest.dropFirst()
            case "[":
                let bracket = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(bracket.count + 1)
                if bracket.first == "$" {
                    shown += bracket.dropFirst().prefix { $0 != "-" }
                } else if let first = bracket.lowercased().first, Set(bracket.lowercased()).isSubset(of: [first]),
                    "hms".contains(first)
                {
                    return .time
                }
            default: letters.append(character)
            }
        }
        let plain = letters.lowercased()
        if plain.contains("general") || plain.contains("standard") { return .number(.plain) }
        let withoutExponent = plain.filter { $0 != "e" && $0 != "+" }
        if withoutExponent.contains(where: { "yd".contains($0) }) { return date(of: plain) }
        if withoutExponent.contains(where: { "hs".contains($0) }) { return .time }
        if withoutExponent.contains("m") { return date(of: plain) }
        if plain.contains("%") { return .number(.percent) }
        let sign = (shown + plain.filter(\.isCurrencySymbol)).filter { !$0.isWhitespace }
        if sign.contains(where: \.isCurrencySymbol)
            || (sign.count == 3 && sign.allSatisfy { $0.isASCII && $0.isUppercase })
        {
            return .number(.currency(sign))
        }
        if plain.count > 1, plain.allSatisfy({ $0 == "0" }) { return .number(.padded(plain.count)) }
        return .number(.plain)
    }

    /// How the letters of a format show a date. One with letters that stand for nothing is taken to show all of it.
    private static func date(of letters: String) -> Kind {
        let fields = letters.replacing("am/pm", with: "").replacing("a/p", with: "")
            .filter { $0.isASCII && $0.isLetter }
        guard fields.allSatisfy({ "ymgebhs".contains($0) }) else { return .date }
        // After hours and before seconds, m are minutes.
        let withoutMinutes = fields.replacing(#/h+m+|m+(?=s)/#, with: "")
        return .shortDate(hasMonth: withoutMinutes.contains("m"))
    }
}
