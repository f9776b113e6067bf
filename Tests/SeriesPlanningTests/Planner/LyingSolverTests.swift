import GLPKSolver
import LinearModel
import SeriesAudit
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

/// A solver that returns points that break rows: what comes of it is an error, never a wrong plan.
struct LyingSolverTests {
    /// One workshop, n1 cannot come on the 1st, two of the north have to, and three find room.
    private let series = TinySeries.with {
        $0.person("n1") { $0.unavailable = [TinySeries.range(1, 2)] }
        $0.delegations[0].seats.min = 1
        $0.venues[0].capacity = 3
        $0.balance = 1
        $0.goals = [Goal(.attendance)]
    }

    private func outcome(_ point: @escaping @Sendable (LinearProgram) -> [Double]) -> String {
        let solver = ScriptedSolver { program, _ throws(SolverError) in
            let solution = Solution(values: point(program), in: program)
            return SolveResult(termination: Termination(.optimal), solution: solution, bound: solution.objective)
        }
        do throws(PlanningError) {
            let plan = try SeriesPlanner(solver: solver).plan(series).plan
            return Audit(series: series).violations(in: plan).isEmpty ? "right" : "wrong"
        } catch {
            if case .wrongPlan(let violations) = error { return violations.isEmpty ? "wrong" : "refused" }
            return "\(error)"
        }
    }

    @Test func `nothing and everything`() {
        #expect(outcome { $0.columns.map { _ in 0 } } == "refused")
        #expect(outcome { $0.columns.map { _ in 1 } } == "refused")
    }

    /// The truth is right, though it comes from the same mouth.
    @Test func truth() {
        #expect(outcome { (try? GLPKSolver().solve($0).solution?.values) ?? [] } == "right")
    }

    /// Points at random, and the best one with a few values turned round.
    @Test func random() {
        var refused = 0
        for seed in 0..<60 {
            let answer = outcome { program in
                var random = SeededGenerator(seed: seed)
                var values = (try? GLPKSolver().solve(program).solution?.values) ?? []
                for position in values.indices where random.chance(seed % 2 == 0 ? 50 : 8) {
                    values[position] = 1 - values[position].rounded()
                }
                return values
            }
            #expect(answer == "right" || answer == "refused", "seed \(seed)")
            refused += answer == "refused" ? 1 : 0
        }
        #expect(refused >= 20)
    }
}
