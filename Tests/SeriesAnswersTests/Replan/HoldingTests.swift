import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

struct HoldingTests {
    private let baseline = Priced.plan

    private func held(_ series: Series = Priced.series, _ plan: Plan = Priced.plan, until day: String) throws -> Series
    {
        try series.holding(plan, until: TestSupport.day(day))
    }

    @Test func `while a workshop goes on nothing else starts before the day`() throws {
        // The series starts nothing on one of the days, and the workshop of the baseline is on its first.
        let series = try held(until: "2027-03-09")
        #expect(series.held.isEmpty)
        let left = try #require(DayRange(day("2027-03-09"), series.horizon.last))
        #expect(series.starts == [DayRange(day("2027-03-08")), left])
        for venue in series.venues {
            #expect(venue.closed.contains(DayRange(day("2027-03-08"))) == (venue.id != "ist"))
        }
        #expect(Tiny.audit(series, Priced.plan).isEmpty)
        let none = try Priced.series.with { $0.starts = [DayRange(day("2027-03-01"))] }.holding(
            baseline, until: day("2027-03-09"))
        #expect(none.starts == [])
    }

    @Test func `without a day the series stays as it is`() throws {
        #expect(try Priced.series.holding(baseline, until: nil) == Priced.series)
    }

    @Test func `a workshop is held from the day after its last one`() throws {
        #expect(try held(until: "2027-03-10").held.isEmpty)
        #expect(try held(until: "2027-03-11").held.map(\.start) == [day("2027-03-08")])
    }

    @Test func `what was planned is what was spent`() throws {
        let workshop = try #require(try held(until: "2027-04-01").held.first)
        #expect(workshop.venue == "ist")
        #expect(workshop.attendees == ["n1", "n2", "s1"])
        #expect(workshop.costs?.count == 8)
        #expect(workshop.costs?.first == SpentCost(category: "travel", delegation: "north", amount: 1200))
        #expect(
            workshop.funding?.last == SpentFunding(funder: "big", category: "interpreters", amount: 700))
    }

    @Test func `the plan that was followed is right for the series that holds it`() throws {
        let series = try held(until: "2027-03-11")
        #expect(series.problems().isEmpty)
        #expect(Tiny.audit(series, Priced.plan).isEmpty)
    }

    @Test func `where the plan says nothing of money it stays open`() throws {
        let unfunded = Priced.plan.with { $0.workshops[0].funding = [] }
        #expect(try held(Priced.series, unfunded, until: "2027-04-01").held[0].costs?.count == 8)
        #expect(try held(Priced.series, unfunded, until: "2027-04-01").held[0].funding == nil)
        let bare = unfunded.with { $0.workshops[0].costs = [] }
        #expect(try held(Priced.series, bare, until: "2027-04-01").held[0].costs == nil)
    }

    @Test(arguments: ["ist", "doh"])
    func `what the file holds from the same day wins`(venue: String) throws {
        let known = HeldWorkshop(start: day("2027-03-08"), venue: venue, attendees: ["n1"])
        let series = Tiny.series.with { $0.held = [known] }
        let held = try series.holding(Tiny.plan, until: day("2027-05-01")).held
        #expect(held.map(\.start) == [day("2027-03-08"), day("2027-04-05")])
        #expect(held.first == known)
    }

    @Test func `held workshops are in order of start`() throws {
        let later = HeldWorkshop(start: day("2027-03-20"), venue: "ist", attendees: [])
        let series = Tiny.series.with { $0.held = [later] }
        let held = try series.holding(Tiny.plan, until: day("2027-05-01")).held
        #expect(held.map(\.start) == ["2027-03-08", "2027-03-20", "2027-04-05"].map(day))
    }

    @Test func `everything that the series does not have is named`() throws {
        let series = Priced.series.with {
            $0.participants.removeFirst()
            $0.venues[0].id = "doh"
            $0.funders[0].id = "huge"
        }
        let plan = Priced.plan.with { $0.workshops[0].costs[5].delegation = "gone" }
        #expect {
            try held(series, plan, until: "2027-04-01")
        } throws: { error in
            "\(error)" == """
                the workshop from 2027-03-08 at ist cannot be held: the series has no venue ist
                the workshop from 2027-03-08 at ist cannot be held: the series has no participant n1
                the workshop from 2027-03-08 at ist cannot be held: the series has no delegation gone
                the workshop from 2027-03-08 at ist cannot be held: the series has no funder big
                the workshop from 2027-03-08 at ist cannot be held: perDiem of gone costs 198.00, the funders pay 0.00
                the workshop from 2027-03-08 at ist cannot be held: perDiem of south costs 0.00, the funders pay 198.00
                """
        }
        #expect(try held(series, plan, until: "2027-03-10").held.isEmpty)
    }

    @Test func `the past is closed`() throws {
        let series = try Tiny.series.holding(Tiny.plan, until: day("2027-03-20"))
        #expect(series.blackouts == [Blackout(past: days("2027-03-01", "2027-03-19"))])
    }

    @Test func `but not for what is still going on, nor for pins`() throws {
        var series = try Tiny.series.holding(Tiny.plan, until: day("2027-04-06"))
        #expect(series.held.count == 1)
        #expect(series.blackouts.map(\.dates) == [days("2027-03-01", "2027-04-04")])
        #expect(Tiny.audit(series, Tiny.plan, baseline: Tiny.plan).isEmpty)

        let pinned = Tiny.series.with { $0.pinned = [Pin(start: day("2027-03-15"), venue: "ist")] }
        series = try pinned.holding(Tiny.plan, until: day("2027-04-02"))
        #expect(
            series.blackouts.map(\.dates)
                == [days("2027-03-01", "2027-03-14"), days("2027-03-18", "2027-04-01")])
    }

    @Test func `what has begun by today is held, as it could not start any more`() throws {
        let series = Tiny.series.with { $0.today = day("2027-04-05") }
        let holding = try series.holding(Tiny.plan, until: day("2027-04-06"))
        #expect(holding.held.map(\.start) == Tiny.plan.workshops.map(\.start))
        #expect(Tiny.audit(holding, Tiny.plan, baseline: Tiny.plan).isEmpty)
        let before = series.with { $0.today = day("2027-04-04") }
        #expect(try before.holding(Tiny.plan, until: day("2027-04-06")).held.count == 1)
    }

    @Test func `a pin that was held is past`() throws {
        let pinned = Tiny.series.with { $0.pinned = [Pin(start: day("2027-03-08"), venue: "ist")] }
        let series = try pinned.holding(Tiny.plan, until: day("2027-03-20"))
        #expect(series.blackouts.count == 1)
        #expect(Tiny.audit(series, Tiny.plan).isEmpty)
    }

    @Test func `a day before the horizon changes nothing`() throws {
        #expect(try held(until: "2026-01-01") == Priced.series)
    }
}

struct CountingChangesTests {
    @Test(arguments: [
        ([Goal.Kind.workshops, .cost], [Goal.Kind.workshops, .changes, .cost]), ([.workshops], [.workshops, .changes]),
        ([.cost, .workshops], [.changes, .cost, .workshops]), ([], [.changes]),
        ([.cost, .changes], [.cost, .changes]), ([.changes], [.changes]),
    ])
    func `changes come after workshops where these come first`(goals: [Goal.Kind], expected: [Goal.Kind]) {
        let series = Tiny.series.with { $0.goals = goals.map { Goal($0, tolerance: 2) } }
        #expect(series.countingChanges.goals.map(\.kind) == expected)
        #expect(series.countingChanges.goals.filter { $0.kind != .changes }.allSatisfy { $0.tolerance == 2 })
        #expect(series.countingChanges.countingChanges == series.countingChanges)
    }
}
