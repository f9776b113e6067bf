/// A table to be written.
package struct OutputTable: Sendable {
    package var name: String
    package var heads: [OutputHead]
    /// Cells by head.
    package var rows: [[OutputCell]]
    /// Whether it is made for paper: as wide as a page, with its heads on each.
    package var isForPaper: Bool

    package init(name: String, heads: [OutputHead], rows: [[OutputCell]], isForPaper: Bool = false) {
        self.name = name
        self.heads = heads
        self.rows = rows
        self.isForPaper = isForPaper
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
    /// Whole cents of a currency that the head says.
    case cents(Int)
    /// A share of 1 in decimal notation, shown in percent.
    case share(String)
    /// What is worked out anew as others change, in English and with commas as files have it, and what it comes to.
    indirect case formula(String, OutputCell)
    /// A heading among the rows, or a sum.
    indirect case strong(OutputCell)
    /// What may be changed, for others to follow.
    indirect case input(OutputCell)

    /// The value alone.
    package var value: OutputCell {
        switch self {
        case .formula(_, let cell), .strong(let cell), .input(let cell): cell.value
        default: self
        }
    }

    /// Cents in decimal notation.
    package static func decimal(ofCents cents: Int) -> String {
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
