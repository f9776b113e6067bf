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

    /// GLPK 5.0's presolver ends at an assertion here: 0.5x + 10y ≤ −3 and 10x + y + 2n ≥ 0, where y is not negative.
    /// So x ≤ −6 − 20y, and n is 30 at the least.
    @Test func `where the presolver breaks off, it is done without`() throws {
        var program = LinearProgram()
        let x = program.addVariable("x", bounds: .free)
        let y = program.addVariable("y")
        let n = program.addBinary("n")
        program.add(0.5 * x + 10 * y .<= -3, named: "first")
        program.add(10 * x + y + 2 * n .>= 0, named: "second")
        #expect(try GLPKSolver().solve(program).termination.reason == .infeasible)
        program.setBounds(of: n, to: 0...30)
        program.minimize(n)
        #expect(try GLPKSolver().solve(program).solution?.values == [-6, 0, 30])
    }
}
