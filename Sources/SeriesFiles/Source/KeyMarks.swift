/// The text of a file in which every word before a colon is unique, so that no two keys are the same, and the way back.
///
/// The first character or two of such a word are replaced by as many for private use: every place stays as it is. That
/// may be text and no key; whoever reads the values takes the marks out of them as well.
struct KeyMarks {
    /// The lines with their marks.
    private(set) var lines: [[Unicode.Scalar]]
    /// The first two characters of long words, by number.
    private var pairs: [(Unicode.Scalar, Unicode.Scalar)] = []
    /// The words of one character, by number.
    private var singles: [Unicode.Scalar] = []

    /// Digits of the number of a long word.
    private static let digits: ClosedRange<UInt32> = 0xE100...0xF8FF
    /// Marks of words of one character.
    private static let lone: ClosedRange<UInt32> = 0xF_0000...0xF_FFFD

    /// Marks the words of a text; nil where it has such characters of its own, or more words than there are marks.
    init?(_ text: [[Unicode.Scalar]]) {
        lines = text
        for (number, line) in text.enumerated() {
            if line.contains(where: KeyMarks.isMark) { return nil }
            guard line.contains(":") else { continue }
            for word in KeyMarks.words(of: line) where !mark(word, in: number) { return nil }
        }
    }

    /// A text without marks.
    func original(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: KeyMarks.isMark) else { return text }
        var result = String.UnicodeScalarView()
        var high: UInt32?
        for scalar in text.unicodeScalars {
            if KeyMarks.digits.contains(scalar.value) {
                let digit = scalar.value - KeyMarks.digits.lowerBound
                guard let first = high else {
                    high = digit
                    continue
                }
                high = nil
                let number = Int(first) * KeyMarks.digits.count + Int(digit)
                guard pairs.indices.contains(number) else { continue }
                result.append(pairs[number].0)
                result.append(pairs[number].1)
            } else if KeyMarks.lone.contains(scalar.value) {
                let number = Int(scalar.value - KeyMarks.lone.lowerBound)
                if singles.indices.contains(number) { result.append(singles[number]) }
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        digits.contains(scalar.value) || lone.contains(scalar.value)
    }

    /// The words before colons that may end a key: those with a space or nothing behind, or with a quote before them.
    private static func words(of line: [Unicode.Scalar]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        for colon in line.indices where line[colon] == ":" {
            var end = colon
            if end > 0, line[end - 1] == "\"" || line[end - 1] == "'" {
                end -= 1
            } else if colon + 1 < line.count, ![" ", "\t", "\r", ",", "}", "]"].contains(line[colon + 1]) {
                continue
            }
            let last = line[..<end].lastIndex { " \t{}[],\"'\\&*!|>%@`#:".unicodeScalars.contains($0) }
            let start = last.map { $0 + 1 } ?? 0
            // Anchors, aliases, tags and escapes mean something else when they are changed.
            if let last, "&*!\\%".unicodeScalars.contains(line[last]) { continue }
            if start < end { words.append(start..<end) }
        }
        return words
    }

    /// Replaces a word's first characters; false where there are no marks left.
    private mutating func mark(_ word: Range<Int>, in line: Int) -> Bool {
        let text = lines[line]
        if word.count == 1 {
            guard let mark = Unicode.Scalar(KeyMarks.lone.lowerBound + UInt32(singles.count)),
                KeyMarks.lone.contains(mark.value)
            else { return false }
            singles.append(text[word.lowerBound])
            lines[line][word.lowerBound] = mark
            return true
        }
        let base = UInt32(KeyMarks.digits.count)
        let number = UInt32(pairs.count)
        guard number / base < base, let high = Unicode.Scalar(KeyMarks.digits.lowerBound + number / base),
            let low = Unicode.Scalar(KeyMarks.digits.lowerBound + number % base)
        else { return false }
        pairs.append((text[word.lowerBound], text[word.lowerBound + 1]))
        lines[line][word.lowerBound] = high
        lines[line][word.lowerBound + 1] = low
        return true
    }
}
