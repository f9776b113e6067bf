import BigInt

/// An amount in whole minor units (cents) of the series currency.
public struct Money: Hashable, Comparable, Sendable {
    /// Whole cents; negative where money is missing.
    public var cents: Int

    /// An amount of so many cents.
    public init(cents: Int) {
        self.cents = cents
    }

    /// Nothing.
    public static let zero = Money(cents: 0)

    /// Whether the first is smaller.
    public static func < (first: Money, second: Money) -> Bool { first.cents < second.cents }

    /// The sum.
    public static func + (first: Money, second: Money) -> Money {
        Money(clamping: first.cents.addingReportingOverflow(second.cents), isNegative: first.cents < 0)
    }

    /// The difference.
    public static func - (first: Money, second: Money) -> Money {
        Money(clamping: first.cents.subtractingReportingOverflow(second.cents), isNegative: first.cents < 0)
    }

    /// Adds in place.
    public static func += (first: inout Money, second: Money) { first = first + second }

    /// Subtracts in place.
    public static func -= (first: inout Money, second: Money) { first = first - second }

    /// So many times the amount.
    public static func * (count: Int, amount: Money) -> Money {
        Money(
            clamping: count.multipliedReportingOverflow(by: amount.cents), isNegative: (count < 0) != (amount.cents < 0)
        )
    }

    /// A file may have amounts that together are more than can be counted, and nothing may end over that: such a sum is
    /// the most that there is. No sum of a sound series comes near it.
    private init(clamping result: (partialValue: Int, overflow: Bool), isNegative: Bool) {
        // The least number has no opposite.
        cents = result.overflow ? (isNegative ? -Int.max : Int.max) : max(-Int.max, result.partialValue)
    }
}

extension Money: CustomStringConvertible {
    /// Units with two decimals and no separators, `143220.15`.
    public var description: String {
        let magnitude = cents.magnitude
        let fraction = magnitude % 100
        return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

extension Money {
    /// Units of the series currency as the nearest whole cents, halves up.
    public init(roundingHalfUp units: Rational) {
        let cents = units * 100
        self.init(cents: cents.shortRoundedHalfUp ?? Int(clamping: cents.roundedHalfUp))
    }

    /// Units of the series currency as whole cents, rounded down.
    public init(roundingDown units: Rational) {
        self.init(cents: Int(clamping: (units * 100).floor))
    }

    /// Units of the series currency, exact.
    public var units: Rational {
        Rational(cents).divided(by: 100) ?? 0
    }
}

/// A sum of money as a series file gives it, before it is converted and rounded.
public struct Amount: Hashable, Sendable {
    /// Units of the currency, exact.
    public var value: Rational
    /// A currency code, or nil for the series currency.
    public var currency: String?

    /// So much of a currency; nil means the series currency.
    public init(_ value: Rational, _ currency: String? = nil) {
        self.value = value
        self.currency = currency
    }
}
