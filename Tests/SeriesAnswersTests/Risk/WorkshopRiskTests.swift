import SeriesModel
import Testing

@testable import SeriesAnswers

/// Odds of single workshops, added up by hand.
struct WorkshopRiskTests {
    /// Two of three must come, each with 0.9: 0.729 + 3 · 0.081 = 0.972. Without one, both others: 0.81.
    @Test func `seats`() throws {
        let series = RiskSeries.base(north: 3, south: 1) { $0.delegations[0].seats.min = 2 }
        let workshop = try RiskSeries.risk([["n1", "n2", "n3", "s1"]], of: series).workshops[0]
        #expect(near(workshop.holds.value, 0.972))
        #expect(workshop.holds.standardError == nil)
        #expect(workshop.breaks.map(\.rule) == [.seats(delegation: "north")])
        #expect(near(workshop.breaks[0].probability.value, 0.028))
        #expect(workshop.attendees.map(\.participant) == ["n1", "n2", "n3", "s1"])
        #expect(near(workshop.attendees[0].without.value, 0.81))
        #expect(near(workshop.attendees[0].with.value, 0.99))
        #expect(near(workshop.attendees[0].drop, 0.162))
        #expect(near(workshop.attendees[0].importance, 0.18))
        #expect(near(workshop.attendees[3].drop, 0))
        #expect(workshop.returning == nil)
    }

    /// Two and two that may not differ: both 2, 0.81², or both 1, 0.18², or both 0, 0.01².
    @Test func `balance`() throws {
        let series = RiskSeries.base(north: 2, south: 2) { $0.balance = 0 }
        let workshop = try RiskSeries.risk([["n1", "n2", "s1", "s2"]], of: series).workshops[0]
        #expect(near(workshop.holds.value, 0.6561 + 0.0324 + 0.0001))
        #expect(workshop.breaks.map(\.rule) == [.balance])
    }

    /// Three against two, at most one apart: the more one of the three is missing, the better. With n1 away: the other
    /// two of north against two of south, not 2 and 0 or 0 and 2: 1 − 2 · 0.81 · 0.01 = 0.9838. In all it holds with
    /// 3–2, 0.729 · 0.81; 2–1 to 2–2, 0.243 · 0.99; 1–0 to 1–2, 0.027; 0–0 to 0–1, 0.001 · 0.19.
    @Test func `somebody without whom it is better has a negative drop`() throws {
        let series = RiskSeries.base(north: 3, south: 2) { $0.balance = 1 }
        let workshop = try RiskSeries.risk([["n1", "n2", "n3", "s1", "s2"]], of: series).workshops[0]
        let holds = 0.729 * 0.81 + 0.243 * 0.99 + 0.027 + 0.001 * 0.19
        #expect(near(workshop.holds.value, holds))
        let last = try #require(workshop.attendees.last)
        #expect(last.participant == "n3")
        #expect(near(last.without.value, 0.9838))
        #expect(near(last.drop, holds - 0.9838))
    }

    /// One woman among two of north, and a third of all: w comes and it is 1 of 1, 1 of 2 or 1 of 3; or nobody at all
    /// comes, and a third of nobody is nobody, but one is wanted.
    @Test func `quotas`() throws {
        let series = RiskSeries.base(north: 2, south: 1) { series in
            series.participants[0].tags = ["woman"]
            series.quotas = [Quota(tag: "woman", count: Limits(min: 1), minShare: Rational(1).divided(by: 3))]
        }
        let workshop = try RiskSeries.risk([["n1", "n2", "s1"]], of: series).workshops[0]
        #expect(near(workshop.holds.value, 0.9))
        #expect(near(workshop.attendees[0].without.value, 0))
        // Without a number, a workshop of nobody is right, too.
        var share = series
        share.quotas[0].count.min = 0
        #expect(near(try RiskSeries.risk([["n1", "n2", "s1"]], of: share).workshops[0].holds.value, 0.901))
    }

    /// At most half may be experts: the expert must not stay alone.
    @Test func `the largest share breaks when others cancel`() throws {
        let series = RiskSeries.base(north: 2, south: 0) { series in
            series.participants[0].tags = ["expert"]
            series.quotas = [Quota(tag: "expert", of: ["north"], maxShare: Rational(1).divided(by: 2))]
        }
        let workshop = try RiskSeries.risk([["n1", "n2"]], of: series).workshops[0]
        #expect(near(workshop.holds.value, 1 - 0.9 * 0.1))
        #expect(workshop.attendees.map(\.participant) == ["n2", "n1"])
    }

    /// Everybody required must come; where two travel only together, both must.
    @Test func `required people and those who travel only together`() throws {
        let series = RiskSeries.base(north: 3, south: 0) { series in
            series.participants[0].required = true
            series.delegations[0].seats.min = 2
        }
        let workshop = try RiskSeries.risk([["n1", "n2", "n3"]], of: series).workshops[0]
        #expect(near(workshop.holds.value, 0.9 * 0.99))
        #expect(workshop.breaks.first == RuleRisk(rule: .required, probability: Probability(1 - 0.9)))
        var pair = series
        pair.together = [["n1", "n2"]]
        let paired = try RiskSeries.risk([["n1", "n2", "n3"]], of: pair).workshops[0]
        // Both of the pair come, and n3 does not matter.
        #expect(near(paired.holds.value, 0.81))
        #expect(near(paired.attendees[0].with.value, 0.9))
        #expect(near(paired.attendees[0].without.value, 0))
        pair.participants[0].required = false
        // The pair comes, or nobody of it does, and one of three is too few.
        #expect(near(try RiskSeries.risk([["n1", "n2", "n3"]], of: pair).workshops[0].holds.value, 0.81))
    }

    @Test func `a person's chance counts before the delegation's, and that before all others'`() throws {
        let series = RiskSeries.base(north: 2, south: 1) { series in
            for position in series.delegations.indices {
                series.delegations[position].seats.min = position == 0 ? 2 : 1
            }
            series.delegations[0].cancels = RiskSeries.hundredths(50)
            series.participants[0].cancels = RiskSeries.hundredths(20)
        }
        let workshop = try RiskSeries.risk([["n1", "n2", "s1"]], of: series).workshops[0]
        #expect(near(workshop.holds.value, 0.8 * 0.5 * 0.9))
        // Without any of them it cannot hold, so that they stand in the order of the plan.
        #expect(workshop.attendees.map(\.cancels) == [20, 50, 10].map(RiskSeries.hundredths))
    }

    @Test(arguments: [(0, 1.0), (1, 0.0)]) func `nobody or everybody cancels`(chance: Int, holds: Double) throws {
        let series = RiskSeries.base(north: 2, south: 2) { $0.delegations[0].seats.min = 1 }
        let assessment = try RiskSeries.risk([["n1", "n2", "s1", "s2"]], of: series, cancels: Rational(chance))
        #expect(near(assessment.allWorkshops.value, holds))
        #expect(assessment.simulation == nil)
    }

    @Test func `a workshop of nobody holds`() throws {
        let series = RiskSeries.base(north: 1, south: 1) { $0.balance = 0 }
        let assessment = try RiskSeries.risk([[]], of: series)
        #expect(assessment.workshops[0].holds == Probability(1))
        #expect(assessment.workshops[0].attendees == [])
    }
}
