public import Foundation
import SeriesModel
import TableFiles

extension SeriesFile {
    /// Whether a series is tables: a workbook by its name, or a folder.
    package static func isTables(_ path: String) -> Bool { isWorkbook(path) || isFolder(path) }

    /// Whether a path names a workbook, of whatever kind.
    package static func isWorkbook(_ path: String) -> Bool {
        [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers"].contains { path.lowercased().hasSuffix($0) }
    }

    static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    /// The tables in which a series is written.
    static func tables(
        at path: String, _ encoding: TextEncoding?
    ) throws(SeriesFileError) -> [TableSource.Input] {
        guard isFolder(path) else {
            return try tables(in: path, name: path, encoding).map { TableSource.Input(table: $0, file: path) }
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .unreadable(path: path, reason: FileText.noPermission)
        }
        let tables = names.sorted().filter(isTable)
        guard !tables.isEmpty else {
            throw noTables(path)
        }
        var room = TableFile.largest
        func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }
        let said = try saidEncoding(in: tables) { name throws(SeriesFileError) in
            var room = TableFile.largest
            return try self.tables(in: file(name), name: name, encoding, nil, &room)
        }
        var inputs: [TableSource.Input] = []
        // A note is nobody's to judge.
        for name in tables where !name.hasPrefix("#") {
            inputs += try self.tables(in: file(name), name: name, encoding, said, &room).map {
                TableSource.Input(table: $0, file: file(name))
            }
        }
        return inputs
    }

    /// How the files of a folder are stored that are no Unicode, as its sheet Series says in a row `encoding`; nil
    /// where it says nothing that is known.
    private static func saidEncoding(
        in names: [String], _ read: (String) throws(SeriesFileError) -> [Table]
    ) throws(SeriesFileError) -> TextEncoding? {
        func isSeries(_ name: String) -> Bool {
            SheetForm.named(name.split(separator: ".").dropLast().joined(separator: "."))?.name == "Series"
        }
        guard let name = names.first(where: isSeries), let table = try read(name).first else { return nil }
        for row in table.rows {
            let texts = row.cells.compactMap { cell in if case .text(let text) = cell.content { text } else { nil } }
            guard texts.count >= 2, SheetForm.plain(texts[0]) == "encoding" else { continue }
            return TextEncoding.allCases.first { SheetForm.plain($0.rawValue) == SheetForm.plain(texts[1]) }
        }
        return nil
    }

    /// Whether a file of a folder is a table, by its name.
    static func isTable(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let ending = parts.last?.lowercased(), parts.count > 1, parts[0] != "" else { return false }
        // As a spreadsheet calls what it saves as Unicode text.
        let isText = ending == "txt" && SheetForm.named(parts.dropLast().joined(separator: ".")) != nil
        return ending == "csv" || ending == "tsv" || isText
    }

    private static func noTables(_ path: String) -> SeriesFileError {
        .unreadable(path: path, reason: "it is a folder without CSV files, such as Series.csv and People.csv")
    }

    /// Reads and checks the bytes of a file of any form, such as one that came over a network: YAML, JSON, a workbook,
    /// or a folder of CSV files packed as zip.
    ///
    /// - Parameters:
    ///   - data: the bytes.
    ///   - name: the file's name, for messages; its ending tells the form of a text. What is packed is known by how it
    ///     begins.
    /// - Returns: the series and the places of its parts.
    /// - Throws: all that is wrong with it, at once.
    public static func read(_ data: Data, name: String) throws(SeriesFileError) -> SeriesDocument {
        try read(data, name: name, bearing: .nothing)
    }

    static func read(_ data: Data, name: String, bearing: Bearing) throws(SeriesFileError) -> SeriesDocument {
        let bytes = Array(data)
        return try SeriesFileError.reading(name) {
            if ZipFolder.isFolder(bytes) {
                let files = try ZipFolder.files(of: bytes, where: isTable)
                if files.isEmpty { throw noTables(name) }
                var inputs: [TableSource.Input] = []
                let said = try saidEncoding(in: files.map(\.name)) { name throws(SeriesFileError) in
                    guard let file = files.first(where: { $0.name == name }) else { return [] }
                    return try SeriesFileError.reading(name) { try TableFile.tables(of: file.data, name: name) }
                }
                for file in files.sorted(by: { $0.name < $1.name }) where !file.name.hasPrefix("#") {
                    inputs += try TableFile.tables(of: file.data, name: file.name, said: said).map {
                        TableSource.Input(table: $0, file: file.name)
                    }
                }
                return try read(inputs, name: name, bearing: bearing)
            }
            if TableFile.isPacked(bytes) || isWorkbook(name) {
                let tables = try TableFile.tables(of: bytes, name: name)
                return try read(
                    tables.map { TableSource.Input(table: $0, file: name) }, name: name, bearing: bearing)
            }
            if let reason = oneTable(name) { throw SeriesFileError.unreadable(path: name, reason: reason) }
            return try read(FileText.text(of: data), name: name, bearing: bearing)
        }
    }

    /// Why a file is no series, where it is one table of one.
    static func oneTable(_ name: String) -> String? {
        name.lowercased().hasSuffix(".csv")
            ? "a CSV file is one table of a series: give the folder in which it is" : nil
    }

    private static func tables(
        in file: String, name: String, _ encoding: TextEncoding?
    ) throws(SeriesFileError) -> [Table] {
        var room = TableFile.largest
        return try tables(in: file, name: name, encoding, nil, &room)
    }

    private static func tables(
        in file: String, name: String, _ encoding: TextEncoding?, _ said: TextEncoding?, _ room: inout Int
    ) throws(SeriesFileError) -> [Table] {
        try SeriesFileError.reading(file) {
            let data = try FileText.data(of: file, atMost: TableFile.largest)
            room -= data.count
            guard room >= 0 else {
                throw SeriesFileError.unreadable(
                    path: file,
                    reason:
                        "with it the folder has more than \(TableFile.largest / 1_000_000) MB, the most that is read")
            }
            return try TableFile.tables(of: Array(data), name: name, encoding: encoding, said: said)
        }
    }

    /// Reads and checks a series that is tables.
    static func read(
        tablesAt path: String, bearing: Bearing = .nothing, encoding: TextEncoding? = nil
    ) throws(SeriesFileError) -> SeriesDocument {
        try read(try tables(at: path, encoding), name: path, bearing: bearing)
    }

    /// Reads and checks tables.
    static func read(
        _ inputs: [TableSource.Input], name: String, bearing: Bearing = .nothing
    ) throws(SeriesFileError) -> SeriesDocument {
        let log = ReadingLog(file: name)
        guard let (root, notices) = TableSource.tree(of: inputs, log) else {
            throw .invalid(log.sortedDiagnostics)
        }
        var document = try document(root, log, bearing: bearing)
        document.notices = notices
        return document
    }
}
