import GLPKSolver
import SeriesFiles
import SeriesModel
import SeriesPlanning
import Testing

@testable import SeriesAnswers

struct WhatIfTests {
    /// A limit on all scenarios together leaves none of them time when it is over.
    @Test func `the limit on all scenarios holds for each`() throws {
        let document = try SeriesFile.read(Harbour.yaml, name: "harbour.yaml")
        var whatIf = try WhatIf(document.series, solver: GLPKSolver())
        #expect(whatIf.today.status == .optimal)
        whatIf.deadline = .now
        let scenario = try #require(ScenarioFile.read(typed: ["funders.norway.amount: -1%"], of: document).first)
        #expect(try whatIf.answer(scenario).answer.status == .unknown)
        #expect(try WhatIf(document.series, solver: GLPKSolver(), until: .now).today.status == .unknown)
    }

    /// An answer is that of a planner that knows nothing of the other scenarios.
    @Test func `answers are those of fresh solves`() throws {
        let yaml = """
            {parley: 1, name: Lake, horizon: 2027-03-01/2027-06-30, workshops: {min: 1, max: 2}, days: 3, gap: {min: 28},
             currency: EUR, rotate: true,
             delegations: [{id: north, role: side, seats: {min: 1}}, {id: south, role: side, seats: {min: 1}}],
             participants: [{id: n1, delegation: north, home: DEL, unavailable: [2027-04-01/2027-04-30]},
              {id: s1, delegation: south, home: ISB, passports: [PK]}, {id: s2, delegation: south, home: ISB}],
             venues: [{id: vienna, city: VIE, country: AT, hotel: 150, perDiem: 90},
              {id: graz, city: GRZ, country: AT, hotel: 140, perDiem: 90}],
             fares: [{from: DEL, to: VIE, fare: 640}, {from: ISB, to: VIE, fare: 590}, {from: DEL, to: GRZ, fare: 700},
              {from: ISB, to: GRZ, fare: 650}], funders: [{id: trust, amount: 9000, overhead: 7}, {id: own, amount: 500}]}
            """
        let document = try SeriesFile.read(yaml, name: "lake.yaml")
        let whatIf = try WhatIf(document.series, solver: GLPKSolver())
        let scenarios = try ScenarioFile.read(
            typed: [
                "funders.trust.amount: -20%", "funders.trust.amount: -80%", "without: venue vienna", "workshops: 2",
                "fares: +15%", "participants.s2: away 2027-04-01/2027-06-30", "goals: [cost]", "visas: AT refuses PK",
                "rotate: false; funders.trust.amount: 1000..9000 by 1000",
            ], of: document)
        for scenario in scenarios {
            let answer = try whatIf.answer(scenario).answer
            let plan = try SeriesPlanner(solver: GLPKSolver()).plan(scenario.series).plan
            #expect(answer.status == plan.status, "\(scenario.name)")
            #expect(answer.goals == plan.goals, "\(scenario.name)")
            #expect(answer.cost == (answer.hasPlan ? plan.total : nil), "\(scenario.name)")
            #expect(try whatIf.answer(scenario).answer == answer)
        }
    }

    /// Two people who are worth the same, one seat: whoever of them comes today still comes.
    @Test func `where today's plan is as good as any, it stays`() throws {
        let yaml = """
            {parley: 1, name: Tie, horizon: 2027-03-01/2027-03-31, workshops: 1, days: 2, currency: EUR,
             delegations: [{id: north, role: side, seats: {max: 1}}],
             participants: [{id: a, delegation: north, home: VIE}, {id: b, delegation: north, home: VIE}],
             venues: [{id: vienna, city: VIE, dayRate: 100}], funders: [{id: trust, amount: 900}],
             goals: [attendance, cost]}
            """
        let document = try SeriesFile.read(yaml, name: "tie.yaml")
        let whatIf = try WhatIf(document.series, solver: GLPKSolver())
        let start = try #require(whatIf.today.workshops.first).start
        let who = try #require(whatIf.today.workshops.first?.attendees.first)
        let other = who == "a" ? "b" : "a"
        for change in ["funders.trust.amount: -10%", "participants.\(other).weight: 1", "gap.max: 50"] {
            let answer = try whatIf.answer(ScenarioFile.read(typed: [change], of: document)[0]).answer
            #expect(answer.difference?.isNone == true, "\(change)")
        }
        let away = try whatIf.answer(
            ScenarioFile.read(typed: ["participants.\(who): away \(start)"], of: document)[0]
        ).answer
        #expect(away.difference?.isNone == false)
        #expect(away.goals == whatIf.today.goals)
    }
}
