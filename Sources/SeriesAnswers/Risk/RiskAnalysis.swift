import LinearModel
import SeriesModel
import SeriesPlanning

/// Assesses what becomes of a right plan when people cancel.
package struct RiskAnalysis {
    private let series: Series
    private let plan: Plan
    private let settings: RiskSettings
    private let chances: [String: Double]
    /// Positions in the plan of the workshops to come.
    private let open: [Int]
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

    private mutating func odds(of crowd: Crowd) -> WorkshopOdds {
        WorkshopOdds(crowd) { part in
            if part.size <= settings.exactLimit { return ExactOdds(part) }
            hasSimulated = true
            streams += 1
            return SimulatedOdds(part, draws: settings.draws, seed: settings.seed, stream: streams)
        }
    }

    // MARK: One workshop

    private mutating func risk(ofWorkshop position: Int, _ crowd: Crowd, _ odds: WorkshopOdds) -> WorkshopRisk {
        let workshop = plan.workshops[position]
        let attendees = crowd.attendees.enumerated().map { place, id in
            let without = odds.holds(whenAttendee: place, comes: false)
            return AttendeeRisk(
                participant: id, cancels: chance(of: id), without: without,
                with: odds.holds(whenAttendee: place, comes: true), drop: odds.holds.value - without.value)
        }
        return WorkshopRisk(
            number: position + 1, start: workshop.start, end: workshop.end, venue: workshop.venue, holds: odds.holds,
            returning: returning(toWorkshop: position), breaks: breaks(crowd),
            attendees: attendees.enumerated().sorted {
                // Sums of the same numbers in another order may differ in the last digit.
                abs($0.element.drop - $1.element.drop) > 1e-9
                    ? $0.element.drop > $1.element.drop : $0.offset < $1.offset
            }.map(\.element))
    }

    private func chance(of id: String) -> Rational {
        series.participants.first { $0.id == id }
            .map { series.chanceOfCancelling($0, otherwise: settings.assumed) } ?? settings.assumed
    }

    /// Each rule alone, most likely broken first.
    private mutating func breaks(_ crowd: Crowd) -> [RuleRisk] {
        var risks: [RuleRisk] = []
        for rule in crowd.rules {
            risks.append(RuleRisk(rule: rule.name, probability: odds(of: crowd.alone(rule)).holds.complement))
        }
        let required = crowd.units.filter { !$0.mayStayAway }.flatMap(\.members).filter { member in
            series.participants.contains { $0.id == crowd.attendees[member] && $0.required }
        }
        let allCome = required.reduce(1) { $0 * (1 - crowd.chances[$1]) }
        risks.append(RuleRisk(rule: .required, probability: Probability(1 - allCome)))
        let whole = crowd.units.filter { $0.members.count > 1 }.reduce(1.0) { product, unit in
            let allStayAway = unit.members.reduce(1) { $0 * crowd.chances[$1] }
            return product * (unit.present + allStayAway)
        }
        risks.append(RuleRisk(rule: .together, probability: Probability(1 - whole)))
        return risks.enumerated().filter { $0.element.probability.value > 1e-9 }.sorted {
            abs($0.element.probability.value - $1.element.probability.value) > 1e-9
                ? $0.element.probability.value > $1.element.probability.value : $0.offset < $1.offset
        }.map(\.element)
    }

    // MARK: From one workshop to the next

    /// For each side those who are to attend a workshop and the one before; nil where no rule asks for them.
    private func returnees(toWorkshop position: Int) -> [[String]]? {
        guard series.continuity > 0, position > 0 else { return nil }
        let before = Set(plan.workshops[position - 1].attendees)
        let here = Set(plan.workshops[position].attendees)
        return series.delegations.filter { $0.role == .side }.map { side in
            series.participants.filter { $0.delegation == side.id }.map(\.id)
                .filter { before.contains($0) && here.contains($0) }
        }
    }

    /// Sides have no people in common, and a person is at both workshops with the product of their chances.
    private func returning(toWorkshop position: Int) -> Probability? {
        returnees(toWorkshop: position).map { sides in
            let wasHeld = !open.contains(position - 1)
            return sides.reduce(Probability(1)) { product, side in
                let both = side.map { id in
                    let comes = 1 - (chances[id] ?? 0)
                    return wasHeld ? comes : comes * comes
                }
                return product * Probability(Self.atLeast(series.continuity, of: both))
            }
        }
    }

    /// The probability that at least so many of independent things happen: the Poisson binomial distribution.
    static func atLeast(_ least: Int, of chances: [Double]) -> Double {
        var distribution = [1.0]
        for chance in chances {
            distribution = (0...distribution.count).map { count in
                (count < distribution.count ? distribution[count] * (1 - chance) : 0)
                    + (count > 0 ? distribution[count - 1] * chance : 0)
            }
        }
        return distribution.dropFirst(least).reduce(0, +)
    }

    private mutating func wholeSeries(_ crowds: [Crowd]) -> Probability? {
        let heldAttendances = plan.workshops.indices.filter { !open.contains($0) }
            .flatMap { plan.workshops[$0].attendees }
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let counted = series.participants
            .map { (id: $0.id, least: $0.attends.min - (heldAttendances[$0.id] ?? 0)) }.filter { $0.least > 0 }
        guard !open.isEmpty, series.continuity > 0 || !counted.isEmpty else { return nil }
        let placeOf = Dictionary(
            counted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let workshops = zip(open, crowds).enumerated().map { number, entry in
            let (position, crowd) = entry
            let before = number > 0 && open[number - 1] == position - 1 ? crowds[number - 1] : nil
            return SeriesSimulation.Workshop(
                crowd: crowd, whole: crowd.units.reduce(1) { $0 * ($1.present + $1.absent) },
                odds: crowd.units.map {
                    $0.present + $0.absent > 0 ? $0.present / ($0.present + $0.absent) : 0
                },
                returning: (returnees(toWorkshop: position) ?? []).map { side in
                    side.compactMap { id in
                        crowd.attendees.firstIndex(of: id).map { here in
                            (here: here, before: before?.attendees.firstIndex(of: id))
                        }
                    }
                }, counted: crowd.attendees.map { placeOf[$0] })
        }
        hasSimulated = true
        streams += 1
        return SeriesSimulation(workshops: workshops, continuity: series.continuity, least: counted.map(\.least))
            .holds(draws: settings.draws, seed: settings.seed, stream: streams)
    }
}

extension Probability {
    /// That it does not happen.
    fileprivate var complement: Probability { Probability(1 - value, standardError: standardError) }
}
