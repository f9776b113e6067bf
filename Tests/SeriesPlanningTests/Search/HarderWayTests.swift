import GLPKSolver
import LinearModel
import SeriesModel
import SeriesPlanning
import Synchronization
import Testing

/// A proof that the quick tree does not end is ended by the thorough one, with the same answer.
struct HarderWayTests {
    /// GLPK, but a normal search with a node limit finds nothing and gives up at it.
    private final class GivesUp: Solver {
        let thoroughSolves = Mutex(0)
        var supportedOptions: Set<SolveOption> { GLPKSolver().supportedOptions }

        func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult {
            if options.effort == .thorough {
                thoroughSolves.withLock { $0 += 1 }
            } else if options.nodeLimit != nil, program.rows.contains(where: { $0.name == "better" }) {
                return SolveResult(termination: Termination(.nodeLimit))
            }
            return try GLPKSolver().solve(program, options: options)
        }
    }

    @Test func `same answer`() throws {
        var thoroughSolves = 0
        var options = PlanningOptions()
        options.settings.manySequences = 0
        for seed in 0..<60 {
            let series = RandomSeries(seed: seed).series
            let solver = GivesUp()
            let patient = try SeriesPlanner(solver: GLPKSolver()).plan(series).plan
            let other = try SeriesPlanner(solver: solver).plan(series, options: options).plan
            #expect(other.status == patient.status, "seed \(seed)")
            #expect(other.goals.map(\.bound) == patient.goals.map(\.bound), "seed \(seed)")
            thoroughSolves += solver.thoroughSolves.withLock { $0 }
        }
        #expect(thoroughSolves > 0)
    }
}
