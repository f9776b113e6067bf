public import SeriesFiles
import SeriesModel
import SeriesText

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
