/// Reads the cells of one sheet.
struct SheetReader {
    let texts: [String]
    let styles: CellStyles
    let startsIn1904: Bool

    /// The most filled cells of a workbook, and the most merged ranges of a sheet.
    static let mostCells = 1_000_000
    private static let mostMerged = 10_000

    func table(
        named name: String, _ data: [UInt8], _ path: String, _ room: inout Int
    ) throws(TableFileError) -> Table {
        var reader = try XMLReader(data, part: path)
        var table = Table(name: name, isSheet: true)
        var row = TableRow(number: 0, cells: [])
        // Where a cell stands that does not say where.
        var next = 1
        var isHidden = false
        var hidden = 0
        var dropped = 0
        var hiddenColumns: [ClosedRange<Int>] = []
        while let piece = try reader.next() {
            switch piece {
            case .start("col", let attributes) where ["1", "true"].contains(attributes["hidden"] ?? ""):
                if let first = attributes["min"].flatMap({ Int($0) }),
                    let last = attributes["max"].flatMap({ Int($0) }),
                    first <= last, hiddenColumns.count < CellRange.mostColumns
                {
                    hiddenColumns.append(first...last)
                }
            case .start("row", let attributes):
                let number = attributes["r"].flatMap { Int($0) } ?? row.number + 1
                guard number > row.number, number <= CellRange.mostRows else {
                    throw TableFileError("it is a damaged workbook: a row of \(path.printable) is out of its order")
                }
                row = TableRow(number: number, cells: [])
                next = 1
                isHidden = ["1", "true"].contains(attributes["hidden"] ?? "")
            case .end("row"):
                guard !row.cells.isEmpty else { continue }
                if isHidden { hidden += 1 }
                table.rows.append(row)
            case .start("c", let attributes):
                var column = next
                if let place = attributes["r"] {
                    guard let cell = CellRange.cell(place), cell.row == row.number, cell.column >= next else {
                        throw TableFileError(
                            "it is a damaged workbook: a cell of \(path.printable) is out of its order")
                    }
                    column = cell.column
                }
                next = column + 1
                guard let content = try content(&reader, attributes, &dropped) else { continue }
                room -= 1
                guard room >= 0, column <= CellRange.mostColumns else {
                    throw TableFileError(
                        "it has more than \(SheetReader.mostCells) filled cells, the most that is read")
                }
                row.cells.append(TableCell(column: column, content))
            case .start("mergeCell", let attributes):
                guard let range = attributes["ref"].flatMap({ CellRange($0) }),
                    table.merged.count < SheetReader.mostMerged
                else {
                    throw TableFileError(
                        "\(path.printable) has merged cells that cannot be read, or more than 10,000 of them")
                }
                table.merged.append(range)
            default: break
            }
        }
        if hidden > 0 {
            table.notices.append(
                "has \(hidden) hidden \(hidden == 1 ? "row, which is" : "rows, which are") read all the same")
        }
        let columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).count { column in
            hiddenColumns.contains { $0.contains(column) }
        }
        if columns > 0 {
            table.notices.append(
                "has \(columns) hidden \(columns == 1 ? "column, which is" : "columns, which are") read all the same")
        }
        if dropped > 0 {
            table.notices.append(
                "has \(dropped) \(dropped == 1 ? "date" : "dates") with a time of day, which \(dropped == 1 ? "is" : "are") left out"
            )
        }
        return table
    }

    /// The value of a cell up to its end; nil where it is empty.
    private func content(
        _ reader: inout XMLReader, _ attributes: [String: String], _ dropped: inout Int
    ) throws(TableFileError) -> TableCell.Content? {
        var value: String?
        var inline: String?
        var isFormula = false
        var isValue = false
        read: while let piece = try reader.next() {
            switch piece {
            case .end("c"): break read
            case .start("f", _): isFormula = true
            case .start("v", _): isValue = true
            case .end("v"):
                isValue = false
                value = value ?? ""
            case .start("is", _): inline = try CellText.read(&reader, until: "is")
            case .text(let text): if isValue { value = (value ?? "") + text }
            default: break
            }
        }
        let type = attributes["t"] ?? "n"
        if type == "inlineStr" { return text(inline ?? value ?? "") }
        guard let value else { return isFormula ? .fault(.notCalculated) : nil }
        switch type {
        case "s":
            guard let number = Int(value.trimmed), texts.indices.contains(number) else { return .fault(.torn) }
            return text(texts[number])
        case "str": return text(CellText.unescaped(value))
        case "b": return .boolean(["1", "true"].contains(value.trimmed))
        case "e": return .fault(.error(String(value.trimmed.prefix(16))))
        // An ISO date, perhaps with a time behind.
        case "d":
            let day = String(value.trimmed.prefix { $0 != "T" })
            guard case .shortDate(let hasMonth) = styles[attributes["s"]], day.utf8.count == 10 else {
                return text(day)
            }
            return text(String(day.prefix(hasMonth ? 7 : 4)))
        default: return number(value.trimmed, isFormula, styles[attributes["s"]], &dropped)
        }
    }

    private func text(_ text: String) -> TableCell.Content? { text.isEmpty ? nil : .text(text) }

    private func number(
        _ digits: String, _ isFormula: Bool, _ kind: CellStyles.Kind, _ dropped: inout Int
    ) -> TableCell.Content? {
        guard !digits.isEmpty else { return isFormula ? .fault(.notCalculated) : nil }
        guard digits.utf8.count <= 400, let value = Double(digits), value.isFinite else { return .fault(.torn) }
        switch kind {
        case .number(let form): return .number(DecimalText.shown(digits, value), form)
        case .time: return .fault(.time)
        case .date, .shortDate:
            // 1900 counts a 29 February that there was not; before it every serial is a day off.
            let serial = value.rounded(.down)
            let fault = TableCell.Content.fault(.noSuchDate(DecimalText.shown(digits, value)))
            guard serial <= 2_958_465, startsIn1904 ? serial >= 0 : serial >= 61 else {
                return value > 0 && value < 1 ? .fault(.time) : fault
            }
            let day = Int(serial) - 25_569 + (startsIn1904 ? 1_462 : 0)
            if case .shortDate(let hasMonth) = kind { return .shortDate(day, hasMonth: hasMonth) }
            if serial != value { dropped += 1 }
            return .day(day)
        }
    }
}

/// Numbers as cells store them.
enum DecimalText {
    /// The number that a program shows: of no more than 15 digits, since the rest is what a binary number adds to
    /// `1.1`.
    static func shown(_ digits: String, _ value: Double) -> String {
        significant(in: digits) > 15 ? rounded(value) : digits
    }

    /// The digits of a number from the first that is not 0.
    static func significant(in digits: String) -> Int {
        digits.prefix { $0 != "e" && $0 != "E" }.drop { !("1"..."9").contains($0) }.count { $0.isNumber }
    }

    /// The 15 digits nearest to a number, in decimal notation.
    private static func rounded(_ value: Double) -> String {
        // The shortest text that tells a number from its neighbours has 17 digits at most.
        let pieces = "\(value.magnitude)".split(separator: "e")
        let parts = pieces[0].split(separator: ".")
        let fraction = parts.count > 1 ? parts[1] : ""
        var digits = (parts[0] + fraction).compactMap(\.wholeNumberValue)
        digits.removeFirst(digits.prefix { $0 == 0 }.count)
        var exponent = (pieces.count > 1 ? Int(pieces[1]) ?? 0 : 0) - fraction.count
        if digits.count > 15 {
            exponent += digits.count - 15
            let isUp = digits[15] >= 5
            digits = Array(digits.prefix(15))
            if isUp {
                let kept = digits.lastIndex { $0 < 9 }
                for place in ((kept ?? -1) + 1)..<15 { digits[place] = 0 }
                if let kept { digits[kept] += 1 } else { digits.insert(1, at: 0) }
            }
        }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        let text = digits.map(String.init).joined()
        let sign = value < 0 ? "-" : ""
        if exponent >= 0 { return sign + text + (exponent > 0 ? "e\(exponent)" : "") }
        let zeros = String(repeating: "0", count: max(0, 1 - exponent - digits.count))
        let padded = zeros + text
        return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
}

extension String {
    /// Without space around it.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
