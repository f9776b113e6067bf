import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

struct DueDatesTests {
    private let workshop = PlannedWorkshop(
        start: day("2027-03-08"), end: day("2027-03-10"), venue: "ist", attendees: [])

    @Test(arguments: [
        ("travel", "2027-02-06"), ("visa", "2027-02-06"), ("venue", "2027-03-08"), ("perDiem", "2027-03-08"),
        ("lodging", "2027-03-10"), ("fee", "2027-03-10"), ("interpreters", "2027-03-10"),
    ])
    func `each category has its day`(category: String, day: String) {
        #expect(DueDates.day(of: category, at: workshop) == TestSupport.day(day))
    }

    @Test func `costs of the series come in equal parts, the odd cents late`() {
        let parts = DueDates.parts(of: money("100"), over: days("2026-12-15", "2027-02-01"))
        #expect(parts.map(\.due) == ["2026-12-15", "2027-01-01", "2027-02-01"].map(day))
        #expect(parts.map(\.amount) == ["33.33", "33.33", "33.34"].map(money))
    }

    @Test func `parts of nothing are left out`() {
        let parts = DueDates.parts(of: money("0.01"), over: days("2027-01-01", "2027-12-31"))
        #expect(parts.map(\.due) == [day("2027-12-01")])
        #expect(DueDates.parts(of: .zero, over: days("2027-01-01", "2027-12-31")).isEmpty)
    }

    @Test func `a funder is asked for costs of the series within its window`() {
        // March to June; the staff of 1,000 is paid by big.
        func due(_ window: DayRange?) -> [String] {
            let series = Priced.series.with { $0.funders[0].window = window }
            return Budget(Priced.plan, of: series).lines.filter { $0.place == .series }
                .map { "\($0.due) \($0.sum.amount)" }
        }
        let all = ["2027-03-01 250.00", "2027-04-01 250.00", "2027-05-01 250.00", "2027-06-01 250.00"]
        #expect(due(nil) == all)
        #expect(due(days("2027-01-01", "2027-04-30")) == ["2027-03-01 500.00", "2027-04-01 500.00"])
        #expect(due(days("2027-05-20", "2029-12-31")) == ["2027-05-20 500.00", "2027-06-01 500.00"])
        // A window beside the series says nothing of its months.
        #expect(due(days("2026-01-01", "2026-12-31")) == all)
    }

    @Test func `one month is one part`() {
        #expect(DueDates.parts(of: money("7"), over: days("2027-02-03", "2027-02-28")).count == 1)
    }
}
