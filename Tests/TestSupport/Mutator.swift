/// Damages texts, in the same way on every run.
package struct Mutator {
    private var random: SeededGenerator
    private let bases: [[UInt8]]
    private static let scraps = [
        ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", "&a ", "*a", "!", "!!int ", "|", ">", "%", "\t", "\n",
        "\n\n", "\r", "<<: ",
        "null", "true", "NO", "0x", "1e9", "-1", "99999999999999999999", "2027-02-29", "2027-01-01/2026-01-01", "? ",
        "---\n", "\u{0}",
        "é", "\u{2028}", "🙂", "\\", "\\u", "/", "days", "venues", "istanbul", "vienna", "n1", "EUR",
    ].map { Array($0.utf8) }

    package init(seed: UInt64, bases: [[UInt8]]) {
        random = SeededGenerator(seed: seed)
        self.bases = bases
    }

    package mutating func next() -> String {
        // Half of them begin with the sound file.
        var bytes = Bool.random(using: &random) ? bases[0] : pick(bases)
        for _ in 0..<Int.random(in: 1...4, using: &random) { bytes = damaged(bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func pick<Element>(_ items: [Element]) -> Element {
        items[Int.random(in: 0..<items.count, using: &random)]
    }

    private mutating func place(_ bytes: [UInt8]) -> Int { Int.random(in: 0...bytes.count, using: &random) }

    private mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let index = place(bytes)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: if index < bytes.count { bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        case 1: if index < bytes.count { bytes[index] = UInt8.random(in: 0...255, using: &random) }
        case 2: bytes = Array(bytes[..<index])
        case 3:
            bytes.replaceSubrange(index..<min(bytes.count, index + Int.random(in: 1...20, using: &random)), with: [])
        case 4: bytes.insert(contentsOf: pick(Mutator.scraps), at: index)
        case 5, 6: bytes = withLines(bytes)
        case 7: bytes = withTokensSwapped(bytes)
        case 8:
            let other = pick(bases)
            let start = place(other)
            let piece = other[start..<min(other.count, start + Int.random(in: 1...200, using: &random))]
            bytes.insert(contentsOf: piece, at: index)
        default:
            if index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
                bytes[index] = UInt8.random(in: 0x2D...0x39, using: &random)
            }
        }
        return Array(bytes.prefix(8_000))
    }

    private mutating func withLines(_ bytes: [UInt8]) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let (one, two) = (
            Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random)
        )
        switch Int.random(in: 0..<4, using: &random) {
        case 0: lines.remove(at: one)
        case 1: lines.insert(lines[one], at: two)
        case 2: lines.swapAt(one, two)
        default: lines[one] = [0x20, 0x20] + lines[one]
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// Tokens are what stands between spaces.
    private mutating func withTokensSwapped(_ bytes: [UInt8]) -> [UInt8] {
        var tokens = bytes.split(separator: 0x20, omittingEmptySubsequences: false)
        tokens.swapAt(
            Int.random(in: 0..<tokens.count, using: &random), Int.random(in: 0..<tokens.count, using: &random))
        return Array(tokens.joined(separator: [0x20]))
    }
}
