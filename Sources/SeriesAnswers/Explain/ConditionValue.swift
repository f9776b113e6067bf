public import SeriesModel

/// What a condition is changed to.
public enum ConditionValue: Hashable, Sendable {
    /// Taken away.
    case lifted
    /// A number: of workshops, seats, days, people.
    case number(Int)
    /// A first or last day.
    case day(Day)
    /// Weekdays, all that are allowed then.
    case weekdays(Set<Weekday>)
    /// Days: for a calendar those that become free, for a funder the one range that is its window.
    case days([DayRange])
    /// Ids or categories that are added to those of the condition.
    case added([String])
    /// An amount in the funder's own currency; a share; for `payment`, a further funder's amount in the series currency.
    case amount(Rational)
}

/// A condition and what it is changed to.
public struct Amendment: Hashable, Sendable {
    /// What is changed.
    public var condition: Condition
    /// What it becomes.
    public var value: ConditionValue

    /// A change of a condition.
    public init(_ condition: Condition, to value: ConditionValue) {
        self.condition = condition
        self.value = value
    }
}
