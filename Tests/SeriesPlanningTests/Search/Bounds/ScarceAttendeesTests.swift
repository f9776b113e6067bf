import GLPKSolver
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Options for which those who may come only so often are needed too often.
struct ScarceAttendeesTests {
    /// The starts, as days of March, of the options of a tiny series that are left; of those to which people can come.
    private func starts(_ change: (inout Series) -> Void) -> [Int] {
        let index = SeriesIndex(
            TinySeries.with {
                $0.meetTwice()
                $0.delegations[0].seats.min = 1
                change(&$0)
            })
        return OptionLayout(index).withoutScarcity(index).options.map { $0.start - TinySeries.day(0) }
    }

    @Test func `who may come once is not needed twice`() {
        #expect(starts { $0.person("n1") { $0.attends.max = 1 } } == [1, 8, 15, 22])
        // Neither of North may come twice, and between them they can.
        func once(_ series: inout Series) {
            for id in ["n1", "n2"] { series.person(id) { $0.attends.max = 1 } }
        }
        #expect(starts(once) == [1, 8, 15, 22])
        #expect(
            starts {
                once(&$0); $0.workshops = Limits(min: 3, max: 3)
            } == [])
        #expect(
            starts {
                once(&$0); $0.delegations[0].seats.min = 2
            } == [])
    }

    @Test func `where others are away only one workshop is held`() {
        // n2 can come on the 22nd alone, so that n1 is needed at any other.
        func away(_ series: inout Series) {
            series.person("n1") { $0.attends.max = 1 }
            series.person("n2") { $0.unavailable = [TinySeries.range(1, 17)] }
        }
        #expect(starts(away) == [1, 8, 15, 22])
        #expect(
            starts {
                away(&$0); $0.gap = Limits(min: 8, max: 14)
            } == [8, 22])
        #expect(
            starts {
                away(&$0); $0.workshops = Limits(min: 3, max: 3)
            } == [])
    }

    @Test func `who is kept apart fills one seat`() {
        func friends(_ series: inout Series) {
            series.participants.append(Participant(id: "n3", delegation: "north", home: "HOM"))
            series.delegations[0].seats.min = 2
            series.person("n1") { $0.attends.max = 1 }
        }
        #expect(starts(friends) == [1, 8, 15, 22])
        #expect(
            starts {
                friends(&$0); $0.apart = [["n2", "n3"]]
            } == [])
        // n2 is on two lists, and only one of them counts.
        #expect(
            starts {
                friends(&$0)
                $0.participants.append(Participant(id: "n4", delegation: "north", home: "HOM"))
                $0.apart = [["n2", "n3"], ["n2", "n4"]]
            } == [1, 8, 15, 22])
    }

    @Test func `quotas, and what has been held`() {
        func expert(_ series: inout Series) {
            series.person("s1") {
                $0.tags = ["expert"]
                $0.attends.max = 2
            }
            series.quotas = [Quota(tag: "expert", count: Limits(min: 1))]
        }
        #expect(starts(expert) == [1, 8, 15, 22])
        #expect(
            starts {
                expert(&$0)
                $0.workshops = Limits(min: 3, max: 3)
                $0.held = [HeldWorkshop(start: TinySeries.day(1), venue: "inn", attendees: ["n1", "n2", "s1", "s2"])]
            } == [])
    }

    /// A random series in which many may come only once or twice, and many are needed.
    private func scarce(_ seed: Int) -> Series {
        var random = SeededGenerator(seed: seed)
        var series = RandomSeries(seed: seed).series
        series.workshops = Limits(min: 2, max: random.pick([2, 3, nil]))
        for position in series.participants.indices where random.chance(50) {
            series.participants[position].attends = Limits(min: 0, max: random.pick([1, 1, 2]))
        }
        for position in series.delegations.indices where series.delegations[position].role == .side {
            let members = series.participants.count { $0.delegation == series.delegations[position].id }
            let least = min(members, random.number(1...2))
            series.delegations[position].seats = Limits(min: least, max: max(least, random.number(2...4)))
        }
        if seed.isMultiple(of: 2) {
            // Nothing has to come to an amount or a number.
            (series.pinned, series.held) = ([], [])
            for position in series.participants.indices { series.participants[position].attends.min = 0 }
            for position in series.venues.indices { series.venues[position].uses.min = 0 }
            for position in series.funders.indices {
                (series.funders[position].minSpend, series.funders[position].maxShare) = (nil, nil)
            }
        }
        return series
    }

    /// Nothing that a plan can have is left out; and where a plan would do without its last workshop, more workshops
    /// than the fewest help nobody.
    @Test func `as trying every schedule`() throws {
        var (compared, fewer, without) = (0, 0, 0)
        for seed in 0..<320 {
            let series = scarce(seed)
            guard series.problems().isEmpty else { continue }
            let index = SeriesIndex(series)
            let layout = OptionLayout(index)
            let isScarce = layout.withoutScarcity(index).options.count < layout.options.count
            guard isScarce || series.canDoWithoutTheLast else { continue }
            let expected = BruteForce(series)
            guard !expected.gaveUp else { continue }
            compared += 1
            if isScarce {
                fewer += 1
                let plan = try SeriesPlanner(solver: GLPKSolver()).plan(series).plan
                #expect(plan.hasPlan == (expected.best != nil), "seed \(seed)")
                if let best = expected.best { #expect(plan.goals.map(\.bound) == best, "seed \(seed)") }
            }
            if series.canDoWithoutTheLast, series.workshops.max != 2 {
                var fewest = series
                fewest.workshops.max = 2
                let answer = BruteForce(fewest)
                guard !answer.gaveUp else { continue }
                if answer.best == nil { without += 1 }
                #expect((answer.best != nil) == (expected.best != nil), "seed \(seed)")
            }
        }
        // All of it happens.
        #expect(compared > 100)
        #expect(fewer > 10)
        #expect(without > 10)
    }
}
