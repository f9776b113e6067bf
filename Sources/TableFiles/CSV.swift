/// Reads text with separators, as spreadsheets save it: commas, semicolons or tabs, told apart by what fits all
/// records.
package enum CSVReader {
    /// The table of a file; the encoding nil: as the bytes tell, and where they are no Unicode as is said, which is nil
    /// where nobody has said anything. Where it may have a title, lines without columns may stand before its head.
    package static func table(
        of data: [UInt8], name: String, encoding: TextEncoding? = nil, said: TextEncoding? = nil,
        mayHaveTitle: Bool = false
    ) throws(TableFileError) -> Table {
        let stem = String(name.split(separator: "/").last ?? "")
        let title = stem.lastIndex(of: ".").map { String(stem[..<$0]) } ?? stem
        var table = Table(name: title, isSheet: false)
        guard data.count <= TableFile.largest else {
            throw TableFileError("it has more than \(TableFile.largest / 1_000_000) MB, the most that is read")
        }
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw WorkbookReader.old }
        let text: String
        if encoding == nil, let unicode = TextDecoding.unicode(data) {
            text = unicode
        } else if let encoding = encoding ?? said {
            guard let found = encoding.text(of: data) else {
                throw TableFileError("it is no text in \(encoding.rawValue)")
            }
            text = found
        } else if data.contains(0) {
            throw TableFileError("it is no text")
        } else {
            text = TextDecoding.windows1252(data)
            // One letter tells nobody's name.
            let sample = text.unicodeScalars.first { $0.value > 0x7F }.map { "'\($0)'" } ?? ""
            let line = data.prefix { $0 < 0x80 }.count { $0 == UInt8(ascii: "\n") } + 1
            table.notices.append("is no UTF-8 and was read as Windows-1252, with \(sample) on line \(line)")
        }
        guard !text.unicodeScalars.contains("\0") else {
            throw TableFileError("it holds characters that no text has: save it as UTF-8")
        }
        var scalars = Array(text.unicodeScalars)
        var first = 1
        var wanted: Unicode.Scalar?
        if scalars.starts(with: "sep=".unicodeScalars), scalars.count > 4 {
            wanted = scalars[4]
            let end = scalars.firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
            let isPair = end + 1 < scalars.count && scalars[end] == "\r" && scalars[end + 1] == "\n"
            scalars.removeFirst(min(scalars.count, end + (isPair ? 2 : 1)))
            first = 2
        }
        table.rows = try records(scalars, wanted, firstLine: first, mayHaveTitle: mayHaveTitle).map { record in
            let cells = record.fields.enumerated().compactMap { position, field -> TableCell? in
                let value = unprotected(field)
                return value.isEmpty ? nil : TableCell(column: position + 1, .text(value))
            }
            return TableRow(number: record.line, cells: cells)
        }.filter { !$0.cells.isEmpty }
        return table
    }

    private struct Record {
        var line: Int
        var fields: [String]
        /// How many fields are written, the empty ones at the end counted.
        var width = 0
    }

    private static func records(
        _ text: [Unicode.Scalar], _ wanted: Unicode.Scalar?, firstLine: Int, mayHaveTitle: Bool
    ) throws(TableFileError) -> [Record] {
        if let wanted { return try split(text, wanted, firstLine) }
        if mayHaveTitle, let records = belowTitle(text, firstLine) { return records }
        // Not even one of them need be there: a list of goals has one column.
        var isQuoted = false
        let start = text.prefix { $0 != "\n" && $0 != "\r" }.filter { scalar in
            if scalar == "\"" { isQuoted.toggle() }
            return !isQuoted
        }
        let candidates = ([",", ";", "\t"] as [Unicode.Scalar]).filter { separator in start.contains(separator) }
        guard candidates.count != 1, !candidates.isEmpty else {
            return try split(text, candidates.first ?? ",", firstLine)
        }
        var fitting: [[Record]] = []
        var failure: TableFileError?
        for separator in candidates {
            do throws(TableFileError) {
                let records = try split(text, separator, firstLine)
                // The head tells how many fields there are; what is empty at the end of a record may be left out.
                guard let width = records.first?.fields.count, width > 1 else { continue }
                if records.allSatisfy({ $0.fields.count <= width && $0.width > 1 }) {
                    fitting.append(records)
                }
            } catch {
                failure = failure ?? error
            }
        }
        if fitting.count == 1 { return fitting[0] }
        if fitting.isEmpty, let failure { throw failure }
        throw TableFileError(
            "it cannot be told what separates its columns, \(fitting.isEmpty ? "since nothing" : "since more than one mark") "
                + "fits all its lines: let its first line be sep=; or sep=,")
    }

    /// The records by the mark that gives most of them columns, where the first line has none by it: it is a title.
    private static func belowTitle(_ text: [Unicode.Scalar], _ firstLine: Int) -> [Record]? {
        var best: (records: [Record], columned: Int)?
        for separator in [",", ";", "\t"] as [Unicode.Scalar] where text.contains(separator) {
            guard let records = try? split(text, separator, firstLine) else { continue }
            let columned = records.count { $0.width > 1 }
            if columned > best?.columned ?? 0 { best = (records, columned) }
        }
        guard let best, best.columned > 2, best.records.first?.width == 1 else { return nil }
        return best.records
    }

    /// The records with something in them, without empty fields at their ends.
    private static func split(
        _ text: [Unicode.Scalar], _ separator: Unicode.Scalar, _ firstLine: Int
    ) throws(TableFileError) -> [Record] {
        var records: [Record] = []
        var record = Record(line: firstLine, fields: [])
        var field = String.UnicodeScalarView()
        var line = firstLine
        var index = 0
        var wasQuoted = false
        func endField() {
            record.fields.append(String(field))
            field = String.UnicodeScalarView()
            wasQuoted = false
        }
        func endRecord() {
            endField()
            record.width = record.fields.count
            while record.fields.last?.isEmpty ?? false { record.fields.removeLast() }
            if !record.fields.isEmpty { records.append(record) }
            record = Record(line: line, fields: [])
        }
        while index < text.count {
            let scalar = text[index]
            index += 1
            if scalar == "\"", field.isEmpty, !wasQuoted {
                wasQuoted = true
                let opened = line
                var isOpen = true
                while index < text.count {
                    let inner = text[index]
                    index += 1
                    if inner == "\"" {
                        guard index < text.count, text[index] == "\"" else {
                            isOpen = false
                            break
                        }
                        index += 1
                    } else if inner == "\n" || (inner == "\r" && (index == text.count || text[index] != "\n")) {
                        line += 1
                    }
                    field.append(inner)
                }
                if isOpen { throw TableFileError("the quotation that begins on line \(opened) has no end") }
            } else if scalar == separator {
                endField()
                if record.fields.count > CellRange.mostColumns {
                    throw TableFileError("line \(record.line) has more than \(CellRange.mostColumns) columns")
                }
            } else if scalar == "\n" || scalar == "\r" {
                if scalar == "\r", index < text.count, text[index] == "\n" { index += 1 }
                line += 1
                endRecord()
            } else {
                field.append(scalar)
            }
        }
        endRecord()
        return records
    }

    /// How a text begins that a spreadsheet would work out as a formula; some pass over the space before it, and take
    /// the wide marks of other keyboards for the same.
    package static let formulaMarks: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// A field without the apostrophe that keeps a spreadsheet from working it out.
    private static func unprotected(_ field: String) -> String {
        let scalars = field.unicodeScalars
        guard scalars.first == "'", let next = scalars.dropFirst().first, formulaMarks.contains(next) || next == "'"
        else {
            return field
        }
        return String(scalars.dropFirst())
    }
}

/// Writes text with commas as spreadsheets read it: UTF-8 with its mark, since Excel takes it for something else
/// otherwise, and no text that would be worked out as a formula.
package enum CSVWriter {
    /// A table of text.
    package static func text(of table: OutputTable) -> String {
        let lines = [table.heads.map(\.title).map(protected)] + table.rows.map { row in row.map(field) }
        return "\u{FEFF}" + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ cell: OutputCell) -> String {
        switch cell.value {
        case .empty, .formula, .strong, .input: ""
        case .text(let text): protected(text)
        // `1.234` could be a thousand and more.
        case .number(let number): number.split(separator: ".").dropFirst().first?.count == 3 ? number + "0" : number
        case .boolean(let flag): flag ? "yes" : "no"
        case .day(_, let text): text
        case .cents(let cents): OutputCell.decimal(ofCents: cents)
        case .share(let share): share
        }
    }

    private static func protected(_ text: String) -> String {
        let isMeant = text.unicodeScalars.first.map { CSVReader.formulaMarks.contains($0) || $0 == "'" } ?? false
        let text = isMeant ? "'" + text : text
        guard text.unicodeScalars.contains(where: { "\",;\t\n\r".unicodeScalars.contains($0) }) || text.hasPrefix(" ")
        else { return text }
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
