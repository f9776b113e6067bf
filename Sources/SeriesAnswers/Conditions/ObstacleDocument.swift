public import SeriesModel

/// What stands in the way, as JSON: a reason, and the keys that it has. Participants by their ids.
public struct ObstacleDocument: Codable, Hashable, Sendable {
    /// `condition`, `past`, `held`, `gap`, `tooFew`, `requiredAbsent`, `absent`, `money`, `rules` or `severalRules`.
    public var reason: String
    /// The condition.
    public var condition: ConditionDocument?
    /// The day of planning.
    public var today: Day?
    /// From which a workshop has been held.
    public var start: Day?
    /// From which the workshop has been held that is too near.
    public var after: Day?
    /// The least gap.
    public var days: Int?
    /// A delegation's id.
    public var delegation: String?
    /// How many of it are needed.
    public var needed: Int?
    /// How many of it can come.
    public var able: Int?
    /// Why the others cannot.
    public var absences: [AbsenceDocument]?
    /// Who cannot come, and why.
    public var absence: AbsenceDocument?
    /// How much money.
    public var missing: Money?
    /// The rules, each of which alone stands in the way.
    public var rules: [RuleDocument]?

    /// A rule that is in the way.
    public struct RuleDocument: Codable, Hashable, Sendable {
        /// `seats`.
        public let rule: String
        /// What the series has of it.
        public let conditions: [ConditionDocument]
    }

    init(_ obstacle: Obstacle) {
        reason = ""
        switch obstacle {
        case .condition(let found): (reason, condition) = ("condition", ConditionDocument(found))
        case .past(let day): (reason, today) = ("past", day)
        case .held(let day): (reason, start) = ("held", day)
        case .gap(let day, let number): (reason, after, days) = ("gap", day, number)
        case .tooFew(let id, let least, let count, let found):
            (reason, delegation, needed, able) = ("tooFew", id, least, count)
            absences = found.map(AbsenceDocument.init)
        case .absent(let found, let isRequired):
            (reason, absence) = (isRequired ? "requiredAbsent" : "absent", AbsenceDocument(found))
        case .money(let amount): (reason, missing) = ("money", amount)
        case .rules(let found):
            reason = "rules"
            rules = found.map { RuleDocument(rule: $0.code, conditions: $0.conditions.map(ConditionDocument.init)) }
        case .severalRules: reason = "severalRules"
        }
    }
}

/// A condition, its place and its words, as JSON.
public struct ConditionDocument: Codable, Hashable, Sendable {
    /// Where it stands in the series file, with ids in the place of positions.
    public let path: String
    /// The condition as a coordinator would say it.
    public let words: String

    init(_ condition: StatedCondition) {
        path = condition.path
        words = "\(condition.words)"
    }
}

/// Why somebody cannot come, as JSON.
public struct AbsenceDocument: Codable, Hashable, Sendable {
    /// A participant id.
    public let participant: String
    /// `venue`, `entry`, `away`, `notAvailable`, `poll`, `past` or `visa`.
    public let reason: String
    /// When they are away.
    public var dates: String?
    /// The days that a visa takes.
    public var notice: Int?
    /// From when on it is there.
    public var from: Day?

    init(_ absence: Absence) {
        participant = absence.participant
        reason = absence.reason.code
        switch absence.reason {
        case .venue, .entry, .notAvailable, .poll, .past: break
        case .away(let days): dates = "\(days)"
        case .visa(let days, let day): (notice, from) = (days, day)
        }
    }
}
