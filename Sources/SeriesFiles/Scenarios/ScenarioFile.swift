public import SeriesModel

/// Reads scenarios: what could change in a series.
public enum ScenarioFile {
    /// Reads the scenarios of a file; what is wrong with them is said of all at once.
    ///
    /// - Parameters:
    ///   - path: YAML; by their names `.json` is JSON, and `.jsonl` has a scenario in JSON on each line.
    ///   - document: the series that changes.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - day: where the scenarios will be asked of the series with what ended before this day held: that day.
    /// - Returns: the scenarios in order, sweeps taken apart; each makes a valid series.
    /// - Throws: ``SeriesFileError``.
    public static func read(
        contentsOf path: String, of document: SeriesDocument, baseline: Plan? = nil, heldUntil day: Day? = nil
    ) throws(SeriesFileError) -> [Scenario] {
        let text = try SeriesFileError.reading(path) { try FileText.contents(of: path) }
        return try read(text, name: path, of: document, baseline: baseline, heldUntil: day)
    }

    /// Reads the scenarios of a text; the name is for messages and tells the notation.
    public static func read(
        _ text: String, name: String, of document: SeriesDocument, baseline: Plan? = nil, heldUntil day: Day? = nil
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
        return try ScenarioMaker(document).scenarios(
            drafts, keyedBy: ScenarioKeys(of: document, baseline: baseline, heldUntil: day), log)
    }

    /// Reads scenarios as they are typed: each text a scenario, its changes separated by `;`.
    public static func read(
        typed texts: [String], of document: SeriesDocument, baseline: Plan? = nil, heldUntil day: Day? = nil
    ) throws(SeriesFileError) -> [Scenario] {
        var scenarios: [Scenario] = []
        var diagnostics: [Diagnostic] = []
        let maker = ScenarioMaker(document)
        let keys = ScenarioKeys(of: document, baseline: baseline, heldUntil: day)
        for (index, text) in texts.enumerated() {
            let log = ReadingLog(file: "scenario \(index + 1)")
            log.secrets = document.names
            do throws(SeriesFileError) {
                scenarios += try maker.scenarios([draft(ofTyped: text, log)].compactMap { $0 }, keyedBy: keys, log)
            } catch {
                if case .invalid(let faults) = error { diagnostics += faults }
            }
        }
        guard diagnostics.isEmpty else { throw .invalid(diagnostics) }
        return scenarios
    }

    /// The series of a file with something changed: one scenario, of all that the texts say together.
    ///
    /// - Parameters:
    ///   - document: the series as it is.
    ///   - texts: changes as they are typed, each text with one or several, separated by `;`; none: nothing changes.
    ///   - name: what errors call the first text, such as the option that it came with; others have their number
    ///     behind.
    /// - Returns: the changed series, which is valid; ``SeriesDocument/changes`` says what was changed.
    /// - Throws: ``SeriesFileError`` with all that is wrong, each where its change is written.
    public static func changed(
        _ document: SeriesDocument, by texts: [String], name: String = "--with"
    ) throws(SeriesFileError) -> SeriesDocument {
        var changes: [SeriesChange] = []
        var diagnostics: [Diagnostic] = []
        let maker = ScenarioMaker(document)
        for (index, text) in texts.enumerated() {
            let log = ReadingLog(file: index == 0 ? name : "\(name) \(index + 1)")
            log.secrets = document.names
            let draft = draft(ofTyped: text, log)
            do throws(SeriesFileError) {
                if let draft {
                    maker.refuseRepeats(of: draft.changes, after: changes, log)
                    _ = try maker.document(draft, log)
                } else if !log.diagnostics.isEmpty {
                    throw .invalid(log.sortedDiagnostics)
                }
                changes += draft?.changes ?? []
            } catch {
                if case .invalid(let faults) = error { diagnostics += faults }
            }
        }
        guard diagnostics.isEmpty else { throw .invalid(diagnostics) }
        guard !changes.isEmpty else { return document }
        // What is sound by itself may clash with the rest.
        let log = ReadingLog(file: name)
        log.secrets = document.names
        return try maker.document(ScenarioDraft(name: nil, changes: changes), log)
    }

    private static func draft(ofTyped text: String, _ log: ReadingLog) -> ScenarioDraft? {
        let pieces = pieces(of: text)
        let start = Position(line: 1, column: 1)
        guard !pieces.isEmpty else {
            log.fail("", .change(.nothing), at: start)
            return nil
        }
        let list = SourceNode.list(pieces, at: start)
        let node = SourceNode.mapping([SourceEntry(key: "changes", position: start, value: list)], at: start)
        return ScenarioReader(log: log).draft(node)
    }

    /// The series as it is, with the key of its answer.
    public static func today(
        of document: SeriesDocument, baseline: Plan? = nil, heldUntil day: Day? = nil
    ) -> Scenario {
        let keys = ScenarioKeys(of: document, baseline: baseline, heldUntil: day)
        return Scenario(today: document.series, key: keys.key(of: document.root))
    }

    /// The series of a file as a scenario has it; places are those of the file.
    public static func document(of scenario: Scenario, in document: SeriesDocument) -> SeriesDocument {
        SeriesDocument(
            series: scenario.series, places: document.places, changes: document.changes + scenario.changes,
            root: scenario.root ?? document.root, unchanged: document.unchanged ?? document.root)
    }

    /// The changes of a typed scenario, each where it begins; a semicolon in quotes separates nothing.
    private static func pieces(of text: String) -> [SourceNode] {
        var pieces: [(text: String, column: Int)] = [("", 1)]
        var quote: Character?
        var column = 1
        for character in text {
            column += character.unicodeScalars.count
            if character == ";", quote == nil {
                pieces.append(("", column))
                continue
            }
            if character == quote { quote = nil } else if quote == nil, "\"'".contains(character) { quote = character }
            pieces[pieces.count - 1].text.append(character)
        }
        return pieces.compactMap { piece in
            let blank = piece.text.prefix { $0 == " " }
            guard piece.text.contains(where: { !$0.isWhitespace }) else { return nil }
            return .text(
                String(piece.text.dropFirst(blank.count)),
                at: Position(line: 1, column: piece.column + blank.count))
        }
    }

    private static func tree(of text: String, _ name: String) throws(SourceFault) -> SourceTree {
        switch SeriesFile.Format(of: text, named: name) {
        case .yaml: try YAMLSource.tree(of: text)
        case .json: try JSONSource.tree(of: text)
        }
    }
}
