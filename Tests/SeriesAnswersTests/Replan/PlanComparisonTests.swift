import SeriesAudit
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

struct PlanComparisonTests {
    private func workshop(_ start: String, _ venue: String, _ attendees: [String]) -> PlannedWorkshop {
        PlannedWorkshop(start: day(start), end: day(start) + 2, venue: venue, attendees: attendees)
    }

    private func plan(_ workshops: [PlannedWorkshop]) -> Plan {
        Plan(name: "Tiny", status: .optimal, workshops: workshops)
    }

    @Test func `the same plan keeps everything`() {
        let comparison = PlanComparison(from: Tiny.plan, to: Tiny.plan, of: Tiny.series)
        #expect(comparison.keepsEverything)
        #expect(comparison.kept.count == 2)
        #expect(comparison.cost == nil)
    }

    @Test func `who comes and who goes is in the order of the series, then strangers`() {
        let old = plan([workshop("2027-03-08", "ist", ["zoe", "s2", "n2"])])
        let new = plan([workshop("2027-03-08", "ist", ["s1", "n1", "n2"])])
        let comparison = PlanComparison(from: old, to: new, of: Tiny.series)
        #expect(comparison.kept[0].joining == ["n1", "s1"])
        #expect(comparison.kept[0].leaving == ["s2", "zoe"])
        #expect(comparison.count == 4)
        #expect(!comparison.keepsEverything)
    }

    @Test func `a dropped workshop and a new one make one that moved`() {
        let old = plan([workshop("2027-03-08", "ist", ["n1"]), workshop("2027-04-05", "doh", ["n1", "s1"])])
        let new = plan([workshop("2027-03-08", "ist", ["n1"]), workshop("2027-04-05", "ist", ["n2", "s1"])])
        let comparison = PlanComparison(from: old, to: new, of: Tiny.series)
        #expect(comparison.kept.map(\.before.venue) == ["ist"])
        #expect(comparison.moved.map(\.before.venue) == ["doh"])
        #expect(comparison.moved.map(\.after.venue) == ["ist"])
        #expect(comparison.moved[0].joining == ["n2"])
        #expect(comparison.moved[0].leaving == ["n1"])
        #expect(comparison.count == 10)
    }

    @Test func `the nearest new one is where it moved to, the others are new`() {
        let old = plan([workshop("2027-04-05", "ist", [])])
        let new = plan([workshop("2027-03-08", "ist", []), workshop("2027-04-12", "ist", [])])
        let comparison = PlanComparison(from: old, to: new, of: Tiny.series)
        #expect(comparison.moved.map(\.after.start) == [day("2027-04-12")])
        #expect(comparison.new.map(\.start) == [day("2027-03-08")])
        let back = PlanComparison(from: new, to: old, of: Tiny.series)
        #expect(back.moved.map(\.before.start) == [day("2027-04-12")])
        #expect(back.dropped.map(\.start) == [day("2027-03-08")])
        #expect(back.count == 20)
    }

    @Test func `a plan file whose sums cannot be counted ends nothing`() throws {
        // A hundred times the largest amount is more than 2^63 cents.
        let most = Money(cents: 100_000_000_000_000_000)
        var old = plan([workshop("2027-03-08", "ist", ["n1"])])
        old.workshops[0].costs = Array(repeating: CostEntry(category: "venue", amount: most), count: 100)
        old.workshops[0].funding = Array(
            repeating: FundingEntry(funder: "f1", category: "venue", amount: most), count: 100)
        let comparison = PlanComparison(from: old, to: Tiny.plan, of: Tiny.series)
        #expect(comparison.funders.first { $0.funder == "f1" }?.sum.before == Money(cents: .max))
        #expect(throws: HoldingError.self) { try Tiny.series.holding(old, until: day("2027-04-01")) }
    }

    @Test func `what was held is neither kept nor changed`() {
        let series = Tiny.series.with {
            $0.held = [HeldWorkshop(start: day("2027-03-08"), venue: "ist", attendees: ["n1"])]
        }
        let comparison = PlanComparison(from: Tiny.plan, to: Tiny.plan, of: series)
        #expect(comparison.held.map(\.start) == [day("2027-03-08")])
        #expect(comparison.kept.map(\.after.start) == [day("2027-04-05")])
    }

    @Test func `money is compared funder by funder, also with those who are gone`() {
        let series = Priced.series.with { $0.funders.removeFirst() }
        let new = Priced.plan.with { plan in
            plan.total = money("8700")
            plan.workshops[0].funding = [FundingEntry(funder: "small", category: "x", amount: money("8700"))]
            plan.seriesFunding = []
        }
        let comparison = PlanComparison(from: Priced.plan, to: new, of: series)
        #expect(comparison.cost?.difference == money("0") - money("8"))
        #expect(comparison.funders.map(\.funder) == ["small", "big"])
        #expect(comparison.funders.map(\.sum.difference) == [money("8700"), .zero - money("8708")])
    }

    /// The count is the goal's, which the audit adds up with other code.
    @Test(arguments: 0..<300)
    func `it counts what the goal counts`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func any() -> Plan {
            let starts = (0..<6).filter { _ in Bool.random(using: &random) }
            return plan(
                starts.map { week in
                    with(workshop("2027-03-01", Bool.random(using: &random) ? "ist" : "doh", [])) {
                        $0.start = $0.start + 7 * week
                        $0.end = $0.start + 2
                        $0.attendees = ["n1", "n2", "s1", "s2"].filter { _ in Bool.random(using: &random) }
                    }
                })
        }
        let (old, new) = (any(), any())
        let series = Tiny.series.with { series in
            for workshop in new.workshops.prefix(Int.random(in: 0...1, using: &random)) {
                series.held.append(
                    HeldWorkshop(start: workshop.start, venue: workshop.venue, attendees: workshop.attendees))
            }
        }
        let comparison = PlanComparison(from: old, to: new, of: series)
        #expect(Audit(series: series, baseline: old).goalValue(of: .changes, in: new) == Rational(comparison.count))
        let places = comparison.kept.count + comparison.moved.count
        #expect(places + comparison.new.count + comparison.held.count == new.workshops.count)
    }

    @Test(arguments: 0..<300)
    func `pairs are in order and as near as any`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func days() -> [Day] {
            (0..<Int.random(in: 0...4, using: &random)).map { _ in Day(number: Int.random(in: 0...30, using: &random)) }
                .sorted()
        }
        let (old, new) = (days(), days())
        let pairs = PlanComparison.pairs(of: old, with: new)
        #expect(pairs.count == min(old.count, new.count))
        for (first, second) in zip(pairs, pairs.dropFirst()) {
            #expect(first.old < second.old && first.new < second.new)
        }
        let distance = pairs.reduce(0) { $0 + abs(new[$1.new] - old[$1.old]) }
        #expect(distance == least(old[...], new[...]))
    }

    /// The least sum of distances of any pairing, in order or not.
    private func least(_ old: ArraySlice<Day>, _ new: ArraySlice<Day>) -> Int {
        guard old.count <= new.count else { return least(new, old) }
        guard let first = old.first else { return 0 }
        return new.indices.map { index in
            abs(new[index] - first) + least(old.dropFirst(), new[..<index] + new[(index + 1)...])
        }.min() ?? 0
    }
}
