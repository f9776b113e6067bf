/// A table to be written.
package struct OutputTable: Sendable {
    package var name: String
    package var heads: [OutputHead]
    /// Cells by head.
    package var rows: [[OutputCell]]

    package init(name: String, heads: [OutputHead], rows: [[OutputCell]]) {
        self.name = name
        self.heads = heads
        self.rows = rows
    }
}

/// The head of a column.
package struct OutputHead: Sendable {
    package var title: String
    /// What is said of the column where one of its cells is chosen.
    package var note: String?
    /// What may be chosen from.
    package var choices: Choices
    /// How a program is to take what is typed there.
    package var form: Form

    /// What a column offers to choose from.
    package enum Choices: Sendable {
        case none
        case words([String])
        /// What stands in the first column of another table.
        case column(ofTable: String)
    }

    package enum Form: Sendable {
        case asTyped, text, date
    }

    package init(_ title: String, note: String? = nil, choices: Choices = .none, form: Form = .asTyped) {
        self.title = title
        self.note = note
        self.choices = choices
        self.form = form
    }
}

/// A value to be written.
package enum OutputCell: Hashable, Sendable {
    case empty
    case text(String)
    /// In decimal notation.
    case number(String)
    case boolean(Bool)
    /// Days since 1970-01-01, and the date as text.
    case day(Int, String)
}
