import SeriesModel
import Yams

/// A slip of the pen that keeps a text from being YAML, and the line as it was most likely meant, so that the rest of
/// the file can be read and everything be said at once.
struct YAMLSlip {
    let fault: SourceFault
    /// The line, counted from 0.
    let line: Int
    var mended: [Unicode.Scalar]

    /// What was meant where the parser stopped; none where that cannot be told.
    static func slips(at error: YamlError, _ lines: [[Unicode.Scalar]]) -> [YAMLSlip] {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let spaces = lines.indices.compactMap { hardSpace($0, lines[$0]) }
            if !spaces.isEmpty { return spaces }
            let reader = SlipReader(lines: lines, position: Position(mark))
            if let slip = reader.textAfterQuote ?? reader.noValue { return [slip] }
            if (context?.text ?? "").contains("flow ") {
                return [reader.inBrackets(openedAt: context.map { Position($0.mark) })].compactMap { $0 }
            }
            let entry = reader.tightDash ?? reader.listMark(problem)
            let found = entry ?? reader.tightColonBefore ?? reader.reserved(problem) ?? reader.indentedTooLittle
            return [found ?? reader.noColon(problem) ?? reader.outside(problem)].compactMap { $0 }
        default: return []
        }
    }

    /// A hard space in the indentation, or after a key's colon.
    private static func hardSpace(_ line: Int, _ text: [Unicode.Scalar]) -> YAMLSlip? {
        var mended = text
        var first: (column: Int, code: String)?
        var isIndentation = true
        var isQuoted = false
        for (column, scalar) in text.enumerated() {
            if scalar == "\"" { isQuoted.toggle() }
            let code = HardSpace.code(of: scalar)
            let isAfterColon = column > 1 && mended[column - 1] == ":" && isWord(mended[column - 2])
            let isAfterDash = column > 0 && mended[column - 1] == "-" && text[..<(column - 1)].allSatisfy { $0 == " " }
            if let code, !isQuoted, isIndentation || isAfterColon || isAfterDash {
                mended[column] = " "
                first = first ?? (column, code)
            } else if scalar != " " {
                isIndentation = false
            }
        }
        return first.map { found in
            YAMLSlip(
                fault: SourceFault(
                    kind: .syntax(.hardSpace(found.code)), position: Position(line: line + 1, column: found.column + 1)),
                line: line, mended: mended)
        }
    }

    fileprivate static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
}

/// Looks around the place where the parser stopped.
private struct SlipReader {
    let lines: [[Unicode.Scalar]]
    let position: Position

    /// A change of one character, and what it is called.
    private func slip(_ fault: SyntaxFault, _ line: Int, _ column: Int, _ scalars: [Unicode.Scalar]) -> YAMLSlip {
        var mended = lines[line]
        mended.replaceSubrange(column...column, with: scalars)
        return YAMLSlip(
            fault: SourceFault(kind: .syntax(fault), position: Position(line: line + 1, column: column + 1)),
            line: line, mended: mended)
    }

    /// The character where the parser stopped.
    private var stop: Unicode.Scalar? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let line = lines[position.line - 1]
        return line.indices.contains(position.column - 1) ? line[position.column - 1] : nil
    }

    /// A key with a value right after its colon, on the line where the parser stopped or the one before.
    var tightColonBefore: YAMLSlip? {
        let last = min(position.line, lines.count) - 1
        let near = (0..<max(0, last + 1)).reversed().lazy.filter { !isEmpty(lines[$0]) }.prefix(2)
        return near.compactMap(tightColon).first
    }

    private func isEmpty(_ line: [Unicode.Scalar]) -> Bool {
        line.first { $0 != " " && $0 != "\r" }.map { $0 == "#" } ?? true
    }

    /// Where the first word of a line begins, behind the dashes of lists, and where it ends.
    private func word(of line: [Unicode.Scalar]) -> Range<Int> {
        var start = line.firstIndex { $0 != " " } ?? line.endIndex
        while start + 1 < line.endIndex, line[start] == "-", line[start + 1] == " " {
            start = line[(start + 1)...].firstIndex { $0 != " " } ?? line.endIndex
        }
        return start..<(line[start...].firstIndex { !YAMLSlip.isWord($0) } ?? line.endIndex)
    }

    /// A key that stands further right than that of the line before, whose text it would go on with.
    private var indentedTooFar: YAMLSlip? {
        let number = position.line - 1
        let line = lines[number]
        guard let before = lines[..<number].lastIndex(where: { !isEmpty($0) }) else { return nil }
        let (key, other) = (word(of: line), word(of: lines[before]))
        let rest = lines[before][other.upperBound...].prefix(2)
        guard !key.isEmpty, key.upperBound == position.column - 1, line[..<key.lowerBound].allSatisfy({ $0 == " " }),
            !other.isEmpty, rest.elementsEqual([":", " "]), key.lowerBound > other.lowerBound
        else { return nil }
        let spaces = key.lowerBound - other.lowerBound
        return YAMLSlip(
            fault: SourceFault(
                kind: .syntax(.indentedTooFar(spaces)),
                position: Position(line: position.line, column: key.lowerBound + 1)),
            line: number, mended: Array(line.dropFirst(spaces)))
    }

    /// A key with a value on the line before, which stands further left than that before it and what follows, and so
    /// would end the mapping in which it belongs.
    var indentedTooLittle: YAMLSlip? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let number = position.line - 1
        guard let start = start(of: number), let before = lines[..<number].lastIndex(where: { !isEmpty($0) }),
            let above = lines[..<before].lastIndex(where: { !isEmpty($0) })
        else { return nil }
        let (key, other) = (word(of: lines[before]), word(of: lines[above]))
        let value = lines[before][key.upperBound...]
        guard !key.isEmpty, lines[before][..<key.lowerBound].allSatisfy({ $0 == " " }),
            value.prefix(2).elementsEqual([":", " "]), !isEmpty(Array(value.dropFirst(2))),
            other.lowerBound > key.lowerBound, !other.isEmpty
        else { return nil }
        func isEntry(_ line: Int) -> Bool {
            self.start(of: line).map { lines[line][$0...].prefix(2).elementsEqual(["-", " "]) } ?? false
        }
        let after = lines[(number + 1)...].firstIndex { !isEmpty($0) }
        let goesOn = after.map { isEntry($0) || (self.start(of: $0) ?? 0) >= start } ?? true
        // What follows is a key of the same mapping, or the next entry of the list in which that stands.
        guard start == other.lowerBound && goesOn || start == key.lowerBound && isEntry(number) else { return nil }
        let spaces = other.lowerBound - key.lowerBound
        return YAMLSlip(
            fault: SourceFault(
                kind: .syntax(.indentedTooLittle(spaces)),
                position: Position(line: before + 1, column: key.lowerBound + 1)),
            line: before, mended: Array(repeating: " ", count: spaces) + lines[before])
    }

    /// Where the text of a line begins.
    private func start(of line: Int) -> Int? { lines[line].firstIndex { $0 != " " } }

    /// An entry of a list without a space after its dash, which YAML takes for text, on the line where the parser
    /// stopped or the one before: below a key without a value, or beside another entry.
    var tightDash: YAMLSlip? {
        let last = min(position.line, lines.count) - 1
        let near = (0..<max(0, last + 1)).reversed().lazy.filter { !isEmpty(lines[$0]) }.prefix(2)
        return near.compactMap(tightDash).first
    }

    private func tightDash(_ number: Int) -> YAMLSlip? {
        let line = lines[number]
        guard let start = start(of: number), line[start] == "-", start + 1 < line.endIndex,
            ![" ", "-", "\r", "\t"].contains(line[start + 1]),
            let parent = lines[..<number].lastIndex(where: { other in
                !isEmpty(other) && (other.firstIndex { $0 != " " } ?? 0) <= start
            })
        else { return nil }
        let other = lines[parent].reversed().drop { $0 == " " || $0 == "\r" }.reversed()
        let isBeside = self.start(of: parent) == start && lines[parent][start...].prefix(2).elementsEqual(["-", " "])
        guard isBeside || other.last == ":" else { return nil }
        return slip(.listMark("-"), number, start, ["-", " "])
    }

    private func tightColon(_ number: Int) -> YAMLSlip? {
        let line = lines[number]
        let key = word(of: line)
        let (start, colon) = (key.lowerBound, key.upperBound)
        guard colon > start, colon + 1 < line.endIndex else { return nil }
        if let fault = Lookalike.fault(of: line[colon]) {
            let isSign = Lookalike.sign(of: line[colon]) == ":"
            return isSign ? slip(fault, number, colon, line[colon + 1] == " " ? [":"] : [":", " "]) : nil
        }
        guard line[colon] == ":" else { return nil }
        // Not a key whose value stands after a space or on the next line, nor an address.
        guard ![" ", "\r", "\t", "/", ":"].contains(line[colon + 1]) else { return nil }
        return slip(.tightColon, number, colon, [":", " "])
    }

    /// An entry of a list that begins with a dash and no space, with another sign, or with none at all.
    func listMark(_ problem: String) -> YAMLSlip? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let number = position.line - 1
        func entry(_ line: Int) -> (start: Int, sign: Unicode.Scalar, rest: ArraySlice<Unicode.Scalar>)? {
            guard let start = lines[line].firstIndex(where: { $0 != " " }) else { return nil }
            return (start, lines[line][start], lines[line][(start + 1)...])
        }
        // Only beside an entry that has its dash, for text may begin with any of these.
        func isEntry(_ line: Int?, at column: Int) -> Bool {
            guard let line, let other = entry(line) else { return false }
            return other.start == column && other.sign == "-" && other.rest.first == " "
        }
        let before = lines[..<number].lastIndex { !isEmpty($0) }
        let after = lines[(number + 1)...].firstIndex { !isEmpty($0) }
        if let mark = entry(number), isEntry(before, at: mark.start) || isEntry(after, at: mark.start) {
            let next = mark.rest.first
            if mark.sign == "-", let next, next == "{" || next == "[" || next.properties.isAlphabetic {
                return slip(.listMark("-"), number, mark.start, ["-", " "])
            }
            if "*–—•‣".unicodeScalars.contains(mark.sign), next == " " || next == "{" || next == "[" {
                return slip(
                    .listMark(String(mark.sign)), number, mark.start, next == " " ? ["-"] : ["-", " "])
            }
        }
        // A mapping in braces that ends the list: the parser stops at the entry behind it.
        guard let before, let mark = entry(before), mark.sign == "{", isEntry(number, at: mark.start) else {
            return nil
        }
        return slip(.noDash, before, mark.start, ["-", " ", "{"])
    }

    /// A sign that YAML keeps for itself, at the beginning of a text.
    func reserved(_ problem: String) -> YAMLSlip? {
        guard problem.contains("cannot start any token"), let stop, "@`%".unicodeScalars.contains(stop) else {
            return nil
        }
        return slip(.reserved(String(stop)), position.line - 1, position.column - 1, ["-"])
    }

    /// A line `days 3` or `days = 3`, which YAML takes for the beginning of the key on the next line.
    func noColon(_ problem: String) -> YAMLSlip? {
        guard problem.contains("could not find expected ':'"),
            let number = lines[..<min(position.line - 1, lines.count)].lastIndex(where: { !isEmpty($0) })
        else { return nil }
        let line = lines[number]
        let key = word(of: line)
        guard !key.isEmpty, key.upperBound < line.endIndex, line[key.upperBound] == " ", !line.contains(":") else {
            return nil
        }
        let sign = line[key.upperBound...].firstIndex { $0 != " " } ?? key.upperBound
        return line[sign] == "="
            ? slip(.noColon, number, sign, [":", " "]) : slip(.noColon, number, key.upperBound, [":", " "])
    }

    /// What is wrong outside of brackets and braces.
    func outside(_ problem: String) -> YAMLSlip? {
        guard problem.contains("mapping values are not allowed"), stop == ":" else { return nil }
        if let slip = indentedTooFar { return slip }
        return slip(.colonInText, position.line - 1, position.column - 1, ["-"])
    }

    /// A quote within text in such quotes, before what the parser did not expect.
    var textAfterQuote: YAMLSlip? {
        guard let stop, YAMLSlip.isWord(stop) || stop.value > 0x7F else { return nil }
        let line = position.line - 1
        guard let quote = lines[line][..<(position.column - 1)].lastIndex(where: { $0 != " " }) else { return nil }
        let sign = lines[line][quote]
        guard sign == "'" || sign == "\"" else { return nil }
        var slip = slip(.textAfterQuote(String(sign)), line, quote, [sign == "'" ? sign : "\\", sign])
        if !lines[line][(quote + 1)...].contains(sign) {
            // Nothing would end the text: it is read as one without quotes.
            slip.mended = lines[line]
            for end in [lines[line][..<quote].lastIndex(of: sign), quote].compactMap({ $0 }) { slip.mended[end] = "-" }
        }
        return slip
    }

    /// A key in braces with nothing behind its colon, `{min:, max: 2}`.
    var noValue: YAMLSlip? {
        guard stop == ":", let next = lines[position.line - 1].dropFirst(position.column).first,
            ",]}".unicodeScalars.contains(next)
        else { return nil }
        return slip(.noValue, position.line - 1, position.column - 1, [":", " "])
    }

    /// Whether the parser stopped at the colon of a key that stands further left than an open brace on a line before:
    /// the brace was to end there.
    private func isKey(outside opened: Position) -> Bool {
        let before = lines[position.line - 1][..<(position.column - 1)]
        let margin = before.prefix { $0 == " " || $0 == "-" }
        return position.line > opened.line && margin.count < opened.column - 1
            && before.dropFirst(margin.count).allSatisfy(YAMLSlip.isWord)
    }

    /// What is wrong within brackets or braces that begin somewhere.
    func inBrackets(openedAt opened: Position?) -> YAMLSlip? {
        if stop == ":" {
            if let opened, isKey(outside: opened) { return nil }
            let line = position.line - 1
            let before = lines[line][..<(position.column - 1)]
            let isTight =
                position.column < lines[line].count && lines[line][position.column] != " "
                && (before.last.map(YAMLSlip.isWord) ?? false)
            if isTight { return slip(.tightColon, line, position.column - 1, [":", " "]) }
            let mark = before.lastIndex { "{[,;".unicodeScalars.contains($0) || Lookalike.sign(of: $0) == "," }
            if let mark, before[mark] == ";" { return slip(.semicolon, line, mark, [","]) }
            if let mark, let fault = Lookalike.fault(of: before[mark]) { return slip(fault, line, mark, [","]) }
            return slip(.colonInText, line, position.column - 1, ["-"])
        }
        guard let line = opened.map({ $0.line - 1 }), lines.indices.contains(line) else { return nil }
        let text = lines[line]
        let comment = text.indices.dropFirst().first { text[$0] == "#" && text[$0 - 1] == " " }
        guard let comment, text[comment...].contains(where: { $0 == "}" || $0 == "]" }) else { return nil }
        return slip(.commentInText, line, comment, ["-"])
    }
}

/// Signs that look like those of YAML and are none, as other keyboards have them.
enum Lookalike {
    /// The sign of YAML that a character looks like.
    static func sign(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xFF1A, 0xFE55, 0xA789, 0x2236: ":"
        case 0xFF0C, 0x060C, 0x3001, 0xFE50: ","
        default: nil
        }
    }

    /// What is wrong with a character that is one.
    static func fault(of scalar: Unicode.Scalar) -> SyntaxFault? {
        sign(of: scalar).map { .lookalike(HardSpace.code(scalar), of: $0) }
    }
}

/// Spaces that look like one and are none to YAML, as word processors and web pages have them.
enum HardSpace {
    /// `U+00A0`, where a character is such a space.
    static func code(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            return code(scalar)
        default: return nil
        }
    }

    /// `U+00A0`.
    static func code(_ scalar: Unicode.Scalar) -> String {
        "U+" + String(scalar.value, radix: 16, uppercase: true).zeroPadded(to: 4)
    }
}
