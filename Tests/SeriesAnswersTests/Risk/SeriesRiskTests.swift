import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// What ties workshops together.
struct SeriesRiskTests {
    private func two(_ change: (inout Series) -> Void) -> Series {
        RiskSeries.base(north: 2, south: 0) { series in
            series.horizon = DayRange(from: RiskSeries.monday, days: 9)
            series.workshops = Limits(min: 2, max: 2)
            change(&series)
        }
    }

    /// Each of two returns with 0.81: one of them with 1 − 0.19² = 0.9639.
    @Test func `people return, exactly for one workshop and simulated for the series`() throws {
        let series = two { $0.continuity = 1 }
        // South has no people, and so nobody to return; it must not be a side.
        let sided = with(series) { $0.delegations[1].role = .guest }
        let assessment = try RiskSeries.risk([["n1", "n2"], ["n1", "n2"]], of: sided)
        #expect(assessment.workshops[0].returning == nil)
        #expect(near(try #require(assessment.workshops[1].returning).value, 0.9639))
        let whole = try #require(assessment.wholeSeries)
        let error = try #require(whole.standardError)
        #expect(error < 0.001)
        #expect(abs(whole.value - 0.9639) < 4 * error)
        #expect(assessment.simulation == RiskSimulation(draws: 100_000, seed: 1))
        #expect(near(assessment.allWorkshops.value, 1))
    }

    /// Together they return or not: 0.81².
    @Test func `those who travel together return together`() throws {
        let series = two {
            $0.continuity = 1
            $0.delegations[1].role = .guest
            $0.together = [["n1", "n2"]]
        }
        let assessment = try RiskSeries.risk([["n1", "n2"], ["n1", "n2"]], of: series) { $0.draws = 1000 }
        #expect(near(try #require(assessment.workshops[1].returning).value, 0.6561))
    }

    /// Whoever was at a held workshop was there: each returns with 0.9.
    @Test func `what is held has happened`() throws {
        let series = two {
            $0.continuity = 1
            $0.delegations[1].role = .guest
            $0.held = [HeldWorkshop(start: RiskSeries.monday, venue: "inn", attendees: ["n1", "n2"])]
            $0.participants[0].attends.min = 2
        }
        let assessment = try RiskSeries.risk([["n1", "n2"], ["n1", "n2"]], of: series) { $0.draws = 20_000 }
        #expect(assessment.held == 1)
        #expect(assessment.workshops.map(\.number) == [2])
        #expect(near(try #require(assessment.workshops[0].returning).value, 0.99))
        // n1 must attend both, and then somebody has returned.
        let whole = try #require(assessment.wholeSeries)
        #expect(abs(whole.value - 0.9) < 4 * (try #require(whole.standardError)))
    }

    /// n1 twice, 0.81; at each workshop at least one of two, which n1 sees to.
    @Test func `least attendances, with least seats`() throws {
        let series = two {
            $0.participants[0].attends.min = 2
            $0.delegations[0].seats.min = 1
        }
        let assessment = try RiskSeries.risk([["n1", "n2"], ["n1", "n2"]], of: series) { $0.draws = 20_000 }
        #expect(near(assessment.allWorkshops.value, 0.9801))
        let whole = try #require(assessment.wholeSeries)
        #expect(abs(whole.value - 0.81) < 4 * (try #require(whole.standardError)))
    }

    @Test func `the same seed gives the same numbers, another gives others`() throws {
        let series = two { $0.participants[0].attends.min = 2 }
        func whole(_ seed: UInt64) throws -> Double? {
            try RiskSeries.risk([["n1", "n2"], ["n1", "n2"]], of: series) {
                $0.draws = 2000
                $0.seed = seed
            }.wholeSeries?.value
        }
        #expect(try whole(1) == whole(1))
        #expect(try whole(1) != whole(2))
    }
}
