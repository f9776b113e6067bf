public import SeriesModel

/// Reads scenarios: what could change in a series.
public enum ScenarioFile {
    /// Reads the scenarios of a file; what is wrong with them is said of all at once.
    ///
    /// - Parameters:
    ///   - path: YAML; by their names `.json` is JSON, and `.jsonl` has a scenario in JSON on each line.
    ///   - document: the series that changes.
    ///   - baseline: the plan from which the goal `changes` counts.
    /// - Returns: the scenarios in order, sweeps taken apart; each makes a valid series.
    /// - Throws: ``SeriesFileError``.
    public static func read(
        contentsOf path: String, of document: SeriesDocument, baseline: Plan? = nil
    ) throws(SeriesFileError) -> [Scenario] {
        let text: String
        do {
            text = try FileText.contents(of: path)
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
        return try read(text, name: path, of: document, baseline: baseline)
    }

    /// Reads the scenarios of a text; the name is for messages and tells the notation.
    public static func read(
        _ text: String, name: String, of document: SeriesDocument, baseline: Plan? = nil
    ) throws(SeriesFileError) -> [Scenario] {
        let log = ReadingLog(file: name)
        log.secrets = document.names
        let reader = ScenarioReader(log: log)
        var drafts: [ScenarioDraft] = []
        do throws(SourceFault) {
            if name.lowercased().hasSuffix(".jsonl") {
                for line in JSONLines(text) { drafts += [try line.node().flatMap(reader.draft)].compactMap { $0 } }
            } else if let root = try tree(of: text, name).root {
                drafts = reader.drafts(root)
            }
        } catch {
            throw .invalid([log.diagnostic(error)])
        }
        if drafts.isEmpty, log.diagnostics.isEmpty {
            log.fail("", .change(.noScenario), at: Position(line: 1, column: 1))
        }
        return try ScenarioMaker(document, baseline: baseline).scenarios(drafts, log)
    }

    /// Reads scenarios as they are typed: each text a scenario, its changes separated by `;`.
    public static func read(
        typed texts: [String], of document: SeriesDocument, baseline: Plan? = nil
    ) throws(SeriesFileError) -> [Scenario] {
        var scenarios: [Scenario] = []
        var diagnostics: [Diagnostic] = []
        let maker = ScenarioMaker(document, baseline: baseline)
        for (index, text) in texts.enumerated() {
            let log = ReadingLog(file: "scenario \(index + 1)")
            log.secrets = document.names
            let reader = ScenarioReader(log: log)
            let list = SourceNode(content: .list(Self.pieces(of: text)), position: Position(line: 1, column: 1))
            let entry = SourceEntry(key: "changes", position: list.position, value: list)
            let node = SourceNode(content: .mapping([entry]), position: list.position)
            do throws(SeriesFileError) {
                scenarios += try maker.scenarios([reader.draft(node)].compactMap { $0 }, log)
            } catch {
                if case .invalid(let faults) = error { diagnostics += faults }
            }
        }
        guard diagnostics.isEmpty else { throw .invalid(diagnostics) }
        return scenarios
    }

    /// The series as it is, with the key of its answer.
    public static func today(of document: SeriesDocument, baseline: Plan? = nil) -> Scenario {
        Scenario(today: document.series, key: ScenarioMaker(document, baseline: baseline).todaysKey)
    }

    /// The changes of a typed scenario, each where it begins.
    private static func pieces(of text: String) -> [SourceNode] {
        text.split(separator: ";").map { piece in
            let blank = piece.prefix { $0 == " " }
            let column = text.unicodeScalars.distance(from: text.startIndex, to: blank.endIndex) + 1
            return .text(String(piece.dropFirst(blank.count)), at: Position(line: 1, column: column))
        }
    }

    private static func tree(of text: String, _ name: String) throws(SourceFault) -> SourceTree {
        switch SeriesFile.Format(ofFileNamed: name) {
        case .yaml: try YAMLSource.tree(of: text)
        case .json: try JSONSource.tree(of: text)
        }
    }
}
