import SeriesModel

/// How random numbers were drawn: the same seed gives the same numbers.
public struct RiskSimulation: Hashable, Sendable {
    /// So many draws for each simulated number.
    public var draws: Int
    /// Where the sequence of random numbers began.
    public var seed: UInt64

    /// The error of a simulated share falls with the root of `draws`: ten thousand leave at most half a point of a
    /// hundred.
    public init(draws: Int, seed: UInt64) {
        self.draws = draws
        self.seed = seed
    }
}
