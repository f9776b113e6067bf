import SeriesModel
import TestSupport
import Testing

/// What has taken place counts everywhere and is not judged.
struct HeldWorkshopsTests {
    /// Held on 23 February at the inn, with 100 a day and so 200 each time, and a fee of 30 for n1.
    private let held = TinySeries.with {
        $0.venues[0].dayRate = 100
        $0.person("n1") { $0.fee = Amount(30) }
        $0.held = [HeldWorkshop(start: TinySeries.day(-6), venue: "inn", attendees: ["s1", "n1"])]
        $0.meetTwice()
        $0.goals = [Goal(.attendance), Goal(.early), Goal(.cost)]
    }

    /// Without costs it is priced like a planned one: 200 + 30 each time. Attendees stand in the order of the series.
    @Test func `priced like a planned one`() throws {
        #expect(try TinySeries.best(held) == "-6 inn: n1 s1 | 1 inn: n1 n2 s1 s2")
        #expect(try TinySeries.values(held) == [6, -7, 460])
    }

    /// With costs it cost what it cost: 50, 5.56 and the 230 of the planned one.
    @Test func `costs what was spent`() throws {
        var series = held
        series.held[0].costs = [
            SpentCost(category: "venue", amount: 50),
            SpentCost(category: "fee", delegation: "north", amount: number("5.555")),
        ]
        // 5.555 is rounded half up to 5.56.
        #expect(try TinySeries.values(series) == [6, -7, number("285.56")])
    }

    /// Nobody's passport is good, nobody accepts the inn, the horizon begins later, and no rule is kept: it was held
    /// all the same.
    @Test func `is not judged`() throws {
        var series = held
        series.held[0].attendees.append("n2")
        series.addSpa()
        for id in ["n1", "n2", "s1", "s2"] {
            series.person(id) {
                $0.venues = ["spa"]
                $0.passports = ["PP", "QQ"]
                $0.unavailable = [TinySeries.range(-27, 0)]
            }
        }
        series.visas = [
            Visa(passport: "PP", country: "II", fee: Amount(80), refused: true),
            Visa(passport: "QQ", country: "II", notice: 900, fee: Amount(60), refused: true),
        ]
        series.delegations[1].seats = Limits(max: 0)
        series.balance = 0
        series.apart = [["n1", "s1"]]
        series.together = [["s1", "s2"]]
        series.quotas = [Quota(tag: "expert", of: ["south"], count: Limits(max: 0), minShare: number("0.5"))]
        series.goals = [Goal(.early), Goal(.cost)]
        // Whom no passport admits pays the lowest fee of all: 200 + 30 + 3 × 60. Then nobody meets at the free spa.
        #expect(try TinySeries.values(series) == [-7, 410])
        let costs = try TinySeries.plan(series).workshops.first?.costs.map { "\($0.category) \($0.amount)" }
        #expect(costs == ["visa 120.00", "visa 60.00", "fee 30.00", "venue 200.00"])
    }

    /// The bank's 429.99 do not pay for 230 + 200; 430 do. n1, whose fee is 30, stays at home from the planned one.
    @Test(arguments: [("459.99", 5), ("460", 6)])
    func `funded with the rest`(_ amount: String, _ attendance: Int) throws {
        var series = held
        series.funders[0].amount = number(amount)
        #expect(try TinySeries.values(series)?.first == Rational(attendance))
    }

    /// The bank has paid 200 for what was held; of 430 there are 230 left for the planned one, of 429.99 only 229.99.
    @Test(arguments: [("429.99", 5), ("430", 6)])
    func `funded before`(_ amount: String, _ attendance: Int) throws {
        var series = held
        series.funders[0].amount = number(amount)
        series.held[0].costs = [SpentCost(category: "venue", amount: 200)]
        series.held[0].funding = [SpentFunding(funder: "bank", category: "venue", amount: 200)]
        #expect(try TinySeries.values(series)?.first == Rational(attendance))
    }

    /// Costs without funding: n1 refuses the bank, so the north's entry is not the bank's to pay, the venue's is.
    @Test func `refused by whomever refuses`() throws {
        var series = held
        series.held[0].costs = [
            SpentCost(category: "venue", amount: 50), SpentCost(category: "travel", delegation: "north", amount: 70),
        ]
        series.held[0].attendees = ["n1", "n2"]
        series.funders.append(Funder(id: "fund", amount: 70))
        series.person("n1") {
            $0.refuses = ["bank"]
            $0.fee = nil
        }
        #expect(try TinySeries.payments(series).prefix(2) == ["bank venue 50.00", "fund travel 70.00"])
        series.funders[1].amount = number("69.99")
        #expect(try TinySeries.best(series) == "infeasible")
        // Without n1 nobody concerned refuses.
        series.held[0].attendees = ["n2", "s1"]
        #expect(try TinySeries.payments(series).prefix(2) == ["bank travel 70.00", "bank venue 50.00"])
    }

    /// The bank paid 900 of its 500: nothing may be added, though nothing is wrong with what it paid. The fund has 230.
    @Test func `exceeding alone is not judged`() throws {
        var series = held
        series.held[0].costs = [SpentCost(category: "venue", amount: 900)]
        series.held[0].funding = [SpentFunding(funder: "bank", category: "venue", amount: 900)]
        series.funders = [Funder(id: "bank", amount: 500), Funder(id: "fund", amount: 230)]
        #expect(try TinySeries.payments(series) == ["bank venue 900.00", "fund fee 30.00", "fund venue 200.00"])
        series.funders[1].amount = 229
        #expect(try TinySeries.values(series)?.first == 5)
        series.funders[1].amount = 199
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// Reluctance, emissions and hours of the held one count too: s1 lives 8 hours and 3 kg away, n1 next door.
    @Test func `counts in goals`() throws {
        var series = held
        series.person("s1") {
            $0.home = "FAR"
            $0.reluctant = ["inn"]
            $0.unavailable = [TinySeries.base.horizon]
        }
        series.fares.append(Fare(from: "FAR", to: "INN", fare: Amount(0), hours: 8, kgCO2: 3))
        series.goals = [Goal(.reluctance), Goal(.emissions), Goal(.fairness), Goal(.workshops), Goal(.returning)]
        #expect(try TinySeries.values(series) == [1, 3, 8, 2, 1])
    }
}
