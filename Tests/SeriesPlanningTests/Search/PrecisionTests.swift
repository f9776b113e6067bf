import GLPKSolver
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

/// Goals whose values outrun floating point are refused, and nothing of them is called proven.
struct PrecisionTests {
    private func fault(_ series: Series) throws -> PrecisionFault? {
        do throws(PlanningError) {
            _ = try SeriesPlanner(solver: GLPKSolver()).plan(series)
            return nil
        } catch {
            guard case .outOfPrecision(let fault) = error else { throw error }
            return fault
        }
    }

    private func weighing(_ weight: Int) -> Series {
        TinySeries.with { series in
            for id in ["n1", "s1"] { series.person(id) { $0.weight = weight } }
        }
    }

    @Test func largeWeightsAreRefused() throws {
        let fault = try #require(try fault(weighing(1_000_000_000)))
        #expect(fault.goal == .attendance)
        // Two of a billion and two of one, at one workshop.
        #expect(fault.steps == 2_000_000_002)
        #expect(
            fault.description == """
                goal attendance: weights are too large: divide all by the same number, or round them (its value may be \
                500000000 steps from 0, and here up to 2000000002)
                """)
    }

    /// Up to the limit values are told apart to the last step: what a row's tolerance lets through is put right.
    @Test func upToTheLimitTheyAreExact() throws {
        let plan = try SeriesPlanner(solver: GLPKSolver()).plan(weighing(249_999_999), baseline: nil).plan
        #expect(plan.status == .optimal)
        #expect(plan.goals.map(\.bound) == [500_000_000, 0])
        #expect(plan.goals.map(\.value) == [500_000_000, 0])
    }

    @Test func digitsThatAreTooFineAreRefused() throws {
        let series = TinySeries.with { series in
            // One ten-millionth is a step: two fares of which one is no multiple of the other.
            series.addSpa()
            series.fares[0].kgCO2 = number("123.4567891")
            series.fares[1].kgCO2 = 7
            series.goals = [Goal(.emissions)]
        }
        let fault = try #require(try fault(series))
        #expect(fault.goal == .emissions)
        #expect(fault.description.contains("kgCO2 has too many digits"))
    }

    /// Where the goal is not asked for nobody minds.
    @Test func onlyGoalsCount() throws {
        var series = weighing(1_000_000_000)
        series.goals = [Goal(.workshops), Goal(.early)]
        #expect(try fault(series) == nil)
    }
}
