package import SeriesModel

/// How a risk is assessed.
package struct RiskSettings: Sendable {
    /// The chance of cancelling of those for whom the series has none.
    package var assumed: Rational
    /// So many draws for each simulated number.
    package var draws = 100_000
    /// Where the sequence of random numbers begins.
    package var seed: UInt64 = 1
    /// Odds are exact as long as they take no more numbers than this: attendees times states of their counts.
    package var exactLimit = 2_000_000

    package init(assumed: Rational) {
        self.assumed = assumed
    }
}
