/// Reads a program in free MPS, or in fixed MPS whose names hold no spaces.
///
/// Sections NAME, OBJSENSE, ROWS, COLUMNS, RHS, RANGES, BOUNDS, ENDATA; what stands after ENDATA is not read. Where
/// readers differ this one goes with most: the first N row is the objective, minimized unless OBJSENSE says otherwise,
/// others are rows without bounds; an integer column without a bound goes from 0 to 1, with one from 0 to infinity but
/// for what is said; a negative UP frees the lower bound unless that was set; the objective's right side is taken off
/// it; bounds of 1e30 and more are infinite.
public struct MPSReader {
    /// The program in `text`.
    ///
    /// - Throws: ``MPSError`` with every fault and its line
    /// - Complexity: O(length), but for hashing names
    public static func program(from text: String) throws(MPSError) -> LinearProgram {
        var reader = MPSReader()
        reader.read(text)
        if !reader.faults.isEmpty { throw MPSError(faults: reader.faults) }
        return reader.build()
    }

    enum Section: String {
        case name = "NAME"
        case sense = "OBJSENSE"
        case rows = "ROWS"
        case columns = "COLUMNS"
        case rightSides = "RHS"
        case ranges = "RANGES"
        case bounds = "BOUNDS"
        case end = "ENDATA"
    }

    struct RowData {
        var name: String
        var kind: String
        var terms: [Term] = []
        var rightSide = 0.0
        var range: Double?
    }

    struct ColumnData {
        var name: String
        var isInteger: Bool
        var bounds = Bounds.nonnegative
        var isBounded = false
        var isLowerSet = false
    }

    var title = ""
    var sense = LinearProgram.Sense.minimize
    var rows: [RowData] = []
    var rowNumbers: [String: Int] = [:]
    var columns: [ColumnData] = []
    var columnNumbers: [String: Int] = [:]
    var section: Section?
    var isInteger = false
    var line = 0
    var faults: [MPSError.Fault] = []

    private mutating func read(_ text: String) {
        for bytes in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            line += 1
            guard let first = bytes.first, first != UInt8(ascii: "*") else { continue }
            let fields = bytes.split { $0 == 32 || $0 == 9 || $0 == 13 }.map { String(Substring($0)) }
            guard !fields.isEmpty else { continue }
            if first == 32 || first == 9 {
                readData(fields)
            } else {
                readHeader(fields)
            }
            if section == .end { break }
        }
        if section != .end {
            line += 1
            fail(.missingEnd)
        }
        if !rows.contains(where: { $0.kind == "N" }), faults.isEmpty { fail(.missingObjective) }
        for column in columns where column.bounds.isEmpty { fail(.crossedBounds(column.name)) }
    }

    private mutating func readHeader(_ fields: [String]) {
        guard let section = Section(rawValue: fields[0].uppercased()) else {
            fail(.unknownSection(fields[0]))
            return
        }
        self.section = section
        let rest = fields.dropFirst()
        switch section {
        case .name: title = rest.joined(separator: " ")
        case .sense: if let word = rest.first { readSense(word) }
        default: break
        }
    }

    private mutating func readData(_ fields: [String]) {
        switch section {
        case .rows: readRow(fields)
        case .columns: readColumn(fields)
        case .rightSides: readRightSide(fields)
        case .ranges: readRange(fields)
        case .bounds: readBound(fields)
        case .sense: readSense(fields[0])
        case .name, .end, nil: fail(.dataOutsideSection)
        }
    }

    mutating func fail(_ problem: MPSError.Problem) {
        faults.append(MPSError.Fault(line: line, problem: problem))
    }
}
