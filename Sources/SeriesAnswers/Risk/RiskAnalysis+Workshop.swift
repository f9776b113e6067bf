import SeriesModel

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
            guard let name = rule.name else { continue }
            risks.append(RuleRisk(rule: name, probability: odds(of: crowd.alone(rule)).holds.complement))
        }
        let allCome = crowd.units.filter { !$0.mayStayAway }.reduce(1) { $0 * $1.present }
        risks.append(RuleRisk(rule: .required, probability: Probability(1 - allCome)))
        return risks.enumerated().filter { $0.element.probability.value > 1e-9 }.sorted {
            abs($0.element.probability.value - $1.element.probability.value) > 1e-9
                ? $0.element.probability.value > $1.element.probability.value : $0.offset < $1.offset
        }.map(\.element)
    }
}
