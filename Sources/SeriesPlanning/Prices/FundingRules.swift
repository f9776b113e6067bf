package import SeriesModel

/// A funder's rules with ids resolved and all money in whole cents of the series currency.
package struct FundingRules: Sendable {
    package let id: String
    /// The most it pays directly: its grant without the overhead that comes out of it.
    package let limit: Money
    /// The largest share of the direct cost of the series; nil: no limit.
    let maxShare: Rational?
    /// The most it pays in each category, headings included.
    let caps: [String: Money]
    /// The most it pays for any one workshop; nil: no limit.
    let perWorkshop: Money?
    /// The least that it must pay.
    package let minSpend: Money
    private let window: DayRange?
    private let covers: Set<String>?
    private let delegations: Set<Int>?
    private let venues: Set<Int>?

    init(_ funder: Funder, in series: Series, delegationByID: [String: Int], venueByID: [String: Int]) {
        id = funder.id
        let rate = series.rate(of: funder.currency)
        limit = funder.mostPaid(in: series)
        maxShare = funder.maxShare
        let headings = funder.headings?.mapValues { Money(roundingDown: $0 * (1 + funder.reallocation) * rate) }
        caps = funder.caps.mapValues { Money(roundingDown: $0 * rate) }
            .merging(headings ?? [:]) { min($0, $1) }
        perWorkshop = funder.perWorkshop.map { Money(roundingDown: $0 * rate) }
        minSpend = funder.minSpend.map { Money(roundingDown: $0 * rate) } ?? .zero
        window = funder.window
        // Headings cover what they name and no more.
        let named = headings.map { Set($0.keys) }
        covers = funder.covers.map { Set($0).intersection(named ?? Set($0)) } ?? named
        delegations = funder.delegations.map { Set($0.compactMap { delegationByID[$0] }) }
        venues = funder.venues.map { Set($0.compactMap { venueByID[$0] }) }
    }

    /// Whether the meeting days lie in the funder's window.
    func isOpen(for meeting: DayRange) -> Bool { window.map { $0.contains(meeting) } ?? true }

    /// Whether the funder pays at a venue.
    func pays(at venue: Int) -> Bool { venues.map { $0.contains(venue) } ?? true }

    /// Whether the funder pays a category, personal to a delegation where one is given.
    func pays(_ category: String, of delegation: Int?) -> Bool {
        guard covers.map({ $0.contains(category) }) ?? true else { return false }
        guard let delegation, let delegations else { return true }
        return delegations.contains(delegation)
    }
}

extension Funder {
    /// The most that it pays directly in a series: its grant without the overhead that comes out of it.
    package func mostPaid(in series: Series) -> Money {
        let grant = Money(roundingDown: amount * series.rate(of: currency))
        let withOverhead: Rational = 100 + overhead
        return (grant.units * 100).divided(by: withOverhead).map(Money.init(roundingDown:)) ?? .zero
    }
}

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
