public import SeriesModel

/// Why nothing was imported.
public enum ImportError: Error, Hashable, Sendable {
    /// A file is missing, a directory, not ours to read.
    case unreadable(path: String, reason: String)
    /// All that is wrong with what was to be imported, in its order.
    case invalid([ImportProblem])
    /// Somebody has not answered a poll, and nobody has said what that means.
    case unanswered([Unanswered])

    /// Somebody who gave no answer to some dates of a poll.
    public struct Unanswered: Hashable, Sendable {
        /// A participant id.
        public var person: String
        /// The dates; all of them: no answer at all.
        public var days: [Day]
    }
}

/// Something that is wrong with a calendar or a poll.
public struct ImportProblem: Hashable, Sendable {
    /// The file and the line or cell, without names of people.
    public var place: String
    /// What is wrong, and what was expected.
    public var message: String
    /// What may mend it, a sentence that starts with "Maybe".
    public var advice: String?
}

extension ImportProblem: CustomStringConvertible {
    /// `calendars/n1.ics:14: DTSTART: …`, and the advice on a second line.
    public var description: String { "\(place): \(message)" + (advice.map { "\n  \($0)" } ?? "") }
}

extension ImportError: CustomStringConvertible {
    /// One problem after the other.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .invalid(let problems): problems.map(\.description).joined(separator: "\n")
        case .unanswered(let people):
            people.map { person in
                "\(person.person): no answer to \(ShownText.list(person.days.map(\.description), "and"))"
            }.joined(separator: "\n")
        }
    }
}
