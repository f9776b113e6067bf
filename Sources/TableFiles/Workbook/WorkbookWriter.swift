/// Writes tables as a workbook: heads stay in sight, dates are dates, text is never worked out as a formula. The same
/// tables give the same bytes, and nothing is put into any other file.
package enum WorkbookWriter {
    /// The bytes of a workbook.
    package static func bytes(of tables: [OutputTable]) -> [UInt8] {
        let numbers = tables.indices.map { $0 + 1 }
        let types =
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(spreadsheet).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(spreadsheet).styles+xml\"/>"
            + numbers.map {
                "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(spreadsheet).worksheet+xml\"/>"
            }.joined()
        let sheets = zip(numbers, tables).map { number, table in
            "<sheet name=\"\(CellText.escaped(table.name))\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
        }.joined()
        let relations = numbers.map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")]
        return bytes(
            ofParts: [
                ("[Content_Types].xml", head + "<Types xmlns=\"\(packages)/content-types\">\(types)</Types>"),
                ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
                (
                    "xl/workbook.xml",
                    head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(sheets)</sheets></workbook>"
                ),
                ("xl/_rels/workbook.xml.rels", relationships(relations)), ("xl/styles.xml", styles),
            ]
                + zip(numbers, tables).map { number, table in
                    ("xl/worksheets/sheet\(number).xml", sheet(table, among: tables, isFirst: number == 1))
                })
    }

    /// A file of these parts.
    package static func bytes(ofParts parts: [(path: String, text: String)]) -> [UInt8] {
        var zip = ZipWriter()
        for part in parts { zip.add(part.path, part.text) }
        return zip.bytes
    }

    // MARK: Parts

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static func relationships(_ targets: [(type: String, target: String)]) -> String {
        head + "<Relationships xmlns=\"\(packages)/relationships\">"
            + targets.enumerated().map { number, one in
                "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(one.type)\" Target=\"\(one.target)\"/>"
            }.joined() + "</Relationships>"
    }

    /// Formats of cells: as typed, heads, dates, text.
    private static let styles =
        head + "<styleSheet xmlns=\"\(main)\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"4\">" + xf(0, 0, "") + xf(0, 1, " applyFont=\"1\"") + xf(164, 0, " applyNumberFormat=\"1\"")
        + xf(49, 0, " applyNumberFormat=\"1\"") + "</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

    private static func xf(_ format: Int, _ font: Int, _ more: String) -> String {
        "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\"\(more)/>"
    }

    private static func style(_ form: OutputHead.Form) -> Int {
        switch form {
        case .asTyped: 0
        case .date: 2
        case .text: 3
        }
    }

    // MARK: A sheet

    private static func sheet(_ table: OutputTable, among tables: [OutputTable], isFirst: Bool) -> String {
        var text = head + "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\""
        if isFirst { text += " tabSelected=\"1\"" }
        text +=
            "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        if !table.heads.isEmpty {
            text += "<cols>"
            for (number, head) in table.heads.enumerated() {
                let widest = table.rows.map { $0[number].width }.max() ?? 0
                let width = min(40, max(head.title.count, widest, 8) + 2)
                text += "<col min=\"\(number + 1)\" max=\"\(number + 1)\" width=\"\(width)\" customWidth=\"1\""
                text += " style=\"\(style(head.form))\"/>"
            }
            text += "</cols>"
        }
        text += "<sheetData>" + row(1, table.heads.map { .text($0.title) }, styles: table.heads.map { _ in 1 })
        for (number, cells) in table.rows.enumerated() {
            text += row(number + 2, cells, styles: table.heads.map { style($0.form) })
        }
        text += "</sheetData>"
        let lists = table.heads.enumerated().compactMap { validation($0, $1, rows: table.rows.count, tables) }
        if !lists.isEmpty {
            text += "<dataValidations count=\"\(lists.count)\">" + lists.joined() + "</dataValidations>"
        }
        return text + "</worksheet>"
    }

    private static func row(_ number: Int, _ cells: [OutputCell], styles: [Int]) -> String {
        var text = "<row r=\"\(number)\">"
        for (column, cell) in cells.enumerated() {
            let place = "r=\"\(CellRange.letters(column + 1))\(number)\""
            let style = styles[column]
            func inline(_ words: String) -> String {
                "<c \(place) s=\"\(style == 0 ? 3 : style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                    + "\(CellText.escaped(words))</t></is></c>"
            }
            switch cell {
            case .empty: break
            case .text(let words): text += inline(words)
            // What a binary number does not hold exactly is text.
            case .number(let digits) where DecimalText.significant(in: digits) > 15: text += inline(digits)
            case .number(let digits): text += "<c \(place) s=\"\(style == 1 ? 1 : 0)\"><v>\(digits)</v></c>"
            case .boolean(let flag): text += "<c \(place) t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
            case .day(let day, _) where day + 25_569 >= 61: text += "<c \(place) s=\"2\"><v>\(day + 25_569)</v></c>"
            case .day(_, let words): text += inline(words)
            }
        }
        return text + "</row>"
    }

    /// A list to choose from, and what is said of the column: what is typed all the same is not refused, since it is
    /// said better by whoever reads it.
    private static func validation(
        _ column: Int, _ head: OutputHead, rows: Int, _ tables: [OutputTable]
    ) -> String? {
        let letters = CellRange.letters(column + 1)
        var list: String?
        switch head.choices {
        case .none: break
        case .words(let words): list = "\"\(words.joined(separator: ","))\""
        case .column(let name):
            if tables.contains(where: { $0.name == name }) { list = "\(Table.quoted(name))!$A$2:$A$1000" }
        }
        guard list != nil || head.note != nil else { return nil }
        var text = "<dataValidation type=\"\(list == nil ? "none" : "list")\" allowBlank=\"1\""
        if let note = head.note {
            text += " showInputMessage=\"1\" promptTitle=\"\(CellText.escaped(String(head.title.prefix(32))))\""
            text += " prompt=\"\(CellText.escaped(String(note.prefix(250))))\""
        }
        text += " sqref=\"\(letters)2:\(letters)\(rows + 500)\">"
        if let list { text += "<formula1>\(CellText.escaped(list))</formula1>" }
        return text + "</dataValidation>"
    }
}

extension OutputCell {
    fileprivate var width: Int {
        switch self {
        case .empty: 0
        case .text(let text), .number(let text), .day(_, let text): text.count
        case .boolean: 5
        }
    }
}
