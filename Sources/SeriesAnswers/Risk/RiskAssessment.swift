public import SeriesModel

/// What becomes of a plan when people cancel.
///
/// Everybody cancels each workshop with a chance of their own, independently of everybody else and of the other
/// workshops; that a side stays away as a whole is not in these numbers. Whoever attends only together with somebody
/// who cancels stays away too. Nobody comes in their place; what a replacement would mend is in the standby lists.
public struct RiskAssessment: Hashable, Sendable {
    /// The chance of cancelling of those for whom the series has none.
    public var assumed: Rational
    /// How many workshops have taken place.
    public var held: Int
    /// The workshops still to come, in order of start.
    public var workshops: [WorkshopRisk]
    /// That every workshop still to come keeps the rules that it must keep by itself.
    public var allWorkshops: Probability
    /// That besides, each side has enough returning people at every workshop and everybody attends as often as they
    /// must; nil where the series asks for neither.
    public var wholeSeries: Probability?
    /// How simulated numbers were drawn; nil where every number is exact.
    public var simulation: RiskSimulation?

    /// Puts an assessment together in code, unchecked; `Planner` has the one of a plan.
    public init(
        assumed: Rational, held: Int, workshops: [WorkshopRisk], allWorkshops: Probability,
        wholeSeries: Probability? = nil, simulation: RiskSimulation? = nil
    ) {
        self.assumed = assumed
        self.held = held
        self.workshops = workshops
        self.allWorkshops = allWorkshops
        self.wholeSeries = wholeSeries
        self.simulation = simulation
    }
}
