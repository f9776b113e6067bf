public import Foundation
import SeriesModel
import TableFiles

/// A form in which a series can be written: all say the same.
public enum SeriesForm: String, CaseIterable, Sendable {
    case yaml, json
    /// A workbook, `.xlsx`.
    case workbook
    /// A folder of CSV files.
    case folder

    /// The form by a file's name; nil where its ending promises something else. Without an ending it is a folder; `-`,
    /// standard output, is YAML.
    public init?(ofFileNamed path: String) {
        if path == OutputTarget.standardOutput {
            self = .yaml
            return
        }
        if path.hasSuffix("/") || SeriesFile.isFolder(path) {
            self = .folder
            return
        }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        switch name.lastIndex(of: ".").map({ name[$0...].lowercased() }) {
        case ".yaml", ".yml": self = .yaml
        case ".json": self = .json
        case ".xlsx": self = .workbook
        case nil: self = .folder
        default: return nil
        }
    }
}

/// A series as it is to be written.
public enum SeriesContents: Sendable {
    /// YAML or JSON.
    case text(String)
    /// A workbook.
    case workbook(Data)
    /// The files of a folder by their names.
    case folder([(name: String, text: String)])
}

/// Why a series cannot be written in a form.
public struct SeriesFormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// For people.
    public let description: String
}

extension SeriesDocument {
    /// The series in another form, changes made.
    ///
    /// What is written has been read again, and means the same: nothing is lost but comments and layout.
    ///
    /// - Parameter form: the form.
    /// - Returns: what is to be written.
    /// - Throws: ``SeriesFormError``, where the form cannot say something of the series.
    public func contents(as form: SeriesForm) throws(SeriesFormError) -> SeriesContents {
        try SeriesContents(of: root, series, as: form)
    }
}

extension SeriesDocument {
    /// The series as a workbook, with other sheets around its own.
    func workbook(before: [OutputTable], after: [OutputTable]) -> Data {
        Data(WorkbookWriter.bytes(of: before + SeriesTables.tables(of: root, isWhole: true) + after))
    }
}

extension SeriesFile {
    /// A scenario of a series in a form, as ``SeriesDocument/contents(as:)``.
    public static func contents(of scenario: Scenario, as form: SeriesForm) throws(SeriesFormError) -> SeriesContents {
        guard let root = scenario.root else { throw SeriesFormError(description: "the scenario comes from no file") }
        return try SeriesContents(of: root, scenario.series, as: form)
    }
}

extension SeriesContents {
    fileprivate init(of root: SourceNode, _ series: Series, as form: SeriesForm) throws(SeriesFormError) {
        switch form {
        case .yaml: self = .text(try SeriesText(isJSON: false).text(of: root))
        case .json: self = .text(try SeriesText(isJSON: true).text(of: root))
        case .workbook:
            self = .workbook(Data(WorkbookWriter.bytes(of: SeriesTables.tables(of: root, isWhole: true))))
        case .folder:
            self = .folder(
                SeriesTables.tables(of: root, isWhole: false).map { ("\($0.name).csv", CSVWriter.text(of: $0)) })
        }
        let again: SeriesDocument
        do {
            again = try read(form)
        } catch {
            throw SeriesFormError(
                description: "it cannot be said as \(form.words): read again it would have errors\n\(error)")
        }
        guard again.series == series else {
            throw SeriesFormError(
                description:
                    "it cannot be said as \(form.words) without loss: \(series.difference(from: again.series)) would change"
            )
        }
    }

    /// Reads what would be written.
    private func read(_ form: SeriesForm) throws(SeriesFileError) -> SeriesDocument {
        switch self {
        case .text(let text): return try SeriesFile.read(text, name: "series", format: form == .json ? .json : .yaml)
        case .workbook(let data):
            return try SeriesFile.read(SeriesContents.inputs(Array(data), "series.xlsx"), name: "series.xlsx")
        case .folder(let files):
            var inputs: [TableSource.Input] = []
            for file in files { inputs += try SeriesContents.inputs(Array(file.text.utf8), file.name) }
            return try SeriesFile.read(inputs, name: "series")
        }
    }

    private static func inputs(_ data: [UInt8], _ name: String) throws(SeriesFileError) -> [TableSource.Input] {
        try SeriesFileError.reading(name) {
            try TableFile.tables(of: data, name: name).map { TableSource.Input(table: $0, file: name) }
        }
    }
}

extension SeriesForm {
    /// `a workbook`
    var words: String {
        switch self {
        case .yaml: "YAML"
        case .json: "JSON"
        case .workbook: "a workbook"
        case .folder: "CSV files"
        }
    }
}

extension Series {
    /// The first part that is not the same, in words of the format.
    fileprivate func difference(from other: Series) -> String {
        let parts: [(String, Bool)] = [
            ("\"name\"", name == other.name), ("\"horizon\"", horizon == other.horizon),
            ("\"rates\"", rates == other.rates),
            ("\"blackouts\"", blackouts == other.blackouts), ("\"delegations\"", delegations == other.delegations),
            ("\"participants\"", participants == other.participants), ("\"venues\"", venues == other.venues),
            ("\"fares\"", fares == other.fares), ("\"visas\"", visas == other.visas),
            ("\"services\"", services == other.services),
            ("\"costs\"", costs == other.costs), ("\"funders\"", funders == other.funders),
            ("\"quotas\"", quotas == other.quotas),
            ("\"together\"", together == other.together), ("\"apart\"", apart == other.apart),
            ("\"held\"", held == other.held),
            ("\"pinned\"", pinned == other.pinned), ("\"goals\"", goals == other.goals),
        ]
        return parts.first { !$0.1 }?.0 ?? "something"
    }
}
