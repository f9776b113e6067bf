import GLPKSolver
import LinearModel
import SeriesModel
import Testing

@testable import SeriesPlanning

/// At its optimum a goal over the program's variables is worth what the schedule is, held workshops included.
struct MeasureTests {
    @Test(arguments: Goal.Kind.allCases)
    func isWorthTheSchedule(kind: Goal.Kind) throws {
        var solved = 0
        var withHeld = 0
        for seed in 0..<160 {
            let made = RandomSeries(seed: seed)
            // Two that have been held are rare, and tell most.
            guard seed < 40 || made.series.held.count > 1 else { continue }
            let index = SeriesIndex(made.series, baseline: made.baseline)
            var draft = try CompactProgram(index, OptionLayout(index))
            let measure = try Objectives.of(kind).measure(in: &draft)
            draft.aim(at: measure, isMaximised: kind.isMaximised)
            guard let solution = try GLPKSolver().solve(draft.program).solution else { continue }
            let value = Objectives.of(kind).value(of: draft.schedule(from: solution), in: index)
            let measured = solution.value(of: measure.expression) * measure.unitsPerProgramUnit
            #expect(abs(measured - value.approximation) < 1e-4, "seed \(seed)")
            // Every value is a whole multiple of the step.
            #expect(value.divided(by: measure.granularity)?.isWhole == true, "seed \(seed)")
            solved += 1
            withHeld += index.held.isEmpty ? 0 : 1
        }
        #expect(solved >= 10 && withHeld >= 3, "\(solved) \(withHeld)")
    }
}
