import GLPKSolver
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

struct AskTests {
    private func ask(_ series: Series, workshops: Int? = nil, attendance: Rational? = nil) throws -> [String] {
        var enquiry = Enquiry(series, solver: GLPKSolver())
        let ask = try AskQuestion(
            funder: #require(series.funders.last).id, workshops: workshops, attendance: attendance
        )
        .answer(from: &enquiry)
        #expect(ask.isProven)
        for level in ask.levels {
            let sum = level.budget.categories.map(\.sum.own).reduce(level.budget.ownBalance.overhead, +)
            #expect(sum <= level.amount)
        }
        return ask.levels.map { "\($0.workshops) \($0.attendance) for \($0.amount)" }
    }

    @Test func `the only funder pays the cost`() throws {
        #expect(
            try ask(Valley.series.with { $0.funders[0].amount = 0 }) == [
                "1 2 for 120.00", "1 4 for 140.00", "2 4 for 240.00", "2 6 for 260.00", "2 8 for 280.00",
            ])
    }

    @Test func `a name calls one funder or none`() throws {
        let series = Valley.series.with { series in
            series.funders.append(Funder(id: "trust", name: "Bank of Norway", amount: 0))
            series.funders.append(Funder(id: "fund", name: "Bank of Norway", amount: 0))
        }
        var enquiry = Enquiry(series, solver: GLPKSolver())
        for name in ["Bank of Norway", "bank of norway"] {
            let error = #expect(throws: ParleyError.self) { try AskQuestion(funder: name).answer(from: &enquiry) }
            #expect(
                error?.description
                    == "The question is unclear: several funders have this name; give the id: trust, fund.")
        }
        #expect(try AskQuestion(funder: "TRUST", workshops: 1).answer(from: &enquiry).funder.id == "trust")
    }

    @Test func `overhead and currency are in it, rounded up to the cent`() throws {
        // 120 EUR are 240 USD, and 7 % on them 16.80; 140 EUR are 280 and 19.60.
        let series = Valley.series.with { series in
            series.funders[0].overhead = 7
            series.funders[0].currency = "USD"
        }
        #expect(try ask(series, workshops: 1) == ["1 2 for 256.80", "1 4 for 299.60"])
    }

    @Test func `others pay what they may`() throws {
        let series = Valley.series.with { series in
            series.funders[0].amount = 130
            series.funders[0].covers = ["venue"]
            series.funders.append(Funder(id: "trust", amount: 0))
        }
        // The bank pays for the house up to 130: the travel is left, and what two houses cost more.
        #expect(
            try ask(series) == [
                "1 2 for 20.00", "1 4 for 40.00", "2 4 for 110.00", "2 6 for 130.00", "2 8 for 150.00",
            ])
    }

    @Test func `one level can be picked`() throws {
        #expect(try ask(Valley.series, workshops: 2, attendance: 6) == ["2 6 for 260.00"])
        #expect(try ask(Valley.series, attendance: 3) == ["1 4 for 140.00", "2 4 for 240.00"])
        #expect(try ask(Valley.series, workshops: 1) == ["1 2 for 120.00", "1 4 for 140.00"])
        #expect(try ask(Valley.series, attendance: 9) == [])
    }

    @Test func `of fewer workshops than have been held nothing is asked`() throws {
        let held = Valley.series.with { series in
            series.held = [1, 8].map {
                HeldWorkshop(start: Valley.march($0), venue: "inn", attendees: ["n1", "s1"])
            }
        }
        #expect(try ask(held, workshops: 2) == ["2 4 for 240.00"])
        #expect(try ask(held, workshops: 1) == [])
    }

    @Test func `a least spending is asked for, and rules may stand in the way`() throws {
        let least = Valley.series.with { $0.funders[0].minSpend = 130 }
        #expect(try ask(least, workshops: 1) == ["1 4 for 140.00"])
        let elsewhere = Valley.series.with { $0.funders[0].covers = ["venue"] }
        #expect(try ask(elsewhere) == [])
    }

    @Test func `nothing is asked where others pay for everything`() throws {
        let series = Valley.series.with { $0.funders.append(Funder(id: "trust", amount: 0)) }
        #expect(try ask(series) == ["2 8 for 0.00"])
    }

    @Test(arguments: [(1, 0, 1), (100, 7, 107), (9999, 12, 11199), (0, 25, 0)])
    func `the least grant for direct costs`(direct: Int, overhead: Int, grant: Int) {
        let funder = Funder(id: "f", amount: 0, overhead: Rational(overhead))
        #expect(funder.leastAmount(paying: Money(cents: direct), in: Valley.series) == Money(cents: grant))
    }
}
