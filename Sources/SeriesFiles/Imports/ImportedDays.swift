public import SeriesModel

/// What a source, such as a poll or calendars, says of when people can come.
public struct ImportedDays: Hashable, Sendable {
    /// What the series file calls the source, by which it knows again what came from there.
    public var source: String
    /// The dates of a poll; nil where the source says nothing of when workshops may start.
    public var starts: [Day]?
    /// What it says of people, by their ids.
    public var people: [String: Person] = [:]
    /// Whether the people that it does not name have nothing of it any more: a poll is all there is, calendars may be
    /// those of a few.
    public var isWhole = false

    /// The days for which calendars were looked at; nil where the source says all that it knows.
    public var within: DayRange?

    /// What it comes to, and how it was read, in whole sentences; participants by their ids.
    public var notes: [String] = []

    /// What it says of somebody; nil: nothing.
    public struct Person: Hashable, Sendable {
        /// Days on which they cannot be away.
        public var unavailable: [DayRange]?
        /// Days that they give if need be.
        public var ifNeedBe: [DayRange]?
        /// Answers to the dates of a poll.
        public var poll: [Day: PollAnswer]?

        /// Nothing.
        public init(unavailable: [DayRange]? = nil, ifNeedBe: [DayRange]? = nil, poll: [Day: PollAnswer]? = nil) {
            self.unavailable = unavailable
            self.ifNeedBe = ifNeedBe
            self.poll = poll
        }
    }

    /// What a source says.
    public init(source: String, starts: [Day]? = nil, people: [String: Person] = [:], isWhole: Bool = false) {
        self.source = source
        self.starts = starts
        self.people = people
        self.isWhole = isWhole
    }
}

/// What an import changes in a series.
public struct ImportChanges: Hashable, Sendable {
    /// How a list of days, or the answers of somebody, change.
    public struct Part: Hashable, Sendable {
        /// The key: `unavailable`, `ifNeedBe`, `poll` or `starts`.
        public var key: String
        /// What is new, or answered otherwise than before.
        public var new: [DayRange] = []
        /// What is no longer so.
        public var gone: [DayRange] = []
        /// What somebody has changed by hand since the last import, or said otherwise, which stays.
        public var byHand: [DayRange] = []
        /// Of a poll the new answers.
        public var answers: [Day: PollAnswer] = [:]
        /// Of a poll, whether somebody who has answered nothing counts as asked from now on, and so can come on none of
        /// its dates; nil: as before.
        public var asked: Bool?

        /// Whether nothing changes.
        var isUnchanged: Bool { new.isEmpty && gone.isEmpty && asked == nil }

        /// Whether nothing is to be said.
        public var isEmpty: Bool { isUnchanged && byHand.isEmpty }
    }

    /// How the days of a participant change.
    public struct Person: Hashable, Sendable {
        /// A participant id.
        public var id: String
        /// The keys that are concerned, in the order of the format.
        public var parts: [Part]
    }

    /// Of the series as a whole.
    public var starts = Part(key: "starts")
    /// Of each participant of whom the source says something, or said so before; in the order of the series.
    public var people: [Person] = []

    /// Whether the series says what it said.
    public var isEmpty: Bool {
        ([starts] + people.flatMap(\.parts)).allSatisfy(\.isUnchanged)
    }
}

extension ImportedDays {
    /// Whether somebody is busy on the days of a meeting that they attend and hardly longer: most likely with the
    /// meeting itself.
    package func mayBeMeetings(of plan: Plan) -> Bool {
        plan.workshops.contains { workshop in
            let meeting = DayRange(workshop.start, workshop.end)
            return workshop.attendees.contains { id in
                (people[id]?.unavailable ?? []).contains { busy in
                    meeting.map { busy.contains($0) && busy.count <= $0.count + Self.mostTravel } ?? false
                }
            }
        }
    }

    /// So many days may be taken for travel and what goes with it, before and after together.
    private static let mostTravel = 14
}

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
