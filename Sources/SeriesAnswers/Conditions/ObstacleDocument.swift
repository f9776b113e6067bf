public import SeriesModel

/// What stands in the way, as JSON: a reason, and the keys that it has. Participants by their ids.
public struct ObstacleDocument: Codable, Hashable, Sendable {
    /// By which the keys are known that are there.
    public var reason: ObstacleCode
    /// A condition of the series that stands in the way by itself.
    public var condition: ConditionDocument?
    /// The day of planning.
    public var today: Day?
    /// From which a workshop has been held.
    public var start: Day?
    /// From which the workshop has been held that is too near.
    public var after: Day?
    /// The least gap, from one start to the next.
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
    /// Money, in the series currency.
    public var missing: Money?
    /// The rules, each of which alone stands in the way.
    public var rules: [RuleDocument]?

    /// A rule that is in the way.
    public struct RuleDocument: Codable, Hashable, Sendable {
        /// `seats`.
        public let rule: String
        /// What of it has to be left out at the least, as far as that is known.
        public let conditions: [ConditionDocument]
    }

    init(_ obstacle: Obstacle) {
        reason = ObstacleCode(obstacle)
        switch obstacle {
        case .condition(let found): condition = ConditionDocument(found)
        case .past(let day): today = day
        case .held(let day): start = day
        case .gap(let day, let number): (after, days) = (day, number)
        case .tooFew(let id, let least, let count, let found):
            (delegation, needed, able) = (id, least, count)
            absences = found.map(AbsenceDocument.init)
        case .absent(let found, _): absence = AbsenceDocument(found)
        case .money(let amount): missing = amount
        case .rules(let found):
            rules = found.map { RuleDocument(rule: $0.code, conditions: $0.conditions.map(ConditionDocument.init)) }
        case .severalRules: break
        }
    }
}

/// What stands in the way, in a word for programs. The list is closed: there are no others.
public enum ObstacleCode: String, Codable, CaseIterable, Sendable {
    /// A condition of the series.
    case condition
    /// Meeting days are not after the day of planning.
    case past
    /// The workshop has taken place, and cannot be changed any more.
    case held
    /// It is too soon after a workshop that has been held.
    case gap
    /// A delegation has too few who can come.
    case tooFew
    /// Somebody cannot come who is required at every workshop.
    case requiredAbsent
    /// Somebody cannot come who was asked for.
    case absent
    /// So much money is missing.
    case money
    /// Each of these rules alone stands in the way.
    case rules
    /// Several rules together stand in the way.
    case severalRules

    init(_ obstacle: Obstacle) {
        self =
            switch obstacle {
            case .condition: .condition
            case .past: .past
            case .held: .held
            case .gap: .gap
            case .tooFew: .tooFew
            case .absent(_, let isRequired): isRequired ? .requiredAbsent : .absent
            case .money: .money
            case .rules: .rules
            case .severalRules: .severalRules
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
    /// What it is.
    public let reason: AbsenceCode
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
