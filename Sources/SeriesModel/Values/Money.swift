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
    public static func + (first: Money, second: Money) -> Money { Money(cents: first.cents + second.cents) }

    /// The difference.
    public static func - (first: Money, second: Money) -> Money { Money(cents: first.cents - second.cents) }

    /// Adds in place.
    public static func += (first: inout Money, second: Money) { first.cents += second.cents }

    /// Subtracts in place.
    public static func -= (first: inout Money, second: Money) { first.cents -= second.cents }

    /// So many times the amount.
    public static func * (count: Int, amount: Money) -> Money { Money(cents: count * amount.cents) }
}

extension Money: CustomStringConvertible {
    /// Units with two decimals and no separators, `143220.15`.
    public var description: String {
        let magnitude = cents.magnitude
        let fraction = magnitude % 100
        return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
