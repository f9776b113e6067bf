public import Foundation
import SeriesModel
import TableFiles

/// A sheet as somebody sees it: what its cells say, to be shown and changed.
public struct SheetCells: Codable, Hashable, Sendable {
    /// The name of the sheet, or of the file without its ending.
    public let name: String
    /// The rows with something in them, in order.
    public let rows: [Row]

    /// A row.
    public struct Row: Codable, Hashable, Sendable {
        /// Counted from 1.
        public let row: Int
        /// What the cells say, from the first column on; empty cells are empty texts.
        public let cells: [String]
    }
}

extension SeriesFile {
    /// The sheets of a workbook, or of a folder of CSV files packed as zip, right or wrong.
    ///
    /// - Parameters:
    ///   - data: the bytes of the file.
    ///   - name: its name.
    /// - Returns: the sheets; dates as `2027-03-15`, numbers with a point.
    /// - Throws: where it is no such file.
    public static func sheets(of data: Data, name: String) throws(SeriesFileError) -> [SheetCells] {
        try SeriesFileError.reading(name) {
            let bytes = Array(data)
            guard TableFile.isPacked(bytes) else { throw TableFileError("it is no workbook and no zip file") }
            guard ZipFolder.isFolder(bytes) else { return try TableFile.tables(of: bytes, name: name).map(\.shown) }
            var sheets: [SheetCells] = []
            for file in try ZipFolder.files(of: bytes, where: isTable) {
                sheets += try TableFile.tables(of: file.data, name: file.name).map(\.shown)
            }
            return sheets
        }
    }
}

extension Table {
    /// What the cells say.
    fileprivate var shown: SheetCells {
        SheetCells(
            name: name,
            rows: rows.map { row in
                var cells: [String] = []
                for cell in row.cells.sorted(by: { $0.column < $1.column }) where cell.column <= 200 {
                    while cells.count < cell.column - 1 { cells.append("") }
                    cells.append(cell.shown)
                }
                return SheetCells.Row(row: row.number, cells: cells)
            })
    }
}

extension TableCell {
    /// What the cell says, as it can be typed.
    fileprivate var shown: String {
        switch content {
        case .number(let digits, .percent):
            Rational(decimal: digits).map { "\(($0 * 100))%" } ?? digits
        case .day(let number): "\(Day(number: number))"
        case .shortDate(let number, let hasMonth): Day(number: number).shown(hasMonth: hasMonth)
        case .fault(.error(let text)): text
        case .fault(.noSuchDate(let text)): text
        case .fault: ""
        case .text, .number, .boolean: text ?? ""
        }
    }
}
