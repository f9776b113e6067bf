/// Writes a program in the CPLEX LP format.
///
/// Numbers are written so that they read back exactly. Names that the format cannot hold are replaced as `FileNames`
/// says. What readers disagree on is written round: a row bounded on both sides becomes two rows, the constant of the
/// objective and the terms of an empty row stand at a column fixed at 1, and a row without bounds, which says nothing,
/// is left out.
public struct LPWriter {
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
        return comments.map { "\\ \($0.split(whereSeparator: \.isNewline).joined(separator: " "))\n" }.joined()
            + LPWriter(program).text()
    }

    private let program: LinearProgram
    private let names: FileNames

    private init(_ program: LinearProgram) {
        self.program = program
        names = FileNames(for: program, in: .lp)
    }

    private func text() -> String {
        var lines: [String] = []
        let title = program.name.split(whereSeparator: \.isNewline).joined(separator: " ")
        if !title.isEmpty { lines.append("\\ \(title)") }
        lines.append(program.sense == .minimize ? "Minimize" : "Maximize")
        lines += objectiveLines()
        lines.append("Subject To")
        let taken = Set(names.rows)
        for (row, name) in zip(program.rows, names.rows) {
            lines += rowLines(row, name, upperName: FileNames.unused(name + "~u", in: taken))
        }
        lines.append("Bounds")
        if needsUnit { lines.append(" \(names.unit) = 1") }
        for (column, name) in zip(program.columns, names.columns) { lines += boundLines(column, name) }
        let integers = zip(program.columns, names.columns).filter { $0.0.kind == .integer }.map(\.1)
        if !integers.isEmpty {
            lines.append("Generals")
            lines += integers.map { " \($0)" }
        }
        lines.append("End")
        return lines.joined(separator: "\n") + "\n"
    }

    private var needsUnit: Bool {
        program.objective.constant != 0 || program.objective.terms.isEmpty || program.rows.contains { $0.terms.isEmpty }
    }

    private func objectiveLines() -> [String] {
        var items = termItems(program.objective.terms)
        let constant = program.objective.constant
        if constant != 0 || items.isEmpty { items.append(signed(constant, names.unit, items.isEmpty)) }
        return wrapped(" \(names.objective):", items)
    }

    private func rowLines(
        _ row: LinearProgram.ConstraintRow, _ name: String, upperName: String
    ) -> [String] {
        let items = row.terms.isEmpty ? ["0 \(names.unit)"] : termItems(row.terms)
        let (lower, upper) = (row.bounds.lower, row.bounds.upper)
        if lower == upper { return wrapped(" \(name):", items, ending: "= \(decimal(lower))") }
        var lines: [String] = []
        if lower.isFinite { lines += wrapped(" \(name):", items, ending: ">= \(decimal(lower))") }
        if upper.isFinite {
            lines += wrapped(" \(lower.isFinite ? upperName : name):", items, ending: "<= \(decimal(upper))")
        }
        return lines
    }

    /// Always said, but for 0 to infinity, which is what every reader takes where nothing is said.
    private func boundLines(_ column: LinearProgram.Column, _ name: String) -> [String] {
        let (lower, upper) = (column.bounds.lower, column.bounds.upper)
        if lower == upper { return [" \(name) = \(decimal(lower))"] }
        switch (lower.isFinite, upper.isFinite) {
        case (true, true): return [" \(decimal(lower)) <= \(name) <= \(decimal(upper))"]
        case (true, false): return lower == 0 ? [] : [" \(name) >= \(decimal(lower))"]
        case (false, true): return [" -inf <= \(name) <= \(decimal(upper))"]
        case (false, false): return [" \(name) free"]
        }
    }

    private func termItems(_ terms: [Term]) -> [String] {
        terms.enumerated().map { position, term in
            signed(term.coefficient, names.columns[term.variable.index], position == 0)
        }
    }

    private func signed(_ value: Double, _ name: String, _ isFirst: Bool) -> String {
        let sign = value < 0 ? "- " : isFirst ? "" : "+ "
        let size = abs(value)
        return size == 1 ? sign + name : "\(sign)\(decimal(size)) \(name)"
    }

    /// Items on lines of 110 characters or fewer, which every reader takes, with breaks only between items: one that is
    /// longer, by a long name, has a line of its own.
    private func wrapped(_ head: String, _ items: [String], ending: String? = nil) -> [String] {
        var lines: [String] = []
        var line = head
        for item in items + (ending.map { [$0] } ?? []) {
            if line.utf8.count + item.utf8.count + 1 > 110, line != head {
                lines.append(line)
                line = " "
            }
            line += " " + item
        }
        lines.append(line)
        return lines
    }
}
