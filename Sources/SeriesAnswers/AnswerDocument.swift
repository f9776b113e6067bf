public import SeriesModel
import SeriesText

/// An answer for programs: its JSON, which a decoder such as Foundation's reads back. People are named by their ids.
public protocol AnswerDocument: Codable, Hashable, Sendable {
    /// The JSON, ending with a newline. What was read back from it gives the same text, byte for byte.
    var text: String { get }
}

extension AnswerDocument {
    /// The JSON of the keys.
    public var text: String { JSONValue(encoding: self).document }
}

/// Something that may not be there, and then stands in JSON as null rather than not at all.
@propertyWrapper
public struct OrNull<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    /// It, or nil.
    public var wrappedValue: Value?

    /// Something that may not be there.
    public init(wrappedValue: Value?) {
        self.wrappedValue = wrappedValue
    }

    /// It, or null.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    /// It, or null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}

/// An answer in a word.
public enum YesNo: String, Codable, CaseIterable, Sendable {
    /// It is so.
    case yes
    /// It is not.
    case no
}

/// Whether something is proven.
public enum Proof: String, Codable, CaseIterable, Sendable {
    /// It is.
    case proven
    /// It was not found out.
    case unknown
}

/// A workshop without its money, as JSON.
public struct WorkshopDocument: Codable, Hashable, Sendable {
    /// The first meeting day.
    public let start: Day
    /// The last meeting day.
    public let end: Day
    /// A venue id.
    public let venue: String
    /// Ids of participants.
    public let attendees: [String]

    /// A workshop without its money.
    public init(_ workshop: PlannedWorkshop) {
        start = workshop.start
        end = workshop.end
        venue = workshop.venue
        attendees = workshop.attendees
    }
}

/// A goal and what a plan has of it, as JSON.
public struct GoalDocument: Codable, Hashable, Sendable {
    /// The goal.
    public let goal: Goal.Kind
    /// What the plan has of it.
    public let value: Rational

    /// Costs in whole cents are written with two decimals.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(goal, forKey: .goal)
        try container.encode(goal.written(value), forKey: .value)
    }
}
