import SeriesModel

/// Why a series could not be planned anew.
public enum ReplanningError: Error, Hashable, Sendable {
    /// Workshops of the baseline cannot be taken as held.
    case baseline(HoldingError)
    /// The series with its held workshops could not be planned.
    case planning(PlannerError)
}
