package import LinearModel
package import SeriesModel
package import SeriesPlanning

/// Assesses what becomes of a right plan when people cancel.
package struct RiskAnalysis {
    let series: Series
    let plan: Plan
    let settings: RiskSettings
    let chances: [String: Double]
    /// Positions in the plan of the workshops to come.
    let open: [Int]
    private var streams = 0
    private var hasSimulated = false

    private init(_ plan: Plan, of series: Series, settings: RiskSettings) {
        self.series = series
        self.plan = plan
        self.settings = settings
        chances = Dictionary(
            series.participants.map {
                ($0.id, series.chanceOfCancelling($0, otherwise: settings.assumed).approximation)
            }, uniquingKeysWith: { first, _ in first })
        let held = Set(series.held.map { Pin(start: $0.start, venue: $0.venue) })
        open = plan.workshops.indices.filter {
            !held.contains(Pin(start: plan.workshops[$0].start, venue: plan.workshops[$0].venue))
        }
    }

    /// The risk of a plan; nil where it was stopped.
    ///
    /// - Parameters:
    ///   - plan: a right plan.
    ///   - series: its series, without problems.
    ///   - solver: decides who pays where limits of funders cross.
    ///   - settings: chances, and how much may be computed exactly.
    ///   - isCancelled: asked now and then.
    /// - Returns: the assessment.
    /// - Throws: ``PlanningError`` where the solver fails.
    package static func assess(
        _ plan: Plan, of series: Series, solver: any Solver, settings: RiskSettings,
        isCancelled: () -> Bool = { false }
    ) throws(PlanningError) -> RiskAssessment? {
        var analysis = RiskAnalysis(plan, of: series, settings: settings)
        return try analysis.assess(solver, isCancelled)
    }

    private mutating func assess(
        _ solver: any Solver, _ isCancelled: () -> Bool
    ) throws(PlanningError) -> RiskAssessment? {
        var search = StandbySearch(plan, of: series, solver: solver)
        var crowds: [Crowd] = []
        var workshops: [WorkshopRisk] = []
        for position in open {
            let crowd = Crowd(plan.workshops[position].attendees, of: series, chances: chances)
            let odds = odds(of: crowd)
            var risk = risk(ofWorkshop: position, crowd, odds)
            risk.standby = try search.lists(
                forWorkshop: position, odds: odds, chances: chances, isCancelled: isCancelled)
            guard !isCancelled() else { return nil }
            crowds.append(crowd)
            workshops.append(risk)
        }
        let wholeSeries = wholeSeries(crowds)
        return RiskAssessment(
            assumed: settings.assumed, held: plan.workshops.count - open.count, workshops: workshops,
            allWorkshops: workshops.reduce(Probability(1)) { $0 * $1.holds }, wholeSeries: wholeSeries,
            simulation: hasSimulated ? RiskSimulation(draws: settings.draws, seed: settings.seed) : nil)
    }

    /// Exact as far as the settings allow, part by part.
    mutating func odds(of crowd: Crowd) -> WorkshopOdds {
        WorkshopOdds(crowd) { odds(of: $0) }
    }

    /// Exact as far as the settings allow.
    mutating func odds(of part: CrowdPart) -> any PartOdds {
        if part.size <= settings.exactLimit { return ExactOdds(part) }
        return SimulatedOdds(part, draws: settings.draws, seed: settings.seed, stream: nextStream())
    }

    /// A stream of random numbers that nothing else uses.
    mutating func nextStream() -> Int {
        hasSimulated = true
        streams += 1
        return streams
    }
}
