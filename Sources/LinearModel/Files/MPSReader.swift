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

extension MPSReader {
    mutating func readSense(_ word: String) {
        switch word.uppercased() {
        case "MAX", "MAXIMIZE", "MAXIMISE", "MAXIMUM": sense = .maximize
        case "MIN", "MINIMIZE", "MINIMISE", "MINIMUM": sense = .minimize
        default: fail(.badSense(word))
        }
    }

    mutating func readRow(_ fields: [String]) {
        guard fields.count == 2 else { return fail(.wrongFieldCount(fields.count)) }
        let kind = fields[0].uppercased()
        guard ["N", "L", "G", "E"].contains(kind) else { return fail(.unknownRowKind(fields[0])) }
        guard rowNumbers[fields[1]] == nil else { return fail(.repeatedRow(fields[1])) }
        rowNumbers[fields[1]] = rows.count
        rows.append(RowData(name: fields[1], kind: kind))
    }

    mutating func readColumn(_ fields: [String]) {
        if fields.count >= 3, fields[1].uppercased() == "'MARKER'" {
            switch fields[fields.count - 1].uppercased() {
            case "'INTORG'": isInteger = true
            case "'INTEND'": isInteger = false
            default: fail(.badMarker(fields[fields.count - 1]))
            }
            return
        }
        guard fields.count == 3 || fields.count == 5 else { return fail(.wrongFieldCount(fields.count)) }
        let name = fields[0]
        if columns.last?.name != name {
            guard columnNumbers[name] == nil else { return fail(.repeatedColumn(name)) }
            columnNumbers[name] = columns.count
            columns.append(ColumnData(name: name, isInteger: isInteger))
        }
        let variable = Variable(index: columns.count - 1)
        for (row, value) in entries(fields.dropFirst()) {
            if let last = rows[row].terms.last, last.variable == variable {
                fail(.repeatedEntry(row: rows[row].name, column: name))
            } else {
                rows[row].terms.append(Term(value, variable))
            }
        }
    }

    mutating func readRightSide(_ fields: [String]) {
        for (row, value) in entries(withoutSetName(fields)) { rows[row].rightSide = value }
    }

    mutating func readRange(_ fields: [String]) {
        for (row, value) in entries(withoutSetName(fields)) {
            if rows[row].kind == "N" {
                fail(.rangeOfFreeRow(rows[row].name))
            } else {
                rows[row].range = value
            }
        }
    }

    mutating func readBound(_ fields: [String]) {
        let kind = fields[0].uppercased()
        let needsValue: Bool
        switch kind {
        case "UP", "LO", "FX", "UI", "LI": needsValue = true
        case "FR", "MI", "PL", "BV": needsValue = false
        default: return fail(.unknownBoundKind(fields[0]))
        }
        // The name of the set may be left out; a kind without a value may carry one all the same.
        let name: String
        let text: String?
        switch (fields.count, needsValue) {
        case (4, _): (name, text) = (fields[2], needsValue ? fields[3] : nil)
        case (3, true): (name, text) = (fields[1], fields[2])
        case (3, false): (name, text) = (columnNumbers[fields[2]] == nil ? fields[1] : fields[2], nil)
        case (2, false): (name, text) = (fields[1], nil)
        default: return fail(.wrongFieldCount(fields.count))
        }
        guard let index = columnNumbers[name] else { return fail(.unknownColumn(name)) }
        var value = 0.0
        if let text {
            guard let number = Double(text), !number.isNaN else { return fail(.badNumber(text)) }
            value = abs(number) >= 1e30 ? (number < 0 ? -.infinity : .infinity) : number
        }
        setBound(kind, of: index, to: value)
    }

    private mutating func setBound(_ kind: String, of index: Int, to value: Double) {
        var column = columns[index]
        column.isBounded = true
        switch kind {
        case "UP", "UI":
            column.bounds.upper = value
            if value < 0, !column.isLowerSet { column.bounds.lower = -.infinity }
        case "LO", "LI": column.bounds.lower = value
        case "FX": column.bounds = Bounds(lower: value, upper: value)
        case "FR": column.bounds = .free
        case "MI": column.bounds.lower = -.infinity
        case "PL": column.bounds.upper = .infinity
        default: column.bounds = .unit
        }
        if kind != "UP", kind != "UI", kind != "PL" { column.isLowerSet = true }
        if ["UI", "LI", "BV"].contains(kind) { column.isInteger = true }
        columns[index] = column
    }

    /// Pairs of row and number; what is wrong with one is noted and the pair left out.
    private mutating func entries(_ fields: ArraySlice<String>) -> [(row: Int, value: Double)] {
        var pairs: [(row: Int, value: Double)] = []
        var position = fields.startIndex
        while position + 1 < fields.endIndex {
            let (name, text) = (fields[position], fields[position + 1])
            position += 2
            guard let row = rowNumbers[name] else {
                fail(.unknownRow(name))
                continue
            }
            guard let value = Double(text), value.isFinite else {
                fail(.badNumber(text))
                continue
            }
            pairs.append((row, value))
        }
        return pairs
    }

    /// The fields of an RHS or RANGES line from the first row's name on: the name of the set may be left out.
    private mutating func withoutSetName(_ fields: [String]) -> ArraySlice<String> {
        switch fields.count {
        case 2, 4: return fields[...]
        case 3, 5: return fields.dropFirst()
        default:
            fail(.wrongFieldCount(fields.count))
            return []
        }
    }
}
