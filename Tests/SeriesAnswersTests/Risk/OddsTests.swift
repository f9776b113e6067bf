import SeriesAudit
import SeriesModel
import Testing

@testable import SeriesAnswers

/// The odds of random workshops against every outcome one by one, judged by the audit; and simulation against both.
struct OddsTests {
    @Test(arguments: 1...25) func `exact odds are those of all outcomes together`(seed: Int) throws {
        let random = RandomWorkshop(seed: seed)
        let audit = Audit(series: random.series)
        let crowd = Crowd(random.attendees, of: random.series, chances: random.chances)
        let odds = WorkshopOdds(crowd) { ExactOdds($0) }
        var holds = 0.0
        var gain = 0.0
        var without = random.attendees.map { _ in 0.0 }
        var with = without
        for outcome in random.outcomes() where outcome.probability > 0 {
            let isRight = random.isRight(outcome.present, audit)
            if isRight {
                holds += outcome.probability
                for (position, id) in random.attendees.enumerated() {
                    if outcome.cancelled.contains(id) {
                        without[position] += outcome.probability
                    } else {
                        with[position] += outcome.probability
                    }
                }
            } else if random.replaces.contains(where: { !outcome.present.contains($0) }) {
                let mended = outcome.present + [random.candidate.id]
                if random.isRight(mended, audit) { gain += outcome.probability }
            }
        }
        #expect(near(odds.holds.value, holds))
        for (position, id) in random.attendees.enumerated() {
            let cancels = random.chances[id] ?? 0
            #expect(near(odds.holds(whenAttendee: position, comes: false).value * cancels, without[position]))
            #expect(near(odds.holds(whenAttendee: position, comes: true).value * (1 - cancels), with[position]))
        }
        #expect(near(odds.gain(from: random.candidate, insteadOf: random.replaces).value, gain))
    }

    /// Four thousand draws: whatever is simulated is within four of its standard errors of what is exact. The draws are
    /// the same on every run.
    @Test(arguments: 1...15) func `simulated odds are the exact ones within their error`(seed: Int) throws {
        let random = RandomWorkshop(seed: seed)
        let crowd = Crowd(random.attendees, of: random.series, chances: random.chances)
        let exact = WorkshopOdds(crowd) { ExactOdds($0) }
        var stream = 0
        let simulated = WorkshopOdds(crowd) {
            stream += 1
            return SimulatedOdds($0, draws: 4000, seed: 1, stream: stream)
        }
        func compare(_ odds: (WorkshopOdds) -> Probability) throws {
            let error = try #require(odds(simulated).standardError)
            #expect(abs(odds(simulated).value - odds(exact).value) <= 4 * error)
            #expect(error < 0.01)
        }
        try compare(\.holds)
        try compare { $0.holds(whenAttendee: 0, comes: true) }
        try compare { $0.holds(whenAttendee: 0, comes: false) }
        let gain = simulated.gain(from: random.candidate, insteadOf: random.replaces)
        let known = exact.gain(from: random.candidate, insteadOf: random.replaces)
        #expect(abs(gain.value - known.value) <= 4 * (gain.standardError ?? 0))
    }

    @Test func `among the random workshops everything is there`() {
        let workshops = (1...25).map(RandomWorkshop.init)
        #expect(workshops.contains { $0.series.balance != nil })
        #expect(workshops.contains { $0.series.together.count == 2 })
        #expect(workshops.contains { $0.series.participants.contains(where: \.required) })
        #expect(workshops.contains { $0.series.quotas.contains { $0.maxShare != nil } })
        #expect(workshops.contains { $0.replaces.count == 2 })
        #expect(
            workshops.contains { random in
                let crowd = Crowd(random.attendees, of: random.series, chances: random.chances)
                let odds = WorkshopOdds(crowd) { ExactOdds($0) }
                return odds.gain(from: random.candidate, insteadOf: random.replaces).value > 0.05
            })
    }

    @Test func `beyond the limit the assessment is simulated, and says so`() throws {
        let series = RiskSeries.base(north: 3, south: 1) { $0.delegations[0].seats.min = 2 }
        let assessment = try RiskSeries.risk([["n1", "n2", "n3", "s1"]], of: series) {
            $0.exactLimit = 3
            $0.draws = 10_000
        }
        #expect(assessment.simulation == RiskSimulation(draws: 10_000, seed: 1))
        let holds = assessment.workshops[0].holds
        #expect(abs(holds.value - 0.972) <= 4 * (try #require(holds.standardError)))
    }

    @Test func `no hits are no certainty`() throws {
        let never = Probability(hits: 0, of: 100)
        #expect(never.value == 0)
        #expect(try #require(never.standardError) > 0.005)
    }
}
