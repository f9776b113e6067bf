package import SeriesModel

/// What a plan must have beyond the rules of its series: what a question asks for and no series file can say.
package enum Demand: Hashable, Sendable {
    /// A goal is at least as good as a value that some schedule could have, or better.
    case goal(Goal.Kind, Rational, better: Bool = false)
    /// Whether a workshop, beyond those that have been held, is held at a venue: from a day, or at all.
    case workshop(Bool, venue: String, start: Day?)
    /// Whether a participant is at the workshop at a venue from a day; where they are to be, it is held.
    case attendance(Bool, participant: String, venue: String, start: Day)
    /// Whether a workshop, beyond those that have been held, starts on one of these days: at a venue; nil: anywhere.
    case starts(Bool, venue: String?, within: DayRange)
    /// Whether a participant is at a workshop beyond those that have been held.
    case presence(Bool, participant: String)
    /// Whether two participants are at the same workshop, beyond those that have been held.
    case meeting(Bool, String, String)

    /// Whether whatever meets this demand meets another.
    package func implies(_ other: Demand) -> Bool {
        guard case .goal(let goal, let value, let isBetter) = self,
            case .goal(let otherGoal, let otherValue, let isOtherBetter) = other, goal == otherGoal
        else { return self == other }
        if value == otherValue { return isBetter || !isOtherBetter }
        return goal.isMaximised ? value > otherValue : value < otherValue
    }
}
