import SeriesModel
import TestSupport
import Testing

/// Everything is paid in full, by funders who may pay it and whom nobody concerned refuses.
struct PaidInFullTests {
    /// Every workshop costs 200 at the inn; everybody's fare is 10, n1's fee 30.
    private let priced = TinySeries.with {
        $0.venues[0].dayRate = 100
        $0.fares[0].fare = Amount(10)
        $0.person("n1") { $0.fee = Amount(30) }
    }

    private func best(_ funders: Funder..., change: (inout Series) -> Void = { _ in }) throws -> String {
        var series = priced
        series.funders = funders
        change(&series)
        return try TinySeries.best(series)
    }

    private let everybody = "1 inn: n1 n2 s1 s2"

    /// 200 + 4 × 10 + 30; without n1 200 + 3 × 10.
    @Test func `nothing is left unpaid`() throws {
        #expect(try best(Funder(id: "bank", amount: 270)) == everybody)
        #expect(try best(Funder(id: "bank", amount: 239)) == "1 inn: n2 s1 s2")
        #expect(try best() == "infeasible")
        #expect(try best { $0.workshops.min = 0 } == "")
    }

    /// The bank does not cover fees, so n1 stays at home; with another funder for it they come.
    @Test func covers() throws {
        let bank = Funder(id: "bank", amount: 999, covers: ["venue", "travel"])
        #expect(try best(bank) == "1 inn: n2 s1 s2")
        #expect(try best(bank, Funder(id: "fund", amount: 30, covers: ["fee"])) == everybody)
        #expect(try best(bank, Funder(id: "fund", amount: 29, covers: ["fee"])) == "1 inn: n2 s1 s2")
        #expect(try best(Funder(id: "bank", amount: 999, covers: ["travel", "fee"])) == "infeasible")
    }

    /// Closed on the second meeting day, open for the workshop of the 8th and 9th.
    @Test func window() throws {
        #expect(try best(Funder(id: "bank", amount: 999, window: TinySeries.range(2, 9))) == "8 inn: n1 n2 s1 s2")
        #expect(try best(Funder(id: "bank", amount: 999, window: TinySeries.range(2, 8))) == "infeasible")
    }

    /// Personal costs of the south only, but whatever is not personal.
    @Test func delegations() throws {
        #expect(try best(Funder(id: "bank", amount: 999, delegations: ["south"])) == "1 inn: s1 s2")
        #expect(try best(Funder(id: "bank", amount: 999, delegations: ["south", "north"])) == everybody)
    }

    /// The fund pays at the spa only, which costs 500.
    @Test func venues() throws {
        func best(_ funders: Funder...) throws -> String {
            var series = priced
            series.addSpa(fixed: 500)
            series.goals = [Goal(.attendance), Goal(.cost), Goal(.early)]
            series.funders = funders
            return try TinySeries.best(series)
        }
        #expect(try best(Funder(id: "fund", amount: 999)) == everybody)
        #expect(try best(Funder(id: "fund", amount: 999, venues: ["spa"])) == "1 spa: n1 n2 s1 s2")
        #expect(try best(Funder(id: "fund", amount: 999, venues: [])) == "infeasible")
    }

    /// n1 takes nothing from the bank: their fare and fee are 40 of somebody else. What the delegation refuses they do
    /// too.
    @Test func refusals() throws {
        let bank = Funder(id: "bank", amount: 999)
        #expect(try best(bank) { $0.person("n1") { $0.refuses = ["bank"] } } == "1 inn: n2 s1 s2")
        #expect(try best(bank) { $0.delegations[0].refuses = ["bank"] } == "1 inn: s1 s2")
        func both(_ amount: Rational) throws -> String {
            try best(bank, Funder(id: "fund", amount: amount)) { $0.person("n1") { $0.refuses = ["bank"] } }
        }
        #expect(try both(40) == everybody)
        #expect(try both(39) == "1 inn: n2 s1 s2")
    }

    /// Both the delegation's and the participant's refusals hold: n1 is refused by all, n2 is paid by the fund.
    @Test func `refusals add`() throws {
        let best = try best(Funder(id: "bank", amount: 999), Funder(id: "fund", amount: 999)) {
            $0.delegations[0].refuses = ["bank"]
            $0.person("n1") { $0.refuses = ["fund"] }
        }
        #expect(best == "1 inn: n2 s1 s2")
    }

    /// Costs of the series are there whatever the schedule, in every window and wherever a funder pays.
    @Test func `series costs`() throws {
        let staff = SeriesCost(category: "staff", amount: Amount(50))
        let fund = Funder(id: "fund", amount: 50, window: TinySeries.range(-20, -10), venues: [], overhead: 0)
        let bank = Funder(id: "bank", amount: 270)
        // Of 289 there are 239 left, which is too little for n1.
        #expect(try best(Funder(id: "bank", amount: 289)) { $0.costs = [staff] } == "1 inn: n2 s1 s2")
        #expect(try best(bank, fund) { $0.costs = [staff] } == everybody)
        #expect(try best(Funder(id: "bank", amount: 999, covers: ["venue"])) { $0.costs = [staff] } == "infeasible")
        #expect(
            try best(Funder(id: "bank", amount: 49)) {
                $0.costs = [staff]
                $0.workshops.min = 0
            } == "infeasible")
    }

    /// A service called `fee` is no honorarium: who refuses the bank does not refuse it, and no delegation is asked
    /// for.
    @Test func `service named like a personal category`() throws {
        let best = try best(Funder(id: "bank", amount: 999, delegations: [])) {
            $0.services = [Service(category: "fee", perDay: 5)]
            $0.delegations[0].refuses = ["bank"]
            $0.fares[0].fare = Amount(0)
        }
        // n2, s1 and s2 cost nothing.
        #expect(best == "1 inn: n2 s1 s2")
    }
}
