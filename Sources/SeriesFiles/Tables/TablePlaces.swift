import SeriesModel
import TableFiles

/// What people call the cells of a table.
struct TablePlaces {
    /// The workbook, or the CSV file.
    let file: String
    /// The name of the sheet as it may be shown; nil: lines and columns of a text.
    let sheet: String?
    /// What a table is called whose name may not be shown, in the place of its cells.
    let unnamed: String?
    /// The known heads, by column.
    var heads: [Int: String] = [:]
    /// The number of the table in the file.
    let number: Int

    func place(_ position: Position) -> SourcePlace {
        let letters = CellRange.letters(position.column)
        let cell =
            if let unnamed {
                unnamed
            } else if let sheet {
                "\(sheet)!\(letters)\(position.line)"
            } else if let head = heads[position.column] {
                "\(position.line), column \"\(head)\""
            } else {
                "\(position.line), column \(letters)"
            }
        var place = SourcePlace(file: file, line: position.line, column: position.column, cell: cell)
        place.table = number
        return place
    }
}
