import SeriesModel

/// What becomes of a workshop when some of its attendees stay away.
struct WorkshopOdds: Sendable {
    private let crowd: Crowd
    private let parts: [(part: CrowdPart, odds: any PartOdds)]
    let holds: Probability

    /// The odds of a crowd, part by part.
    init(_ crowd: Crowd, odds: (CrowdPart) -> any PartOdds) {
        self.crowd = crowd
        let parts = crowd.parts.map { (part: $0, odds: odds($0)) }
        self.parts = parts
        holds = parts.reduce(Probability(1)) { $0 * $1.odds.holds }
    }

    /// The probability that the workshop holds when it is certain that an attendee comes, or that they do not.
    func holds(whenAttendee attendee: Int, comes: Bool) -> Probability {
        guard let position = crowd.units.firstIndex(where: { $0.members.contains(attendee) }),
            let home = parts.firstIndex(where: { $0.part.positions.contains(position) }),
            let place = parts[home].part.positions.firstIndex(of: position)
        else { return holds }
        let unit = crowd.units[position]
        let odds = parts[home].odds
        let away = odds.absent[place].scaled(by: unit.mayStayAway ? 1 : 0)
        guard comes else { return away * elsewhere(than: home) }
        // Those who come only together with the attendee may still cancel.
        let others = unit.members.filter { $0 != attendee }.reduce(1) { $0 * (1 - crowd.chances[$1]) }
        let mixed = Probability.either(odds.present[place], with: others, or: away)
        return mixed * elsewhere(than: home)
    }

    /// By how much somebody on standby raises the probability, if they come for sure when they are called: they are
    /// called when the rules are broken, one of those whom they could replace has cancelled, and they would mend the
    /// rules.
    func gain(from participant: Participant, insteadOf replaced: [String]) -> Probability {
        let adds = crowd.adds(participant)
        let units = crowd.units.indices.filter { unit in
            crowd.units[unit].members.contains { replaced.contains(crowd.attendees[$0]) }
        }
        guard
            let home = parts.firstIndex(where: { entry in
                entry.part.local(adds).contains { $0 > 0 } && units.contains(where: entry.part.positions.contains)
            })
        else { return Probability(0) }
        let (part, odds) = parts[home]
        let places = units.compactMap { part.positions.firstIndex(of: $0) }
        return odds.mended(by: part.local(adds), insteadOfSomeOf: places) * elsewhere(than: home)
    }

    private func elsewhere(than home: Int) -> Probability {
        parts.indices.filter { $0 != home }.reduce(Probability(1)) { $0 * parts[$1].odds.holds }
    }
}
