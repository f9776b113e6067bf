import SeriesModel

/// Lines of text in aligned columns.
package struct TextTable {
    /// Where a column's text stands.
    package enum Alignment {
        case left, right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// A table whose columns are aligned so.
    package init(_ alignments: Alignment...) {
        self.init(alignments)
    }

    /// A table whose columns are aligned so.
    package init(_ alignments: [Alignment]) {
        self.alignments = alignments
    }

    /// Adds a row, one cell for each column; cells that are missing are empty.
    package mutating func add(_ cells: String...) {
        add(cells)
    }

    /// Adds a row, one cell for each column; cells that are missing are empty.
    package mutating func add(_ cells: [String]) {
        let missing = Array(repeating: "", count: max(0, alignments.count - cells.count))
        rows.append(cells.map(\.onOneLine) + missing)
    }

    /// The lines, indented by two spaces, columns two spaces apart, without trailing spaces.
    package var lines: [String] {
        let widths = alignments.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        return rows.map { row in
            let cells = alignments.enumerated().map { column, alignment in
                row[column].padded(to: widths[column], after: alignment == .left)
            }
            return String(("  " + cells.joined(separator: "  ")).reversed().drop { $0 == " " }.reversed())
        }
    }
}
