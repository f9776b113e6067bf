import TestSupport
import GLPKSolver
import LinearModel
import SeriesModel

@testable import SeriesPlanning

/// The program of a random series' first goal, its optimum by branch and cut over all options, and its relaxation.
struct FirstGoal {
    let whole: GoalProgram
    let program: LinearProgram
    /// In the sense of a minimum; nil where there is no plan.
    let best: Double?
    /// The prices and the bound of the linear relaxation, in the sense of a minimum; nil where it has no point.
    let relaxed: (prices: [Double], bound: Double)?

    init(seed: Int) throws {
        let random = RandomSeries(seed: Self.far(seed))
        try self.init(random.series, baseline: random.baseline)
    }

    init(_ series: Series, baseline: Plan? = nil) throws {
        let index = SeriesIndex(series, baseline: baseline)
        whole = try GoalProgram(index, OptionLayout(index), .init(goals: series.goals))
        program = whole.program(for: 0)
        best = try Self.best(whole)
        var options = SolveOptions()
        options.relaxation = true
        let result = try GLPKSolver().solve(program, options: options)
        let sign = Self.sign(program)
        if result.termination.reason == .optimal, let duals = result.duals, let solution = result.solution {
            relaxed = (duals.rows, sign * solution.objective)
        } else {
            relaxed = nil
        }
    }

    /// A seed far from its neighbours: those that are close share most of their random numbers.
    static func far(_ seed: Int) -> Int { 1009 * seed }

    /// 1 for a minimum, −1 for a maximum.
    var sign: Double { Self.sign(program) }

    var tolerance: Double { 1e-6 * max(1, abs(best ?? 0)) }

    static func sign(_ program: LinearProgram) -> Double { program.sense == .minimize ? 1 : -1 }

    /// The optimum of the first goal of a program, in the sense of a minimum, read as a value that the goal can have.
    static func best(_ whole: GoalProgram, _ change: (inout LinearProgram) -> Void = { _ in }) throws -> Double? {
        var program = whole.program(for: 0)
        change(&program)
        let result = try GLPKSolver().solve(program)
        guard result.termination.reason == .optimal, let found = result.solution?.objective else { return nil }
        let scale = whole.scales[0]
        return scale.bound(from: found).map { sign(program) * scale.inProgram($0) }
    }

    /// Good prices, none, and wrong ones.
    func manyPrices(_ random: inout SeededGenerator) -> [[Double]] {
        let good = relaxed?.prices ?? program.rows.map { _ in Double(random.number(-100...100)) / 100 }
        func noise(_ size: Double) -> Double { Double(random.number(-1000...1000)) / 1000 * size }
        return [
            good, good.map { _ in 0 }, good.map { -$0 }, good.map { 10 * $0 }, good.map { 1e6 * $0 },
            good.map { $0 + noise(0.1) }, good.map { $0 + noise(4) },
            good.map { random.chance(20) ? random.pick([.nan, .infinity, -.infinity]) : $0 },
        ]
    }
}
