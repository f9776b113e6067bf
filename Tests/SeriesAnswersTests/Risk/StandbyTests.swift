import SeriesModel
import Testing

@testable import SeriesAnswers

/// Who could take whose place.
struct StandbyTests {
    /// n1 and n2 of three attend.
    private func list(_ change: (inout Series) -> Void) throws -> StandbyList {
        let series = RiskSeries.base(north: 3, south: 1) { series in
            series.delegations[0].seats.min = 2
            series.delegations[0].seats.max = 2
            change(&series)
        }
        let lists = try RiskSeries.risk([["n1", "n2", "s1"]], of: series).workshops[0].standby
        #expect(lists.map(\.delegation) == ["north", "south"])
        #expect(lists[1] == StandbyList(delegation: "south"))
        return lists[0]
    }

    /// Both come, 0.81; or one of them and n3, 0.18 · 0.9.
    @Test func `anybody who can, for anybody`() throws {
        let list = try list { _ in }
        let standby = try #require(list.people.first)
        #expect(list.people.count == 1)
        #expect(standby.participant == "n3")
        #expect(standby.replaces == ["n1", "n2"])
        #expect(near(standby.holds.value, 0.81 + 0.162))
        #expect(near(standby.gain, 0.162))
        #expect(standby.leaves == RiskSeries.monday - 1)
        #expect(standby.applyBy == nil)
        #expect(standby.leastExtraCost == .zero && standby.mostExtraCost == .zero)
        #expect(!standby.isReluctant)
        #expect(list.unfit == [])
    }

    /// n1 lives nearer, n2 where n3 does.
    @Test func `what it costs more depends on whom they replace`() throws {
        let standby = try #require(
            try list { series in
                series.participants[0].home = "NEA"
                series.fares.append(Fare(from: "NEA", to: "INN", fare: Amount(30)))
            }.people.first)
        #expect(standby.leastExtraCost == .zero)
        #expect(standby.mostExtraCost == Money(cents: 7000))
    }

    /// Of two passports the one that leaves more time: 20 days before the day away. n3 would rather not go.
    @Test func `the last day to apply for a visa`() throws {
        let standby = try #require(
            try list { series in
                series.participants[2].passports = ["AA", "BB", "CC"]
                series.participants[2].reluctant = ["inn"]
                series.visas = [
                    Visa(passport: "AA", country: "II", notice: 30), Visa(passport: "BB", country: "II", notice: 20),
                    Visa(passport: "CC", country: "II", refused: true),
                ]
            }.people.first)
        #expect(standby.applyBy == RiskSeries.monday - 21)
        #expect(standby.isReluctant)
    }

    @Test func `too late for a visa`() throws {
        let list = try list { series in
            series.participants[2].passports = ["AA"]
            series.visas = [Visa(passport: "AA", country: "II", notice: 100)]
        }
        #expect(list.unfit == [UnfitStandby(participant: "n3", reason: .cannotAttend)])
        #expect(list.people == [])
    }

    /// n3 does not sit with n1, so n3 can come only instead of n1: n1 away and n2 there, 0.09 · 0.9.
    @Test func `only for some`() throws {
        let standby = try #require(try list { $0.apart = [["n1", "n3"]] }.people.first)
        #expect(standby.replaces == ["n1"])
        #expect(near(standby.gain, 0.081))
    }

    /// Only n1 and n2 carry the tag of which two are wanted.
    @Test func `a rule breaks`() throws {
        let list = try list { series in
            for position in 0...1 { series.participants[position].tags = ["expert"] }
            series.quotas = [Quota(tag: "expert", of: ["north"], count: Limits(min: 2))]
        }
        #expect(list.unfit == [UnfitStandby(participant: "n3", reason: .breaksRule, rules: ["quotas"])])
    }

    @Test func `may not attend more often`() throws {
        let list = try list { $0.participants[2].attends.max = 0 }
        #expect(list.unfit == [UnfitStandby(participant: "n3", reason: .breaksRule, rules: ["attends"])])
    }

    /// n3 may not sit with n1, which breaks only where n2 is replaced, and may not come at all.
    @Test func `of several rules what always breaks`() throws {
        let list = try list { series in
            series.participants[2].attends.max = 0
            series.apart = [["n1", "n3"]]
        }
        #expect(list.unfit == [UnfitStandby(participant: "n3", reason: .breaksRule, rules: ["attends"])])
    }

    /// That n1 attends too rarely when they cancel is not n3's fault; nobody can come for n2, who is required.
    @Test func `the attendances of those who cancel`() throws {
        let standby = try #require(
            try list { series in
                series.participants[0].attends.min = 1
                series.participants[1].required = true
            }.people.first)
        #expect(standby.replaces == ["n1"])
    }

    /// Three fares of 100 are 300; with n3, who lives farther away, it would be 301 or more.
    @Test func `cannot be paid for`() throws {
        let list = try list { series in
            series.funders[0].amount = 300
            series.participants[2].home = "FAR"
            series.fares.append(Fare(from: "FAR", to: "INN", fare: Amount(101)))
        }
        #expect(list.unfit == [UnfitStandby(participant: "n3", reason: .cannotBePaid)])
    }

    /// n3 never cancels, n4 does and is cheaper, n5 is like n4 and dearer.
    @Test func `most useful first, then cheapest`() throws {
        let series = RiskSeries.base(north: 5, south: 0) { series in
            series.delegations[0].seats.min = 2
            series.delegations[0].seats.max = 2
            series.participants[2].cancels = 0
            for (position, home) in [(3, "NEA"), (4, "FAR")] { series.participants[position].home = home }
            series.fares += [
                Fare(from: "NEA", to: "INN", fare: Amount(30)), Fare(from: "FAR", to: "INN", fare: Amount(300)),
            ]
        }
        let lists = try RiskSeries.risk([["n1", "n2"]], of: series).workshops[0].standby
        #expect(lists.map(\.delegation) == ["north"])
        #expect(lists[0].people.map(\.participant) == ["n3", "n4", "n5"])
        #expect(lists[0].people.map(\.leastExtraCost.cents) == [0, -7000, 20_000])
    }
}
