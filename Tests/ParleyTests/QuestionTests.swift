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
        func read(_ text: String) throws -> PlanFeature { try PlanFeature(text, of: series, in: plan) }
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
            try planner.answer(
                WhyQuestion(of: plan, not: [.attendance(participant: "n1", workshop: .min)]), about: series)
        }
        #expect(throws: ParleyError.unknown(.workshop, "\(Int.min)")) {
            try planner.answer(WhyQuestion(of: plan, workshop: .min), about: series)
        }
        #expect(throws: ParleyError.unknown(.participant, "")) { try read("Leila@2") }
        #expect(throws: ParleyError.unknown(.workshop, "4")) { try read("n1@4") }
        #expect(throws: ParleyError.unknown(.workshop, "two")) { try read("n1@two") }
    }

    @Test(arguments: [-1, 7]) func `a chance that is none gives no probabilities`(chance: Rational) throws {
        let plan = try planner.plan(series).plan
        let wrong = SeriesProblem(path: "cancels", kind: .notAShare("\(chance)"))
        #expect(throws: ParleyError.invalidSeries([wrong])) {
            try planner.answer(RiskQuestion(of: plan, cancels: chance), about: series)
        }
    }

    @Test(arguments: [Int.min, -1, .max]) func `so many workshops as none can be have no price`(number: Int) throws {
        var asked = series
        asked.workshops = Limits(min: number, max: number)
        #expect(throws: ParleyError.invalidSeries(asked.problems())) {
            try planner.answer(AskQuestion(funder: "norway", workshops: number), about: series)
        }
    }

    @Test func `a broken series and a wrong plan have no answers`() throws {
        var broken = series
        broken.delegations = []
        let problems = broken.problems()
        #expect(throws: ParleyError.invalidSeries(problems)) { try planner.answer(FrontierQuestion(), about: broken) }
        #expect(throws: ParleyError.invalidSeries(problems)) { try planner.answer(SoonestQuestion(), about: broken) }
        #expect(throws: ParleyError.invalidSeries(problems)) {
            try planner.answer(AskQuestion(funder: "norway"), about: broken)
        }
        let plan = Plan(name: series.name, status: .optimal)
        #expect(throws: ParleyError.invalidSeries(problems)) {
            try planner.answer(WhyQuestion(of: plan), about: broken)
        }
        #expect(throws: ParleyError.wrongPlan(Audit(series: series).violations(in: plan))) {
            try planner.answer(WhyQuestion(of: plan), about: series)
        }
        let none = Plan(name: series.name, status: .infeasible)
        #expect(throws: ParleyError.noPlan(.infeasible)) { try planner.answer(WhyQuestion(of: none), about: series) }
        #expect(throws: ParleyError.unknown(.funder, "nobody")) {
            try planner.answer(AskQuestion(funder: "nobody"), about: series)
        }
    }

    @Test(arguments: [
        (PlanFeature.venue("paris"), ParleyError.unknown(.venue, "paris")),
        (.starts(venue: "paris", within: DayRange(Day(number: 0))), .unknown(.venue, "paris")),
        (.participant("Leila"), .unknown(.participant, "")), (.pair("n1", "Leila"), .unknown(.participant, "")),
        (.attendance(participant: "Leila", workshop: 1), .unknown(.participant, "")),
        (.attendance(participant: "n1", workshop: 4), .unknown(.workshop, "4")),
        (.pair("n1", "n1"), .unclear(.samePerson)),
    ])
    func `what a series and its plan do not have cannot be turned round`(
        feature: PlanFeature, error: ParleyError
    ) throws {
        let plan = try planner.plan(series).plan
        #expect(throws: error) { try planner.answer(WhyQuestion(of: plan, not: [feature]), about: series) }
    }

    @Test func `an explanation that time ends says that it is not complete`() throws {
        var full = series
        full.workshops = Limits(min: 30, max: 30)
        // That so many cannot be held is counted, and takes no time.
        let explanation = try Planner(timeLimit: .nanoseconds(1)).answer(ExplainQuestion(), about: full)
        #expect(explanation.verdict == .impossible)
        #expect(!explanation.isComplete)
    }

    @Test func `a search that is stopped says so`() throws {
        let stopped = Cancellation()
        stopped.cancel()
        #expect(try !planner.answer(FrontierQuestion(), about: series, cancellation: stopped).isWhole)
        #expect(try !planner.answer(AskQuestion(funder: "norway"), about: series, cancellation: stopped).isWhole)
        #expect(try !planner.answer(SoonestQuestion(), about: series, cancellation: stopped).isWhole)
        let plan = try planner.plan(series).plan
        let why = WhyQuestion(of: plan, not: [.venue("dubai")])
        #expect(try !planner.answer(why, about: series, cancellation: stopped).isWhole)
    }
}
