import GLPKSolver
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesPlanning
import Testing

/// A search that starts warm from another is as good, and shorter.
struct WarmStartTests {
    /// A search that goes on from another's bases, prices and options finds the same in fewer iterations.
    @Test func `other fares need fewer iterations`() throws {
        let series = try EnquiryTests.series("first.yaml")
        var dearer = series
        for position in dearer.fares.indices {
            dearer.fares[position].fare.value = dearer.fares[position].fare.value * (1 + .half)
        }
        var session = PlanningSession(solver: GLPKSolver())
        _ = try session.plan(series)
        let warm = try session.plan(dearer)
        let cold = try SeriesPlanner(solver: GLPKSolver()).plan(dearer)
        #expect(warm.plan.goals == cold.plan.goals)
        func iterations(_ outcome: PlanningOutcome) -> Int { outcome.statistics.stages.map(\.iterations).reduce(0, +) }
        #expect(iterations(warm) < iterations(cold))
    }

    /// GLPK breaks off at the basis that the first search leaves for a sequence of the second.
    @Test func `a basis at which the solver breaks off is done without`() throws {
        let series = try SeriesFile.read(
            """
            parley: 1
            name: singular
            horizon: 2027-02-25/2027-04-04
            workshops: {min: 1, max: 3}
            days: 1
            currency: USD
            delegations: [{id: n, role: side, seats: {min: 1}}, {id: s, role: side}]
            participants:
            - {id: n1, delegation: n, home: XXX, poll: {2027-03-15: yes}}
            - {id: n2, delegation: n, home: XXX, poll: {2027-03-24: yes}}
            - {id: s1, delegation: s, home: XXX}
            - {id: s2, delegation: s, home: XXX}
            venues: [{id: v0, city: XXX}]
            funders: [{id: f, amount: 1000}]
            goals: [workshops, returning]

            """, name: "singular.yaml"
        ).series
        let day = try #require(Day("2027-03-15"))
        var changed = series
        changed.participants[3].unavailable.append(DayRange(day))
        var session = PlanningSession(solver: GLPKSolver())
        _ = try session.plan(series)
        let warm = try session.plan(changed)
        let cold = try SeriesPlanner(solver: GLPKSolver()).plan(changed)
        #expect(warm.plan.status == .optimal)
        #expect(warm.plan.goals == cold.plan.goals)
    }
}
