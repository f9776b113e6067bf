import SeriesModel

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
        let placeOf = Dictionary(
            counted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
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
