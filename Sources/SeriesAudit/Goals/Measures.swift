import SeriesModel

extension Audit.Reading {
    /// What the plan has of a goal, in the goal's unit; nil where its cost cannot be known.
    func value(of kind: Goal.Kind) -> Rational? {
        switch kind {
        case .workshops: workshopsHeld
        case .attendance: attendance
        case .returning: returning
        case .reluctance: reluctance
        case .cost: cost
        case .fairness: fairness
        case .emissions: emissions
        case .early: early
        case .changes: changes
        }
    }
}
