public import SeriesModel

/// A goal whose values are too many for floating point to keep apart, so that its best could not be proven.
///
/// Sums of money are not held to it: they are proven to a part in 10⁹.
public struct PrecisionFault: Error, Hashable, Sendable {
    /// The goal.
    public let goal: Goal.Kind
    /// How many steps the goal's value may be from 0.
    public let steps: Double

    /// The most steps that a goal's value may be from 0: twice as many, and what a solver holds for the same, a part in
    /// 10⁹ of the value, is a step.
    public static let mostSteps = 500_000_000
}

extension PrecisionFault: CustomStringConvertible {
    /// The cause, the mend, and the limit.
    public var description: String {
        let cause =
            switch goal {
            case .attendance: "weights are too large: divide all by the same number, or round them"
            case .emissions: "kgCO2 has too many digits: round it"
            case .fairness: "hours have too many digits: round them"
            default: "its numbers are too large"
            }
        return "goal \(goal.rawValue): \(cause) (its value may be \(Self.mostSteps) steps from 0, and here "
            + "up to \(Int(min(steps, 9e18).rounded())))"
    }
}
