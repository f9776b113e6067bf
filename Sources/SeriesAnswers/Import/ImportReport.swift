public import SeriesFiles
import SeriesModel
import SeriesText

/// What an import changes, for people: participants by their ids.
public struct ImportReport: Sendable {
    private let changes: ImportChanges
    private let broken: [String]?

    /// What an import changes.
    ///
    /// - Parameters:
    ///   - changes: the changes.
    ///   - broken: what is wrong with the plan in hand from now on; nil: there is none.
    public init(_ changes: ImportChanges, broken: [String]? = nil) {
        self.changes = changes
        self.broken = broken
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        var lines = changes.starts.isEmpty ? [] : self.lines("The dates:", [changes.starts])
        for person in changes.people { lines += self.lines(ShownText.short(person.id), person.parts) }
        let head =
            changes.isEmpty
            ? "The series says all of this already."
            : "In the series, for \(counted(changes.people.count, "person", "people")):"
        var sections = [[head] + lines]
        if let broken {
            sections.append(
                broken.isEmpty
                    ? ["The plan in hand is still right."]
                    : ["The plan in hand is wrong from now on:"] + broken.flatMap { wrapped(text: $0, indent: 2) })
        }
        return report(sections)
    }

    private func lines(_ whose: String, _ parts: [ImportChanges.Part]) -> [String] {
        let words = parts.flatMap { part -> [String] in
            let unit = part.key == "poll" ? ("answer", "answers") : ("day", "days")
            func words(_ ranges: [DayRange], _ what: String) -> String? {
                guard !ranges.isEmpty else { return nil }
                let count = counted(ranges.reduce(0) { $0 + $1.count }, unit.0, unit.1)
                let shown =
                    ranges.prefix(Self.most).map { range in
                        let answer = what == "new" ? part.answers[range.first] : nil
                        return range.description + (answer.map { " " + (Self.names[$0.rawValue] ?? $0.rawValue) } ?? "")
                    } + (ranges.count > Self.most ? ["…"] : [])
                return "\(count) \(what) (\(shown.joined(separator: ", ")))"
            }
            let stays = part.key == "poll" ? "otherwise by hand, which stays" : "taken out by hand, which stay out"
            let asked = part.asked.map { $0 ? "no answer, which is on none of the dates" : "not asked any more" }
            let all = [words(part.new, "new"), words(part.gone, "gone"), words(part.byHand, stays), asked].compactMap(
                \.self)
            let key = part.key == "starts" ? "" : "\(Self.names[part.key] ?? part.key): "
            return all.isEmpty ? [] : [key + all.joined(separator: ", ")]
        }
        return wrapped(text: "\(whose) " + (words.isEmpty ? "as before" : words.joined(separator: "; ")), indent: 2)
    }

    /// So many ranges are shown.
    private static let most = 8
    private static let names = ["ifNeedBe": "if need be"]
}

/// What an import changes, as JSON; people are named by their ids.
public struct ImportDocument: AnswerDocument {
    /// The version of the format.
    public let parley: Int
    /// The dates of a poll.
    public let starts: Part
    /// Those of whom something was imported.
    public let people: [Person]
    /// What is wrong with the plan in hand from now on; left out where there is none.
    public let broken: [String]?

    /// Somebody, and what changes of them.
    public struct Person: Codable, Hashable, Sendable {
        /// A participant id.
        public let participant: String
        /// Key by key.
        public let changes: [Part]
    }

    /// What changes of a key of the series file.
    public struct Part: Codable, Hashable, Sendable {
        /// The key.
        public let key: String
        /// Days and ranges that are new.
        public let new: [String]
        /// Days and ranges that are there no more.
        public let gone: [String]
        /// Days and ranges that somebody has written or taken out by hand, and that stay so.
        public let byHand: [String]
        /// Answers to the new days, `2027-03-15 yes`; left out where there are none.
        public let answers: [String]?
        /// Whether somebody who has answered nothing counts as asked from now on, and so can come on none of the dates
        /// of the poll; left out where that is as before.
        public let asked: Bool?

        fileprivate init(_ part: ImportChanges.Part) {
            key = part.key
            new = part.new.map { "\($0)" }
            gone = part.gone.map { "\($0)" }
            byHand = part.byHand.map { "\($0)" }
            let known = part.answers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
            answers = known.isEmpty ? nil : known
            asked = part.asked
        }
    }

    /// What an import changes, see ``ImportReport``.
    public init(_ changes: ImportChanges, broken: [String]? = nil) {
        parley = SeriesFormat.version
        starts = Part(changes.starts)
        people = changes.people.map { Person(participant: $0.id, changes: $0.parts.map(Part.init)) }
        self.broken = broken
    }

    /// The JSON, ending with a newline.
    public var text: String { JSONValue(encoding: self).asBlock.document }
}
