import LinearModel
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesModel
import Testing

/// The public calls that answer questions.
struct QuestionTests {
    private let series: Series
    private let planner = Planner()

    init() throws {
        series = try Fixture.series(Fixture.first)
    }

    @Test func `a question is read as it is typed`() throws {
        let plan = try planner.plan(series).plan
        func read(_ text: String) throws -> WhyQuestion { try WhyQuestion(text, of: series, in: plan) }
        #expect(try read("istanbul") == .venue("istanbul"))
        #expect(try read("Istanbul") == .venue("istanbul"))
        let day = try #require(Day("2027-05-03"))
        #expect(try read("istanbul 2027-05-03") == .workshop(venue: "istanbul", start: day))
        #expect(try read("n1@2") == .attendance(participant: "n1", workshop: 2))
        #expect(try read("Anjali Rao@1") == .attendance(participant: "n1", workshop: 1))
        #expect(throws: ParleyError.unknown(.venue, "paris")) { try read("paris 2027-05-03") }
        #expect(try read("2027-05-03") == .starts(venue: nil, within: DayRange(day)))
        #expect(throws: ParleyError.unclear(.twoDays("03/05/2027"))) { try read("istanbul 03/05/2027") }
        #expect(throws: ParleyError.unknown(.workshop, "\(Int.min)")) { try read("n1@\(Int.min)") }
        #expect(throws: ParleyError.unknown(.workshop, "\(Int.min)")) {
            try planner.why(plan, of: series, not: [.attendance(participant: "n1", workshop: .min)])
        }
        #expect(throws: ParleyError.unknown(.workshop, "\(Int.min)")) {
            try planner.why(plan, of: series, workshop: .min)
        }
        #expect(throws: ParleyError.unknown(.participant, "")) { try read("Leila@2") }
        #expect(throws: ParleyError.unknown(.workshop, "4")) { try read("n1@4") }
        #expect(throws: ParleyError.unknown(.workshop, "two")) { try read("n1@two") }
    }

    @Test func `a broken series and a wrong plan have no answers`() throws {
        var broken = series
        broken.delegations = []
        let problems = broken.problems()
        #expect(throws: ParleyError.invalidSeries(problems)) { try planner.frontier(broken) }
        #expect(throws: ParleyError.invalidSeries(problems)) { try planner.soonest(broken) }
        #expect(throws: ParleyError.invalidSeries(problems)) {
            try planner.ask(broken, funder: "norway")
        }
        let plan = Plan(name: series.name, status: .optimal)
        #expect(throws: ParleyError.invalidSeries(problems)) { try planner.why(plan, of: broken) }
        #expect(throws: ParleyError.wrongPlan(Audit(series: series).violations(in: plan))) {
            try planner.why(plan, of: series)
        }
        let none = Plan(name: series.name, status: .infeasible)
        #expect(throws: ParleyError.noPlan(.infeasible)) { try planner.why(none, of: series) }
        #expect(throws: ParleyError.unknown(.funder, "nobody")) { try planner.ask(series, funder: "nobody") }
    }

    @Test func `a search that is stopped says so`() throws {
        let stopped = Cancellation()
        stopped.cancel()
        #expect(try !planner.frontier(series, cancellation: stopped).isWhole)
        #expect(try !planner.ask(series, funder: "norway", cancellation: stopped).isWhole)
        #expect(try !planner.soonest(series, cancellation: stopped).isWhole)
        let plan = try planner.plan(series).plan
        #expect(try !planner.why(plan, of: series, not: [.venue("dubai")], cancellation: stopped).isWhole)
    }
}
