public import SeriesModel

/// What a cost belongs to.
public enum BudgetPlace: Hashable, Sendable {
    /// A workshop, by its first and last day and its venue's id.
    case workshop(start: Day, end: Day, venue: String)
    /// The series as a whole.
    case series
}
