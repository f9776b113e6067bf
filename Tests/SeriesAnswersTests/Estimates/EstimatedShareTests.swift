import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// How much of a plan rests on estimates.
struct EstimatedShareTests {
    /// One workshop at the inn (100), four people for 10 each: 140.
    private let plan = Plan(
        name: "Valley talks", status: .optimal,
        workshops: [
            PlannedWorkshop(
                start: Valley.march(1), end: Valley.march(2), venue: "inn", attendees: ["n1", "n2", "s1", "s2"])
        ], total: Money(cents: 14_000))

    @Test func `a series without estimates has no share`() {
        #expect(EstimatedShare(plan, of: Valley.series) == nil)
    }

    @Test func `fares that are estimates make their part`() throws {
        let series = with(Valley.series) { $0.fares[0].estimated = Estimated(["fare", "hours"]) }
        let share = try #require(EstimatedShare(plan, of: series))
        #expect(share.amount == Money(cents: 4000))
        #expect(share.workshops == [Money(cents: 4000)])
        #expect(share.categories.map(\.category) == ["travel"])
        #expect(share.percent == "29 %")
        #expect(share.sentence("EUR") == "29 % of the total, 40.00 EUR, are estimates: travel 40.00.")
    }

    @Test func `hours alone cost nothing`() throws {
        let series = with(Valley.series) { $0.fares[0].estimated = Estimated(["hours"]) }
        let share = try #require(EstimatedShare(plan, of: series))
        #expect(share.sentence("EUR") == "Nothing of the total rests on estimates.")
    }

    @Test func `so do rooms, nights, services and costs`() throws {
        let series = with(Valley.series) { series in
            series.venues[0].hotel = 3
            series.venues[0].estimated = Estimated(["fixed", "hotel"])
            series.services = [Service(category: "words", perDay: 5)]
            series.services[0].estimated = Estimated(["perDay"])
            series.costs = [SeriesCost(category: "audit", amount: Amount(7))]
            series.costs[0].estimated = Estimated(["amount"])
        }
        let share = try #require(EstimatedShare(plan, of: series))
        // One night for each of four; two days.
        #expect(
            share.categories.map { "\($0.category) \($0.amount)" } == [
                "lodging 12.00", "venue 100.00", "words 10.00", "audit 7.00",
            ])
        #expect(share.workshops == [Money(cents: 12_200)])
        #expect(share.amount == Money(cents: 12_900))
    }

    @Test func `what was really spent is no estimate`() throws {
        let series = with(Valley.series) { series in
            series.fares[0].estimated = Estimated(["fare"])
            series.held = [
                HeldWorkshop(
                    start: Valley.march(1), venue: "inn", attendees: ["n1"],
                    costs: [SpentCost(category: "travel", delegation: "north", amount: 10)])
            ]
        }
        #expect(EstimatedShare(plan, of: series)?.amount == .zero)
    }
}
