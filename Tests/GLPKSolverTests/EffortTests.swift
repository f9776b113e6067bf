import GLPKSolver
import LinearModel
import Testing

/// How hard the tree is worked on changes how much of it there is, and not the answer.
struct EffortTests {
    /// A knapsack of 15 whose items are all worth what they weigh but for a little: many nearly equal ways to fill it.
    private var knapsack: LinearProgram {
        var program = LinearProgram()
        var weight = LinearExpression()
        var worth = LinearExpression()
        for item in 0..<15 {
            let taken = program.addBinary("item\(item)")
            weight.add(Double(37 + item * 11 % 29), taken)
            worth.add(Double(40 + item * 11 % 29), taken)
        }
        program.add(weight .<= 301, named: "weight")
        program.maximize(worth)
        return program
    }

    @Test func `answer is the same`() throws {
        let plain = try GLPKSolver().solve(knapsack)
        let thorough = try GLPKSolver().solve(knapsack, options: SolveOptions(effort: .thorough))
        let asSettings = try GLPKSolver(settings: .thorough).solve(knapsack)
        #expect(plain.termination.reason == .optimal)
        #expect(thorough.termination.reason == .optimal)
        #expect(thorough.solution?.objective == plain.solution?.objective)
        // It is the thorough setting, to the letter, and not the usual one.
        #expect(thorough.statistics.nodes == asSettings.statistics.nodes)
        #expect(thorough.statistics.nodes != plain.statistics.nodes)
    }

    @Test func `limits hold all the same`() throws {
        let options = SolveOptions(timeLimit: .zero, effort: .thorough)
        #expect(try GLPKSolver().solve(knapsack, options: options).termination.reason == .timeLimit)
    }
}
