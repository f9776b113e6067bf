import GLPKSolver
import LinearModel
import Testing

/// A relaxation may begin where an earlier one ended.
struct WarmBasisTests {
    private func transport(_ size: Int, each: Double = 3) -> LinearProgram {
        var program = LinearProgram()
        var cost = LinearExpression()
        var into = [LinearExpression](repeating: LinearExpression(), count: size)
        for from in 0..<size {
            var out = LinearExpression()
            for to in 0..<size {
                let flow = program.addVariable("f\(from)_\(to)")
                out.add(1, flow)
                into[to].add(1, flow)
                cost.add(Double((from * 7 + to * 5) % 11 + 1), flow)
            }
            program.add(out .<= 4, named: "from\(from)")
        }
        for to in 0..<size { program.add(into[to] .>= each, named: "to\(to)") }
        program.minimize(cost)
        return program
    }

    @Test func `goes on from the basis`() throws {
        var program = transport(12)
        let solver = GLPKSolver()
        var options = SolveOptions(relaxation: true)
        let first = try solver.solve(program, options: options)
        options.basis = first.basis
        let again = try solver.solve(program, options: options)
        #expect(again.solution?.objective == first.solution?.objective)
        #expect(again.statistics.iterations < first.statistics.iterations / 4)
        // A row more, basic in the old basis.
        program.add(LinearExpression(Variable(index: 0)) .>= 2, named: "more")
        let grown = try solver.solve(program, options: options)
        let fresh = try solver.solve(program, options: SolveOptions(relaxation: true))
        #expect(abs(try #require(grown.solution).objective - (try #require(fresh.solution)).objective) < 1e-6)
    }

    @Test func `basis that does not fit is passed over`() throws {
        let solver = GLPKSolver()
        let small = try solver.solve(transport(3), options: SolveOptions(relaxation: true))
        let options = SolveOptions(relaxation: true, basis: small.basis)
        let result = try solver.solve(transport(4), options: options)
        #expect(result.termination.reason == .optimal)
    }

    /// Other amounts leave a basis that is optimal but for being feasible: the dual simplex goes on from it.
    @Test func `other amounts need few iterations`() throws {
        let solver = GLPKSolver()
        let first = try solver.solve(transport(12), options: SolveOptions(relaxation: true))
        let changed = transport(12, each: 3.5)
        let warm = try solver.solve(changed, options: SolveOptions(relaxation: true, basis: first.basis))
        let cold = try solver.solve(changed, options: SolveOptions(relaxation: true))
        #expect(abs(try #require(warm.solution).objective - (try #require(cold.solution)).objective) < 1e-6)
        #expect(warm.statistics.iterations < cold.statistics.iterations / 2)
    }

    @Test func `what is no basis is passed over`() throws {
        let solver = GLPKSolver()
        let program = transport(4)
        // As many basic variables as rows, but of the same few rows.
        let rows = program.rows.indices.map { _ in Basis.Status.atLower }
        let columns = program.columns.indices.map { $0 < program.rows.count ? Basis.Status.basic : .atLower }
        let options = SolveOptions(relaxation: true, basis: Basis(rows: rows, columns: columns))
        let result = try solver.solve(program, options: options)
        #expect(result.termination.reason == .optimal)
    }
}
