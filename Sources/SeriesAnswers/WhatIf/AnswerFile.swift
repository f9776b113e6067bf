import Foundation
import OrderedCollections
public import SeriesFiles
import SeriesModel
import SeriesText

/// Files with an answer to a scenario on each line, which sweeps go on from.
public enum AnswerFile {
    /// Reads the answers of files, each scenario's once, in the order in which they first come up.
    ///
    /// A last line that is torn, because the writer was killed, is passed over. Of two answers to one scenario a proven
    /// one counts, or else the later; two proven ones that differ are an error.
    public static func read(contentsOf paths: [String]) throws(SeriesFileError) -> [ScenarioAnswer] {
        var collection = AnswerCollection()
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let data = try SeriesFileError.reading(path) { try FileText.data(of: path, atMost: FileText.largestLog) }
            // A character at the end may be torn as well.
            diagnostics += collection.add(String(decoding: data, as: UTF8.self), name: path).diagnostics
        }
        guard diagnostics.isEmpty else { throw .invalid(diagnostics) }
        return collection.answers
    }
}

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
        let last = text.unicodeScalars.count { $0 == "\n" } + 1
        for line in JSONLines(text) {
            let isOpen = line.number == last
            // What does not begin like an answer was not written by us, and is not ours to cut off.
            let looksTorn =
                (isOpen || line.number == last - 1 && text.unicodeScalars.last == "\n")
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

/// Reads a line of JSON as the answer to a scenario.
struct AnswerReader {
    let log: ReadingLog

    func answer(_ node: SourceNode) -> ScenarioAnswer? {
        let before = log.diagnostics.count
        let fields = Fields(node, at: "", keys: nil, log: log)
        if let version = fields["parley"] { fields.checkVersion(version) }
        let status: Plan.Status? = fields.requiredWord("status")
        var answer = ScenarioAnswer(
            key: fields.requiredText("key"), changes: fields.texts("changes") ?? [],
            status: status ?? .unknown, currency: fields.requiredText("currency"))
        answer.goals = fields.each("goals", keys: nil) { entry in
            GoalOutcome(
                goal: entry.requiredWord("goal") ?? .workshops, value: entry.requiredNumber("value"),
                bound: entry.number("bound"))
        }
        if answer.hasPlan { answer.cost = Money(roundingHalfUp: fields.requiredNumber("cost")) }
        answer.left = fields.each("left", keys: nil) { entry in
            ScenarioAnswer.GrantLeft(
                funder: entry.requiredText("funder"), amount: Money(roundingHalfUp: entry.requiredNumber("amount")))
        }
        answer.difference = fields["difference"].map { difference($0) }
        answer.workshops = fields.each("workshops", keys: nil) { entry in
            PlannedWorkshop(
                start: entry.requiredDay("start"), end: entry.requiredDay("end"), venue: entry.requiredText("venue"),
                attendees: entry.texts("attendees") ?? [])
        }
        return log.diagnostics.count == before ? answer : nil
    }

    private func difference(_ node: SourceNode) -> ScenarioDifference {
        let fields = Fields(node, at: "difference", keys: nil, log: log)
        func count(_ key: String) -> Int { fields.requiredCount(key) ?? 0 }
        return ScenarioDifference(
            kept: count("kept"), moved: count("moved"), new: count("new"), dropped: count("dropped"),
            joining: count("in"), leaving: count("out"))
    }
}

/// An answer to a scenario as a line of JSON, for programs and for files that a sweep goes on from. It holds ids only.
public struct AnswerLine: AnswerDocument {
    /// The answer.
    public let answer: ScenarioAnswer

    /// The line of an answer.
    public init(_ answer: ScenarioAnswer) {
        self.answer = answer
    }

    /// The line, which ends with a newline; the same answer gives the same line, byte for byte.
    public var text: String { JSONValue(encoding: self).written + "\n" }

    private enum CodingKeys: String, CodingKey {
        case key, parley, changes, status, goals, currency, cost, left, difference, workshops
    }

    /// A goal and what is known of it.
    struct GoalEntry: Codable {
        /// The goal.
        let goal: Goal.Kind
        /// What the plan has of it, in the goal's unit.
        let value: Rational
        /// No plan is better than this; null where nothing is proven.
        @OrNull var bound: Rational?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(goal, forKey: .goal)
            try container.encode(goal.written(value), forKey: .value)
            if let bound {
                try container.encode(goal.written(bound), forKey: .bound)
            } else {
                try container.encodeNil(forKey: .bound)
            }
        }
    }

    /// An answer as its line has it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        _ = try container.decode(Int.self, forKey: .parley)
        answer = ScenarioAnswer(
            key: try container.decode(String.self, forKey: .key),
            changes: try container.decode([String].self, forKey: .changes),
            status: try container.decode(Plan.Status.self, forKey: .status),
            goals: try container.decode([GoalEntry].self, forKey: .goals).map {
                GoalOutcome(goal: $0.goal, value: $0.value, bound: $0.bound)
            }, currency: try container.decode(String.self, forKey: .currency),
            cost: try container.decode(OrNull<Money>.self, forKey: .cost).wrappedValue,
            left: try container.decode([ScenarioAnswer.GrantLeft].self, forKey: .left),
            difference: try container.decode(OrNull<ScenarioDifference>.self, forKey: .difference).wrappedValue,
            workshops: try container.decode([WorkshopDocument].self, forKey: .workshops).map {
                PlannedWorkshop(start: $0.start, end: $0.end, venue: $0.venue, attendees: $0.attendees)
            })
    }

    /// The keys of a line, in order; what an answer without a plan has not is null or empty.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(answer.key, forKey: .key)
        try container.encode(SeriesFormat.version, forKey: .parley)
        try container.encode(answer.changes, forKey: .changes)
        try container.encode(answer.status, forKey: .status)
        try container.encode(
            answer.goals.map { GoalEntry(goal: $0.goal, value: $0.value, bound: $0.bound) }, forKey: .goals)
        try container.encode(answer.currency, forKey: .currency)
        try container.encode(OrNull(wrappedValue: answer.cost), forKey: .cost)
        try container.encode(answer.left, forKey: .left)
        try container.encode(OrNull(wrappedValue: answer.difference), forKey: .difference)
        try container.encode(answer.workshops.map(WorkshopDocument.init), forKey: .workshops)
    }
}
