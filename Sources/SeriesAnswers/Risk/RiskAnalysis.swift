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
            firstOf: series.participants.map {
                ($0.id, series.chanceOfCancelling($0, otherwise: settings.assumed).approximation)
            })
        open = plan.workshops.indices.filter { !series.isHeld(plan.workshops[$0]) }
    }

    /// The risk of a plan.
    ///
    /// - Parameters:
    ///   - plan: a right plan.
    ///   - series: its series, without problems.
    ///   - solver: decides who pays where limits of funders cross.
    ///   - settings: chances, and how much may be computed exactly.
    ///   - limits: how long it may take.
    /// - Returns: the assessment.
    /// - Throws: ``Interruption`` where a limit has come, or the solver fails.
    package static func assess(
        _ plan: Plan, of series: Series, solver: any Solver, settings: RiskSettings,
        limits: PlanningLimits = PlanningLimits()
    ) throws(Interruption) -> RiskAssessment {
        var analysis = RiskAnalysis(plan, of: series, settings: settings)
        return try analysis.assess(StandbySearch(plan, of: series, solver: solver, limits: limits))
    }

    private mutating func assess(
        _ search: consuming StandbySearch
    ) throws(Interruption) -> RiskAssessment {
        var search = search
        var crowds: [Crowd] = []
        var workshops: [WorkshopRisk] = []
        for position in open {
            let crowd = Crowd(plan.workshops[position].attendees, of: series, chances: chances)
            let odds = odds(of: crowd)
            var risk = risk(ofWorkshop: position, crowd, odds)
            risk.standby = try search.lists(forWorkshop: position, odds: odds, chances: chances)
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

extension RiskAnalysis {
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

    /// That at a workshop each side has enough people who are there for the second time in a row; nil where no rule
    /// asks for them.
    ///
    /// Whoever comes together does so at both workshops, so the units of one workshop are those of the two.
    mutating func returning(toWorkshop position: Int, _ crowd: Crowd) -> Probability? {
        guard let sides = returnees(toWorkshop: position) else { return nil }
        let happened = !open.contains(position - 1)
        let units = crowd.units.map { unit in
            let present = happened ? unit.present : unit.present * unit.present
            return Crowd.Unit(
                members: unit.members, present: present, absent: 1 - present, mayStayAway: true,
                adds: sides.map { side in unit.members.count { side.contains(crowd.attendees[$0]) } })
        }
        let rules = sides.indices.map { side in
            CountingRule(name: nil, condition: .least(counter: side, series.continuity))
        }
        return CrowdPart.parts(of: units, under: rules).reduce(Probability(1)) { $0 * odds(of: $1).holds }
    }

    /// That every workshop keeps its rules, and what ties workshops together holds as well; nil where nothing does.
    mutating func wholeSeries(_ crowds: [Crowd]) -> Probability? {
        let heldAttendances = plan.workshops.indices.filter { !open.contains($0) }
            .flatMap { plan.workshops[$0].attendees }
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let counted = series.participants
            .map { (id: $0.id, least: $0.attends.min - (heldAttendances[$0.id] ?? 0)) }.filter { $0.least > 0 }
        guard !open.isEmpty, series.continuity > 0 || !counted.isEmpty else { return nil }
        let placeOf = Dictionary(firstOf: counted.enumerated().map { ($1.id, $0) })
        let workshops = zip(open, crowds).enumerated().map { number, entry in
            let (position, crowd) = entry
            let before = number > 0 && open[number - 1] == position - 1 ? crowds[number - 1] : nil
            return SeriesSimulation.Workshop(
                crowd: crowd,
                returning: (returnees(toWorkshop: position) ?? []).map { side in
                    side.compactMap { id in
                        crowd.attendees.firstIndex(of: id).map { here in
                            (here: here, before: before?.attendees.firstIndex(of: id))
                        }
                    }
                }, counted: crowd.attendees.map { placeOf[$0] })
        }
        return SeriesSimulation(workshops: workshops, continuity: series.continuity, least: counted.map(\.least))
            .holds(draws: settings.draws, seed: settings.seed, stream: nextStream())
    }
}

extension RiskAnalysis {
    /// What becomes of one workshop; without standby lists.
    mutating func risk(ofWorkshop position: Int, _ crowd: Crowd, _ odds: WorkshopOdds) -> WorkshopRisk {
        let workshop = plan.workshops[position]
        let attendees = crowd.attendees.enumerated().map { place, id in
            let without = odds.holds(whenAttendee: place, comes: false)
            return AttendeeRisk(
                participant: id, cancels: chance(of: id), without: without,
                with: odds.holds(whenAttendee: place, comes: true), drop: odds.holds.value - without.value)
        }
        return WorkshopRisk(
            number: position + 1, start: workshop.start, end: workshop.end, venue: workshop.venue, holds: odds.holds,
            returning: returning(toWorkshop: position, crowd), breaks: breaks(crowd),
            // Sums of the same numbers in another order may differ in the last digit.
            attendees: attendees.stableSorted { $0.drop - $1.drop > 1e-9 })
    }

    private func chance(of id: String) -> Rational {
        series.participants.first { $0.id == id }
            .map { series.chanceOfCancelling($0, otherwise: settings.assumed) } ?? settings.assumed
    }

    /// Each rule alone, most likely broken first.
    private mutating func breaks(_ crowd: Crowd) -> [RuleRisk] {
        var risks: [RuleRisk] = []
        for rule in crowd.rules {
            guard let name = rule.name else { continue }
            risks.append(RuleRisk(rule: name, probability: odds(of: crowd.alone(rule)).holds.complement))
        }
        let allCome = crowd.units.filter { !$0.mayStayAway }.reduce(1) { $0 * $1.present }
        risks.append(RuleRisk(rule: .required, probability: Probability(1 - allCome)))
        return risks.filter { $0.probability.value > 1e-9 }
            .stableSorted { $0.probability.value - $1.probability.value > 1e-9 }
    }
}

/// How a risk is assessed.
package struct RiskSettings: Sendable {
    /// The chance of cancelling of those for whom the series has none.
    package var assumed: Rational
    /// So many draws for each simulated number.
    package var draws = 100_000
    /// Where the sequence of random numbers begins.
    package var seed: UInt64 = 1
    /// Odds are exact as long as they take no more numbers than this: attendees times states of their counts.
    package var exactLimit = 2_000_000

    package init(assumed: Rational) {
        self.assumed = assumed
    }
}
