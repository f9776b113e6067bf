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
