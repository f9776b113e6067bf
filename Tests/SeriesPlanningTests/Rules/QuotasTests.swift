import BigInt
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// At every workshop there are as many women, experts, … as agreed.
struct QuotasTests {
    /// n1 is worth 4, s1 is worth 3, both experts; n2 and s2, who are none, are worth 1. The house takes two.
    private let twoSeats = TinySeries.with {
        $0.person("n1") { $0.tags = ["expert"] }
        $0.person("s1") { $0.tags = ["expert"] }
        $0.person("n1") { $0.weight = 4 }
        $0.person("s1") { $0.weight = 3 }
        $0.venues[0].capacity = 2
    }

    private func best(_ quotas: Quota...) throws -> String {
        var series = twoSeats
        series.quotas = quotas
        return try TinySeries.best(series)
    }

    @Test func without() throws {
        #expect(try best() == "1 inn: n1 s1")
    }

    /// At most one expert: n1 and somebody else, worth 5 in all whoever it is.
    @Test func most() throws {
        var series = twoSeats
        series.quotas = [Quota(tag: "expert", count: Limits(max: 1))]
        #expect(try TinySeries.values(series) == [5, 0])
        series.quotas[0].count.max = 0
        #expect(try TinySeries.values(series) == [2, 0])
    }

    /// An expert is wanted who is worth nothing.
    @Test func least() throws {
        var series = twoSeats
        series.participants.append(Participant(id: "n3", delegation: "north", home: "HOM", weight: 0, tags: ["doctor"]))
        #expect(try TinySeries.best(series) == "1 inn: n1 s1")
        series.quotas = [Quota(tag: "doctor", count: Limits(min: 1))]
        #expect(try TinySeries.best(series) == "1 inn: n1 n3")
        series.quotas[0].count.min = 2
        #expect(try TinySeries.best(series) == "infeasible")
    }

    /// Only those of the delegations that the quota names are counted: at most one expert of the south is s1 alone.
    @Test func `of delegations`() throws {
        #expect(try best(Quota(tag: "expert", of: ["south"], count: Limits(max: 1))) == "1 inn: n1 s1")
        #expect(try best(Quota(tag: "expert", of: ["south"], count: Limits(min: 1))) == "1 inn: n1 s1")
        var series = twoSeats
        series.quotas = [Quota(tag: "expert", of: ["south"], count: Limits(max: 0))]
        #expect(try TinySeries.values(series) == [5, 0])
    }

    /// Where it names none, all sides are counted together and guests are not: the guest expert is over the number.
    @Test func `of sides`() throws {
        var series = twoSeats
        series.venues[0].capacity = nil
        series.delegations.append(Delegation(id: "press", role: .guest))
        series.participants.append(Participant(id: "g1", delegation: "press", home: "HOM", tags: ["expert"]))
        series.quotas = [Quota(tag: "expert", count: Limits(max: 1))]
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s2 g1")
        series.quotas[0].of = ["north", "south", "press"]
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s2")
    }

    /// Two experts among n attendees: a half of four, two thirds of three, all of two.
    @Test(arguments: [("0.5", 9), ("0.6", 8), ("0.67", 7), ("1", 7)])
    func `least share`(_ share: String, _ attendance: Int) throws {
        var series = twoSeats
        series.venues[0].capacity = nil
        series.quotas = [Quota(tag: "expert", minShare: number(share))]
        #expect(try TinySeries.values(series) == [Rational(attendance), 0])
    }

    /// Two others of worth 1 each beside n1 (4) and s1 (3): at a half all come; at two thirds of three experts at most
    /// so do all; at 0.4 one of n1, n2, s2 is an expert, which is a third; at 0.3 none may be.
    @Test(arguments: [("0.5", 9), ("0.49", 6), ("0.34", 6), ("0.33", 2), ("0", 2)])
    func `most share`(_ share: String, _ attendance: Int) throws {
        var series = twoSeats
        series.venues[0].capacity = nil
        series.quotas = [Quota(tag: "expert", maxShare: number(share))]
        #expect(try TinySeries.values(series) == [Rational(attendance), 0])
    }

    /// A share exactly reached, which no decimal of a computer shows: a third of three.
    @Test func `share exactly reached`() throws {
        let third = try #require(Rational(1, over: 3))
        var series = twoSeats
        series.venues[0].capacity = nil
        series.person("s1") { $0.tags = [] }
        series.person("s2") { $0.venues = [] }
        series.quotas = [Quota(tag: "expert", minShare: third, maxShare: third)]
        #expect(try TinySeries.best(series) == "1 inn: n1 n2 s1")
    }

    /// The threshold lies half way between the last fraction of so many people that misses the share and the first that
    /// reaches it. Of up to four people: 0, 1/4, 1/3, 1/2, 2/3, 3/4, 1.
    @Test(
        arguments: [
            ("0.5", 4, 1, 3, 1, 2), ("0.51", 4, 1, 2, 2, 3), ("0.3", 4, 1, 4, 1, 3), ("1", 4, 3, 4, 1, 1),
            ("0.25", 4, 0, 1, 1, 4), ("0", 4, -1, 4, 0, 1), ("0.5", 1, 0, 1, 1, 1), ("0.5", 0, 0, 1, 1, 1),
        ] as [(String, Int, Double, Double, Double, Double)])
    func threshold(
        _ share: String, _ attendees: Int, _ below: Double, _ belowUnder: Double, _ above: Double, _ aboveUnder: Double
    ) {
        let middle = (below / belowUnder + above / aboveUnder) / 2
        #expect(abs(Quotas.threshold(below: number(share), attendees: attendees) - middle) < 1e-12)
    }

    /// For every share and number of people the threshold lets the same fractions through as the share itself.
    @Test func `threshold says the same`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<60 {
            let share = number("0.\(random.number(0...999))")
            let attendees = random.number(1...9)
            let threshold = Quotas.threshold(below: share, attendees: attendees)
            for counted in 1...attendees {
                for tagged in 0...counted {
                    let reaches = Rational(tagged) >= share * Rational(counted)
                    let margin = Double(tagged) - threshold * Double(counted)
                    #expect(reaches ? margin > 1e-6 : margin < -1e-6)
                }
            }
        }
    }
}
