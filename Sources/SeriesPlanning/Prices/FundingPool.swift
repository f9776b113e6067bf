import SeriesModel

/// Cost lines that are the same to every funder: the same funders may pay them, and count them the same.
struct FundingPool: Hashable, Sendable {
    /// Positions of the funders that may pay, ascending.
    let payers: [Int]
    /// The category, where one of the payers has a cap on it.
    let cappedCategory: String?
    /// Which workshop it is, where one of the payers has a limit for each workshop.
    let workshop: Workshop?

    /// A workshop as far as funders tell one from another.
    enum Workshop: Hashable, Sendable {
        /// Position among the held workshops.
        case held(Int)
        /// The planned workshop of a block; there is at most one.
        case planned(block: Int)
    }
}

extension SeriesIndex {
    /// The pool of a cost line.
    func pool(of category: String, payers: [Int], at workshop: FundingPool.Workshop?) -> FundingPool {
        FundingPool(
            payers: payers,
            cappedCategory: payers.contains { funders[$0].caps[category] != nil } ? category : nil,
            workshop: payers.contains { funders[$0].perWorkshop != nil } ? workshop : nil)
    }
}
