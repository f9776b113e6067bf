public import Foundation
public import SeriesModel
package import TableFiles

/// Reads series files, format 1.
public enum SeriesFile {
    /// The notation of a file.
    public enum Format: Sendable {
        /// YAML 1.2, core schema.
        case yaml
        /// Strict JSON.
        case json

        /// The notation by a file's name: `.json` is JSON, everything else YAML.
        public init(ofFileNamed name: String) {
            self = name.lowercased().hasSuffix(".json") ? .json : .yaml
        }

        /// The notation of a text; where its name says nothing, as that of standard input, by how it begins.
        package init(of text: String, named name: String) {
            self.init(ofFileNamed: name)
            if FileText.isOpenAlready(name), text.first(where: { !$0.isWhitespace }) == "{" { self = .json }
        }
    }

    /// What a series is taken with all the same.
    enum Bearing {
        /// It must be sound.
        case nothing
        /// Fares may be missing.
        case missingFares
        /// Whatever is wrong with it.
        case anything
    }

    /// Reads and checks a file, or a folder of tables; throws all that is wrong with it, at once.
    public static func read(contentsOf path: String) throws(SeriesFileError) -> SeriesDocument {
        try read(contentsOf: path, bearing: .nothing)
    }

    /// Reads and checks a folder of CSV files whose encoding is known, such as Windows-1250, which the bytes do not
    /// tell; other files say it themselves.
    package static func read(
        contentsOf path: String, encoding: TextEncoding
    ) throws(SeriesFileError) -> SeriesDocument {
        isTables(path) ? try read(tablesAt: path, encoding: encoding) : try read(contentsOf: path)
    }

    /// Reads and checks a file of which fares may be missing, whole rows or what they cost, for ``SeriesEstimate``.
    public static func readToEstimate(contentsOf path: String) throws(SeriesFileError) -> SeriesDocument {
        try read(contentsOf: path, bearing: .missingFares)
    }

    /// What can be read of a file that is wrong, to say more of it than what is wrong; nil where that is nothing, or
    /// where it cannot be read again.
    package static func remains(of path: String) -> SeriesDocument? {
        FileText.isOpenAlready(path) ? nil : try? read(contentsOf: path, bearing: .anything)
    }

    private static func read(contentsOf path: String, bearing: Bearing) throws(SeriesFileError) -> SeriesDocument {
        if isTables(path) { return try read(tablesAt: path, bearing: bearing) }
        if FileText.isOpenAlready(path) { return try read(streamAt: path, bearing: bearing) }
        if let reason = oneTable(path) { throw .unreadable(path: path, reason: reason) }
        return try read(
            SeriesFileError.reading(path) { try FileText.contents(of: path) }, name: path, bearing: bearing)
    }

    /// Reads and checks what comes from standard input or another pipe: its form is told by how it begins.
    private static func read(streamAt path: String, bearing: Bearing) throws(SeriesFileError) -> SeriesDocument {
        let data = try SeriesFileError.reading(path) { try FileText.data(of: path, atMost: TableFile.largest) }
        var document = try read(data, name: path, bearing: bearing)
        // What came through a pipe cannot be read again.
        if !TableFile.isPacked(Array(data.prefix(8))) { document.text = try? FileText.text(of: data) }
        return document
    }

    /// Reads and checks a text.
    ///
    /// - Parameters:
    ///   - text: YAML or JSON.
    ///   - name: The name of the file, for messages.
    ///   - format: The notation; nil: by the name.
    /// - Returns: The series and the places of its parts.
    /// - Throws: All that is wrong with it, at once.
    public static func read(_ text: String, name: String, format: Format? = nil) throws(SeriesFileError)
        -> SeriesDocument
    {
        try read(text, name: name, format: format, bearing: .nothing)
    }

    static func read(
        _ text: String, name: String, format: Format? = nil, bearing: Bearing
    ) throws(SeriesFileError) -> SeriesDocument {
        let log = ReadingLog(file: name)
        let text = FileText.withoutMark(text)
        let tree: SourceTree
        do {
            switch format ?? Format(of: text, named: name) {
            case .yaml: tree = try YAMLSource.mendedTree(of: text)
            case .json: tree = try JSONSource.tree(of: text)
            }
        } catch {
            throw .invalid(error.all.map(log.diagnostic))
        }
        for slip in tree.slips { log.add(slip) }
        guard let root = tree.root else {
            throw .invalid([
                Diagnostic(place: log.places.place(Position(line: 1, column: 1)), path: "", kind: .empty)
            ])
        }
        if root.isPlan {
            throw .invalid([Diagnostic(place: log.places.place(root.position), path: "", kind: .planForSeries)])
        }
        log.secrets = root.names
        return try document(root, log, bearing: bearing)
    }

    /// Reads and checks a tree, of which something may be wrong.
    static func document(
        _ root: SourceNode, _ log: ReadingLog, bearing: Bearing = .nothing
    ) throws(SeriesFileError) -> SeriesDocument {
        let series = SeriesReader(log: log).series(root)
        for problem in series.problems(except: log.faulty) { log.add(problem, of: series) }
        let wrong = log.sortedDiagnostics.filter { bearing == .nothing || !$0.isLackOfFares }
        if bearing == .anything { return SeriesDocument(series: series, places: log.places, root: root) }
        guard wrong.isEmpty else { throw .invalid(wrong) }
        return SeriesDocument(series: series, places: log.places, root: root)
    }
}

extension Diagnostic {
    /// Whether nothing is wrong but that a fare is missing.
    fileprivate var isLackOfFares: Bool {
        switch kind {
        case .missingFares: true
        case .missing: path.hasPrefix("fares[") && path.hasSuffix("].fare")
        default: false
        }
    }
}

extension SourceNode {
    /// Whether this is a plan: it says how it came out and has workshops with their funding, and no horizon.
    fileprivate var isPlan: Bool {
        guard case .mapping(let entries) = content else { return false }
        let keys = Set(entries.map(\.key))
        return keys.contains("status") && keys.contains("workshops") && !keys.contains("horizon")
    }

    /// The names of participants, however they are written.
    var names: SecretWords {
        var names = SecretWords()
        guard case .mapping(let entries) = content else { return names }
        for entry in entries where entry.key == "participants" {
            guard case .list(let people) = entry.value.content else { continue }
            for (position, person) in people.enumerated() {
                let path = SeriesPath.item(position, in: entry.key)
                guard case .mapping(let fields) = person.content else {
                    if case .text(let name) = person.content { names.insert(name, at: path) }
                    continue
                }
                let id = fields.first { $0.key == "id" }?.value.written
                for field in fields where field.key == "name" && field.value.written.lowercased() != id?.lowercased() {
                    switch field.value.content {
                    case .text, .broken: names.insert(field.value.written, at: path)
                    default: break
                    }
                }
            }
        }
        return names
    }
}

/// A series and where its parts are written.
public struct SeriesDocument: Sendable {
    /// Valid: it has no problems.
    public let series: Series
    /// The place of every part that is written.
    public let places: SourceMap
    /// What was read in another way than one may think, such as hidden rows: of tables only. No cell is shown in it.
    public internal(set) var notices: [String] = []
    /// The text itself, where it cannot be read again.
    package internal(set) var text: String?
    /// What was changed of what the file says, in words that hold ids only, such as `fares: +15%`; places are those of
    /// the file.
    public internal(set) var changes: [String] = []
    /// The file as a tree, with its changes, for what-ifs.
    let root: SourceNode
    /// The file as a tree as it is written, where something was changed.
    var unchanged: SourceNode?
    /// Whether it came as tables, a workbook or CSV files, rather than as text.
    public var isTables: Bool { !places.tables.isEmpty }
    /// The names of its participants, which no message shows.
    var names: SecretWords { SecretWords(series.participants) }

    /// The same with another tree, of what is right already, and all that was changed to come to it.
    func changed(to root: SourceNode, by changes: [String]) -> SeriesDocument {
        SeriesDocument(
            series: root.series, places: places, text: text, changes: changes, root: root,
            unchanged: unchanged ?? self.root)
    }

    /// The same as the file has it.
    package var withoutChanges: SeriesDocument {
        unchanged.map { SeriesDocument(series: $0.series, places: places, text: text, root: $0) } ?? self
    }
}

extension SourceNode {
    /// The series that a tree is in which nothing is wrong.
    var series: Series { SeriesReader(log: ReadingLog(file: "")).series(self) }
}

/// Why a file gives no series, no plan, no scenarios or no answers to them.
public enum SeriesFileError: Error, Hashable, Sendable {
    /// The file is missing, a directory, not ours to read, not UTF-8.
    case unreadable(path: String, reason: String)
    /// The file is wrong; all that is, in the order of the file.
    case invalid([Diagnostic])
}

extension SeriesFileError: CustomStringConvertible {
    /// One problem after the other, each on a line with its place; advice on lines of their own.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .invalid(let diagnostics): diagnostics.told.joined(separator: "\n")
        }
    }
}

extension SeriesFileError: LocalizedError {
    /// The same words: what `localizedDescription` gives.
    public var errorDescription: String? { description }
}

extension SeriesFileError {
    /// What is wrong, each with its place; nothing where the file cannot be read.
    package var problems: [Diagnostic] { if case .invalid(let problems) = self { problems } else { [] } }

    /// What is read of a file; whatever goes wrong is said of its path, unless it says so itself.
    package static func reading<Value>(
        _ path: String, _ work: () throws -> Value
    ) throws(SeriesFileError) -> Value {
        do {
            return try work()
        } catch let error as SeriesFileError {
            throw error
        } catch let error as FileText.Failure {
            throw .unreadable(path: path, reason: error.reason)
        } catch let error as TableFileError {
            throw .unreadable(path: path, reason: error.reason)
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }
}

/// Where the parts of a file are written.
public struct SourceMap: Sendable {
    /// The path of the file, as the user gave it.
    public let file: String
    private var positions: [String: Position] = [:]
    /// The tables of the file, where it is a workbook or a folder.
    var tables: [TablePlaces] = []

    package init(file: String) {
        self.file = file
    }

    /// How many parts have a place of their own.
    package var count: Int { positions.count }

    /// The place of a part, such as `participants[3].home`, or of the nearest part around it that is written.
    public func place(of path: String) -> SourcePlace? {
        position(of: path).map { place($0) }
    }

    func position(of path: String) -> Position? {
        var current: String? = path
        while let candidate = current {
            if let position = positions[candidate] { return position }
            current = SeriesPath.parent(of: candidate)
        }
        return nil
    }

    /// What a message about another part calls a place.
    func mention(of position: Position) -> String {
        let mention = place(position).mention
        return (mention.hasPrefix("line ") ? "on " : "at ") + mention
    }

    /// Whether a part is written, rather than left to its default.
    package func isWritten(_ path: String) -> Bool { positions[path] != nil }

    package mutating func record(_ path: String, at position: Position) { positions[path] = position }

    package func place(_ position: Position) -> SourcePlace {
        tables.indices.contains(position.table)
            ? tables[position.table].place(position)
            : SourcePlace(file: file, line: position.line, column: position.column)
    }
}

extension SeriesDocument {
    /// Every number of the file as it is written, with its path, in the order of the file.
    package var writtenNumbers: [(path: String, written: String)] {
        var found: [(path: String, written: String)] = []
        func search(_ node: SourceNode, _ path: String) {
            switch node.content {
            case .number: found.append((path, node.written))
            case .list(let items):
                for (number, item) in items.enumerated() { search(item, SeriesPath.item(number, in: path)) }
            case .mapping(let entries):
                for entry in entries { search(entry.value, SeriesPath.key(entry.key, in: path)) }
            case .null, .boolean, .enormousNumber, .text, .broken: break
            }
        }
        search(root, "")
        return found
    }
}
