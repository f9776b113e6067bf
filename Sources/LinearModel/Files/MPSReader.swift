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

extension MPSReader {
    /// The program out of what was read without a fault.
    func build() -> LinearProgram {
        var program = LinearProgram(name: title)
        for column in columns {
            let bounds = column.isInteger && !column.isBounded ? .unit : column.bounds
            program.addVariable(column.name, bounds: bounds, kind: column.isInteger ? .integer : .continuous)
        }
        var hasObjective = false
        for row in rows {
            if row.kind == "N", !hasObjective {
                hasObjective = true
                let objective = LinearExpression(terms: row.terms, constant: 0 - row.rightSide)
                sense == .minimize ? program.minimize(objective) : program.maximize(objective)
            } else {
                program.add(Constraint(LinearExpression(terms: row.terms), in: row.bounds), named: row.name)
            }
        }
        return program
    }
}

extension MPSReader.RowData {
    /// A range widens an L row downwards, a G row upwards, and an E row to the side of its sign.
    fileprivate var bounds: Bounds {
        switch (kind, range) {
        case ("L", let range):
            Bounds(lower: range.map { rightSide - abs($0) } ?? -.infinity, upper: rightSide)
        case ("G", let range):
            Bounds(lower: rightSide, upper: range.map { rightSide + abs($0) } ?? .infinity)
        case ("E", let range?) where range < 0: Bounds(lower: rightSide + range, upper: rightSide)
        case ("E", let range): Bounds(lower: rightSide, upper: rightSide + (range ?? 0))
        default: .free
        }
    }
}

/// Everything that is wrong with an MPS file.
public struct MPSError: Error, Hashable, Sendable {
    /// In the order of the lines.
    public var faults: [Fault]

    package init(faults: [Fault]) {
        self.faults = faults
    }

    /// One thing that is wrong.
    public struct Fault: Hashable, Sendable {
        /// From 1; the line after the last one where the end is missing.
        public var line: Int
        /// What is wrong there.
        public var problem: Problem

        package init(line: Int, problem: Problem) {
            self.line = line
            self.problem = problem
        }
    }

    /// What can be wrong, with the words of the file.
    public enum Problem: Hashable, Sendable {
        case unknownSection(String)
        case dataOutsideSection
        case unknownRowKind(String)
        case unknownRow(String)
        case unknownColumn(String)
        case repeatedRow(String)
        case repeatedColumn(String)
        case repeatedEntry(row: String, column: String)
        case badNumber(String)
        case badMarker(String)
        case badSense(String)
        case unknownBoundKind(String)
        case wrongFieldCount(Int)
        case rangeOfFreeRow(String)
        case crossedBounds(String)
        case missingEnd
        case missingObjective
    }
}

extension MPSError: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        faults.map { "line \($0.line): \($0.problem)" }.joined(separator: "\n")
    }
}

extension MPSError.Problem: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        switch self {
        case .unknownSection(let name): "there is no section \(name)"
        case .dataOutsideSection: "data before the first section"
        case .unknownRowKind(let kind): "a row is N, L, G or E, not \(kind)"
        case .unknownRow(let name): "there is no row \(name)"
        case .unknownColumn(let name): "there is no column \(name)"
        case .repeatedRow(let name): "row \(name) was declared before"
        case .repeatedColumn(let name): "column \(name) came before, with another one between"
        case .repeatedEntry(let row, let column): "column \(column) has an entry in row \(row) already"
        case .badNumber(let text): "\(text) is not a number that can stand here"
        case .badMarker(let text): "a marker is 'INTORG' or 'INTEND', not \(text)"
        case .badSense(let text): "the sense is MIN or MAX, not \(text)"
        case .unknownBoundKind(let kind): "there is no kind of bound \(kind)"
        case .wrongFieldCount(let count): "\(count) fields do not make an entry here"
        case .rangeOfFreeRow(let name): "row \(name) has no bound to put a range on"
        case .crossedBounds(let name): "the bounds of column \(name) cross"
        case .missingEnd: "the file ends without ENDATA"
        case .missingObjective: "there is no row of kind N for the objective"
        }
    }
}
