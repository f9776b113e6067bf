import SeriesModel

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
    }

    /// Reads and checks a file; throws all that is wrong with it, at once.
    public static func read(contentsOf path: String) throws(SeriesFileError) -> SeriesDocument {
        let text: String
        do {
            text = try FileText.contents(of: path)
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
        return try read(text, name: path)
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
        let log = ReadingLog(file: name)
        let text = FileText.withoutMark(text)
        let tree: SourceTree
        do {
            switch format ?? Format(ofFileNamed: name) {
            case .yaml: tree = try YAMLSource.tree(of: text)
            case .json: tree = try JSONSource.tree(of: text)
            }
        } catch {
            throw .invalid([log.diagnostic(error)])
        }
        guard let root = tree.root else {
            throw .invalid([
                Diagnostic(place: log.places.place(Position(line: 1, column: 1)), path: "", kind: .empty)
            ])
        }
        let series = SeriesReader(log: log).series(root)
        for problem in series.problems(except: log.faulty) { log.add(problem) }
        guard log.diagnostics.isEmpty else { throw .invalid(log.sortedDiagnostics) }
        return SeriesDocument(series: series, places: log.places, root: root)
    }
}
