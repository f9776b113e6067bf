import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// What it costs, to the cent.
@Suite struct CostsRulesTests {
    @Test func `undamaged plan is right`() {
        #expect(Tiny.audit(Priced.series, Priced.plan) == [])
    }

    @Test(arguments: [
        ("travel", "north", "1,200.00", "1,200.01"), ("visa", "north", "120.00", "119.99"),
        ("lodging", "north", "880.00", "1,100.00"), ("perDiem", "north", "660.00", "528.00"),
        ("fee", "north", "100.00", "50.00"), ("perDiem", "south", "198.00", "330.00"),
        ("venue", nil, "3,850.00", "3,300.00"), ("interpreters", nil, "700.00", "600.00"),
    ])
    func `cost of a workshop`(category: String, delegation: String?, cost: String, stated: String) {
        let plan = Priced.plan.with { plan in
            for index in plan.workshops[0].costs.indices
            where plan.workshops[0].costs[index].category == category
                && plan.workshops[0].costs[index].delegation == delegation
            {
                plan.workshops[0].costs[index].amount = money(stated.filter { $0 != "," })
            }
        }
        let post = category + (delegation.map { " of \($0)" } ?? "")
        let message = "costs: workshop 1 (2027-03-08, ist): \(post) costs \(cost), the plan says \(stated)"
        #expect(Tiny.audit(Priced.series, plan) == [message])
    }

    @Test func `cost left out`() {
        let plan = Priced.plan.with { $0.workshops[0].costs.removeFirst() }
        let message = "costs: workshop 1 (2027-03-08, ist): travel of north costs 1,200.00, the plan says 0.00"
        #expect(Tiny.audit(Priced.series, plan) == [message])
    }

    @Test func `cost invented`() {
        let plan = Priced.plan.with {
            $0.workshops[0].costs.append(CostEntry(category: "gifts", amount: money("1")))
        }
        let message = "costs: workshop 1 (2027-03-08, ist): gifts costs 0.00, the plan says 1.00"
        #expect(Tiny.audit(Priced.series, plan) == [message])
    }

    @Test func `zero lines may be there`() {
        let plan = Priced.plan.with {
            $0.workshops[0].costs.append(CostEntry(category: "travel", delegation: "south", amount: .zero))
            $0.workshops[0].funding.append(
                FundingEntry(funder: "small", category: "travel", delegation: "south", amount: .zero))
        }
        #expect(Tiny.audit(Priced.series, plan) == [])
    }

    @Test func `series cost`() {
        let plan = Priced.plan.with { $0.seriesCosts[0].amount = money("1000.50") }
        let message = "seriesCosts: the series cost staff is 1,000.00, the plan says 1,000.50"
        #expect(Tiny.audit(Priced.series, plan) == [message])
    }

    @Test func total() {
        let plan = Priced.plan.with { $0.total = money("8707.99") }
        #expect(Tiny.audit(Priced.series, plan) == ["total: the whole series costs 8,708.00, the plan says 8,707.99"])
    }

    /// 0.005 EUR are 0.0055 USD, over half a cent: 1 cent a night, rounded before it is multiplied by the nights.
    @Test func `rounded once then multiplied`() {
        let series = Priced.series.with { $0.venues[0].hotel = number("0.005") }
        #expect(Tiny.audit(series, Priced.plan.costing("lodging", of: "north", "0.08")) == [])
    }

    /// 33.33 × 1.005 × 1.3 = 43.545645 (rounded on the way it would be 43.5500 or 43.5440): 43.55 each.
    @Test func `fare of a season`() {
        let series = Priced.series.with {
            $0.rates["GBP"] = number("1.005")
            $0.fares[0].fare = Amount(number("33.33"), "GBP")
            $0.venues[0].seasons = [
                Season(dates: [days("2027-03-09", "2027-03-31")], fare: 9, hotel: 9),
                Season(
                    dates: [days("2027-01-01", "2027-01-31"), days("2027-03-01", "2027-03-08")],
                    fare: number("1.3"), hotel: number("0.5")),
            ]
        }
        let plan = Priced.plan.costing("travel", of: "north", "87.10").costing("lodging", of: "north", "440")
        #expect(Tiny.audit(series, plan) == [])
    }

    /// Half a cent goes up: 0.125 is 0.13.
    @Test func `half a cent goes up`() {
        let series = Priced.series.with { $0.participants[0].fee = Amount(number("0.125")) }
        #expect(Tiny.audit(series, Priced.plan.costing("fee", of: "north", "50.13")) == [])
    }

    /// Of two passports that admit, the one with the lower fee; one that does not admit in time counts for nothing.
    @Test func `cheapest visa`() {
        let series = Priced.series.with {
            $0.today = day("2027-03-01")
            $0.participants[0].passports = ["US", "IN", "GB"]
            $0.visas += [
                Visa(passport: "US", country: "TR", notice: 7, fee: Amount(1)),
                Visa(passport: "GB", country: "TR", notice: 6, fee: Amount(20)),
            ]
        }
        #expect(Tiny.audit(series, Priced.plan.costing("visa", of: "north", "80")) == [])
        let free = series.with { $0.participants[0].passports.append("JP") }
        #expect(Tiny.audit(free, Priced.plan.costing("visa", of: "north", "60")) == [])
    }

    /// A service named like the venue joins its line; one named like a personal category is no delegation's.
    @Test func `services named like other categories`() {
        let series = Priced.series.with {
            $0.services = [
                Service(category: "venue", perWorkshop: 700),
                Service(category: "travel", perDay: 10, perWorkshop: 5, currency: "EUR"),
            ]
        }
        let plan = Priced.plan.with { plan in
            plan.workshops[0].costs.removeLast()
            plan.workshops[0].funding.removeLast()
            let buses = money("38.50")
            plan.workshops[0].costs.append(CostEntry(category: "travel", amount: buses))
            plan.workshops[0].funding.append(FundingEntry(funder: "big", category: "travel", amount: buses))
            plan.total += buses - money("700")
        }
        #expect(Tiny.audit(series, plan.costing("venue", "4550")) == [])
    }
}
