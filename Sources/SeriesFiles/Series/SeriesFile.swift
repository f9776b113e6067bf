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
        let series = SeriesReader(log: log).series(root)
        for problem in series.problems(except: log.faulty) { log.add(problem) }
        guard log.diagnostics.isEmpty else { throw .invalid(log.sortedDiagnostics) }
        return SeriesDocument(series: series, places: log.places, root: root)
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
                    if case .text(let name) = field.value.content { names.insert(name, at: path) }
                }
            }
        }
        return names
    }
}
