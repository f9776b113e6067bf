import BigInt
package import SeriesModel

extension Funder {
    /// The least grant, in cents of the funder's currency, out of which so much can be paid directly.
    ///
    /// What may be paid is `⌊⌊amount · rate⌋ · 100 ÷ (100 + overhead)⌋` in cents of the series currency. Both roundings
    /// go down, so that each can be undone by rounding up: the result is exact.
    package func leastAmount(paying direct: Money, in series: Series) -> Money {
        let rate = series.rate(of: currency)
        let withOverhead = Rational(direct.cents) * (100 + overhead)
        let grant = withOverhead.divided(by: 100)?.ceiling ?? 0
        let own = Rational(grant, over: 1)?.divided(by: rate)?.ceiling ?? 0
        return Money(cents: Int(clamping: own))
    }
}
