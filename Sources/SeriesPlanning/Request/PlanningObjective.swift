public import SeriesModel

/// What a search optimises.
public enum PlanningObjective: Hashable, Sendable {
    /// A goal of the series.
    case goal(Goal.Kind)
    /// What the funder with this id pays directly, to be made least.
    case payments(of: String)
}

extension PlanningObjective: CustomStringConvertible {
    /// `attendance`, `what norway gives`.
    public var description: String {
        switch self {
        case .goal(let kind): kind.rawValue
        case .payments(let funder): "what \(funder) gives"
        }
    }
}
