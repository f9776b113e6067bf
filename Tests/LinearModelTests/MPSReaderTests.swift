import LinearModel
import Testing

@Suite struct MPSReaderTests {
    private func rows(_ lines: String) -> String {
        "NAME t\nROWS\n N c\n E e\n L l\n G g\n N f\nCOLUMNS\n x c 1 e 1\n x l 1 g 1\n x f 2\n\(lines)\nENDATA\nrubbish"
    }

    @Test func `ranges widen each kind of row`() throws {
        let positive = try MPSReader.program(from: rows("RHS\n r e 4 l 5\n r g 6\nRANGES\n r e 2 l 2\n r g 2"))
        #expect(positive.rows.map(\.bounds) == [Bounds(4...6), Bounds(3...5), Bounds(6...8), .free])
        let negative = try MPSReader.program(from: rows("RHS\n e 4 l 5\n g 6\nRANGES\n e -2\n l -2\n g -2"))
        #expect(negative.rows.map(\.bounds) == [Bounds(2...4), Bounds(3...5), Bounds(6...8), .free])
        #expect(positive.objective == LinearExpression(Variable(index: 0)) && positive.name == "t")
    }

    @Test(arguments: [
        (" UP b x 4", Bounds(0...4)), (" UP b x -4", Bounds(lower: -.infinity, upper: -4)),
        (" LO b x -9\n UP b x -4", Bounds(-9 ... -4)), (" UP b x -4\n LO b x -9", Bounds(-9 ... -4)),
        (" FX x 3", Bounds(3...3)), (" FR b x", .free), (" MI x\n UP x 2", Bounds(lower: -.infinity, upper: 2)),
        (" LO b x 1\n PL b x", Bounds(1...(.infinity))), (" UP b x 1e30", .nonnegative), (" BV b x", .unit),
        (" LI b x 2", Bounds(2...(.infinity))), (" UI b x 7", Bounds(0...7)), (" UP b x 0", Bounds(0...0)),
    ])
    func `bounds are read`(lines: String, bounds: Bounds) throws {
        let program = try MPSReader.program(from: rows("BOUNDS\n" + lines))
        #expect(program.columns[0].bounds == bounds)
        let isInteger = ["BV", "LI", "UI"].contains { lines.contains($0) }
        #expect(program.columns[0].kind == (isInteger ? .integer : .continuous))
    }

    @Test func `integers, senses and constants are read`() throws {
        let text = """
            * a comment
            NAME
            OBJSENSE
                MAX
            ROWS
             N  cost
             L  r
            COLUMNS
                M1  'MARKER'  'INTORG'
                a   cost  1   r  1
                b   r  1
                M2  'MARKER'  'INTEND'
                c   r  -1.5e1
            RHS
                RHS  cost  -10   r  5
            BOUNDS
             LO BND b 2
            ENDATA
            """
        let program = try MPSReader.program(from: text)
        #expect(program.sense == .maximize && program.objective.constant == 10)
        #expect(program.columns.map(\.kind) == [.integer, .integer, .continuous])
        #expect(program.columns.map(\.bounds) == [.unit, Bounds(2...(.infinity)), .nonnegative])
        #expect(program.rows[0].terms.map(\.coefficient) == [1, 1, -15])
        let crlf = try MPSReader.program(from: text.replacing("\n", with: "\r\n"))
        #expect(crlf == program)
    }

    @Test func `every fault has its line`() {
        let text = """
             N early
            ROWS
             N c
             Q q
             L r
             L r
             L
            COLUMNS
             x c 1 r
             x c one
             x nowhere 1
             x r 1
             x r 2
             y r 1
             x r 3
             M 'MARKER' 'WHAT'
            RHS
             RHS c
             RHS r inf
             RHS
            RANGES
             RNG c 1
            BOUNDS
             XX b x 1
             UP b z 1
             UP b x nan
             UP b x 1 2
             LO b y 2
             UP b y 1
            WHATEVER
            OBJSENSE
             DOWN
            """
        let expected = """
            line 1: data before the first section
            line 4: a row is N, L, G or E, not Q
            line 6: row r was declared before
            line 7: 1 fields do not make an entry here
            line 9: 4 fields do not make an entry here
            line 10: one is not a number that can stand here
            line 11: there is no row nowhere
            line 13: column x has an entry in row r already
            line 15: column x came before, with another one between
            line 16: a marker is 'INTORG' or 'INTEND', not 'WHAT'
            line 18: there is no row RHS
            line 19: inf is not a number that can stand here
            line 20: 1 fields do not make an entry here
            line 22: row c has no bound to put a range on
            line 24: there is no kind of bound XX
            line 25: there is no column z
            line 26: nan is not a number that can stand here
            line 27: 5 fields do not make an entry here
            line 30: there is no section WHATEVER
            line 32: the sense is MIN or MAX, not DOWN
            line 33: the file ends without ENDATA
            line 33: the bounds of column y cross
            """
        do throws(MPSError) {
            _ = try MPSReader.program(from: text)
            Issue.record("it was read")
        } catch {
            #expect(error.description == expected)
        }
    }

    @Test func `an objective is wanted`() {
        #expect(throws: MPSError(faults: [.init(line: 4, problem: .missingObjective)])) {
            try MPSReader.program(from: "NAME\nROWS\n L r\nENDATA")
        }
    }

    /// Cut anywhere, a file is refused or read, never worse.
    @Test func `truncated files are errors`() throws {
        let text = rows("RHS\n r e 4 l 5\nRANGES\n r e 2 l 2\nBOUNDS\n UP b x 4")
        for length in 0..<(text.count - 15) {
            #expect(throws: MPSError.self) { try MPSReader.program(from: String(text.prefix(length))) }
        }
    }
}
