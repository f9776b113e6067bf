import GLPKSolver
import SeriesFiles
import SeriesModel
import SeriesPlanning
import Testing

@testable import SeriesAnswers

/// What was paid for held workshops may be more than a grant: it stays paid, and nothing may be added to it.
struct SpentMoneyTests {
    /// A workshop has cost three times what its funder gives; another costs a fee.
    private func series(fee: Int, goals: String = "[cost]", workshops: String = "2") throws -> Series {
        try SeriesFile.read(
            """
            parley: 1
            name: spent
            horizon: 2027-03-01/2027-03-20
            workshops: \(workshops)
            days: 2
            currency: USD
            delegations:
            - {id: n, role: side, fee: \(fee), seats: {min: 1}}
            participants:
            - {id: n1, delegation: n, home: AAA}
            venues:
            - {id: v, city: AAA}
            funders:
            - {id: f, amount: 1000}
            held:
            - start: 2027-02-15
              venue: v
              attendees: [n1]
              costs: [{category: venue, amount: 3000}]
              funding: [{funder: f, category: venue, amount: 3000}]
            goals: \(goals)

            """, name: "spent.yaml"
        ).series
    }

    private func answer<Asked: Question>(_ question: Asked, _ series: Series) throws -> Asked.Answer {
        var enquiry = Enquiry(series, solver: GLPKSolver())
        return try question.answer(from: &enquiry)
    }

    @Test(arguments: ["[cost]", "[workshops, attendance]", "[]"])
    func `what is for nothing can be paid`(goals: String) throws {
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(series(fee: 0, goals: goals))
        #expect(outcome.plan.status == .optimal)
        #expect(outcome.plan.workshops.count == 2)
    }

    @Test func `the money that is missing is the fee`() throws {
        let explanation = try answer(ExplainQuestion(), series(fee: 500))
        #expect(explanation.isComplete)
        #expect(explanation.waysOut.map(\.extraMoney) == [Money(cents: 50_000), Money(cents: 250_000)])
        #expect(explanation.waysOut.map(\.isLeast) == [true, true])
    }

    @Test func `to ask for what was paid is to ask for nothing`() throws {
        let series = try series(fee: 0)
        let text = AskReport(try answer(AskQuestion(funder: "f"), series), of: series).text
        #expect(text.contains("3,000.00  it has paid this already"))
        #expect(text.contains("has paid enough: with more from it nothing more becomes possible. That is proven."))
        #expect(!text.contains("less no right plan"))
        #expect(text.contains("The series file has 1,000.00 USD: that does for 2 workshops with attendance 2."))
    }

    @Test func `a way out may leave what was held, where that is enough`() throws {
        var staffed = try series(fee: 0, workshops: "{min: 1, max: 2}")
        staffed.costs = [SeriesCost(category: "staff", amount: Amount(1000))]
        let explanation = try answer(ExplainQuestion(), staffed)
        #expect(explanation.waysOut.map(\.extraMoney) == [Money(cents: 100_000), Money(cents: 300_000)])
    }

    @Test func `more may have been held than there should be`() throws {
        let held = try series(fee: 0, goals: "[workshops, attendance, cost]", workshops: "0")
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(held)
        #expect(outcome.plan.status == .optimal)
        #expect(outcome.plan.goals.map(\.bound) == [1, 1, 3000])
    }
}
