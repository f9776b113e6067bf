import SeriesModel

extension String {
    /// The text as one line of a terminal or a table may show it.
    ///
    /// Names come from files, and a file may come from anybody: what would move the cursor, colour, ring, break the
    /// line or turn the direction of what follows is written out, as `\u{1b}` or `\n`. Joiners and marks of direction
    /// stay, as names are written with them.
    package var onOneLine: String {
        guard unicodeScalars.contains(where: \.isControlling) else { return self }
        return unicodeScalars.map { $0.isControlling ? $0.writtenOut : String($0) }.joined()
    }

    /// The same for a text of lines: their ends, LF or CR LF, are kept.
    package var onLines: String {
        let lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { position, line in
            let hasReturn = position + 1 < lines.count && line.last == "\r"
            return String(hasReturn ? line.dropLast() : line).onOneLine + (hasReturn ? "\r" : "")
        }.joined(separator: "\n")
    }

    /// How many columns of a terminal the text takes, by the property East_Asian_Width of Unicode Standard Annex 11:
    /// wide and full-width characters two, marks that stand on others and invisible ones none, all others one.
    package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

    /// The text with spaces up to so many columns, after it or before it.
    package func padded(to width: Int, after: Bool = true) -> String {
        let spaces = String(repeating: " ", count: max(0, width - columns))
        return after ? self + spaces : spaces + self
    }
}

extension Unicode.Scalar {
    fileprivate var writtenOut: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16))}"
        }
    }

    fileprivate var columns: Int {
        // Most texts are Latin: no look at tables for them.
        if value < 0x300 { return isControlling || value == 0xAD ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // Vowels and final consonants of Hangul that stand in the square of the consonant before them.
        if (0x1160...0x11FF).contains(value) { return 0 }
        return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) } ? 2 : 1
    }

    /// EastAsianWidth.txt of Unicode 16, W and F, but for emoji, which the property Emoji_Presentation tells. Gaps
    /// within a block are filled.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul, first consonants
        0x2329...0x232A,  // angle brackets
        0x2630...0x2637, 0x268A...0x268F,  // trigrams and digrams
        0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4CF,  // CJK, kana, bopomofo, Yi
        0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,  // CJK, compatibility and vertical forms
        0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
        0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, Nushu, kana
        0x1D300...0x1D356, 0x1D360...0x1D376,  // Tai Xuan Jing, counting rods
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x2FFFD, 0x30000...0x3FFFD,  // CJK, further planes
    ]
}
