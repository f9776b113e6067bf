import Foundation
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesModel
import Testing

struct ReplanTests {
    private let series: Series
    private let baseline: Plan

    init() throws {
        series = try Fixture.series(Fixture.first)
        baseline = try Planner().plan(series).plan
    }

    /// The last workshop of the baseline is in Dubai in June.
    private var withoutJune: Series {
        var series = series
        series.blackouts.append(Blackout(dates: Fixture.range("2027-06-01", "2027-06-30")))
        return series
    }

    @Test func `where nothing changed the plan stays as it is`() throws {
        let replanned = try Planner().replan(series, baseline: baseline)
        #expect(replanned.outcome.plan.status == .optimal)
        #expect(replanned.comparison?.keepsEverything == true)
        #expect(replanned.outcome.plan.workshops.map(\.attendees) == baseline.workshops.map(\.attendees))
        #expect(replanned.series.goals.map(\.kind) == [.workshops, .changes, .attendance, .reluctance, .cost, .early])
    }

    @Test func `only what must change does`() throws {
        let replanned = try Planner().replan(withoutJune, baseline: baseline)
        let plan = replanned.outcome.plan
        #expect(plan.workshops.map(\.start).prefix(2) == baseline.workshops.map(\.start).prefix(2))
        #expect(plan.goals[1] == GoalOutcome(goal: .changes, value: 10, bound: 10))
        #expect(replanned.comparison?.moved.count == 1)
        #expect(Audit(series: replanned.series, baseline: baseline).violations(in: plan).isEmpty)
        #expect(!Audit(series: withoutJune, baseline: baseline).violations(in: plan).isEmpty)
    }

    @Test func `what is held stays as it was, to the cent`() throws {
        // Everything has become dearer since; what has happened costs what it cost.
        var dearer = withoutJune
        for position in dearer.fares.indices {
            dearer.fares[position].fare.value = dearer.fares[position].fare.value + 10
        }
        let replanned = try Planner().replan(dearer, baseline: baseline, heldUntil: Fixture.day("2027-03-01"))
        let plan = replanned.outcome.plan
        #expect(replanned.comparison?.held == [baseline.workshops[0]])
        #expect(plan.workshops[0] == baseline.workshops[0])
        #expect(plan.workshops[1].start == baseline.workshops[1].start)
        #expect(plan.workshops[1].costs != baseline.workshops[1].costs)
    }

    @Test func `nothing is planned for the past`() throws {
        // The second workshop cannot be in April; as early as can be is in March, unless March is gone.
        var changed = series
        changed.goals = [Goal(.workshops), Goal(.changes), Goal(.early)]
        changed.blackouts.append(Blackout(dates: Fixture.range("2027-04-10", "2027-04-20")))
        let free = try Planner().replan(changed, baseline: baseline, heldUntil: Fixture.day("2027-02-04"))
        #expect(free.outcome.plan.workshops[1].start < Fixture.day("2027-04-10"))
        let late = try Planner().replan(changed, baseline: baseline, heldUntil: Fixture.day("2027-04-10"))
        for workshop in late.outcome.plan.workshops.dropFirst() {
            #expect(workshop.start >= Fixture.day("2027-04-10"))
        }
    }

    @Test func `a series whose goals name changes is taken as it is`() throws {
        var series = series
        series.goals = [Goal(.attendance), Goal(.changes, tolerance: 3)]
        #expect(try Planner().replan(series, baseline: baseline).series == series)
    }

    @Test func `without a right plan there is nothing to compare`() throws {
        var poor = series
        poor.funders[0].amount = 1
        let replanned = try Planner().replan(poor, baseline: baseline)
        #expect(replanned.outcome.plan.status == .infeasible)
        #expect(replanned.comparison == nil)
    }

    @Test func `who was there must be in the file`() async throws {
        var series = series
        series.participants.removeFirst()
        let kind = HoldingError.Kind.unknown(.participant, "n1")
        let workshop = Pin(start: baseline.workshops[0].start, venue: baseline.workshops[0].venue)
        let expected = ParleyError.cannotHold(
            HoldingError(problems: [HoldingError.Problem(workshop: workshop, kind: kind)]))
        let day = Fixture.day("2027-03-01")
        #expect(throws: expected) { try Planner().replan(series, baseline: baseline, heldUntil: day) }
        await #expect(throws: expected) { try await Planner().replan(series, baseline: baseline, heldUntil: day) }
        // As long as it has not been held, somebody who is gone is only a change.
        let replanned = try await Planner().replan(series, baseline: baseline)
        #expect(replanned.comparison?.kept.first?.leaving.contains("n1") == true)
    }

    @Test func `an invalid series throws all its problems`() throws {
        var series = series
        series.days = 0
        #expect(throws: ParleyError.invalidSeries(series.countingChanges.problems())) {
            try Planner().replan(series, baseline: baseline)
        }
    }

    @Test(arguments: [nil, "2027-03-01", "2027-05-01"] as [String?])
    func `budgets of new plans agree with them to the cent`(day: String?) throws {
        let replanned = try Planner().replan(withoutJune, baseline: baseline, heldUntil: day.map(Fixture.day))
        try Fixture.expectAgreement(replanned.outcome.plan, replanned.series)
    }

    @Test func `budgets of the fixtures agree with their plans to the cent`() throws {
        try Fixture.expectAgreement(baseline, series)
        var full = try Fixture.series(Fixture.full)
        full.goals = [Goal(.workshops)]
        try Fixture.expectAgreement(try Planner().plan(full).plan, full)
    }
}

extension Fixture {
    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { fatalError("not a date: \(text)") }
        return day
    }

    static func range(_ first: String, _ last: String) -> DayRange {
        guard let range = DayRange(day(first), day(last)) else { fatalError("not a range: \(first)/\(last)") }
        return range
    }

    /// Expects a budget whose sums are those of the plan.
    static func expectAgreement(_ plan: Plan, _ series: Series) throws {
        try #require(plan.status == .optimal || plan.status == .feasible)
        let budget = Budget(plan, of: series)
        func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero, +) }
        #expect(budget.unfunded == .zero)
        #expect(sum(budget.funders.map(\.balance.direct)) == plan.total)
        #expect(sum(budget.months.map(\.total)) == plan.total)
        for (position, funder) in budget.funders.enumerated() {
            #expect(sum(funder.categories.map(\.sum.amount)) == funder.balance.direct)
            #expect(sum(funder.categories.map(\.sum.own)) == funder.ownBalance.direct)
            #expect(sum(funder.places.map(\.sum.amount)) == funder.balance.direct)
            #expect(sum(funder.places.map(\.sum.own)) == funder.ownBalance.direct)
            #expect(sum(budget.months.map(\.sums[position].amount)) == funder.balance.direct)
            #expect(sum(budget.months.map(\.sums[position].own)) == funder.ownBalance.direct)
            #expect(funder.balance.left >= .zero)
            #expect(funder.ownBalance.left >= .zero)
        }
    }
}
