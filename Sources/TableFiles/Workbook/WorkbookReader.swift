/// Reads the sheets of a workbook (Office Open XML) as tables.
enum WorkbookReader {
    static let old = TableFileError(
        "it is an old workbook (.xls), or one with a password: save it as .xlsx, without a password")

    static func tables(of data: [UInt8]) throws(TableFileError) -> [Table] {
        guard data.count <= TableFile.largest else {
            throw TableFileError("it has more than \(TableFile.largest / 1_000_000) MB, the most that is read")
        }
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw old }
        guard data.starts(with: ZipReader.mark) else {
            throw TableFileError(
                data.isEmpty
                    ? "there is nothing in it"
                    : "it is no workbook; if it is text with separators, let its name end in .csv")
        }
        var zip = try ZipReader(data)
        let main = try relations(of: "", &zip).first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
        guard !main.hasSuffix(".bin") else { throw TableFileError("it is a binary workbook (.xlsb): save it as .xlsx") }
        guard let part = try zip.part(main) else {
            throw TableFileError(
                zip.has("content.xml")
                    ? "it is an OpenDocument spreadsheet: save it as .xlsx"
                    : zip.has("Index/Document.iwa")
                        ? "it is a document of Numbers: export it as .xlsx"
                        : "it is no workbook: it has no list of sheets")
        }
        let targets = try relations(of: main, &zip)
        func target(_ type: String) -> String? { targets.first { $0.type == type }?.target }
        let texts = try sharedTexts(
            try target("sharedStrings").flatMap { path throws(TableFileError) in try zip.part(path) })
        let styles = try CellStyles(try target("styles").flatMap { path throws(TableFileError) in try zip.part(path) })
        var reader = try XMLReader(part, part: main)
        var startsIn1904 = false
        var sheets: [(name: String, path: String?, isHidden: Bool)] = []
        while let piece = try reader.next() {
            switch piece {
            case .start("workbookPr", let attributes):
                startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
            case .start("sheet", let attributes):
                let path = targets.first { $0.id == attributes["id"] && $0.type == "worksheet" }?.target
                let state = attributes["state"] ?? "visible"
                sheets.append((CellText.unescaped(attributes["name"] ?? ""), path, state != "visible"))
            default: break
            }
        }
        guard sheets.count <= 1_000 else { throw TableFileError("it has more than 1,000 sheets") }
        var tables: [Table] = []
        var room = SheetReader.mostCells
        for sheet in sheets {
            // Charts have sheets of their own.
            guard let path = sheet.path else { continue }
            guard let part = try zip.part(path) else {
                throw TableFileError("it is a damaged workbook: its part \(path.printable) is missing")
            }
            var table = try SheetReader(texts: texts, styles: styles, startsIn1904: startsIn1904)
                .table(named: sheet.name, part, path, &room)
            if sheet.isHidden, !table.rows.isEmpty { table.notices.append("is hidden, and is read all the same") }
            tables.append(table)
        }
        return tables
    }

    // MARK: Parts

    private struct Relation {
        var id: String
        /// The last word of its type.
        var type: String
        /// From the root of the file.
        var target: String
    }

    /// The parts to which a part leads; "" is the root.
    private static func relations(of part: String, _ zip: inout ZipReader) throws(TableFileError) -> [Relation] {
        let steps = part.split(separator: "/").map(String.init)
        let folder = Array(steps.dropLast())
        let path = (folder + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
        guard let data = try zip.part(path) else { return [] }
        var reader = try XMLReader(data, part: path)
        var found: [Relation] = []
        while let piece = try reader.next() {
            guard case .start("Relationship", let attributes) = piece, let target = attributes["Target"],
                attributes["TargetMode"] != "External"
            else { continue }
            var place = target.hasPrefix("/") ? [] : folder
            for step in target.split(separator: "/") where step != "." {
                if step == ".." { _ = place.popLast() } else { place.append(String(step)) }
            }
            found.append(
                Relation(
                    id: attributes["Id"] ?? "", type: String(attributes["Type"]?.split(separator: "/").last ?? ""),
                    target: place.joined(separator: "/")))
        }
        return found
    }

    private static func sharedTexts(_ data: [UInt8]?) throws(TableFileError) -> [String] {
        guard let data else { return [] }
        var reader = try XMLReader(data, part: "xl/sharedStrings.xml")
        var texts: [String] = []
        while let piece = try reader.next() {
            guard case .start("si", _) = piece else { continue }
            texts.append(try CellText.read(&reader, until: "si"))
        }
        return texts
    }
}

extension Optional {
    /// `flatMap` with an error of its own kind.
    fileprivate func flatMap<Value, Failure: Error>(
        _ change: (Wrapped) throws(Failure) -> Value?
    ) throws(Failure) -> Value? {
        guard let self else { return nil }
        return try change(self)
    }
}

/// Text in cells.
enum CellText {
    /// The text of an element up to its end: of all its runs, without how to pronounce it.
    static func read(_ reader: inout XMLReader, until end: String) throws(TableFileError) -> String {
        var text = ""
        var isText = false
        var isPhonetic = false
        while let piece = try reader.next() {
            switch piece {
            case .end(end): return unescaped(text)
            case .start("rPh", _): isPhonetic = true
            case .end("rPh"): isPhonetic = false
            case .start("t", _): isText = !isPhonetic
            case .end("t"): isText = false
            case .text(let piece): if isText { text += piece }
            default: break
            }
        }
        return unescaped(text)
    }

    /// `_x000D_` is a character that XML cannot hold.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let unit = rest.first {
            if let escaped = escape(rest) {
                units.append(escaped)
                rest = rest.dropFirst(7)
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func escape(_ text: ArraySlice<UInt16>) -> UInt16? {
        let head = text.prefix(7).compactMap { UInt8(exactly: $0) }
        guard head.count == 7, head[0] == UInt8(ascii: "_"), head[1] == UInt8(ascii: "x"), head[6] == UInt8(ascii: "_"),
            head[2..<6].allSatisfy({ $0.isHexDigit })
        else { return nil }
        return UInt16(String(decoding: head[2..<6], as: UTF8.self), radix: 16)
    }

    /// The same for what is written, with marks of XML replaced.
    static func escaped(_ text: String) -> String {
        var result = ""
        var rest = Array(text.utf16)[...]
        for scalar in text.unicodeScalars {
            defer { rest = rest.dropFirst(UTF16.width(scalar)) }
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
            case "_" where escape(rest) != nil: result += "_x005F_"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool { Character(Unicode.Scalar(self)).isHexDigit }
}
