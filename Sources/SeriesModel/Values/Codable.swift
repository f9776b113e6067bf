import Foundation

extension Day: Codable {
    /// A date as text, `2027-03-15`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else { throw DecodingError.unreadable(decoder, "'\(text)' is no date.") }
        self = day
    }

    /// A date as text, `2027-03-15`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Rational: Codable {
    /// A number, exactly as far as 38 digits show it.
    public init(from decoder: any Decoder) throws {
        let decimal = try decoder.singleValueContainer().decode(Decimal.self)
        guard let number = Rational(decimal: "\(decimal)") else {
            throw DecodingError.unreadable(decoder, "A number has too many digits.")
        }
        self = number
    }

    /// A number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Decimal(string: description).flatMap { $0.isNaN ? nil : $0 } ?? Decimal(approximation))
    }
}

extension Money: Codable {
    /// Units as a number with two decimals.
    public init(from decoder: any Decoder) throws {
        self.init(roundingHalfUp: try Rational(from: decoder))
    }

    /// Units as a number with two decimals.
    public func encode(to encoder: any Encoder) throws { try units.encode(to: encoder) }
}

extension DecodingError {
    fileprivate static func unreadable(_ decoder: any Decoder, _ words: String) -> DecodingError {
        .dataCorrupted(Context(codingPath: decoder.codingPath, debugDescription: words))
    }
}
