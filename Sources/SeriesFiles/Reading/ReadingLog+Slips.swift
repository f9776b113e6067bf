import SeriesModel

/// Entries of a mapping that were meant as something else, and keys that may be somebody's name.
extension ReadingLog {
    /// Whether an entry is none but a slip of the pen, which is then reported: a key without a space after its colon,
    /// or what follows a comma in a number or a text.
    func isSlip(_ number: Int, of entries: [SourceEntry], keys: [String]?, in parent: String) -> Bool {
        let entry = entries[number]
        guard entry.isBare, !(keys?.contains(entry.key) ?? false) else { return false }
        if let keys, let colon = entry.key.unicodeScalars.first(where: { $0 == ":" || Lookalike.sign(of: $0) == ":" }) {
            let key = String(entry.key.prefix { $0 != Character(colon) })
            let next = entry.key.unicodeScalars.drop { $0 != colon }.dropFirst().first
            if keys.contains(key), let next {
                let fault = Lookalike.fault(of: colon) ?? HardSpace.code(of: next).map(SyntaxFault.hardSpace)
                fail(SeriesPath.key(key, in: parent), .syntax(fault ?? .tightColon), at: entry.position)
                return true
            }
        }
        guard number > 0 else { return false }
        let previous = entries[number - 1]
        guard previous.position.line == entry.position.line else { return false }
        if previous.isBare, faulty.covers(SeriesPath.key(previous.key, in: parent)) {
            // The rest of what is reported already.
            distrust(SeriesPath.key(entry.key, in: parent))
            return true
        }
        // Only what has a value can be torn by a comma; and a row of bare keys is not gone through for each of them.
        guard !previous.isBare else { return false }
        let path = SeriesPath.key(previous.key, in: parent)
        let groups = [previous.value.written] + entries[number...].prefix { $0.isDigits }.map(\.key)
        let joined = groups.joined(separator: ",")
        if let meant = previous.value.number(before: entry.key, written: joined) {
            fail(
                path, .commaInNumber(groups.count > 1 ? joined : "\(joined),\(entry.key)", meant: meant),
                at: previous.value.position)
            slips.insert(path)
        } else if case .text(let text) = previous.value.content, !previous.value.isQuoted, keys != nil {
            let rest = entries[number...].prefix { $0.isBare && $0.position.line == entry.position.line }
            let pieces = [text] + rest.map(\.key)
            let whole = pieces.joined(separator: ", ")
            if Day(text) != nil, pieces.allSatisfy({ (try? SpokenDays.range($0)) ?? nil != nil }) {
                fail(path, .notADay(whole), at: previous.value.position)
            } else {
                fail(path, .syntax(.commaInText), at: entry.position)
                torn[path] = (whole, diagnostics.count - 1)
            }
        } else {
            return false
        }
        distrust(SeriesPath.key(entry.key, in: parent))
        return true
    }

    /// The path of an entry, or that of the mapping where its key may be somebody's name.
    func path(of entry: SourceEntry, keys: [String]?, in parent: String) -> String {
        let isKnown = keys?.contains(entry.key) ?? true
        let isShown =
            isKnown || entry.key == "<<"
            || (!secrets.contains(entry.key)
                && (ShownText.isKey(entry.key)
                    || !entry.key.contains(" ") && NearestWord.key(for: entry.key, among: keys ?? []) != nil))
        return isShown ? SeriesPath.key(entry.key, in: parent) : parent
    }
}

extension SourceNode {
    /// The number that is meant where a comma and a key follow, `1,250`, `€40,000` or `40.000,-`; what is written are
    /// the groups of its digits.
    fileprivate func number(before key: String, written: String) -> String? {
        if ["-", "–", "—", "--"].contains(key), case .number = content {
            return NumberAdvice.ambiguous(written) ?? NumberAdvice.withoutSeparators(written)
        }
        guard written != self.written else { return nil }
        switch content {
        case .number,
            .text where !isQuoted:
            let digits = NumberAdvice.withoutCurrency(written.filter { $0 != " " })
            return (digits ?? written).isEmpty ? nil : NumberAdvice.withoutSeparators(digits ?? written)
        default: return nil
        }
    }
}

extension SourceEntry {
    /// Whether nothing is written but the key, as a word between commas within braces.
    fileprivate var isBare: Bool {
        guard case .null = value.content else { return false }
        return value.written.isEmpty
    }

    /// Whether it may be the rest of a number with commas.
    fileprivate var isDigits: Bool {
        let digits = NumberAdvice.withoutCurrency(key.filter { $0 != " " }) ?? key
        return isBare && key.first?.isNumber == true && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }
}
