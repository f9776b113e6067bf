import GLPKSolver
import LinearModel
import Testing

@Suite struct ConformanceTests {
    @Test func `brute force conforms`() throws {
        try checkConformance(of: BruteForceSolver())
    }

    @Test func `plain GLPK conforms`() throws {
        try checkConformance(of: GLPKSolver())
    }

    @Test func `thorough GLPK conforms`() throws {
        try checkConformance(of: GLPKSolver(settings: .thorough))
    }

    @Test func `unpresolved GLPK conforms`() throws {
        var settings = GLPKSettings()
        settings.presolve = false
        try checkConformance(of: GLPKSolver(settings: settings))
    }

    @Test(arguments: GLPKSettings.Branching.allCases, GLPKSettings.NodeChoice.allCases)
    func `every rule conforms`(branching: GLPKSettings.Branching, nodeChoice: GLPKSettings.NodeChoice) throws {
        var settings = GLPKSettings()
        settings.branching = branching
        settings.nodeChoice = nodeChoice
        settings.scaling = .always
        settings.nodePreprocessing = .root
        settings.longStepDual = true
        settings.feasibilityPump = true
        try checkConformance(of: GLPKSolver(settings: settings))
    }

    /// Signs of the prices as they are documented, both ways.
    @Test func `duals follow their definition`() throws {
        var program = sampleProgram(kind: .continuous)
        for sense in [LinearProgram.Sense.maximize, .minimize] {
            if sense == .minimize { program.minimize(2 * Variable(index: 0) + 3 * Variable(index: 1)) }
            let result = try GLPKSolver().solve(program)
            let duals = try #require(result.duals)
            for (index, cost) in program.costs.enumerated() {
                var reduced = cost
                for (row, dual) in zip(program.rows, duals.rows) {
                    for term in row.terms where term.variable.index == index { reduced -= dual * term.coefficient }
                }
                #expect(abs(reduced - duals.reducedCosts[index]) < 1e-9)
            }
            #expect(sense == .maximize ? duals.rows[0] > 0 : duals.rows[1] > 0)
            #expect(result.basis?.rows.count == 2)
            #expect(result.basis?.columns.filter { $0 == .basic }.count == 1)
        }
    }
}
