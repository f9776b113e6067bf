/// Writes a program in free MPS.
///
/// Numbers are written so that they read back exactly. Names that the format cannot hold are replaced as `FileNames`
/// says. What readers disagree on is written round: bounds are written in full where defaults differ, and the constant
/// of the objective, whose sign differs, stands at a column fixed at 1.
public struct MPSWriter {
    /// The program as text.
    ///
    /// - Parameters:
    ///   - program: a sound program.
    ///   - comments: lines that stand before it, for people.
    /// - Returns: the text, lines ending with a newline.
    /// - Throws: ``SolverError/invalidProgram(_:)`` for a program that is not sound
    /// - Complexity: O(columns + nonzeros)
    public static func text(of program: LinearProgram, comments: [String] = []) throws(SolverError) -> String {
        let faults = program.faults()
        if !faults.isEmpty { throw .invalidProgram(faults) }
        return comments.map { "* \($0.split(whereSeparator: \.isNewline).joined(separator: " "))\n" }.joined()
            + MPSWriter(program).text()
    }

    private let program: LinearProgram
    private let names: FileNames

    private init(_ program: LinearProgram) {
        self.program = program
        names = FileNames(for: program, in: .mps)
    }

    private func text() -> String {
        let name = program.name.split(whereSeparator: \.isWhitespace).joined(separator: "_")
        var lines = ["NAME \(name.isEmpty ? "program" : name)"]
        // Minimizing is every reader's default, and not all know the section.
        if program.sense == .maximize { lines += ["OBJSENSE", " MAX"] }
        lines += ["ROWS", " N \(names.objective)"]
        for (row, name) in zip(program.rows, names.rows) { lines.append(" \(row.kind.letter) \(name)") }
        lines.append("COLUMNS")
        lines += columnLines()
        lines.append("RHS")
        for (row, name) in zip(program.rows, names.rows) where row.kind.rightSide != 0 {
            lines.append(" RHS \(name) \(decimal(row.kind.rightSide))")
        }
        let ranges = zip(program.rows, names.rows).compactMap { row, name in rangeLine(row, name) }
        if !ranges.isEmpty { lines += ["RANGES"] + ranges }
        let bounds = zip(program.columns, names.columns).flatMap { column, name in boundLines(column, name) }
        let unit = program.objective.constant == 0 ? [] : [" FX BOUND \(names.unit) 1"]
        if !bounds.isEmpty || !unit.isEmpty { lines += ["BOUNDS"] + bounds + unit }
        lines.append("ENDATA")
        return lines.joined(separator: "\n") + "\n"
    }

    private func columnLines() -> [String] {
        var entries = [[String]](repeating: [], count: program.columns.count)
        for term in program.objective.terms {
            entries[term.variable.index].append("\(names.objective) \(decimal(term.coefficient))")
        }
        for (row, name) in zip(program.rows, names.rows) {
            for term in row.terms { entries[term.variable.index].append("\(name) \(decimal(term.coefficient))") }
        }
        var lines: [String] = []
        var isMarked = false
        for (index, column) in program.columns.enumerated() {
            if (column.kind == .integer) != isMarked {
                isMarked.toggle()
                lines.append(" MARKER 'MARKER' \(isMarked ? "'INTORG'" : "'INTEND'")")
            }
            let own = entries[index].isEmpty ? ["\(names.objective) 0"] : entries[index]
            lines += own.map { " \(names.columns[index]) \($0)" }
        }
        if isMarked { lines.append(" MARKER 'MARKER' 'INTEND'") }
        let constant = program.objective.constant
        if constant != 0 { lines.append(" \(names.unit) \(names.objective) \(decimal(constant))") }
        return lines
    }

    private func rangeLine(_ row: LinearProgram.ConstraintRow, _ name: String) -> String? {
        guard case .range(_, let width) = row.kind else { return nil }
        return " RANGE \(name) \(decimal(width))"
    }

    private func boundLines(_ column: LinearProgram.Column, _ name: String) -> [String] {
        let (lower, upper) = (column.bounds.lower, column.bounds.upper)
        if lower == upper { return [" FX BOUND \(name) \(decimal(lower))"] }
        if !lower.isFinite && !upper.isFinite { return [" FR BOUND \(name)"] }
        var lines: [String] = []
        if !lower.isFinite {
            lines.append(" MI BOUND \(name)")
        } else if lower != 0 || upper <= 0 {
            // A lower bound of 0 is said where a nonpositive upper bound would make some readers take it for -infinity.
            lines.append(" LO BOUND \(name) \(decimal(lower))")
        }
        if upper.isFinite {
            lines.append(" UP BOUND \(name) \(decimal(upper))")
        } else if column.kind == .integer {
            // Readers take 1 for the upper bound of an integer column without one.
            lines.append(" PL BOUND \(name)")
        }
        return lines
    }
}

extension LinearProgram.ConstraintRow {
    /// How MPS says a row's bounds.
    fileprivate enum Kind {
        case free
        case less(Double)
        case greater(Double)
        case equal(Double)
        /// A lower bound and how far the upper one is above it.
        case range(Double, width: Double)

        var letter: String {
            switch self {
            case .free: "N"
            case .less: "L"
            case .greater, .range: "G"
            case .equal: "E"
            }
        }

        var rightSide: Double {
            switch self {
            case .free: 0
            case .less(let value), .greater(let value), .equal(let value), .range(let value, _): value
            }
        }
    }

    fileprivate var kind: Kind {
        let (lower, upper) = (bounds.lower, bounds.upper)
        if lower == upper { return .equal(lower) }
        return switch (lower.isFinite, upper.isFinite) {
        case (true, true): .range(lower, width: Self.width(from: lower, to: upper))
        case (true, false): .greater(lower)
        case (false, true): .less(upper)
        case (false, false): .free
        }
    }

    /// The width that leads from `lower` exactly to `upper` when a reader adds it; the nearest one where there is none.
    private static func width(from lower: Double, to upper: Double) -> Double {
        let width = upper - lower
        return [width, width.nextUp, width.nextDown].first { lower + $0 == upper } ?? width
    }
}
