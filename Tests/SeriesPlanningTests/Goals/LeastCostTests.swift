import SeriesModel
import TestSupport
import Testing

/// Least direct cost, series costs included.
struct LeastCostTests {
    /// One traveller, alone, to the inn, three days with a day of travel before and two after; everything has a price.
    private let oneTraveller = TinySeries.with {
        $0.participants = [Participant(id: "n1", delegation: "north", home: "HOM", passports: ["PP"], required: true)]
        $0.days = 3
        $0.travelDays = TravelDays(before: 1, after: 2)
        $0.delegations[0].fee = Amount(number("10.005"))
        $0.fares[0].fare = Amount(100, "EUR")
        $0.visas = [Visa(passport: "PP", country: "II", fee: Amount(20))]
        $0.venues[0].hotel = 50
        $0.venues[0].perDiem = 30
        $0.venues[0].dayRate = number("99.995")
        $0.venues[0].fixed = 7
        $0.goals = [Goal(.cost), Goal(.early)]
    }

    private func costs(_ series: Series) throws -> [String] {
        let plan = try TinySeries.plan(series)
        return (plan.workshops.flatMap(\.costs) + plan.seriesCosts).map { "\($0.category) \($0.amount)" } + [
            "\(plan.total)"
        ]
    }

    /// 100 euros at 1.1; 5 nights and 6 days away; 10.005 and 99.995 rounded half up before they are multiplied.
    @Test func `every category`() throws {
        #expect(
            try costs(oneTraveller) == [
                "travel 110.00", "visa 20.00", "lodging 250.00", "perDiem 180.00", "fee 10.01", "venue 307.00",
                "877.01",
            ])
        #expect(try TinySeries.values(oneTraveller) == [number("877.01"), 0])
    }

    /// A local has no fare and no hotel, a per diem for the meeting days, and the visa's fee like anybody.
    @Test func local() throws {
        var series = oneTraveller
        series.person("n1") { $0.home = "INN" }
        #expect(try costs(series) == ["visa 20.00", "perDiem 90.00", "fee 10.01", "venue 307.00", "427.01"])
    }

    /// The venue's amounts in euros, each rounded by itself: 55, 33, 109.99 (109.9945) and 7.70. The person's own fee.
    @Test func currencies() throws {
        var series = oneTraveller
        series.venues[0].currency = "EUR"
        series.person("n1") { $0.fee = Amount(1, "EUR") }
        #expect(
            try costs(series) == [
                "travel 110.00", "visa 20.00", "lodging 275.00", "perDiem 198.00", "fee 1.10", "venue 337.67", "941.77",
            ])
    }

    /// Services and costs of the series; one in the category of the venue joins its line, in that of travel does not.
    @Test func `services and series costs`() throws {
        var series = oneTraveller
        series.services = [
            Service(category: "venue", perDay: 1, perWorkshop: 2),
            Service(category: "travel", perDay: number("0.335")),
        ]
        series.costs = [SeriesCost(category: "staff", amount: Amount(number("0.005"), "EUR"))]
        // 3 × 1 + 2 more for the venue; 3 × 0.34 apart from the north's travel; 0.0055 rounded to a cent.
        #expect(
            try costs(series) == [
                "travel 110.00", "travel 1.02", "visa 20.00", "lodging 250.00", "perDiem 180.00", "fee 10.01",
                "venue 312.00", "staff 0.01", "883.04",
            ])
    }

    /// The lowest fee among the passports that admit: PP's 20, not the refused one's 5, and none where none is needed.
    @Test func `lowest fee`() throws {
        var series = oneTraveller
        series.visas.append(Visa(passport: "QQ", country: "II", fee: Amount(5), refused: true))
        series.visas.append(Visa(passport: "RR", country: "II", fee: Amount(15)))
        series.person("n1") { $0.passports = ["PP", "QQ"] }
        #expect(try TinySeries.values(series)?.first == number("877.01"))
        series.person("n1") { $0.passports = ["PP", "RR"] }
        #expect(try TinySeries.values(series)?.first == number("872.01"))
        series.person("n1") { $0.passports = ["PP", "SS"] }
        #expect(try TinySeries.values(series)?.first == number("857.01"))
    }

    /// From the 8th to the 15th fares are halved and hotels cost 0.3: 55 + 5 × 15 rather than 110 + 250. The season is
    /// that of the start.
    @Test func seasons() throws {
        var series = oneTraveller
        series.venues[0].seasons = [
            Season(dates: [TinySeries.range(8, 15)], fare: number("0.5"), hotel: number("0.3"))
        ]
        #expect(try TinySeries.values(series) == [number("647.01"), 7])
        series.venues[0].seasons[0].dates = [TinySeries.range(2, 7), TinySeries.range(15, 15)]
        #expect(try TinySeries.values(series) == [number("647.01"), 14])
        series.venues[0].seasons[0].fare = 9
        // 110 × 9 − 110 is more than the 175 that the hotel saves.
        #expect(try TinySeries.values(series) == [number("877.01"), 0])
    }

    /// Two days of one class of prices but for the visa, which is late for PP (free) on the first: QQ's is dearer.
    @Test func `notice within a block`() throws {
        var series = oneTraveller
        series.today = TinySeries.day(-9)
        series.startOn = [.mon, .tue]
        series.gap = Limits(min: 7)
        series.visas = [
            Visa(passport: "PP", country: "II", notice: 10), Visa(passport: "QQ", country: "II", fee: Amount(40)),
        ]
        series.person("n1") { $0.passports = ["PP", "QQ"] }
        // The 1st means leaving on 28 February, 9 days ahead; the 2nd 10 days.
        #expect(try TinySeries.values(series) == [number("857.01"), 1])
        series.horizon = TinySeries.range(1, 3)
        #expect(try TinySeries.values(series) == [number("897.01"), 0])
    }

    /// The spa costs 10 more and is where nobody needs to fly: within 10 it is taken, within 9.99 not.
    @Test(arguments: [("10", "1 spa: n1 n2 s1 s2"), ("9.99", "1 inn: ")])
    func tolerance(_ tolerance: String, _ expected: String) throws {
        let series = TinySeries.with {
            $0.addSpa(fixed: 10)
            $0.fares[0].kgCO2 = 1
            $0.goals = [Goal(.cost, tolerance: number(tolerance)), Goal(.emissions), Goal(.attendance), Goal(.early)]
        }
        #expect(try TinySeries.best(series) == expected)
    }
}
