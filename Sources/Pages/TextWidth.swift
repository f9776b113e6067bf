/// How wide a text is in a picture, so that it is neither cut off nor drawn over another.
///
/// A picture does not know the font with which it will be shown. Widths are those of a rather wide face, so that what
/// fits here fits there.
package enum TextWidth {
    /// The width of a text in a size, both in the same unit.
    package static func of(_ text: String, size: Double) -> Double {
        size * text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// The text, or its beginning with an ellipsis where it is wider than so much.
    package static func fitted(_ text: String, to width: Double, size: Double) -> String {
        guard of(text, size: size) > width else { return text }
        var shown = ""
        var left = width - of("…", size: size)
        for character in text {
            left -= of(String(character), size: size)
            guard left >= 0 else { break }
            shown.append(character)
        }
        while shown.last == " " { shown.removeLast() }
        return shown + "…"
    }

    /// In parts of the size.
    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!": return 0.31
        case " ", "f", "t", "r", "(", ")", "[", "]", "-", "/": return 0.4
        case "m", "w", "M", "W", "@", "%", "—", "…": return 0.95
        case "a"..."z", "0"..."9": return 0.61
        case "A"..."Z", "&": return 0.73
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return switch scalar.value {
        case 0..<0x590: 0.66
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x1F000...0x3FFFD:
            1.05
        default: 0.75
        }
    }
}
