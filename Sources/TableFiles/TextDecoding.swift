/// Bytes as text: in Unicode where they say so, else as older programs of Windows write them.
enum TextDecoding {
    /// UTF-16 with a byte order mark, or UTF-8 with or without one; nil where it is none of these.
    static func unicode(_ data: [UInt8]) -> String? {
        if data.starts(with: [0xFF, 0xFE]) { return utf16(data.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 } }
        if data.starts(with: [0xFE, 0xFF]) { return utf16(data.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) } }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(validating: data.starts(with: mark) ? data.dropFirst(3) : data[...], as: UTF8.self)
    }

    private static func utf16(_ data: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        guard data.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: data.startIndex, to: data.endIndex, by: 2).map { unit(data[$0], data[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }

    /// Windows-1252, in which every byte stands for something.
    static func windows1252(_ data: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in data {
            let isSpecial = (0x80...0x9F).contains(byte)
            text.append(isSpecial ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(text)
    }

    private static let specials = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
