import SeriesModel

/// Makes scenarios of what somebody wrote, and checks that each is a valid series.
struct ScenarioMaker {
    private let document: SeriesDocument

    init(_ document: SeriesDocument) {
        self.document = document
    }

    /// The scenarios in order, sweeps taken apart; throws all that is wrong, with what the log has already.
    func scenarios(
        _ drafts: [ScenarioDraft], keyedBy keys: ScenarioKeys, _ log: ReadingLog
    ) throws(SeriesFileError) -> [Scenario] {
        var scenarios: [Scenario] = []
        var room = ChangedValue.mostScenarios
        for draft in drafts {
            guard draft.count <= room else {
                let position = draft.changes.first?.position ?? Position(line: 1, column: 1)
                log.fail("", .change(.tooManyScenarios(limit: ChangedValue.mostScenarios)), at: position)
                break
            }
            room -= draft.count
            scenarios += Scenario.related(draft.expanded.compactMap { scenario($0, keys, log) })
        }
        guard log.diagnostics.isEmpty else { throw .invalid(log.distinctDiagnostics) }
        return scenarios
    }

    /// The series with one draft's changes; throws all that is wrong with them, with what the log has already.
    func document(_ draft: ScenarioDraft, _ log: ReadingLog) throws(SeriesFileError) -> SeriesDocument {
        for change in draft.changes {
            guard case .sweep = change.value else { continue }
            log.fail(change.part, .change(.sweepOfOne(change.value.text)), at: change.valuePosition)
        }
        let root = log.diagnostics.isEmpty ? changedRoot(draft, log) : nil
        guard let root else { throw .invalid(log.distinctDiagnostics) }
        return document.changed(to: root, by: draft.changes.map(\.text))
    }

    private func scenario(_ draft: ScenarioDraft, _ keys: ScenarioKeys, _ log: ReadingLog) -> Scenario? {
        guard let root = changedRoot(draft, log) else { return nil }
        let texts = draft.changes.map(\.text)
        return Scenario(
            name: draft.name ?? texts.joined(separator: "; "), changes: texts, key: keys.key(of: root), root: root
        ) { root.series }
    }

    /// The tree with the changes made; nil where something is wrong with them, which the log then has.
    private func changedRoot(_ draft: ScenarioDraft, _ log: ReadingLog) -> SourceNode? {
        let count = log.diagnostics.count
        refuseRepeats(of: draft.changes, after: [], log)
        guard log.diagnostics.count == count else { return nil }
        var editor = SeriesEditor(document.root)
        var isMade = true
        for change in draft.changes.inOrder {
            do throws(ChangeFailure) {
                if let fault = unknownPart(change) { throw fault }
                // What is not there can be taken away, but for what cannot be there.
                if case .none = change.value, sayUnknownKey(change, log) { isMade = false; continue }
                try editor.make(change)
            } catch {
                isMade = false
                if case .change(.nothingToChange) = error.kind, sayUnknownKey(change, log) { continue }
                log.fail(change.part, error.kind, at: error.position ?? change.position)
            }
        }
        return isMade && check(editor, draft, log) ? editor.root : nil
    }

    /// Refuses what changes the same part twice: only the last would count.
    func refuseRepeats(of changes: [SeriesChange], after others: [SeriesChange], _ log: ReadingLog) {
        var seen = others
        for change in changes where !change.isSaying {
            if seen.contains(where: { $0.steps == change.steps && !$0.isSaying }) {
                log.fail(change.part, .change(.repeated), at: change.position)
            }
            seen.append(change)
        }
    }

    /// What is wrong with a change whose first step is no key of a series, unless it is a misspelt one.
    ///
    /// `norway: -20%` has left out that Norway is a funder, and what of it changes.
    private func unknownPart(_ change: SeriesChange) -> ChangeFailure? {
        guard let step = change.steps.first, case let first = SeriesPath.split(item: step)?.key ?? step,
            !["without", "estimates"].contains(first),
            !SeriesReader.keys.contains(first)
        else { return nil }
        let value = change.value.text
        let rest = change.steps.dropFirst().map { "." + SeriesChange.step($0) }.joined()
        for (list, key) in [("funders", ".amount"), ("venues", ".hotel"), ("delegations", ".seats.min")] {
            let entries = document.root[list]?.items ?? []
            guard
                let entry = entries.first(where: { entry in
                    ["id", "name"].contains { entry[$0]?.scalarText?.lowercased() == first.lowercased() }
                }), let id = entry["id"]?.scalarText
            else { continue }
            let part = "\(list).\(SeriesChange.step(id))\(rest.isEmpty ? key : rest)"
            return ChangeFailure(.unknownPart(suggestion: "\(part): \(value)"))
        }
        if document.root["participants"]?.items.contains(where: { $0["id"]?.scalarText == first }) ?? false {
            return ChangeFailure(
                .unknownPart(suggestion: "participants.\(SeriesChange.step(first))\(rest): \(value)"))
        }
        guard NearestWord.key(for: first, among: SeriesReader.keys) == nil else { return nil }
        let lists = [
            ("venues", ["hotel", "perDiem", "dayRate", "fixed", "capacity"]),
            ("funders", ["amount", "overhead", "maxShare", "minSpend", "perWorkshop"]),
        ]
        let list = lists.first { $0.1.contains(first) }?.0
        return ChangeFailure(
            .unknownPart(suggestion: list.map { "\($0).*.\(first)\(rest): \(value)" }))
    }

    /// Whether a changed series is valid; what is not is said where the changes are written.
    private func check(_ editor: SeriesEditor, _ draft: ScenarioDraft, _ log: ReadingLog) -> Bool {
        let inner = ReadingLog(file: log.places.file)
        inner.secrets = document.root.names
        log.secrets = inner.secrets
        let series = SeriesReader(log: inner).series(editor.root)
        for problem in series.problems(except: inner.faulty) { inner.add(problem, of: series, isLocated: false) }
        for diagnostic in inner.diagnostics {
            // The series was valid: whatever is wrong now comes from a change.
            let touched = editor.touched.last { diagnostic.path.hasPrefix($0.path) }
            let change = touched?.change ?? draft.changes.first
            let rest = touched.map { diagnostic.path.dropFirst($0.path.count) }
            // What somebody wrote says more than `funders[1].amount`, unless the change concerns the whole list.
            let isAsWritten = touched.map { $0.path.hasPrefix($0.change.steps[0]) && !$0.change.part.contains("*") }
            let path = isAsWritten == true && rest == "" ? change?.part : nil
            log.fail(
                path ?? diagnostic.path, diagnostic.kind, at: change?.valuePosition ?? Position(line: 1, column: 1))
        }
        return inner.diagnostics.isEmpty
    }

    /// Whether a change by so much names a key that there is not, which is then said.
    private func sayUnknownKey(_ change: SeriesChange, _ log: ReadingLog) -> Bool {
        var change = change
        change.value = .set(.number(0, at: change.position))
        var editor = SeriesEditor(document.root)
        let inner = ReadingLog(file: "")
        guard (try? editor.make(change)) != nil else { return false }
        _ = SeriesReader(log: inner).series(editor.root)
        for diagnostic in inner.diagnostics {
            guard case .unknownKey = diagnostic.kind else { continue }
            log.fail(change.part, diagnostic.kind, at: change.position)
            return true
        }
        return false
    }
}

extension [SeriesChange] {
    /// In the order in which they are made: positions are those of the file, so what takes an item of a list away comes
    /// after all else, and of these the last first.
    fileprivate var inOrder: [SeriesChange] {
        let removed = filter { $0.removedPosition != nil }.sorted { first, second in
            (first.steps.count, first.removedPosition ?? 0) > (second.steps.count, second.removedPosition ?? 0)
        }
        return filter { $0.removedPosition == nil } + removed
    }
}

extension SeriesChange {
    /// The position in its list of what is taken away, where it is called by its position.
    fileprivate var removedPosition: Int? {
        guard case .none = value else { return nil }
        return steps.last.flatMap(SeriesPath.split(item:))?.position
    }
}

extension ReadingLog {
    /// In the order of the file, and what a sweep says again and again only once.
    fileprivate var distinctDiagnostics: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return sortedDiagnostics.filter { seen.insert($0).inserted }
    }
}
