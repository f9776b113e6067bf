import LinearModel
import Testing

@Suite struct ProgramTests {
    @Test func `handles name columns and rows`() {
        var program = LinearProgram(name: "p")
        let x = program.addVariable("x", in: 1...2, kind: .integer)
        let b = program.addBinary("b")
        let row = program.add(2 * x + b + b .<= 4, named: "r")
        program.setBounds(of: x, to: 0...9)
        program.setBounds(of: row, to: 1...5)
        program.setKind(of: x, to: .continuous)
        #expect(program[x] == program.columns[0])
        #expect(program[x].bounds == Bounds(0...9) && program[x].kind == .continuous && program[x].name == "x")
        #expect(program[b].bounds == .unit && program[b].kind == .integer)
        #expect(program[row].terms == [Term(2, x), Term(2, b)] && program[row].bounds == Bounds(1...5))
        #expect(program.nonzeros == 2 && program.hasIntegers && !program.relaxed().hasIntegers)
    }

    /// Entries of one row are summed, and what comes to nothing is left out.
    @Test func `a column comes to rows that are there`() {
        var program = LinearProgram()
        let x = program.addVariable("x")
        let rows = (0..<3).map { program.add(2 * x .<= 4, named: "r\($0)") }
        program.minimize(x)
        let y = program.addColumn(
            "y", bounds: .unit, cost: 3,
            entries: [
                .init(1, in: rows[0]), .init(4, in: rows[1]), .init(2, in: rows[0]), .init(-4, in: rows[1]),
                .init(0, in: rows[2]),
            ])
        #expect(program.rows.map(\.terms) == [[Term(2, x), Term(3, y)], [Term(2, x)], [Term(2, x)]])
        #expect(program.nonzeros == 4)
        #expect(program.objective.terms == [Term(1, x), Term(3, y)])
        #expect(program[y].bounds == .unit && program[y].kind == .continuous)
        #expect(Array(program.variables) == [x, y])
    }

    @Test func `every fault is listed`() {
        var program = LinearProgram()
        let x = program.addVariable("x", bounds: Bounds(lower: 2, upper: 1))
        let y = program.addVariable("x", bounds: Bounds(lower: .nan, upper: 1))
        program.addVariable("")
        program.addVariable("")
        program.add(.infinity * x + y .<= 3, named: "r")
        program.add(y .>= Double.infinity, named: "r")
        program.add(Variable(index: 7) .<= 1, named: "s")
        program.minimize(Double.nan * x + Double.infinity)
        let expected = """
            objective: the constant is inf
            objective: the coefficient of x is nan
            variable x: the lower bound 2.0 is above the upper bound 1.0
            variable x: the bounds nan and 1.0 leave no finite value
            variable x: the name is used twice
            row r: the coefficient of x is inf
            row r: the bounds inf and inf leave no finite value
            row s: there is no column 7
            row r: the name is used twice
            """
        #expect(program.faults().map(\.description).joined(separator: "\n") == expected)
        #expect(LinearProgram().faults().isEmpty)
    }

    @Test func `violations come with distances`() {
        var program = LinearProgram()
        let x = program.addVariable("x", in: 0...4, kind: .integer)
        let y = program.addVariable("y", in: 1...2)
        program.add(x + y .<= 3, named: "cap")
        program.add(Constraint(x - y, in: 0...1), named: "band")
        #expect(program.violations(of: [2, 1]).isEmpty)
        #expect(program.violations(of: [2.5, 0]).map(\.distance) == [0.5, 1, 1.5])
        let words = """
            variable x is 2.5, off an integer by 0.5
            variable y is 0.0, out of bounds by 1.0
            row band is 2.5, off by 1.5
            """
        #expect(program.violations(of: [2.5, 0]).map(\.description).joined(separator: "\n") == words)
        #expect(program.violations(of: [1]).map(\.description) == ["1 values were given for 2 variables"])
        #expect(program.violations(of: [.nan, 1]).first?.distance == .infinity)
        // The tolerance is relative to the bound where that is larger than 1.
        program.setBounds(of: Row(index: 0), to: 0...1e6)
        program.setBounds(of: x, to: 0...1e7)
        program.setBounds(of: Row(index: 1), to: .free)
        #expect(program.violations(of: [1e6, 1], tolerance: 1e-6).isEmpty)
        #expect(!program.violations(of: [1e6 + 1, 1], tolerance: 1e-6).isEmpty)
    }

    @Test func `a solution is valued from the program`() {
        var program = LinearProgram()
        let x = program.addVariable("x")
        let b = program.addBinary("b")
        program.maximize(3 * x + 1)
        let solution = Solution(values: [2, 1], in: program)
        #expect(solution.objective == 7 && solution[x] == 2 && solution.isOn(b) && solution.value(of: x - b) == 1)
    }
}
