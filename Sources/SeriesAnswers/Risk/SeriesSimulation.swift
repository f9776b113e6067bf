import SeriesModel

/// Draws who comes to every workshop of a plan, and judges the series as a whole.
///
/// What ties workshops together, that people return and that they attend often enough, has no small state to count
/// exactly. As in ``SimulatedOdds``, units that must come always do in the draws.
struct SeriesSimulation: Sendable {
    /// A workshop to come.
    struct Workshop: Sendable {
        let crowd: Crowd
        /// For each side those who could return, as pairs of attendees here and in the workshop before; the one before
        /// is nil where that workshop is held.
        let returning: [[(here: Int, before: Int?)]]
        /// For each attendee their place in ``SeriesSimulation/least``, if they have one.
        let counted: [Int?]
    }

    let workshops: [Workshop]
    /// So many returning people of each side.
    let continuity: Int
    /// How often each of some people must still attend.
    let least: [Int]

    /// That every workshop keeps its rules and what ties them together holds.
    func holds(draws: Int, seed: UInt64, stream: Int) -> Probability {
        var random = SplitMix64(seed: seed, stream: stream)
        var hits = 0
        for _ in 0..<draws where isGood(&random) { hits += 1 }
        let possible = workshops.flatMap(\.crowd.units).reduce(1) { $0 * $1.possible }
        return Probability(hits: hits, of: draws).scaled(by: possible)
    }

    private func isGood(_ random: inout SplitMix64) -> Bool {
        var attended = least.map { _ in 0 }
        var before: [Bool] = []
        var isGood = true
        for workshop in workshops {
            var present = Array(repeating: false, count: workshop.crowd.attendees.count)
            var counts = workshop.crowd.nothing
            for unit in workshop.crowd.units where random.unit() < unit.odds {
                for counter in counts.indices { counts[counter] += unit.adds[counter] }
                for member in unit.members {
                    present[member] = true
                    if let place = workshop.counted[member] { attended[place] += 1 }
                }
            }
            // All numbers are drawn even where it is clear that a rule breaks, so that draws stay comparable.
            isGood =
                isGood && workshop.crowd.rules.allSatisfy { $0.holds(counts) }
                && workshop.returning.allSatisfy { side in
                    side.count { present[$0.here] && ($0.before.map { before[$0] } ?? true) } >= continuity
                }
            before = present
        }
        return isGood && zip(attended, least).allSatisfy { $0 >= $1 }
    }
}
