import BigInt
import SeriesModel
import TableFiles
import TestSupport
import Testing

@testable import SeriesAnswers

struct BudgetTests {
    /// big pays 7,708.00 for the workshop and 1,000.00 for staff; here in euro, at 1.1 dollars, with 10 % overhead.
    private let series = Priced.series.with {
        $0.funders[0] = Funder(id: "big", amount: 9000, currency: "EUR", overhead: 10)
    }

    @Test func `a funder in another currency, by hand`() {
        let funder = Budget(Priced.plan, of: series).funders[0]
        #expect(funder.currency == "EUR")
        // 8,708.00 $ and 870.80 $ of 9,900.00 $.
        #expect(funder.balance.direct == money("8708"))
        #expect(funder.balance.overhead == money("870.80"))
        #expect(funder.balance.grant == money("9900"))
        #expect(funder.balance.left == money("321.20"))
        // 8,708 ÷ 1.1 = 7,916.3636… €; 10 % of 7,916.36 € = 791.636 €.
        #expect(funder.ownBalance.direct == money("7916.36"))
        #expect(funder.ownBalance.directRounding == Rational(4, over: 1100))
        #expect(funder.ownBalance.overhead == money("791.63"))
        #expect(funder.ownBalance.overheadRounding == number("0.006"))
        #expect(funder.ownBalance.total == money("8707.99"))
        #expect(funder.ownBalance.left == money("292.01"))
        #expect(
            funder.categories.map(\.heading) == [
                "travel", "visa", "lodging", "perDiem", "fee", "venue", "interpreters", "staff",
            ])
        #expect(funder.categories[3].sum.amount == money("858"))
        #expect(funder.categories[3].sum.own == money("780"))
        #expect(
            funder.places.map(\.heading) == [
                .workshop(start: day("2027-03-08"), end: day("2027-03-10"), venue: "ist"), .series,
            ])
    }

    @Test func `the calendar, by hand`() {
        let months = Budget(Priced.plan, of: series).months
        // February: travel 1,200 and visa 120, 30 days before 8 March. March: the rest. Staff: 250 in each month.
        #expect(months.map(\.month) == [2, 3, 4, 5, 6])
        #expect(months.map(\.total) == ["1320", "6638", "250", "250", "250"].map(money))
    }

    @Test func `a funder that pays nothing has its grant left`() {
        let small = Budget(Priced.plan, of: series).funders[1]
        #expect(small.categories.isEmpty)
        #expect(small.balance.left == money("20000"))
    }

    @Test func `what is beyond a grant takes nothing from what is left of another`() {
        func left(_ amount: Rational) -> [OutputCell]? {
            let series = series.with { $0.funders[0] = Funder(id: "big", amount: amount) }
            let summary = BudgetWorkbook(Budget(Priced.plan, of: series), of: series).tables[0]
            return summary.rows.first { $0.first == .text("left of grants that suffice") }
        }
        // 708.00 more than there is; of the other 20,000.00 nothing is spent.
        #expect(left(8000)?[6] == .formula("ROUND(SUMIF(G2:G3,\">0\"),2)", .cents(2_000_000)))
        #expect(left(9000) == nil)
    }

    @Test func `what nobody pays of a held workshop is shown`() {
        let plan = Priced.plan.with { $0.workshops[0].funding.removeLast() }
        let budget = Budget(plan, of: series)
        #expect(budget.unfunded == money("700"))
        #expect(budget.lines.filter { $0.funder == nil }.map(\.category) == ["interpreters"])
        #expect(budget.months.reduce(.zero) { $0 + $1.total } == plan.total)
        #expect(budget.months.reduce(.zero) { $0 + $1.unfunded } == money("700"))
    }

    @Test(arguments: 0..<200)
    func `every sum agrees with the plan to the cent`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let (plan, series) = try RandomMoney.make(&random)
        let budget = Budget(plan, of: series)
        let payments = plan.workshops.flatMap(\.funding) + plan.seriesFunding
        #expect(budget.unfunded == .zero)
        #expect(budget.lines.map(\.sum.amount).sum == plan.total)
        #expect(budget.funders.map(\.balance.direct).sum == plan.total)
        #expect(budget.months.map(\.total).sum == plan.total)
        for (position, funder) in budget.funders.enumerated() {
            let own = funder.ownBalance.direct
            #expect(funder.balance.direct == payments.filter { $0.funder == funder.funder.id }.map(\.amount).sum)
            #expect(funder.categories.map(\.sum.amount).sum == funder.balance.direct)
            #expect(funder.categories.map(\.sum.own).sum == own)
            #expect(funder.places.map(\.sum.amount).sum == funder.balance.direct)
            #expect(funder.places.map(\.sum.own).sum == own)
            #expect(budget.months.map(\.sums[position].amount).sum == funder.balance.direct)
            #expect(budget.months.map(\.sums[position].own).sum == own)
            #expect(funder.balance.total + funder.balance.left == funder.balance.grant)
            #expect(funder.ownBalance.total + funder.ownBalance.left == funder.ownBalance.grant)
            for line in budget.lines where line.funder == funder.funder.id {
                let exact = try #require(line.sum.amount.units.divided(by: funder.rate))
                #expect(abs((line.sum.own.units - exact).approximation) < 0.01)
            }
        }
    }

}

extension [Money] {
    fileprivate var sum: Money { reduce(.zero, +) }
}
