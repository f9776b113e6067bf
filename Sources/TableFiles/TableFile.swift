/// Reads tables from workbooks and from text with separators, as one kind of value.
package enum TableFile {
    /// The most bytes of a file that is read.
    package static let largest = 16_000_000

    /// The tables of a file: the sheets of a workbook, or the one table of a CSV file.
    ///
    /// - Parameters:
    ///   - data: the bytes of the file.
    ///   - name: the file's name, which tells what it is; a CSV table has it without its ending.
    ///   - encoding: how a text is stored; nil: as its bytes tell. Workbooks say so themselves.
    ///   - said: how a text is stored whose bytes do not tell; nil: nobody has said it.
    ///   - mayHaveTitle: whether lines without columns may stand before the head of a CSV file.
    /// - Returns: them, in the order of the file.
    /// - Throws: why none can be read.
    package static func tables(
        of data: [UInt8], name: String, encoding: TextEncoding? = nil, said: TextEncoding? = nil,
        mayHaveTitle: Bool = false
    ) throws(TableFileError) -> [Table] {
        guard isWorkbook(name) || isPacked(data) else {
            return [
                try CSVReader.table(of: data, name: name, encoding: encoding, said: said, mayHaveTitle: mayHaveTitle)
            ]
        }
        return try WorkbookReader.tables(of: data)
    }

    /// Whether bytes begin as those of a workbook or of another zip file.
    package static func isPacked(_ data: [UInt8]) -> Bool { data.starts(with: ZipReader.mark) }

    /// Whether a workbook was written by this program, and saved by no other since.
    package static func isOurs(_ data: [UInt8]) -> Bool {
        guard var zip = try? ZipReader(data), let part = try? zip.part("docProps/app.xml") else { return false }
        return String(decoding: part, as: UTF8.self)
            .contains("<Application>\(WorkbookWriter.application)</Application>")
    }

    /// Whether a file is a workbook by its name.
    package static func isWorkbook(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm")
    }
}

/// Why a file gives no tables, for people; nothing of what its cells hold.
package struct TableFileError: Error, Hashable {
    package var reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}

/// A sheet of a workbook, or a CSV file.
package struct Table: Sendable {
    /// The name of the sheet, or of the file without its ending.
    package var name: String
    /// Whether it is a sheet, whose cells are called `People!D7`; else lines and columns of a text.
    package var isSheet: Bool
    /// The rows with something in them, in order.
    package var rows: [TableRow] = []
    /// Ranges of cells that are one, of which only the first has a value.
    package var merged: [CellRange] = []
    /// What was read in another way than somebody may think, in whole sentences without what cells hold.
    package var notices: [String] = []

    package init(name: String, isSheet: Bool) {
        self.name = name
        self.isSheet = isSheet
    }

    /// What people call a cell, in the file of the table.
    package func place(row: Int, column: Int) -> String {
        guard isSheet else { return "line \(row), column \(CellRange.letters(column))" }
        return "\(Table.quoted(name))!\(CellRange.letters(column))\(row)"
    }

    /// The name of a sheet as it stands before a cell's.
    package static func quoted(_ name: String) -> String {
        name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
            ? name : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}

/// The filled cells of a row.
package struct TableRow: Sendable {
    /// The number of the row, or the line where the record begins; counted from 1.
    package var number: Int
    /// By column.
    package var cells: [TableCell]

    package init(number: Int, cells: [TableCell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell of a column, counted from 1, unless it is empty.
    package subscript(column: Int) -> TableCell? {
        // As a rule no cell is left out before it.
        if cells.indices.contains(column - 1), cells[column - 1].column == column { return cells[column - 1] }
        return cells.first { $0.column == column }
    }
}

/// A filled cell.
package struct TableCell: Hashable, Sendable {
    /// Counted from 1.
    package var column: Int
    package var content: Content

    package enum Content: Hashable, Sendable {
        case text(String)
        /// A number in decimal notation, as it is stored, and how it is shown.
        case number(String, NumberForm)
        case boolean(Bool)
        /// A date, in days since 1970-01-01.
        case day(Int)
        /// A date, in days since 1970-01-01, of which the cell shows the month and no day, or the year alone.
        case shortDate(Int, hasMonth: Bool)
        case fault(CellFault)
    }

    package init(column: Int, _ content: Content) {
        self.column = column
        self.content = content
    }

    /// What the cell says, as text; nil where it is a date or broken.
    package var text: String? {
        switch content {
        case .text(let text): text
        case .number(let digits, .padded(let width)) where digits.allSatisfy(\.isNumber):
            String(repeating: "0", count: max(0, width - digits.count)) + digits
        case .number(let digits, _): digits
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .day, .shortDate, .fault: nil
        }
    }
}

/// How a number is shown.
package enum NumberForm: Hashable, Sendable {
    case plain
    /// As percent: 0.25 as 25 %.
    case percent
    /// With the sign or code of a currency.
    case currency(String)
    /// With so many digits at least, as numbers of rooms and keys.
    case padded(Int)
}

/// Why a cell has no value.
package enum CellFault: Hashable, Sendable {
    /// `#REF!` and its like.
    case error(String)
    /// A formula that no program has worked out yet.
    case notCalculated
    /// A date for which there is none, such as the 0th of January 1900.
    case noSuchDate(String)
    /// A time of day or a length of time.
    case time
    /// Part of a file that is no workbook: a style or a text that is not there.
    case torn
}

/// Cells from one corner to the other, counted from 1.
package struct CellRange: Hashable, Sendable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// The most rows and columns of a sheet.
    package static let mostRows = 1_048_576, mostColumns = 16_384

    /// The letters of a column: A, …, Z, AA, …
    package static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// The row and column of `D7`; nil where the text is none, or lies outside of any sheet.
    static func cell(_ text: some StringProtocol) -> (row: Int, column: Int)? {
        var row = 0
        var column = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            case UInt8(ascii: "$"): continue
            default: return nil
            }
            guard row <= mostRows, column <= mostColumns else { return nil }
        }
        return row > 0 && column > 0 ? (row, column) : nil
    }

    /// The range of `A1:C2`, or of one cell.
    init?(_ text: String) {
        let ends = text.split(separator: ":").map { CellRange.cell($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first.row <= last.row,
            first.column <= last.column
        else { return nil }
        self.init(rows: first.row...last.row, columns: first.column...last.column)
    }
}

extension CellRange: CustomStringConvertible {
    /// `B3:C3`.
    package var description: String {
        let first = "\(CellRange.letters(columns.lowerBound))\(rows.lowerBound)"
        let last = "\(CellRange.letters(columns.upperBound))\(rows.upperBound)"
        return first == last ? first : "\(first):\(last)"
    }
}
