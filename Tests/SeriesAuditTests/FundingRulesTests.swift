import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// Who pays for it.
@Suite struct FundingRulesTests {
    /// The series with other terms for small, who pays nothing in the undamaged plan.
    private func series(_ change: (inout Funder) -> Void) -> Series {
        Priced.series.with { change(&$0.funders[1]) }
    }

    @Test func `paid in full`() {
        let plan = Priced.plan.with { $0.workshops[0].funding[0].amount = money("1199.99") }
        let message = "paid: workshop 1 (2027-03-08, ist): travel of north costs 1,200.00, the funders pay 1,199.99"
        #expect(Tiny.audit(Priced.series, plan) == [message])
    }

    @Test func `paid for nothing`() {
        let entry = FundingEntry(funder: "big", category: "gifts", amount: money("5"))
        let plan = Priced.plan.with { $0.workshops[0].funding.append(entry) }
        let message = "paid: workshop 1 (2027-03-08, ist): gifts costs 0.00, the funders pay 5.00"
        #expect(Tiny.audit(Priced.series, plan) == [message])
    }

    @Test func `series cost paid in full`() {
        let plan = Priced.plan.with { $0.seriesFunding = [] }
        #expect(Tiny.audit(Priced.series, plan) == ["paid: the series cost staff is 1,000.00, the funders pay 0.00"])
    }

    @Test func `split is right`() {
        let plan = Priced.plan.smallPaying("0.01", for: "venue").smallPaying("600", for: "travel", of: "north")
        #expect(Tiny.audit(Priced.series, plan) == [])
    }

    @Test func covers() {
        let series = series { $0.covers = ["travel", "visa"] }
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1", for: "travel", of: "north")) == [])
        let message =
            "mayPay: workshop 1 (2027-03-08, ist): small may not pay for venue: it covers only travel and visa"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1", for: "venue")) == [message])
        let staff = Priced.plan.with { $0.seriesFunding[0].funder = "small" }
        let staffMessage = "mayPay: small may not pay for the series cost staff: it covers only travel and visa"
        #expect(Tiny.audit(series, staff) == [staffMessage])
    }

    @Test func delegations() {
        let series = series { $0.delegations = ["south"] }
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1", for: "perDiem", of: "south")) == [])
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1", for: "venue")) == [])
        let message =
            "mayPay: workshop 1 (2027-03-08, ist): small may not pay for perDiem of north: it pays for people of south "
            + "only"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1", for: "perDiem", of: "north")) == [message])
    }

    @Test func window() {
        let fits = series { $0.window = days("2027-03-08", "2027-03-10") }
        #expect(Tiny.audit(fits, Priced.plan.smallPaying("1", for: "venue")) == [])
        let ends = series { $0.window = days("2027-03-08", "2027-03-09") }
        let message =
            "mayPay: workshop 1 (2027-03-08, ist): small may not pay for venue: its window is 2027-03-08/2027-03-09"
        #expect(Tiny.audit(ends, Priced.plan.smallPaying("1", for: "venue")) == [message])
    }

    /// Series costs are in every window and at no venue.
    @Test func venues() {
        let series = series {
            $0.venues = ["doh"]
            $0.window = DayRange(day("2020-01-01"))
            $0.delegations = []
        }
        #expect(Tiny.audit(series, Priced.plan.with { $0.seriesFunding[0].funder = "small" }) == [])
        let atDoha = series.with { $0.funders[1].window = nil }
        let message = "mayPay: workshop 1 (2027-03-08, ist): small may not pay for venue: it pays at doh only"
        #expect(Tiny.audit(atDoha, Priced.plan.smallPaying("1", for: "venue")) == [message])
    }

    /// n1 refuses small: small may pay the 600 of n2's travel and no cent of n1's.
    @Test func refusals() {
        let series = Priced.series.with { $0.participants[0].refuses = ["small"] }
        #expect(Tiny.audit(series, Priced.plan.smallPaying("600", for: "travel", of: "north")) == [])
        let message =
            "refuses: workshop 1 (2027-03-08, ist): travel of north of n1 costs 600.00, they refuse small, and those "
            + "whom they accept pay 599.99"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("600.01", for: "travel", of: "north")) == [message])
    }

    @Test func `refusal of a delegation`() {
        let series = Priced.series.with { $0.delegations[0].refuses = ["small"] }
        let message =
            "refuses: workshop 1 (2027-03-08, ist): fee of north of n1 and n2 costs 100.00, they refuse small, and those "
            + "whom they accept pay 99.00"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1", for: "fee", of: "north")) == [message])
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1", for: "perDiem", of: "south")) == [])
    }

    /// ⌊1000 ÷ 1.07⌋ = 934.57 (934.579…).
    @Test func `grant and overhead`() {
        let series = series {
            $0.amount = 1000
            $0.overhead = 7
        }
        #expect(Tiny.audit(series, Priced.plan.smallPaying("934.57", for: "venue")) == [])
        let message = "grant: small pays 934.58, at most 934.57 allowed of 1,000.00 with an overhead of 7%"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("934.58", for: "venue")) == [message])
    }

    /// 500.009 EUR × 1.1 = 550.0099, rounded down.
    @Test func `grant is converted and rounded down`() {
        let series = series {
            $0.amount = number("500.009")
            $0.currency = "EUR"
        }
        #expect(Tiny.audit(series, Priced.plan.smallPaying("550", for: "venue")) == [])
        let message = "grant: small pays 550.01, at most 550.00 allowed"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("550.01", for: "venue")) == [message])
    }

    /// ⌊0.123 × 8708⌋ = 1071.08 (1071.084).
    @Test func share() {
        let series = series { $0.maxShare = number("0.123") }
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1071.08", for: "venue")) == [])
        let message = "maxShare: small pays 1,071.09, at most 1,071.08 allowed, a share of 0.123 of 8,708.00"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("1071.09", for: "venue")) == [message])
    }

    /// The cap of 100 EUR holds over all workshops and delegations: 110.
    @Test func caps() {
        let series = series {
            $0.currency = "EUR"
            $0.caps = ["perDiem": 100]
        }
        let plan = Priced.plan.smallPaying("60", for: "perDiem", of: "north")
        #expect(Tiny.audit(series, plan.smallPaying("50", for: "perDiem", of: "south")) == [])
        let message = "caps: small pays 110.01 for perDiem, at most 110.00 allowed"
        #expect(Tiny.audit(series, plan.smallPaying("50.01", for: "perDiem", of: "south")) == [message])
    }

    /// The heading of 80 EUR and a quarter of it are 100 EUR, 110 in the series currency.
    @Test func headings() {
        let series = series {
            $0.currency = "EUR"
            $0.headings = ["perDiem": 80]
            $0.reallocation = number("0.25")
        }
        let plan = Priced.plan.smallPaying("60", for: "perDiem", of: "north")
        #expect(Tiny.audit(series, plan.smallPaying("50", for: "perDiem", of: "south")) == [])
        let message = "headings: small pays 110.01 under its heading perDiem, at most 110.00 allowed"
        #expect(Tiny.audit(series, plan.smallPaying("50.01", for: "perDiem", of: "south")) == [message])
    }

    /// What is no heading is not covered.
    @Test func `headings cover nothing else`() {
        let series = series { $0.headings = ["perDiem": 80, "travel": 10] }
        let found = Tiny.audit(series, Priced.plan.smallPaying("1", for: "venue"))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("mayPay: ") == true)
        #expect(found.first?.contains("it has headings for perDiem and travel only") == true)
    }

    /// Series costs are of no workshop.
    @Test func `per workshop`() {
        let series = series { $0.perWorkshop = 100 }
        let plan = Priced.plan.smallPaying("60", for: "venue").with { $0.seriesFunding[0].funder = "small" }
        #expect(Tiny.audit(series, plan.smallPaying("40", for: "travel", of: "north")) == [])
        let message =
            "perWorkshop: workshop 1 (2027-03-08, ist): small pays 100.01, at most 100.00 allowed for one workshop"
        #expect(Tiny.audit(series, plan.smallPaying("40.01", for: "travel", of: "north")) == [message])
    }

    @Test func `min spend`() {
        let series = series { $0.minSpend = 100 }
        #expect(Tiny.audit(series, Priced.plan.smallPaying("100", for: "venue")) == [])
        let message = "minSpend: small pays 99.99, at least 100.00 wanted"
        #expect(Tiny.audit(series, Priced.plan.smallPaying("99.99", for: "venue")) == [message])
        #expect(Tiny.audit(series, Priced.plan) == ["minSpend: small pays 0.00, at least 100.00 wanted"])
    }
}
