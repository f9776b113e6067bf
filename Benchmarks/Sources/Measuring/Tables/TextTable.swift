/// Lines of text in aligned columns, the first to the left and all others to the right; it is read as Markdown too.
package struct TextTable: Sendable {
    private var rows: [[String]]

    /// A table with the titles of its columns.
    package init(_ titles: [String]) { rows = [titles] }

    /// Adds a row, one cell for each column.
    package mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The table with a line at its end.
    package var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var lines = rows.map { row in
            "| "
                + zip(row, widths).enumerated().map { position, cell in
                    let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                    return position == 0 ? cell.0 + padding : padding + cell.0
                }.joined(separator: " | ") + " |"
        }
        let rule = widths.enumerated().map { position, width in
            String(repeating: "-", count: width + 1) + (position == 0 ? "-" : ":")
        }
        lines.insert("|" + rule.joined(separator: "|") + "|", at: 1)
        return lines.joined(separator: "\n") + "\n"
    }
}
