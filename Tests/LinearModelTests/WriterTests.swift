import LinearModel
import Testing

@Suite struct WriterTests {
    /// One of everything that is written in its own way.
    private var program: LinearProgram {
        var program = LinearProgram(name: "one of each")
        let x = program.addVariable("x", in: 0...(.infinity), kind: .integer)
        let y = program.addVariable("y z", in: -2.5...(.infinity))
        let free = program.addVariable("free", bounds: .free)
        let fixed = program.addVariable("3rd", in: 0.1...0.1)
        let low = program.addVariable("", bounds: Bounds(lower: -.infinity, upper: -1))
        let bit = program.addBinary("e1")
        program.add(x + 0.1 * y - free .<= 4, named: "cap")
        program.add(Constraint(x + bit, in: 1...3), named: "band")
        program.add(fixed - 2 * low .== 1e-7, named: "st")
        program.add(LinearExpression() .>= -1.0, named: "none")
        program.maximize(1e20 * x - bit + 7.5)
        return program
    }

    @Test func `LP is written to the letter`() throws {
        #expect(
            try LPWriter.text(of: program) == """
                \\ one of each
                Maximize
                 obj: 1e+20 x - xe1 + 7.5 unit~
                Subject To
                 cap: x + 0.1 y_z - xfree <= 4
                 band: x + xe1 >= 1
                 band~u: x + xe1 <= 3
                 rst: x3rd - 2 x~4 = 1e-07
                 none: 0 unit~ >= -1
                Bounds
                 unit~ = 1
                 y_z >= -2.5
                 xfree free
                 x3rd = 0.1
                 -inf <= x~4 <= -1
                 0 <= xe1 <= 1
                Generals
                 x
                 xe1
                End

                """)
    }

    @Test func `MPS is written to the letter`() throws {
        #expect(
            try MPSWriter.text(of: program)
                == """
                NAME one_of_each
                OBJSENSE
                 MAX
                ROWS
                 N obj
                 L cap
                 G band
                 E st
                 G none
                COLUMNS
                 MARKER 'MARKER' 'INTORG'
                 x obj 1e+20
                 x cap 1
                 x band 1
                 MARKER 'MARKER' 'INTEND'
                 y_z cap 0.1
                 free cap -1
                 3rd st 1
                 x~4 st -2
                 MARKER 'MARKER' 'INTORG'
                 e1 obj -1
                 e1 band 1
                 MARKER 'MARKER' 'INTEND'
                 unit~ obj 7.5
                RHS
                 RHS cap 4
                 RHS band 1
                 RHS st 1e-07
                 RHS none -1
                RANGES
                 RANGE band 2
                BOUNDS
                 PL BOUND x
                 LO BOUND y_z -2.5
                 FR BOUND free
                 FX BOUND 3rd 0.1
                 MI BOUND x~4
                 UP BOUND x~4 -1
                 UP BOUND e1 1
                 FX BOUND unit~ 1
                ENDATA

                """)
    }

    @Test func `MPS reads back the same`() throws {
        var program = program
        program.maximize(1e20 * Variable(index: 0) - Variable(index: 5))
        let again = try MPSReader.program(from: MPSWriter.text(of: program))
        #expect(again.columns.map(\.bounds) == program.columns.map(\.bounds))
        #expect(again.columns.map(\.kind) == program.columns.map(\.kind))
        #expect(again.rows.map(\.terms) == program.rows.map(\.terms))
        #expect(again.rows.map(\.bounds) == program.rows.map(\.bounds))
        #expect(again.objective == program.objective && again.sense == program.sense)
    }

    @Test func `every number reads back exactly`() throws {
        var bits: UInt64 = 1
        var program = LinearProgram()
        let x = program.addVariable("x")
        var numbers: [Double] = [0.1, 1.0 / 3, 1e15, 1e16, 123_456_789_012_345_680, 2.5e-300, -0.1, 2.5]
        for _ in 0..<200 {
            bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: bits)
            if number.isFinite, number != 0 { numbers.append(number) }
        }
        for (index, number) in numbers.enumerated() { program.add(number * x .<= number, named: "r\(index)") }
        // Ranges go through a difference.
        for index in 0..<200 {
            let low = Double(index) * 0.1 - 7
            program.add(Constraint(LinearExpression(x), in: low...(low + 0.3)), named: "b\(index)")
        }
        let again = try MPSReader.program(from: MPSWriter.text(of: program))
        #expect(again.rows == program.rows)
    }

    @Test func `names stay apart`() {
        var program = LinearProgram()
        for name in ["a b", "a_b", "a+b", "", "free", "xfree", "obj"] { program.addVariable(name) }
        program.add(LinearExpression() .<= 1.0, named: "obj")
        let lp = FileNames(for: program, in: .lp)
        #expect(lp.columns == ["a_b~0", "a_b", "a_b~2", "x", "xfree~4", "xfree", "obj"])
        #expect(lp.rows == ["obj"] && lp.objective == "obj~")
        let mps = FileNames(for: program, in: .mps)
        #expect(mps.columns == ["a_b~0", "a_b", "a+b", "x", "free", "xfree", "obj"])
    }

    @Test func `unsound programs are not written`() {
        var program = LinearProgram()
        program.addVariable("x", bounds: Bounds(lower: 1, upper: 0))
        #expect(throws: SolverError.self) { try LPWriter.text(of: program) }
        #expect(throws: SolverError.self) { try MPSWriter.text(of: program) }
    }

    @Test func `long rows are wrapped`() throws {
        var program = LinearProgram()
        var sum = LinearExpression()
        for index in 0..<200 { sum.add(1.25, program.addVariable("variable\(index)")) }
        program.add(sum .<= 1, named: "long")
        let text = try LPWriter.text(of: program)
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 120 })
    }
}
