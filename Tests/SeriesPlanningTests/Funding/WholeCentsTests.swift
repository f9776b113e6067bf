import BigInt
import GLPKSolver
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

/// What the program's floating point allows and whole cents do not is cut off, and the search goes on.
struct WholeCentsTests {
    /// The inn costs so much, the spa so much; nobody attends, and there is one Monday.
    private func series(inn: String, spa: String, _ funders: Funder...) -> Series {
        TinySeries.with {
            $0.addSpa(fixed: number(spa))
            $0.venues[0].fixed = number(inn)
            $0.participants = []
            $0.horizon = TinySeries.range(1, 7)
            $0.funders = funders
            $0.goals = [Goal(.cost), Goal(.early)]
        }
    }

    private func planned(_ series: Series) throws -> (best: String, cutOff: Int) {
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(series)
        let plan = outcome.plan
        let venues = plan.workshops.map { "\($0.venue) \(plan.total)" }
        return (
            plan.status == .optimal ? venues.joined() : plan.status.rawValue,
            outcome.statistics.stages.map(\.cutOff).reduce(0, +)
        )
    }

    /// Two funders with a share of a half each: of 33.33 each pays at most 16.66, so a cent is left, though two times
    /// 16.665 would do. Of 33.34 each pays 16.67.
    @Test func `half a cent`() throws {
        let half = ["a", "b"].map { Funder(id: $0, amount: 999, maxShare: number("0.5")) }
        let (best, cutOff) = try planned(series(inn: "33.33", spa: "33.34", half[0], half[1]))
        #expect(best == "spa 33.34")
        #expect(cutOff == 1)
        #expect(try planned(series(inn: "33.32", spa: "33.34", half[0], half[1])) == ("inn 33.32", 0))
    }

    /// Three funders with a third each: of 10.00 each pays at most 3.33, and of 10.01 too; of 10.02 each pays 3.34.
    @Test func `third of a cent`() throws {
        let share = try #require(Rational(1, over: 3))
        let third = ["a", "b", "c"].map { Funder(id: $0, amount: 999, maxShare: share) }
        var series = series(inn: "10", spa: "10.02", third[0], third[1], third[2])
        #expect(try planned(series) == ("spa 10.02", 1))
        series.venues[1].fixed = number("10.01")
        #expect(try planned(series) == ("infeasible", 2))
    }

    /// Only the schedule itself is cut off: the same workshop with n1, whose fee is a cent, costs 33.34 and can be
    /// paid.
    @Test func `one attendee more`() throws {
        let half = ["a", "b"].map { Funder(id: $0, amount: 999, maxShare: number("0.5")) }
        var series = series(inn: "33.33", spa: "50", half[0], half[1])
        series.venues.removeLast()
        series.participants = [Participant(id: "n1", delegation: "north", home: "HOM", fee: Amount(number("0.01")))]
        #expect(try planned(series) == ("inn 33.34", 1))
    }

    /// A billion and a grant of just as much, which doubles of thousands can tell from a cent less only just not.
    @Test func `large amounts`() throws {
        let grant = Funder(id: "bank", amount: 1_000_000_000)
        #expect(try planned(series(inn: "1000000000", spa: "1000000000.01", grant)).best == "inn 1000000000.00")
        let (best, _) = try planned(series(inn: "1000000000.01", spa: "999999999.99", grant))
        #expect(best == "spa 999999999.99")
        #expect(try planned(series(inn: "1000000000.01", spa: "1000000000.02", grant)).best == "infeasible")
    }

    /// Twelve people who cost 0.01 each, and 0.05 from a fund with a share of a half besides the bank's 0.05.
    @Test func `line by line`() throws {
        let series = TinySeries.with {
            $0.fares[0].fare = Amount(number("0.01"))
            $0.participants = (0..<12).map { Participant(id: "n\($0)", delegation: "north", home: "HOM") }
            $0.funders = [
                Funder(id: "bank", amount: number("0.05")),
                Funder(id: "fund", amount: number("0.05"), maxShare: number("0.5")),
            ]
        }
        #expect(try TinySeries.values(series) == [10, 0])
    }

    /// One line among several funders: as few as possible, those first in the file first.
    @Test func `few funders for a line`() throws {
        var series = series(inn: "100", spa: "500", Funder(id: "a", amount: 60), Funder(id: "b", amount: 70))
        #expect(try TinySeries.payments(series) == ["a venue 60.00", "b venue 40.00"])
        series.funders[1].amount = 500
        #expect(try TinySeries.payments(series).count <= 2)
        series.funders[0].amount = 500
        #expect(try TinySeries.payments(series) == ["a venue 100.00"])
    }
}
