/// Spaces that look like one and are none to YAML, as word processors and web pages have them.
enum HardSpace {
    /// `U+00A0`, where a character is such a space.
    static func code(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        default: return nil
        }
    }
}
