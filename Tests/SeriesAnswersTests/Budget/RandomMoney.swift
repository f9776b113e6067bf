import BigInt
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// Plans whose costs and payments are random and agree; nothing else of them is right.
enum RandomMoney {
    static func make(_ random: inout SeededGenerator) throws -> (Plan, Series) {
        let currencies = ["USD", "EUR", "CHF"]
        var series = Tiny.series
        let rate: Rational = try #require(Rational(BigInt(Int.random(in: 1...4000, using: &random)), over: 999))
        series.rates["CHF"] = rate
        series.funders = (0..<Int.random(in: 1...4, using: &random)).map { number in
            Funder(
                id: "f\(number)", amount: Rational(Int.random(in: 1...100_000, using: &random)),
                currency: currencies.randomElement(using: &random), overhead: Rational(number * 5))
        }
        let funders = series.funders.map(\.id)
        func paid(_ costs: [CostEntry]) -> [FundingEntry] {
            costs.flatMap { cost in
                let first = Money(cents: Int.random(in: 0...cost.amount.cents, using: &random))
                let (one, other) = (funders.randomElement(using: &random), funders.randomElement(using: &random))
                return zip([one, other], [first, cost.amount - first]).compactMap { funder, amount in
                    funder.map {
                        FundingEntry(
                            funder: $0, category: cost.category, delegation: cost.delegation, amount: amount)
                    }
                }
            }
        }
        func costs(_ categories: [String], _ delegations: [String?]) -> [CostEntry] {
            categories.flatMap { category in
                delegations.map { delegation in
                    CostEntry(
                        category: category, delegation: delegation,
                        amount: Money(cents: Int.random(in: 1...2_000_000, using: &random)))
                }
            }
        }
        var plan = Plan(name: series.name, status: .feasible)
        for week in 0..<Int.random(in: 0...4, using: &random) {
            let start = series.horizon.first + 21 * week
            let lines = costs(CostCategory.personal, ["north", "south"]) + costs(["venue", "security"], [nil])
            plan.workshops.append(
                PlannedWorkshop(
                    start: start, end: start + 2, venue: "ist", attendees: [], costs: lines, funding: paid(lines)))
        }
        plan.seriesCosts = costs(["staff", "travel"], [nil])
        plan.seriesFunding = paid(plan.seriesCosts)
        plan.total = (plan.workshops.flatMap(\.costs) + plan.seriesCosts).reduce(.zero) { $0 + $1.amount }
        return (plan, series)
    }
}
