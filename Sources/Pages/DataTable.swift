/// A table of a page: a caption, headings of columns and rows, groups of rows, totals. Where a screen is too narrow its
/// rows become lists.
package struct DataTable: Hashable, Sendable {
    /// A column.
    package struct Column: Hashable, Sendable {
        package var heading: Markup
        /// Numbers stand at the right, their digits under one another.
        package var isNumber: Bool
        /// Whether its cells hold bars.
        package var isBar: Bool

        /// A column; without a heading, its cells must say for themselves what they are.
        package init(_ heading: Markup, isNumber: Bool = false) {
            self.heading = heading
            self.isNumber = isNumber
            isBar = false
        }

        /// A column of bars, which show numbers of other columns.
        package static let bars: Column = {
            var column = Column(.empty)
            column.isBar = true
            return column
        }()
    }

    /// A row.
    package struct Row: Hashable, Sendable {
        /// What a row is to the others.
        package enum Kind: Hashable, Sendable {
            case plain
            /// The sum of others.
            case total
            /// The heading of those that follow: its first cell alone is shown.
            case group
        }

        package var kind: Kind
        package var cells: [Markup]

        /// A row, one cell for each column; the first is its heading.
        package init(_ cells: [Markup], _ kind: Kind = .plain) {
            self.kind = kind
            self.cells = cells
        }
    }

    package var caption: Markup
    package var columns: [Column]
    package var rows: [Row]
    /// Further classes of the table.
    package var styles: [Style]

    /// A table; rows may be added later.
    package init(_ caption: Markup, columns: [Column], rows: [Row] = [], styles: [Style] = []) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.styles = styles
    }

    /// Adds a row.
    package mutating func add(_ cells: [Markup], _ kind: Row.Kind = .plain) { rows.append(Row(cells, kind)) }

    /// The table as part of a page.
    package var markup: Markup {
        HTML.table(.class([.data] + styles)) {
            if !caption.isEmpty { HTML.caption { caption } }
            HTML.thead {
                HTML.tr {
                    for column in columns {
                        if column.heading.isEmpty {
                            HTML.td {}
                        } else if column.isNumber {
                            HTML.th(.scope(.col), .class(.number)) { column.heading }
                        } else {
                            HTML.th(.scope(.col)) { column.heading }
                        }
                    }
                }
            }
            for group in groups { HTML.tbody { for row in group { markup(of: row) } } }
        }
    }

    /// The rows, cut before each heading of a group.
    private var groups: [[Row]] {
        rows.reduce(into: []) { groups, row in
            if groups.isEmpty || row.kind == .group { groups.append([]) }
            groups[groups.count - 1].append(row)
        }
    }

    private func markup(of row: Row) -> Markup {
        guard row.kind != .group else {
            return HTML.tr(.class(.group)) {
                HTML.th(.scope(.rowgroup), .columns(columns.count)) { row.cells.first }
            }
        }
        let cells = Markup {
            for (column, cell) in zip(columns, row.cells).dropFirst() {
                let heading = HTMLAttribute.heading(column.heading.words)
                if column.isNumber {
                    HTML.td(.class(cell.words == "–" ? [.number, .nothing] : [.number]), heading) { cell }
                } else if column.isBar {
                    HTML.td(.class(.bar)) { cell }
                } else {
                    HTML.td(heading) { cell }
                }
            }
        }
        let whole = Markup {
            HTML.th(.scope(.row)) { row.cells.first }
            cells
        }
        return row.kind == .total ? HTML.tr(.class(.total)) { whole } : HTML.tr { whole }
    }
}
