import TableFiles

/// A workbook put together by hand, with one sheet.
struct RawWorkbook {
    let bytes: [UInt8]

    /// Rows, or a whole part in the place of the sheet.
    init(
        sheet: String = "", part: String? = nil, after: String = "", texts: [String] = [], format: String = "General",
        isFrom1904: Bool = false
    ) {
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func list(_ targets: [(String, String)]) -> String {
            "<Relationships>"
                + targets.enumerated().map {
                    "<Relationship Id=\"r\($0)\" Type=\"\(relations)/\($1.0)\" Target=\"\($1.1)\"/>"
                }.joined() + "</Relationships>"
        }
        bytes = WorkbookWriter.bytes(ofParts: [
            ("_rels/.rels", list([("officeDocument", "/xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<x:workbook xmlns:x='m'><x:workbookPr date1904='\(isFrom1904 ? 1 : 0)'/><x:sheets>"
                    + "<x:sheet name='S' sheetId='1' r:id='r0'/></x:sheets></x:workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                list([
                    ("worksheet", "worksheets/odd.xml"), ("styles", "styles.xml"), ("sharedStrings", "../xl/texts.xml"),
                ])
            ),
            ("xl/texts.xml", "<sst>" + texts.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"\(format.replacing("\"", with: "&quot;"))\"/>"
                    + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
            ),
            ("xl/worksheets/odd.xml", part ?? "<worksheet><sheetData>\(sheet)</sheetData>\(after)</worksheet>"),
        ])
    }

    func tables() throws(TableFileError) -> [Table] { try TableFile.tables(of: bytes, name: "a.xlsx") }
}
