import CuttingPlanes
import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite struct CuttingPlanesTests {
    /// Chvátal's: `3x + 2y ≤ 6`, `−3x + 2y ≤ 0` has its relaxed best at (1, 1.5), its whole best at y = 1.
    private static func textbook() -> (LinearProgram, Variable, Variable) {
        var program = LinearProgram(name: "textbook")
        let x = program.addVariable("x", in: 0...10, kind: .integer)
        let y = program.addVariable("y", in: 0...10, kind: .integer)
        program.add(3 * x + 2 * y .<= 6, named: "first")
        program.add(2 * y - 3 * x .<= 0, named: "second")
        program.maximize(y)
        return (program, x, y)
    }

    @Test func `whole slacks close the gap of the textbook's program`() throws {
        let (program, _, _) = Self.textbook()
        let found = try #require(
            try program.tightened(by: GLPKSolver(), wholeness: Wholeness(of: program)))
        #expect(found.firstBound == 1.5)
        #expect(abs((found.relaxation.bound ?? 0) - 1) < 1e-6)
        #expect(found.program.rows.count == 2 + found.cuts.count)
        #expect(found.relaxation.duals?.rows.count == found.program.rows.count)
    }

    @Test func `a program without whole points is found to be infeasible`() throws {
        var program = LinearProgram()
        let x = program.addVariable("x", in: 0...1, kind: .integer)
        let y = program.addVariable("y", in: 0...1, kind: .integer)
        program.add(Constraint(2 * x + 2 * y, in: 1...1), named: "odd")
        program.minimize(x)
        let found = try #require(try program.tightened(by: GLPKSolver(), wholeness: Wholeness(of: program)))
        #expect(found.relaxation.termination.reason == .infeasible)
    }

    @Test func `what is enough needs no cut, and without rounds there is none`() throws {
        let (program, _, _) = Self.textbook()
        let wholeness = Wholeness(of: program)
        let enough = try program.tightened(by: GLPKSolver(), wholeness: wholeness, isEnough: { $0 < 2 })
        #expect(enough?.cuts == [])
        var limits = CutLimits()
        limits.rounds = 0
        #expect(try program.tightened(by: GLPKSolver(), wholeness: wholeness, limits: limits)?.rounds == 0)
        #expect(try program.tightened(by: GLPKSolver(), wholeness: wholeness, options: { nil }) == nil)
    }

    @Test func `a row's sum is a multiple of what its coefficients are multiples of`() {
        var program = LinearProgram()
        let x = program.addVariable("x", in: 0...1, kind: .integer)
        let y = program.addVariable("y", in: 0...1, kind: .integer)
        let flow = program.addVariable("flow", in: 0...1)
        program.add(x + y .<= 1, named: "ones")
        program.add(0.25 * x + 1.5 * y .<= 1, named: "quarters")
        program.add(2 * x - 6 * y .<= 1, named: "twos")
        program.add(Double.pi * x + y .<= 1, named: "none")
        program.add(x + flow .<= 1, named: "flow")
        #expect(Wholeness(of: program).steps == [1, 0.25, 2, nil, nil])
        #expect(Wholeness(of: program) { $0 == 2 }.steps == [1, 0.25, 2, nil, 1])
    }

    /// Small programs of whole and other columns: every whole point, with the others at a corner of what they may be,
    /// keeps every cut, and the bound is no better than the best of them.
    @Test func `no cut takes a feasible point away`() throws {
        var generator = SeededGenerator(seed: 12)
        var made = 0
        for _ in 0..<300 {
            var program = LinearProgram()
            let count = Int.random(in: 3...7, using: &generator)
            let whole = (0..<count).map { program.addVariable("x\($0)", in: 0...2, kind: .integer) }
            let flow = program.addVariable("flow", in: 0...5)
            for row in 0..<Int.random(in: 2...4, using: &generator) {
                var sum = LinearExpression()
                for variable in whole where Bool.random(using: &generator) {
                    sum.add([1, 2, 3, -1, -2, 0.5, 1.7].randomElement(using: &generator) ?? 1, variable)
                }
                if Bool.random(using: &generator) { sum.add(Double.random(in: -2...2, using: &generator), flow) }
                program.add(sum .<= Double(Int.random(in: 1...6, using: &generator)), named: "r\(row)")
            }
            var goal = LinearExpression()
            for variable in program.variables {
                goal.add(Double(Int.random(in: -2...5, using: &generator)), variable)
            }
            program.maximize(goal)
            let found = try #require(try program.tightened(by: GLPKSolver(), wholeness: Wholeness(of: program)))
            made += found.cuts.count
            let best = try GLPKSolver().solve(program).solution?.objective
            if let bound = found.relaxation.bound, let best { #expect(bound > best - 1e-6) }
            guard !found.cuts.isEmpty || found.relaxation.termination.reason == .infeasible else { continue }
            for number in 0..<Int(pow3(count)) {
                var values: [Double] = []
                var rest = number
                for _ in 0..<count {
                    values.append(Double(rest % 3))
                    rest /= 3
                }
                for flow in Self.ends(of: values, in: program) {
                    let point = values + [flow]
                    #expect(found.relaxation.termination.reason == .optimal)
                    #expect(found.cuts.allSatisfy { $0.depth(at: point) < 1e-9 })
                }
            }
        }
        #expect(made > 100)
    }

    /// The least and the largest value that the last column may have where the others have these; none: it has none.
    private static func ends(of values: [Double], in program: LinearProgram) -> [Double] {
        var bounds = program.columns[values.count].bounds
        for row in program.rows {
            var room = row.bounds.upper
            var factor = 0.0
            for term in row.terms {
                if term.variable.index == values.count {
                    factor = term.coefficient
                } else {
                    room -= term.coefficient * values[term.variable.index]
                }
            }
            if factor > 0 { bounds.upper = min(bounds.upper, room / factor) }
            if factor < 0 { bounds.lower = max(bounds.lower, room / factor) }
            if factor == 0, room < 0 { return [] }
        }
        return bounds.lower > bounds.upper ? [] : [bounds.lower, bounds.upper]
    }

    private func pow3(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 3 } }
}
