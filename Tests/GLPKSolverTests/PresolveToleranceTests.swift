import GLPKSolver
import LinearModel
import Testing

/// What GLPK's presolver takes for feasible and is not is looked at again without it.
struct PresolveToleranceTests {
    /// A choice that costs 0.1 and may cost 0.0999: the presolver's tolerance is 0.001.
    @Test func `limit missed by little is no limit`() throws {
        var program = LinearProgram()
        let choice = program.addBinary("choice")
        let pay = program.addVariable("pay", in: 0...0.0999)
        program.add(0.1 * choice - pay .== 0, named: "paid")
        program.maximize(choice)
        let result = try GLPKSolver().solve(program)
        #expect(result.termination.reason == .optimal)
        #expect(result.solution?.values == [0, 0])
        program.setBounds(of: choice, to: 1...1)
        #expect(try GLPKSolver().solve(program).termination.reason == .infeasible)
    }
}
