/// Something to optimise, and by how much later goals may worsen it.
public struct Goal: Hashable, Sendable {
    /// What is measured.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Most workshops.
        case workshops
        /// Largest sum of weights over all attendances.
        case attendance
        /// Most pairs of a side's participant and two consecutive workshops that they attend both.
        case returning
        /// Fewest attendances that are reluctant, by venue, by days given if need be or by poll.
        case reluctance
        /// Least direct cost, series costs included.
        case cost
        /// Smallest difference between any two sides in total travel hours.
        case fairness
        /// Least kg of CO₂.
        case emissions
        /// Smallest sum of days from the first day of the horizon to each start.
        case early
        /// Fewest changes to a baseline plan.
        case changes
    }

    /// What is measured.
    public var kind: Kind
    /// In the goal's own unit; for cost, units of the series currency.
    public var tolerance: Rational

    /// A goal.
    public init(_ kind: Kind, tolerance: Rational = 0) {
        self.kind = kind
        self.tolerance = tolerance
    }

    /// The goals of a series that names none.
    public static let standard = [Goal(.workshops), Goal(.attendance), Goal(.reluctance), Goal(.cost)]
}
