import OrderedCollections
import SeriesFiles
import SeriesModel

/// Answers of several files, each scenario's once.
struct AnswerCollection {
    private var byKey: OrderedDictionary<String, (answer: ScenarioAnswer, place: SourcePlace?)> = [:]

    /// In the order in which their scenarios first came up.
    var answers: [ScenarioAnswer] { byKey.values.map(\.answer) }

    /// How every line begins that is an answer.
    private static let start = "{\"key\": \""

    /// Adds the answers of a text.
    ///
    /// - Returns: what is wrong; and how many bytes of whole lines there are, after which there may be a torn one.
    mutating func add(_ text: String, name: String) -> (diagnostics: [Diagnostic], whole: Int) {
        let log = ReadingLog(file: name)
        let reader = AnswerReader(log: log)
        var whole = 0
        let last = text.split(separator: "\n", omittingEmptySubsequences: false).count
        for line in JSONLines(text) {
            let isOpen = line.number == last
            // What does not begin like an answer was not written by us, and is not ours to cut off.
            let looksTorn =
                (isOpen || line.number == last - 1 && text.hasSuffix("\n"))
                && (line.text.hasPrefix(Self.start) || Self.start.hasPrefix(line.text))
            if isOpen, looksTorn { break }
            do throws(SourceFault) {
                if let node = try line.node(), let answer = reader.answer(node) {
                    add(answer, at: log.places.place(node.position), log, node.position)
                }
            } catch {
                if looksTorn { break }
                log.fail("", .change(.notAnAnswer), at: error.position)
                break
            }
            whole += line.text.utf8.count + 1
        }
        return (log.sortedDiagnostics, min(whole, text.utf8.count))
    }

    private mutating func add(
        _ answer: ScenarioAnswer, at place: SourcePlace?, _ log: ReadingLog, _ position: Position
    ) {
        guard let known = byKey[answer.key] else {
            byKey[answer.key] = (answer, place)
            return
        }
        if known.answer.isFinal, answer.isFinal {
            if !answer.agrees(with: known.answer) {
                log.fail("", .change(.contradiction(first: known.place.map { "\($0)" } ?? "")), at: position)
            }
        } else if !known.answer.isFinal {
            byKey[answer.key] = (answer, place)
        }
    }
}

extension ScenarioAnswer {
    /// Whether it says the same of what a proof can tell.
    fileprivate func agrees(with other: ScenarioAnswer) -> Bool {
        status == other.status && goals == other.goals && cost == other.cost
    }
}
