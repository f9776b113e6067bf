import SeriesModel

/// How random numbers were drawn: the same seed gives the same numbers.
public struct RiskSimulation: Hashable, Sendable {
    /// So many draws for each simulated number.
    public var draws: Int
    /// Where the sequence of random numbers began.
    public var seed: UInt64

    /// A simulation.
    public init(draws: Int, seed: UInt64) {
        self.draws = draws
        self.seed = seed
    }
}
