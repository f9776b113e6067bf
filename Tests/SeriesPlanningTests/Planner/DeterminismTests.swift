import GLPKSolver
import LinearModel
import SeriesModel
import SeriesPlanning
import Testing

/// The same series gives the same plan, again and side by side.
struct DeterminismTests {
    @Test(arguments: [3, 14, 27, 58, 91])
    func `same plan`(seed: Int) async throws {
        let made = RandomSeries(seed: seed)
        let series = made.series
        let baseline = made.baseline
        let first = try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: baseline).plan
        #expect(try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: baseline).plan == first)
        let again = try await withThrowingTaskGroup(of: Plan.self) { group in
            for _ in 0..<4 {
                group.addTask { try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: baseline).plan }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(again == Array(repeating: first, count: 4))
    }

    /// The program too: the same rows and columns, in the same order.
    @Test func `same program`() throws {
        let series = RandomSeries(seed: 27).series
        let programs = try (0..<3).map { _ in try ExportedProgram(of: series, goal: series.goals.first).program }
        #expect(programs[0].rows.map(\.name) == programs[1].rows.map(\.name))
        #expect(programs[0] == programs[2])
    }
}
