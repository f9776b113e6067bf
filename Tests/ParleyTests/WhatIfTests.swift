import LinearModel
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import Synchronization
import Testing

/// Scenarios as an integrator asks them.
struct WhatIfTests {
    private let series: Series
    private let today: Scenario
    private let scenarios: [Scenario]

    init() throws {
        let yaml = """
            {parley: 1, name: Lake, horizon: 2027-03-01/2027-06-30, workshops: {max: 2}, days: 3, currency: EUR,
             delegations: [{id: north, role: side}], participants: [{id: n1, delegation: north, home: VIE}],
             venues: [{id: vienna, city: VIE, dayRate: 100}], funders: [{id: trust, amount: 900}]}
            """
        let series = try SeriesFile.read(yaml, name: "lake.yaml").series
        self.series = series
        today = Scenario(today: series)
        scenarios = [500, 200].map { amount in
            var poorer = series
            poorer.funders[0].amount = Rational(amount)
            return Scenario(name: "\(amount) EUR", series: poorer)
        }
    }

    @Test func `a scenario is any changed series`() throws {
        let told = Mutex<[String]>([])
        let outcome = try Planner().whatIf(scenarios, of: today, jobs: 1) { answer in
            told.withLock { $0.append(answer.key) }
        }
        // A workshop takes 300.
        #expect(outcome.today?.goals.first?.value == 2)
        #expect(outcome.answers.map { $0?.goals.first?.value } == [1, 0])
        #expect(outcome.answers.map { $0?.leftInAll } == [Money(cents: 20000), Money(cents: 20000)])
        #expect(
            outcome.answers.map { $0?.difference } == [
                ScenarioDifference(kept: 1, dropped: 1), ScenarioDifference(kept: 0, dropped: 2),
            ])
        #expect(told.withLock { $0 } == ["today", "500 EUR", "200 EUR"])
    }

    @Test func `what is known is not asked again`() throws {
        let first = try Planner().whatIf(scenarios, of: today)
        let known = try Dictionary(
            uniqueKeysWithValues: [#require(first.today), #require(first.answers[0])].map { ($0.key, $0) })
        let told = Mutex<[String]>([])
        let second = try Planner().whatIf(scenarios, of: today, known: known) { answer in
            told.withLock { $0.append(answer.key) }
        }
        #expect(second == first)
        #expect(told.withLock { $0 } == ["200 EUR"])
    }

    @Test func `finishing begins nothing new, cancelling ends what has begun`() throws {
        let finishing = Cancellation()
        let one = try Planner().whatIf(scenarios, of: today, jobs: 1, finishing: finishing) { answer in
            if answer.key != "today" { finishing.cancel() }
        }
        #expect(one.answers.map { $0 == nil } == [false, true])
        let cancellation = Cancellation()
        cancellation.cancel()
        let none = try Planner().whatIf(scenarios, of: today, cancellation: cancellation)
        #expect(none.today == nil)
        #expect(none.answers.allSatisfy { $0 == nil })
    }

    @Test func `a cancelled task funds nothing`() throws {
        let answer = try #require(try Planner().whatIf(scenarios, of: today).answers[0])
        let plan = try Planner().plan(of: answer, in: scenarios[0].series, cancellation: Cancellation())
        #expect(plan.workshops.count == 1)
        let cancellation = Cancellation()
        cancellation.cancel()
        #expect(throws: ParleyError.stopped) {
            try Planner().plan(of: answer, in: scenarios[0].series, cancellation: cancellation)
        }
        #expect(throws: ParleyError.stopped) {
            try Planner().answer(
                RiskQuestion(of: plan, cancels: 0), about: scenarios[0].series, cancellation: cancellation)
        }
        #expect(throws: ParleyError.stopped) {
            try Planner(timeLimit: .zero).plan(of: answer, in: scenarios[0].series, cancellation: Cancellation())
        }
    }

    @Test func `a series that is not valid is refused`() throws {
        var wrong = series
        wrong.days = 0
        #expect(throws: ParleyError.self) {
            try Planner().whatIf([Scenario(name: "0 days", series: wrong)], of: today)
        }
    }
}
