import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Who can be at a workshop at once.
struct GatheringsTests {
    /// Who can, of all four at the inn, by their ids; nil where nobody can meet.
    private func comers(_ change: (inout Series) -> Void) -> [String]? {
        let series = TinySeries.with(change)
        var gatherings = Gatherings(SeriesIndex(series))
        return gatherings.possible(among: Array(series.participants.indices), at: 0)?.map { series.participants[$0].id }
    }

    @Test func `who comes only with somebody who cannot stays away`() {
        #expect(comers { $0.apart = [["n1", "s1"]] } == ["n1", "n2", "s1", "s2"])
        // s1 has to come.
        #expect(
            comers {
                $0.apart = [["n1", "s1"]]; $0.person("s1") { $0.required = true }
            } == ["n2", "s1", "s2"])
        #expect(
            comers {
                $0.apart = [["n1", "s1"]]
                $0.together = [["n1", "n2"]]
                $0.delegations[1].seats.min = 2
            } == ["s1", "s2"])
        #expect(
            comers {
                $0.together = [["n1", "s1"]]; $0.apart = [["n1", "s1"]]
            } == ["n2", "s2"])
    }

    /// North comes as three or not at all; of South both must, and one of them only without n2.
    @Test func `where nobody can meet there is no option`() {
        func odd(_ series: inout Series) {
            series.participants.append(Participant(id: "n3", delegation: "north", home: "HOM"))
            series.together = [["n1", "n2", "n3"]]
            series.apart = [["n2", "s1"]]
            series.balance = 1
        }
        #expect(comers { odd(&$0) } == ["n1", "n2", "s1", "s2", "n3"].filter { !$0.hasPrefix("n") })
        #expect(
            comers {
                odd(&$0); $0.delegations[1].seats.min = 2
            } == nil)
        #expect(
            comers {
                odd(&$0); $0.delegations[1].seats.min = 1
            } == ["s1", "s2"])
        let layout = OptionLayout(
            SeriesIndex(
                TinySeries.with {
                    odd(&$0); $0.delegations[1].seats.min = 2
                }))
        #expect(layout.options.isEmpty)
    }

    @Test func `capacity and seats`() {
        #expect(
            comers {
                $0.together = [["n1", "n2"]]; $0.venues[0].capacity = 2; $0.delegations[1].seats.min = 1
            }
                == ["s1", "s2"])
        #expect(
            comers {
                $0.together = [["n1", "n2"]]; $0.delegations[0].seats.max = 1
            } == ["s1", "s2"])
        #expect(
            comers {
                $0.venues[0].capacity = 1; $0.delegations[0].seats.min = 2
            } == nil)
    }

    /// Half of those who come carry a tag that only s2 has; n1 does not come where s2 is.
    @Test func `quotas`() {
        func expert(_ series: inout Series) {
            series.apart = [["n1", "s2"]]
            series.person("s2") { $0.tags = ["expert"] }
        }
        #expect(
            comers {
                expert(&$0); $0.quotas = [Quota(tag: "expert", minShare: number("0.5"))]
            } == ["n2", "s1", "s2"])
        #expect(
            comers {
                expert(&$0); $0.quotas = [Quota(tag: "expert", count: Limits(min: 1))]
            } == ["n2", "s1", "s2"])
        #expect(
            comers {
                expert(&$0); $0.quotas = [Quota(tag: "expert", count: Limits(min: 0, max: 0))]
            }
                == ["n1", "n2", "s1"])
        #expect(
            comers {
                expert(&$0); $0.quotas = [Quota(tag: "expert", maxShare: number("0.25"))];
                $0.venues[0].capacity = 3
            }
                == ["n1", "n2", "s1"])
    }

    /// With every set of people of random small series: whoever can be at a workshop is not left out, and of those who
    /// come only together or are kept apart nobody is left in who cannot, as far as there are no quotas.
    @Test func `as trying every set of people`() {
        var (left, out, none) = (0, 0, 0)
        for seed in 0..<160 {
            var random = SeededGenerator(seed: seed)
            var series = RandomSeries(seed: seed).series
            series.workshops.min = 1
            series.continuity = 0
            series.held = []
            let ids = series.participants.map(\.id)
            series.together = (0..<random.number(0...2)).map { _ in Array(ids.shuffled(using: &random).prefix(3)) }
            series.apart = (0..<random.number(1...3)).map { _ in Array(ids.shuffled(using: &random).prefix(2)) }
            if seed.isMultiple(of: 2) { series.quotas = [] }
            let index = SeriesIndex(series)
            var gatherings = Gatherings(index)
            let bound = Set((series.together + series.apart).joined())
            for slot in BruteForceMenu(series).slots {
                let option = WorkshopOption(venue: slot.venue, start: slot.day)
                let able = index.people.indices.filter { index.canAttend($0, option) }
                let found = gatherings.possible(among: able, at: slot.venue).map(Set.init)
                let everybody = slot.meetings.reduce(0) { $0 | $1.set }
                let coming = Set(index.people.indices.filter { everybody & (1 << $0) != 0 })
                guard let found else {
                    none += 1
                    #expect(slot.meetings.isEmpty, "\(series.name)")
                    continue
                }
                #expect(found.isSuperset(of: coming), "\(series.name)")
                out += able.count - found.count
                guard series.quotas.isEmpty else { continue }
                #expect(!slot.meetings.isEmpty, "\(series.name)")
                #expect(found.subtracting(coming).allSatisfy { !bound.contains(ids[$0]) }, "\(series.name)")
                left += found.count
            }
        }
        // All of it happens.
        #expect(left > 300)
        #expect(out > 30)
        #expect(none > 30)
    }
}
