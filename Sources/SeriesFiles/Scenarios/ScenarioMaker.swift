import SeriesModel

/// Makes scenarios of what somebody wrote, and checks that each is a valid series.
struct ScenarioMaker {
    private let document: SeriesDocument
    private let keys: ScenarioKeys

    init(_ document: SeriesDocument, baseline: Plan?) {
        self.document = document
        keys = ScenarioKeys(of: document.root, baseline: baseline)
    }

    var todaysKey: String { keys.key(of: document.root) }

    /// The scenarios in order, sweeps taken apart; throws all that is wrong, with what the log has already.
    func scenarios(_ drafts: [ScenarioDraft], _ log: ReadingLog) throws(SeriesFileError) -> [Scenario] {
        var scenarios: [Scenario] = []
        var room = ChangedValue.mostScenarios
        for draft in drafts {
            guard draft.count <= room else {
                let position = draft.changes.first?.position ?? Position(line: 1, column: 1)
                log.fail("", .change(.tooManyScenarios(limit: ChangedValue.mostScenarios)), at: position)
                break
            }
            room -= draft.count
            for draft in draft.expanded { if let scenario = scenario(draft, log) { scenarios.append(scenario) } }
        }
        guard log.diagnostics.isEmpty else { throw .invalid(log.distinctDiagnostics) }
        return scenarios
    }

    private func scenario(_ draft: ScenarioDraft, _ log: ReadingLog) -> Scenario? {
        var editor = SeriesEditor(document.root)
        var isMade = true
        for change in draft.changes {
            do throws(ChangeFailure) {
                try editor.make(change)
            } catch {
                log.fail(change.part, error.kind, at: error.position ?? change.position)
                isMade = false
            }
        }
        guard isMade else { return nil }
        let inner = ReadingLog(file: log.places.file)
        let series = SeriesReader(log: inner).series(editor.root)
        for problem in series.problems(except: inner.faulty) { inner.add(problem) }
        guard inner.diagnostics.isEmpty else {
            for diagnostic in inner.diagnostics {
                // The series was valid: whatever is wrong now comes from a change.
                let touched = editor.touched.first {
                    diagnostic.path.hasPrefix($0.path) || $0.path.hasPrefix(diagnostic.path)
                }
                let position = touched?.position ?? draft.changes.first?.position ?? Position(line: 1, column: 1)
                log.fail(diagnostic.path, diagnostic.kind, at: position)
            }
            return nil
        }
        let texts = draft.changes.map(\.text)
        let name = texts.joined(separator: "; ")
        let root = editor.root
        return Scenario(name: draft.name ?? name, changes: texts, key: keys.key(of: root)) {
            SeriesReader(log: ReadingLog(file: "")).series(root)
        }
    }
}

extension ReadingLog {
    /// In the order of the file, and what a sweep says again and again only once.
    fileprivate var distinctDiagnostics: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return sortedDiagnostics.filter { seen.insert($0).inserted }
    }
}
