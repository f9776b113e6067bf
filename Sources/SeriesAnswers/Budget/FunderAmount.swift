public import SeriesModel

/// An amount that a funder pays, in the currency of the series and in its own.
public struct FunderAmount: Hashable, Sendable {
    /// In the series currency.
    public var amount: Money
    /// In the funder's currency; its cents, not those of the series.
    public var own: Money

    /// An amount in both currencies.
    public init(amount: Money, own: Money) {
        self.amount = amount
        self.own = own
    }

    /// Nothing.
    public static let zero = FunderAmount(amount: .zero, own: .zero)

    /// The sum.
    public static func + (first: FunderAmount, second: FunderAmount) -> FunderAmount {
        FunderAmount(amount: first.amount + second.amount, own: first.own + second.own)
    }

    /// Adds in place.
    public static func += (first: inout FunderAmount, second: FunderAmount) { first = first + second }
}
