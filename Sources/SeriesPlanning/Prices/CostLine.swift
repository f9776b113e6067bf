package import SeriesModel

/// The sum of one category at one workshop, of one delegation's attendees with the same refusals where it is personal;
/// or one cost of the series.
package struct CostLine: Hashable, Sendable {
    /// What makes two costs the same line.
    package struct Key: Hashable, Sendable {
        package let category: String
        /// Position of the delegation, or nil where the cost is not personal.
        package let delegation: Int?
        /// Positions of the funders that its attendees refuse, ascending.
        package let refusals: [Int]
    }

    package let key: Key
    package var amount: Money
}

/// The five personal amounts of one attendance, in the order of ``CostCategory/personal``.
package struct PersonalPrices: Hashable, Sendable {
    let travel: Money
    let visa: Money
    let lodging: Money
    let perDiem: Money
    let fee: Money

    /// Category and amount of each that is not zero.
    var entries: [(category: String, amount: Money)] {
        zip(CostCategory.personal, [travel, visa, lodging, perDiem, fee])
            .map { (category: $0, amount: $1) }
            .filter { $0.amount != .zero }
    }

    /// Their sum.
    package var total: Money { travel + visa + lodging + perDiem + fee }
}
