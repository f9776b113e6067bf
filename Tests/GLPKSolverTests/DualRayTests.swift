import GLPKSolver
import LinearModel
import Testing

/// An infeasible LP says why: multipliers of its rows that contradict each other.
@Suite struct DualRayTests {
    /// `x + y ≥ 9` against `x ≤ 3` and `2y ≤ 8`: one of the first and half of the last leave 9 − 3 − 4.
    @Test(arguments: [LinearProgram.Sense.minimize, .maximize])
    func `rows that contradict each other`(sense: LinearProgram.Sense) throws {
        var program = LinearProgram()
        let x = program.addVariable("x", in: 0...3)
        let y = program.addVariable("y", in: 0...100)
        program.add(x + y .>= 9, named: "many")
        program.add(2 * y .<= 8, named: "few")
        if sense == .minimize { program.minimize(x + 2 * y) } else { program.maximize(x + 2 * y) }
        let result = try GLPKSolver().solve(program)
        #expect(result.termination.reason == .infeasible)
        let ray = try #require(result.dualRay)
        let sign = sense == .minimize ? 1.0 : -1.0
        #expect(abs(sign * ray[1] / (sign * ray[0]) + 0.5) < 1e-9)
        #expect(abs(least(program, ray) / abs(ray[0]) - 2) < 1e-9)
        #expect(result.duals != nil && result.basis != nil)
    }

    @Test func `rays of random programs prove what they say`() throws {
        var rays = 0
        for kind in RandomPrograms.Kind.allCases {
            for seed in 3_000..<3_100 {
                let program = RandomPrograms.make(kind, seed: UInt64(seed)).relaxed()
                let result = try GLPKSolver().solve(program)
                guard let ray = result.dualRay else { continue }
                #expect(result.termination.reason == .infeasible)
                #expect(least(program, ray) > 0, "\(kind) \(seed)")
                rays += 1
            }
        }
        #expect(rays > 30)
    }

    /// The least that rows and columns within their bounds leave of what is 0 at every point.
    private func least(_ program: LinearProgram, _ ray: [Double]) -> Double {
        let sign = program.sense == .minimize ? 1.0 : -1.0
        var factors = Array(repeating: 0.0, count: program.columns.count)
        var least = 0.0
        func add(_ factor: Double, _ bounds: Bounds) {
            // What rounding leaves of a factor must not meet a bound that is not there.
            if abs(factor) > 1e-9 { least += factor * (factor > 0 ? bounds.lower : bounds.upper) }
        }
        for (row, multiplier) in zip(program.rows, ray) {
            add(sign * multiplier, row.bounds)
            for term in row.terms { factors[term.variable.index] -= sign * multiplier * term.coefficient }
        }
        for (column, factor) in zip(program.columns, factors) { add(factor, column.bounds) }
        return least
    }
}
