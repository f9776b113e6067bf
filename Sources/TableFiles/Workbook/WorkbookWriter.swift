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
            + "<Override PartName=\"/docProps/app.xml\" ContentType=\"\(properties)+xml\"/>"
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
                (
                    "_rels/.rels",
                    relationships([("officeDocument", "xl/workbook.xml"), ("extended-properties", "docProps/app.xml")])
                ),
                (
                    "docProps/app.xml",
                    head + "<Properties xmlns=\"\(office.replacing("relationships", with: "extended-properties"))\">"
                        + "<Application>\(application)</Application></Properties>"
                ),
                (
                    "xl/workbook.xml",
                    head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(sheets)</sheets>"
                        + titles(of: tables) + "</workbook>"
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

    /// The program that a workbook says has written it last; whoever saves it in another takes that one's.
    package static let application = "Parley"

    /// The heads of tables for paper, on each page.
    private static func titles(of tables: [OutputTable]) -> String {
        let names = tables.enumerated().filter(\.element.isForPaper).map { number, table in
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(number)\">"
                + CellText.escaped("\(Table.quoted(table.name))!$1:$1") + "</definedName>"
        }
        return names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>"
    }

    // MARK: Parts

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let properties = "application/vnd.openxmlformats-officedocument.extended-properties"

    private static func relationships(_ targets: [(type: String, target: String)]) -> String {
        head + "<Relationships xmlns=\"\(packages)/relationships\">"
            + targets.enumerated().map { number, one in
                "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(one.type)\" Target=\"\(one.target)\"/>"
            }.joined() + "</Relationships>"
    }

    /// How a cell looks.
    private struct Look: Hashable {
        /// As typed, dates, text, money, percent, by the numbers of the format.
        var format = 0
        var isStrong = false
        var isInput = false
        /// At the right, as the numbers under it.
        var isRight = false

        static let (date, text, money, percent) = (164, 49, 4, 10)

        /// The form of a column in which nothing has been typed yet, or of a heading.
        init(_ form: OutputHead.Form = .asTyped, isStrong: Bool = false) {
            switch form {
            case .asTyped: format = 0
            case .date: format = Self.date
            case .text: format = Self.text
            }
            self.isStrong = isStrong
        }

        /// All of them; a style is the place of one here.
        static let all: [Look] = [0, date, text, money, percent].flatMap { format in
            [false, true].flatMap { isStrong in
                [(false, false), (true, false), (false, true)].map { isInput, isRight in
                    var look = Look(isStrong: isStrong)
                    (look.format, look.isInput, look.isRight) = (format, isInput, isRight)
                    return look
                }
            }
        }

        var style: Int { Self.all.firstIndex(of: self) ?? 0 }
    }

    private static let styles =
        head + "<styleSheet xmlns=\"\(main)\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF2CC\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"\(Look.all.count)\">" + Look.all.map(xf).joined() + "</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

    private static func xf(_ look: Look) -> String {
        var text = "<xf numFmtId=\"\(look.format)\" fontId=\"\(look.isStrong ? 1 : 0)\""
        text += " fillId=\"\(look.isInput ? 2 : 0)\" borderId=\"0\" xfId=\"0\""
        if look.format != 0 { text += " applyNumberFormat=\"1\"" }
        if look.isStrong { text += " applyFont=\"1\"" }
        if look.isInput { text += " applyFill=\"1\"" }
        guard look.isRight else { return text + "/>" }
        return text + " applyAlignment=\"1\"><alignment horizontal=\"right\"/></xf>"
    }

    // MARK: A sheet

    private static func sheet(_ table: OutputTable, among tables: [OutputTable], isFirst: Bool) -> String {
        var text = head + "<worksheet xmlns=\"\(main)\">"
        if table.isForPaper { text += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" }
        text += "<sheetViews><sheetView workbookViewId=\"0\""
        if isFirst { text += " tabSelected=\"1\"" }
        text +=
            "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        if !table.heads.isEmpty {
            text += "<cols>"
            for (number, head) in table.heads.enumerated() {
                let widest = table.rows.map { $0[number].width }.max() ?? 0
                let width = min(40, max(head.title.count, widest, 8) + 2)
                text += "<col min=\"\(number + 1)\" max=\"\(number + 1)\" width=\"\(width)\" customWidth=\"1\""
                text += " style=\"\(Look(head.form).style)\"/>"
            }
            text += "</cols>"
        }
        text +=
            "<sheetData>" + row(1, table.heads.map { .strong(.text($0.title)) }, table.heads, areRight: numeric(table))
        for (number, cells) in table.rows.enumerated() {
            text += row(number + 2, cells, table.heads)
        }
        text += "</sheetData>"
        let lists = table.heads.enumerated().compactMap { validation($0, $1, rows: table.rows.count, tables) }
        if !lists.isEmpty {
            text += "<dataValidations count=\"\(lists.count)\">" + lists.joined() + "</dataValidations>"
        }
        if table.isForPaper {
            // A4.
            text += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            text +=
                "<pageSetup paperSize=\"9\" orientation=\"\(table.heads.count > 4 ? "landscape" : "portrait")\" fitToHeight=\"0\"/>"
            text += "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
        }
        return text + "</worksheet>"
    }

    /// Which columns have numbers in them; for tables that are made for paper.
    private static func numeric(_ table: OutputTable) -> [Bool] {
        table.heads.indices.map { column in
            table.isForPaper && table.rows.contains { column < $0.count && $0[column].isNumber }
        }
    }

    private static func row(
        _ number: Int, _ cells: [OutputCell], _ heads: [OutputHead], areRight: [Bool] = []
    ) -> String {
        var text = "<row r=\"\(number)\">"
        for (column, cell) in cells.enumerated() {
            var look = Look(column < heads.count ? heads[column].form : .asTyped)
            look.isRight = areRight.indices.contains(column) && areRight[column]
            text += self.cell(cell, "\(CellRange.letters(column + 1))\(number)", look)
        }
        return text + "</row>"
    }

    private static func cell(_ cell: OutputCell, _ place: String, _ look: Look, formula: String? = nil) -> String {
        var look = look
        func with(_ format: Int) -> Int {
            look.format = format
            return look.style
        }
        let worked = formula.map { "<f>\(CellText.escaped($0))</f>" } ?? ""
        func inline(_ words: String) -> String {
            // The format of a text keeps a program from taking it for something else when it is typed over.
            let style = look.format == 0 && !look.isStrong ? with(Look.text) : look.style
            guard formula == nil else {
                return "<c r=\"\(place)\" s=\"\(with(0))\" t=\"str\">\(worked)<v>\(CellText.escaped(words))</v></c>"
            }
            return "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + "\(CellText.escaped(words))</t></is></c>"
        }
        func value(_ digits: String, _ format: Int, type: String = "") -> String {
            "<c r=\"\(place)\" s=\"\(with(format))\"\(type)>\(worked)<v>\(digits)</v></c>"
        }
        switch cell {
        case .empty: return ""
        case .text(let words): return inline(words)
        // What a binary number does not hold exactly is text.
        case .number(let digits) where DecimalText.significant(in: digits) > 15 && formula == nil: return inline(digits)
        case .number(let digits): return value(digits, 0)
        case .boolean(let flag): return value(flag ? "1" : "0", 0, type: " t=\"b\"")
        case .day(let day, _) where day + 25_569 >= 61: return value("\(day + 25_569)", Look.date)
        case .day(_, let words): return inline(words)
        case .cents(let cents): return value(OutputCell.decimal(ofCents: cents), Look.money)
        case .share(let digits): return value(digits, Look.percent)
        case .formula(let formula, let cell): return self.cell(cell, place, look, formula: formula)
        case .strong(let cell):
            look.isStrong = true
            return self.cell(cell, place, look, formula: formula)
        case .input(let cell):
            look.isInput = true
            return self.cell(cell, place, look, formula: formula)
        }
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
    fileprivate var isNumber: Bool {
        switch value {
        case .number, .cents, .share: true
        default: false
        }
    }

    fileprivate var width: Int {
        switch value {
        case .empty, .formula, .strong, .input: 0
        case .text(let text), .number(let text), .day(_, let text): text.count
        case .boolean: 5
        // With commas.
        case .cents(let cents): OutputCell.decimal(ofCents: cents).count * 4 / 3
        case .share: 8
        }
    }
}
