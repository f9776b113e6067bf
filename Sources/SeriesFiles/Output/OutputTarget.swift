public import Foundation
import SeriesModel
import SeriesText
import TableFiles

/// A file that somebody wants to be written, looked at before the work begins: nobody waits an hour for a refusal.
///
/// What a command reads is never replaced by what it writes, under whatever name, and neither is a file of another
/// kind.
public struct OutputTarget: Sendable {
    /// What is written.
    public enum Kind: String, CaseIterable, Sendable {
        /// A plan file.
        case plan
        /// A series file.
        case series
        /// A series as a workbook.
        case workbook
        /// An answer as a workbook.
        case sheets
        /// Answers to scenarios, a line of JSON each.
        case answers
        /// Another answer as JSON.
        case json
        /// A JSON Schema of what Parley reads or writes.
        case schema
        /// A table for spreadsheets.
        case csv
        /// A table for people.
        case table
        /// A calendar.
        case calendar
        /// A page of HTML.
        case page
        /// A drawing.
        case picture
        /// An integer program in CPLEX LP.
        case lp
        /// An integer program in free MPS.
        case mps
    }

    /// The path that stands for standard output.
    package static let standardOutput = "-"

    /// The path, as the user gave it.
    public let path: String
    /// What is written.
    public let kind: Kind
    /// Whether it is an ordinary file, or none yet, rather than a pipe or a device.
    public var isFile: Bool { stream == nil }
    /// Whether it is standard output, which then holds nothing else.
    public var isStandardOutput: Bool { path == Self.standardOutput }
    /// Where it is, behind links.
    private let resolved: String
    private let inputs: [String]
    private let head: String?
    private let stream: DirectOutput?

    /// Looks at where something is to be written.
    ///
    /// - Parameters:
    ///   - path: where to write.
    ///   - kind: what will be written.
    ///   - inputs: the files that are read for it.
    ///   - head: the first line by which an older table for people or spreadsheets is known; nil: none may be replaced.
    /// - Throws: ``OutputFileError`` where that cannot be, or would lose something.
    public init(
        _ path: String, kind: Kind, inputs: [String], head: String? = nil
    ) throws(OutputFileError) {
        self.path = path
        self.kind = kind
        self.inputs = inputs
        self.head = head
        let place = try Self.place(path, kind, inputs, head)
        if path == Self.standardOutput, kind == .sheets || kind == .workbook, Self.isOnTerminal {
            throw OutputFileError(
                path: path, reason: "a workbook is nothing for a terminal; give the name of a file", isMisuse: true)
        }
        resolved = place.resolved
        if case .stream = place.state { stream = try DirectOutput(path) } else { stream = nil }
    }

    /// Whether a file holds what this program writes of a kind.
    static func isOfKind(_ kind: Kind, _ path: String) -> Bool {
        FoundKind(contentsOf: path, head: nil) == .kind(kind)
    }

    /// Whether two texts would go to one place.
    public func isSame(as other: OutputTarget) -> Bool {
        resolved == other.resolved || OutputPlace.isSameFile(path, other.path)
    }

    /// Writes a text of this kind, whole or not at all.
    ///
    /// Only an integer program is made so that others may read it, unless something else is asked for: as a rule it
    /// holds neither names nor ids of people.
    public func write(_ text: String, privacy: OutputFile.Privacy? = nil) throws(OutputFileError) {
        // What a text holds does not act on a terminal.
        let text = isStandardOutput && Self.isOnTerminal ? text.onLines : text
        try write(Data(text.utf8), privacy: privacy)
    }

    private static var isOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The same of what is no text.
    public func write(_ data: Data, privacy: OutputFile.Privacy? = nil) throws(OutputFileError) {
        if let stream { return try stream.write(Array(data)) }
        // Something else may be there by now.
        _ = try Self.place(path, kind, inputs, head)
        try OutputFile.write(
            Array(data), to: path, privacy: privacy ?? (kind == .lp || kind == .mps ? .asBefore : .ownerOnly))
    }

    private static func place(
        _ path: String, _ kind: Kind, _ inputs: [String], _ head: String?
    ) throws(OutputFileError) -> OutputPlace {
        let place = try OutputPlace(path)
        if inputs.contains(where: place.isInput) { throw .isInput(path) }
        guard case .file(let status) = place.state else {
            if case .new = place.state { try expectTruth(of: path, kind) }
            return place
        }
        try expectTruth(of: path, kind)
        guard status.st_size > 0 else { return place }
        let found = FoundKind(contentsOf: path, head: head)
        guard found != .kind(kind) else { return place }
        let words =
            switch found {
            case .kind(let other): "holds \(other.words)"
            case .unknown: "holds something that is no \(kind.noun)"
            }
        throw OutputFileError(
            path: path, reason: "it \(words), which would be lost; give another name, or remove it first")
    }

    /// Refuses a name whose ending promises something else.
    private static func expectTruth(of path: String, _ kind: Kind) throws(OutputFileError) {
        guard let ending = kind.falsePromise(of: path) else { return }
        let reason =
            "what is written is \(kind.words), and .\(ending) promises something else; "
            + "give a name that ends in .\(kind.endings[0])"
        throw OutputFileError(path: path, reason: reason, isMisuse: true)
    }
}

extension OutputTarget.Kind {
    /// How a name may end; the first is the usual one.
    var endings: [String] {
        switch self {
        case .plan, .json, .schema: ["json"]
        case .series: ["yaml", "yml", "json"]
        case .workbook, .sheets: ["xlsx"]
        case .answers: ["jsonl", "ndjson"]
        case .csv: ["csv"]
        case .table: ["txt", "text", "log"]
        case .calendar: ["ics"]
        case .page: ["html", "htm"]
        case .picture: ["svg"]
        case .lp: ["lp"]
        case .mps: ["mps"]
        }
    }

    /// The ending of a name that promises something else; other endings promise nothing.
    func falsePromise(of path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        return Self.promises.contains(ending) && !endings.contains(ending) ? ending : nil
    }

    /// Endings that say what is in a file.
    private static let promises: Set<String> = [
        "json", "yaml", "yml", "jsonl", "ndjson", "csv", "tsv", "txt", "text", "log", "lp", "mps", "sol", "xls", "xlsx",
        "ods", "doc", "docx", "odt", "rtf", "pdf", "ppt", "pptx", "odp", "html", "htm", "md", "xml", "toml", "ini",
        "ics", "vcf", "sql", "db", "sqlite", "png", "jpg", "jpeg", "gif", "svg", "zip", "gz", "bz2", "xz", "zst", "tar",
    ]

    /// `a plan`.
    var words: String {
        switch self {
        case .plan: "a plan in JSON"
        case .series: "a series"
        case .workbook: "a workbook"
        case .sheets: "tables in a workbook"
        case .answers: "lines of answers in JSON"
        case .json: "an answer in JSON"
        case .schema: "a JSON Schema"
        case .csv: "a table for spreadsheets"
        case .table: "a table of plain text"
        case .calendar: "a calendar"
        case .page: "a page of HTML"
        case .picture: "a picture in SVG"
        case .lp: "an integer program in LP"
        case .mps: "an integer program in MPS"
        }
    }

    fileprivate var noun: String {
        switch self {
        case .plan: "plan"
        case .series: "series"
        case .workbook: "workbook of a series"
        case .sheets: "workbook as this program has written it"
        case .answers: "file of answers"
        case .json: "answer in JSON"
        case .schema: "JSON Schema of Parley's"
        case .csv, .table: "such table of this series"
        case .calendar: "calendar of this program"
        case .page: "page of Parley's"
        case .picture: "picture of Parley's"
        case .lp, .mps: "such program"
        }
    }
}

/// What a file is by what stands in it.
private enum FoundKind: Equatable {
    case kind(OutputTarget.Kind)
    case unknown

    init(contentsOf path: String, head: String?) {
        self = .unknown
        guard let data = try? FileText.data(of: path, atMost: FileText.largestLog) else { return }
        if SeriesFile.isWorkbook(path) {
            let sheets = (try? TableFile.tables(of: Array(data), name: path).map(\.name)) ?? []
            if sheets.contains("Series") {
                self = .kind(.workbook)
            } else if TableFile.isOurs(Array(data)) {
                // Whoever has saved it in another program has put work into it.
                self = .kind(.sheets)
            }
            return
        }
        // The last character of a file of answers may be torn.
        let text = FileText.withoutMark(String(decoding: data, as: UTF8.self))
        let start = String(text.prefix(4096))
        if start.hasPrefix("{\"key\": \"") {
            self = .kind(.answers)
        } else if start.hasPrefix("<!DOCTYPE html>"), text.contains(Self.pageMark) {
            self = .kind(.page)
        } else if start.hasPrefix("<svg xmlns="), start.contains("aria-labelledby=\"answer-title") {
            self = .kind(.picture)
        } else if start.drop(while: \.isWhitespace).first == "{" {
            self = Self.ofJSON(text)
        } else if start.hasPrefix("BEGIN:VCALENDAR") {
            // Somebody's own calendar is not ours to replace.
            if text.contains("\r\nPRODID:\(ParleyVersion.calendars)\r\n") { self = .kind(.calendar) }
        } else if let head, start.split(whereSeparator: \.isNewline).first.map(String.init) == head {
            self = .kind(head.contains(",") && text.contains("\r\n") ? .csv : .table)
        } else if start.hasPrefix("NAME ") || start.hasPrefix("* "), text.contains("\nROWS\n"),
            text.contains("\nCOLUMNS\n")
        {
            self = .kind(.mps)
        } else if start.hasPrefix("\\ ") || start.hasPrefix("M"), text.contains("\nSubject To\n") {
            self = .kind(.lp)
        } else if Self.hasKey("parley", text), Self.hasKey("horizon", text) {
            self = .kind(.series)
        }
    }

    /// What stands in the head of our pages.
    private static let pageMark = "<meta name=\"generator\" content=\"Parley\">"

    private static func ofJSON(_ text: String) -> FoundKind {
        guard let root = try? JSONSource.tree(of: text).root, case .mapping(let entries) = root.content else {
            return .unknown
        }
        let keys = Set(entries.map(\.key))
        if keys.contains("parley"), keys.contains("horizon") { return .kind(.series) }
        if keys.isSuperset(of: ["parley", "workshops", "status"]) { return .kind(.plan) }
        if keys.contains("parley") { return .kind(.json) }
        if case .text(let id)? = root["$id"]?.content, id.hasPrefix("urn:parley:") { return .kind(.schema) }
        return .unknown
    }

    /// Whether a text has a key of a YAML mapping at the start of a line.
    private static func hasKey(_ key: String, _ text: String) -> Bool {
        text.hasPrefix("\(key):") || text.contains("\n\(key):")
    }
}
