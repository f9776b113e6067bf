import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import Testing

/// What estimates decide, found by planning anew.
struct EstimatesCheckTests {
    /// One workshop, at the inn for 100 or at the spa for what is estimated.
    private func document(spa: Int, grant: Int = 1000) throws -> SeriesDocument {
        try SeriesFile.read(
            """
            {parley: 1, name: Lake, horizon: 2027-03-01/2027-03-31, workshops: 1, days: 1, currency: EUR,
             delegations: [{id: north, role: side}], participants: [{id: n1, delegation: north, home: INN}],
             venues: [{id: inn, city: INN, fixed: 100}, {id: spa, city: INN, fixed: \(spa), estimated: true}],
             goals: [workshops, cost, early], funders: [{id: trust, amount: \(grant)}]}
            """, name: "lake.yaml")
    }

    private func check(_ document: SeriesDocument, off: Rational) async throws -> EstimatesCheck {
        let plan = try await Planner().plan(document.series).plan
        return try await Planner().estimatesCheck(of: plan, in: document, off: off)
    }

    private let fifth = Rational(1).divided(by: 5) ?? 0

    @Test func `a venue that is only just cheaper is decided by its estimate`() async throws {
        // 90 is less than 100, and 108 is more.
        let found = try await check(try document(spa: 90), off: fifth)
        #expect(found.share?.amount == Money(cents: 9000))
        #expect(found.decide == true)
        #expect(found.sides.map(\.percent) == [80, 120])
        #expect(found.sides.map(\.cost) == [Money(cents: 7200), Money(cents: 10_800)])
        #expect(found.sides.map(\.isSame) == [true, false])
        #expect(found.sides[1].broken == [])
        #expect(found.sides[1].comparison?.moved.first?.after.venue == "inn")
        #expect(found.sides[1].comparison?.cost?.after == Money(cents: 10_000))
    }

    @Test func `one that is much cheaper is not`() async throws {
        #expect(try await check(try document(spa: 50), off: fifth).decide == false)
    }

    @Test func `nor one that is as good`() async throws {
        // 100 either way.
        #expect(try await check(try document(spa: 80), off: Rational(1).divided(by: 4) ?? 0).decide == false)
    }

    @Test func `a plan that cannot be paid is not right any more`() async throws {
        let document = try document(spa: 90, grant: 95)
        let found = try await check(document, off: fifth)
        #expect(found.sides.map(\.broken.isEmpty) == [true, false])
        #expect(found.sides[1].status == .infeasible)
        #expect(found.decide == true)
    }

    @Test func `a plan is judged as its file says that it was made`() async throws {
        // Two workshops, of which the first has been held: at the spa for 90, whatever that would cost now.
        let document = try SeriesFile.read(
            """
            {parley: 1, name: Lake, horizon: 2027-03-01/2027-03-31, workshops: 2, days: 1, currency: EUR,
             delegations: [{id: north, role: side}], participants: [{id: n1, delegation: north, home: INN}],
             venues: [{id: inn, city: INN, fixed: 100}, {id: spa, city: INN, fixed: 90, estimated: true}],
             goals: [workshops, cost, early], funders: [{id: trust, amount: 10}]}
            """, name: "lake.yaml")
        let with = ["funders.trust.amount: 1000"]
        let changed = try ScenarioFile.changed(document, by: with).series
        let first = try await Planner().plan(changed).plan
        let day = try #require(Day("2027-03-02"))
        let replanned = try await Planner().replan(changed, baseline: first, heldUntil: day)
        let made = PlanOrigin(
            command: "replan", series: document.digest, with: with, baseline: first, heldUntil: day)
        let found = try await Planner().estimatesCheck(
            of: replanned.outcome.plan, made: made, in: document, off: fifth)
        // 90 and 72; 90 and 108, where the inn takes the place of the spa for 100.
        #expect(found.sides.map(\.cost) == [Money(cents: 16_200), Money(cents: 19_800)])
        #expect(found.sides.map(\.broken) == [[], []])
        #expect(found.sides.map(\.status) == [.optimal, .optimal])
        #expect(found.sides[0].isSame == true)
    }

    @Test func `without estimates there is nothing to decide`() async throws {
        let bare = try SeriesFile.read(
            """
            {parley: 1, name: Lake, horizon: 2027-03-01/2027-03-31, workshops: 1, days: 1, currency: EUR,
             delegations: [{id: north, role: side}], participants: [{id: n1, delegation: north, home: INN}],
             venues: [{id: inn, city: INN}], funders: [{id: trust, amount: 1}]}
            """, name: "lake.yaml")
        let found = try await check(bare, off: fifth)
        #expect(found.share == nil)
        #expect(found.sides.isEmpty)
    }
}
