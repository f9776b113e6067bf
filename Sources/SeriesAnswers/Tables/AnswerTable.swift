public import SeriesModel

/// A table of an answer, in which each cell is what it is: CSV, workbooks and pages are made from this one value.
public struct AnswerTable: Hashable, Sendable {
    /// What stands in a row and a column.
    public enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        case number(Rational)
        case money(Money)
        case day(Day)
        /// A share of 1, such as a chance.
        case share(Double)
    }

    /// What a column is called, by programs and by people.
    public struct Column: Hashable, Sendable {
        /// What programs call it.
        public let key: String
        /// What people call it.
        public let title: String

        /// A column; people call it as programs do where nothing else is said.
        public init(_ key: String, _ title: String? = nil) {
            self.key = key
            self.title = title ?? key
        }
    }

    /// What it is called beside others, in a word or two.
    public let name: String
    /// What it says, in a sentence.
    public let title: String
    /// In order; the first says what a row is about.
    public let columns: [Column]
    /// A cell for each column.
    public private(set) var rows: [[Cell]] = []

    /// A table without rows.
    public init(_ name: String, title: String, columns: [Column]) {
        self.name = name
        self.title = title
        self.columns = columns
    }

    /// Adds a row; cells that are missing are empty.
    public mutating func add(_ cells: [Cell]) {
        rows.append(
            Array((cells + Array(repeating: .empty, count: max(0, columns.count - cells.count))).prefix(columns.count)))
    }
}

/// The tables of an answer.
public struct AnswerTables: Hashable, Sendable {
    /// What the answer is about: the name of the series.
    public let name: String
    /// What was asked.
    public let title: String
    /// At least one.
    public var tables: [AnswerTable]
    /// What is to be known besides, in sentences.
    public var notes: [String]

    /// Tables of an answer.
    public init(name: String, title: String, tables: [AnswerTable], notes: [String] = []) {
        self.name = name
        self.title = title
        self.tables = tables
        self.notes = notes
    }
}
