import TableFiles
import Testing

/// Text with separators as spreadsheets and people write it.
struct CSVTests {
    private func fields(_ bytes: [UInt8]) throws -> [[String]] {
        try TableFile.tables(of: bytes, name: "a.csv")[0].rows.map { $0.cells.compactMap(\.text) }
    }

    private static let rows = [["a", "b"], ["é", "y z"]]

    private static let wide = Array("a\tb\né\ty z".utf16)
    private static let forms: [[UInt8]] =
        [
            "a,b\né,y z\n", "a;b\r\né;y z", "\u{FEFF}a\tb\ré\t\"y z\"\r", "sep=;\r\na;b\r\n\r\né;y z;;\r\n",
            "a;b\n\"é\";\"y z\"\n;\n",
        ].map { Array($0.utf8) }
        + [
            [0x61, 0x3B, 0x62, 0x0A, 0xE9, 0x3B, 0x79, 0x20, 0x7A],
            [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
            [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
        ]

    @Test(arguments: forms)
    func `encodings, separators and line ends are told apart`(bytes: [UInt8]) throws {
        #expect(try fields(bytes) == Self.rows)
    }

    @Test func `lines are counted in spite of line ends in fields`() throws {
        let table = try TableFile.tables(of: Array("a;b\n\"x\ny\";1,5\n\n\"q\"\"r\";2,5\n".utf8), name: "d/a b.csv")[0]
        #expect(table.name == "a b")
        #expect(table.rows.map(\.number) == [1, 2, 5])
        #expect(table.rows[2].cells.compactMap(\.text) == ["q\"r", "2,5"])
        #expect(table.place(row: 5, column: 2) == "line 5, column B")
    }

    @Test func `what is read as Windows-1252 is said, without a word of it`() throws {
        let table = try TableFile.tables(of: Array("a\nM".utf8) + [0xFC] + Array("ller".utf8), name: "a.csv")[0]
        #expect(table.rows[1].cells[0].text == "Müller")
        #expect(table.notices == ["is no UTF-8 and was read as Windows-1252, with 'ü' on line 2"])
    }

    @Test(arguments: [
        ("a,b;c\n1,2;3\n", "it cannot be told what separates its columns, since more than one mark fits"),
        ("a;b\n\"x;1\n", "the quotation that begins on line 2 has no end"),
        ("a\0b", "it holds characters that no text has"),
    ])
    func `what cannot be told is refused`(text: String, reason: String) throws {
        do {
            _ = try TableFile.tables(of: Array(text.utf8), name: "a.csv")
            Issue.record("it was read")
        } catch {
            #expect(error.reason.hasPrefix(reason), "\(error)")
        }
    }

    @Test func `a table is read as it was written`() throws {
        let table = OutputTable(
            name: "A", heads: [OutputHead("=head"), OutputHead("n"), OutputHead("d"), OutputHead("f")],
            rows: [
                [.text("=cmd|' /C calc'!A0"), .number("1.234"), .day(20_892, "2027-03-15"), .boolean(true)],
                [.text("'quoted, \"twice\"\n"), .number("-1.5"), .empty, .boolean(false)],
            ])
        let text = CSVWriter.text(of: table)
        #expect(
            text == "\u{FEFF}'=head,n,d,f\r\n'=cmd|' /C calc'!A0,1.2340,2027-03-15,yes\r\n"
                + "\"''quoted, \"\"twice\"\"\n\",-1.5,,no\r\n")
        #expect(
            try fields(Array(text.utf8)) == [
                ["=head", "n", "d", "f"], ["=cmd|' /C calc'!A0", "1.2340", "2027-03-15", "yes"],
                ["'quoted, \"twice\"\n", "-1.5", "no"],
            ])
    }

    /// Some programs take the wide marks of other keyboards for the same.
    @Test(arguments: ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\n="])
    func `no text is worked out, however its mark is written`(mark: String) throws {
        let table = OutputTable(name: "A", heads: [OutputHead("n")], rows: [[.text(mark + "1+1")]])
        let text = CSVWriter.text(of: table)
        #expect(text.contains("'" + mark))
        #expect(try fields(Array(text.utf8)) == [["n"], [mark + "1+1"]])
    }

    @Test(arguments: [
        (TextEncoding.windows1250, [0xE8, 0xF8] as [UInt8], "čř"), (.windows1251, [0xCF, 0xF0], "Пр"),
        (.windows1254, [0xFD, 0xDE], "ıŞ"), (.windows1253, [0xC1], "Α"), (.iso88592, [0xB1], "ą"),
        (.windows1252, [0x80], "€"), (.utf8, [0xC3, 0xA9], "é"),
    ])
    func `an encoding may be said`(encoding: TextEncoding, bytes: [UInt8], text: String) throws {
        let table = try CSVReader.table(of: Array("id\n".utf8) + bytes, name: "People.csv", encoding: encoding)
        #expect(table.rows[1].cells[0].text == text)
        #expect(table.notices == [])
    }

    @Test func `bytes that an encoding has not are refused`() {
        let error = #expect(throws: TableFileError.self) {
            try CSVReader.table(of: [0x69, 0xFF], name: "a.csv", encoding: .utf8)
        }
        #expect(error?.reason == "it is no text in utf-8")
    }
}
