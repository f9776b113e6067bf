import Testing

@testable import TableFiles

/// What is written as a workbook is read again, and what stands in no workbook is refused.
struct WorkbookTests {
    private static let table = OutputTable(
        name: "Held costs",
        heads: [
            OutputHead("text", note: "say & write", form: .text), OutputHead("number", choices: .words(["1", "2"])),
            OutputHead("day", form: .date), OutputHead("flag"),
        ],
        rows: [
            [
                .text("<a> & \"b\" _x000D_ 😀_x0041_ \u{1}\n\u{7}"), .number("1.5"), .day(20_892, "2027-03-15"),
                .boolean(true),
            ],
            [.empty, .number("0.12345678901234567890"), .day(-25_509, "1900-02-28"), .empty],
            [.text("=1+1"), .number("-12"), .empty, .boolean(false)],
        ])

    @Test func `a workbook says what it was given`() throws {
        let bytes = WorkbookWriter.bytes(of: [Self.table])
        #expect(bytes == WorkbookWriter.bytes(of: [Self.table]))
        let tables = try TableFile.tables(of: bytes, name: "a.xlsx")
        #expect(tables.map(\.name) == ["Held costs"])
        #expect(
            tables[0].rows.map { $0.cells.map(\.content) } == [
                [.text("text"), .text("number"), .text("day"), .text("flag")],
                [
                    .text("<a> & \"b\" _x000D_ 😀_x0041_ \u{1}\n\u{7}"), .number("1.5", .plain), .day(20_892),
                    .boolean(true),
                ],
                [.text("0.12345678901234567890"), .text("1900-02-28")],
                [.text("=1+1"), .number("-12", .plain), .boolean(false)],
            ])
        #expect(tables[0].place(row: 4, column: 28) == "'Held costs'!AB4")
        #expect(tables[0].rows[2].cells.map(\.column) == [2, 3])
    }

    @Test(arguments: [
        ("yyyy\\-mm\\-dd", "46461", TableCell.Content.day(20_892)), ("[$-407]d. mmm yyyy;@", "46461", .day(20_892)),
        ("0%", "0.25", .number("0.25", .percent)), ("#,##0.00\\ [$€-407]", "5", .number("5", .currency("€"))),
        ("[$USD] 0.00", "5", .number("5", .currency("USD"))), ("\"Day\" 0", "5", .number("5", .plain)),
        ("0000", "12", .number("12", .padded(4))), ("h:mm", "0.5", .fault(.time)), ("[h]:mm", "1.5", .fault(.time)),
        ("General", "1.1000000000000001", .number("1.1", .plain)), ("0.00E+00", "1E3", .number("1E3", .plain)),
        ("General", "0.30000000000000004", .number("0.3", .plain)), ("d/m/yyyy", "60", .fault(.noSuchDate("60"))),
        ("General", "999999999999999.99", .number("1e15", .plain)),
        ("mmm\\ yy", "46461.75", .shortDate(20_892, hasMonth: true)),
        ("[$-409]mmm\\-yy;@", "46461", .shortDate(20_892, hasMonth: true)),
        ("mm/yyyy", "46461", .shortDate(20_892, hasMonth: true)),
        ("[$-419]mmmm\\ yyyy\\ \"d.\"", "46461", .shortDate(20_892, hasMonth: true)),
        ("yyyy年m月", "46461", .shortDate(20_892, hasMonth: true)), ("mmmm", "46461", .shortDate(20_892, hasMonth: true)),
        ("\"in \"yyyy", "46461", .shortDate(20_892, hasMonth: false)), ("mm:ss", "0.01", .fault(.time)),
        ("yyyy hh:mm AM/PM", "46461.5", .shortDate(20_892, hasMonth: false)), ("TT.MM.JJJJ", "46461", .day(20_892)),
        ("d mmm", "46461", .day(20_892)), ("dddd, mmmm yyyy", "46461", .day(20_892)),
    ])
    func `a number is what its format says`(format: String, digits: String, content: TableCell.Content) throws {
        let cell = "<c r=\"A1\" s=\"1\"><v>\(digits)</v></c>"
        let table = try RawWorkbook(sheet: "<row r=\"1\">\(cell)</row>", format: format).tables()[0]
        #expect(table.rows[0].cells.map(\.content) == [content])
    }

    @Test func `odd cells are what they are`() throws {
        let row = """
            <row><c t="s"><v>1</v></c><c/><c t="str"><f>A1</f><v>x_x000D_y</v></c><c><f>1+1</f></c><c t="e"><v>#REF!</v></c>\
            <c t="b"><v>1</v></c><c t="d"><v>2027-03-15T00:00:00</v></c><c t="s"><v>7</v></c>\
            <c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>q</t></rPh></is></c></row>
            <row r="9" hidden="1"><c r="XFD9"><v>3</v></c></row>
            """
        let table = try RawWorkbook(
            sheet: row, after: "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>", texts: ["n", "o&amp;p"]
        ).tables()[0]
        #expect(
            table.rows[0].cells.map(\.content) == [
                .text("o&p"), .text("x\ry"), .fault(.notCalculated), .fault(.error("#REF!")), .boolean(true),
                .text("2027-03-15"), .fault(.torn), .text("a b"),
            ])
        #expect(table.rows[0].cells.map(\.column) == [1, 3, 4, 5, 6, 7, 8, 9])
        #expect(table.rows[1].cells == [TableCell(column: 16_384, .number("3", .plain))])
        #expect(table.merged.map(\.description) == ["B2:C3"])
        #expect(table.notices == ["has 1 hidden row, which is read all the same"])
        // Format 17 of every workbook is mmm-yy.
        let styles = "<styleSheet><cellXfs><xf numFmtId=\"17\"/></cellXfs></styleSheet>"
        #expect(try CellStyles(Array(styles.utf8))["0"] == .shortDate(hasMonth: true))
        // 1904: four years and a day later.
        let later = RawWorkbook(
            sheet: "<row><c s=\"1\"><v>44999</v></c></row>", format: "d/m/yy", isFrom1904: true)
        #expect(try later.tables()[0].rows[0].cells[0].content == .day(20_892))
    }

    @Test(arguments: [
        ("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "has a document type, which no workbook needs"),
        ("<worksheet><sheetData><row r=\"2147483647\"/></sheetData></worksheet>", "is out of its order"),
        ("<worksheet><sheetData><row r=\"1\"><c r=\"XFE1\"/></row></sheetData></worksheet>", "is out of its order"),
        ("<worksheet>&bomb;</worksheet>", "has an entity that no workbook needs"), ("<worksheet>", "ends too early"),
        (String(repeating: "<a>", count: 200), "is no XML"), ("<worksheet a=1/>", "is no XML"),
    ])
    func `what no workbook needs is refused`(sheet: String, reason: String) throws {
        do {
            _ = try RawWorkbook(part: sheet).tables()
            Issue.record("it was read")
        } catch {
            #expect(error.reason.hasSuffix(reason), "\(error)")
        }
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0], "it is an old workbook (.xls), or one with a password"),
            ([], "there is nothing in it"),
            (Array("a;b".utf8), "it is no workbook; if it is text"),
            (Array("PK\u{3}\u{4}abc".utf8), "it is a damaged workbook"),
            (
                WorkbookWriter.bytes(ofParts: [("Index/Document.iwa", "")]),
                "it is a document of Numbers: export it as .xlsx"
            ),
        ] as [([UInt8], String)])
    func `what is no workbook is refused`(bytes: [UInt8], reason: String) throws {
        do {
            _ = try TableFile.tables(of: bytes, name: "a.xlsx")
            Issue.record("it was read")
        } catch {
            #expect(error.reason.hasPrefix(reason), "\(error)")
        }
    }

    @Test func `a bomb is refused before it is unpacked`() throws {
        let bomb = RawWorkbook(part: "<worksheet>" + String(repeating: " ", count: 120_000_000) + "</worksheet>")
        #expect(bomb.bytes.count < 1_000_000)
        #expect(throws: TableFileError("it unpacks to more than 100 MB, the most that is read")) { try bomb.tables() }
    }
}

/// What goes on calculating.
struct FormulaTests {
    private static let table = OutputTable(
        name: "Sums", heads: [OutputHead("what"), OutputHead("EUR")],
        rows: [
            [.text("one"), .cents(-105)], [.text("two"), .input(.cents(1_234_567))],
            [.strong(.text("sum")), .strong(.formula("SUM(B2:B3)", .cents(1_234_462)))],
            [.text("check"), .formula("IF(B4<0,\"a&b\",\"ties\")", .text("ties"))], [.text("half"), .share("0.5")],
        ], isForPaper: true)

    @Test func `a formula stands there with what it comes to`() throws {
        let table = try TableFile.tables(of: WorkbookWriter.bytes(of: [Self.table]), name: "a.xlsx")[0]
        #expect(
            table.rows.dropFirst().map { $0.cells.last?.content } == [
                .number("-1.05", .plain), .number("12345.67", .plain), .number("12344.62", .plain), .text("ties"),
                .number("0.5", .percent),
            ])
    }

    @Test func `as text it is what it comes to`() {
        #expect(
            CSVWriter.text(of: Self.table)
                == "\u{FEFF}what,EUR\r\none,-1.05\r\ntwo,12345.67\r\nsum,12344.62\r\ncheck,ties\r\nhalf,0.5\r\n")
    }

    @Test func `a workbook is known as ours until another program saves it`() {
        let bytes = WorkbookWriter.bytes(of: [Self.table])
        #expect(TableFile.isOurs(bytes))
        #expect(!TableFile.isOurs([1, 2, 3]))
    }
}
