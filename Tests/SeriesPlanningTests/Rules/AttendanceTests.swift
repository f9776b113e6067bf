import SeriesModel
import TestSupport
import Testing

/// Everybody attends only workshops that they can attend: the venue, their days, entry.
struct AttendanceTests {
    /// As early as can be, and then with as many as can come.
    private func early(_ change: (inout Series) -> Void) throws -> String {
        try TinySeries.best(
            TinySeries.with {
                $0.goals = [Goal(.early), Goal(.attendance)]
                change(&$0)
            })
    }

    /// n1 is away on the 2nd, the second meeting day; with attendance before earliness it is the 8th for everybody.
    @Test func unavailable() throws {
        let away = [TinySeries.range(2, 2)]
        #expect(try early { $0.person("n1") { $0.unavailable = away } } == "1 inn: n2 s1 s2")
        let series = TinySeries.with { $0.person("n1") { $0.unavailable = away } }
        #expect(try TinySeries.best(series) == "8 inn: n1 n2 s1 s2")
    }

    /// Two ranges that meet at midnight make the 1st and the 2nd available; one of them alone does not.
    @Test func available() throws {
        let days = [TinySeries.range(2, 5), TinySeries.range(0, 1)]
        #expect(try early { $0.person("n1") { $0.available = days } } == "1 inn: n1 n2 s1 s2")
        #expect(try early { $0.person("n1") { $0.available = [days[0]] } } == "1 inn: n2 s1 s2")
        #expect(try early { $0.person("n1") { $0.available = [] } } == "1 inn: n2 s1 s2")
    }

    /// n1 has something to do on 27 February, two days before the 1st, or on the 4th, two days after the 2nd: in the
    /// way of somebody who travels two days, not of one who travels one, nor of a local.
    @Test(arguments: [-1, 4])
    func `travel days`(busy: Int) throws {
        func best(_ change: @escaping (inout Series) -> Void) throws -> String {
            try early {
                $0.person("n1") { $0.unavailable = [TinySeries.range(busy, busy)] }
                change(&$0)
            }
        }
        let one = TravelDays(before: 1, after: 1)
        let two = TravelDays(before: 2, after: 2)
        #expect(try best { $0.travelDays = one } == "1 inn: n1 n2 s1 s2")
        #expect(try best { $0.travelDays = two } == "1 inn: n2 s1 s2")
        // The delegation speaks before the series, the person before the delegation.
        #expect(
            try best {
                $0.travelDays = two
                $0.delegations[0].travelDays = one
            } == "1 inn: n1 n2 s1 s2")
        #expect(
            try best {
                $0.delegations[0].travelDays = one
                $0.person("n1") { $0.travelDays = two }
            } == "1 inn: n2 s1 s2")
        #expect(
            try best {
                $0.travelDays = two
                $0.person("n1") { $0.home = "INN" }
            } == "1 inn: n1 n2 s1 s2")
    }

    @Test func `acceptable venues`() throws {
        #expect(try early { $0.person("s2") { $0.venues = [] } } == "1 inn: n1 n2 s1")
        let series = TinySeries.with {
            $0.addSpa()
            $0.person("s2") { $0.venues = ["spa"] }
        }
        #expect(try TinySeries.best(series) == "1 spa: n1 n2 s1 s2")
    }

    /// Planned on 20 February (day −8) with a day of travel: the 1st means leaving on 28 February, 8 days ahead.
    @Test(arguments: [(8, "1 inn: n1 n2 s1 s2"), (9, "1 inn: n2 s1 s2")])
    func notice(_ notice: Int, _ expected: String) throws {
        let best = try early {
            $0.today = TinySeries.day(-8)
            $0.travelDays = TravelDays(before: 1, after: 0)
            $0.person("n1") { $0.passports = ["PP"] }
            $0.visas = [Visa(passport: "PP", country: "II", notice: notice)]
        }
        #expect(best == expected)
    }

    /// A local leaves on the 1st itself, 9 days ahead, and needs the visa like anybody.
    @Test(arguments: [(9, "1 inn: n1 n2 s1 s2"), (10, "1 inn: n2 s1 s2")])
    func `notice of locals`(_ notice: Int, _ expected: String) throws {
        let best = try early {
            $0.today = TinySeries.day(-8)
            $0.travelDays = TravelDays(before: 5, after: 5)
            $0.participants = $0.participants.map {
                var local = $0
                local.home = "INN"
                return local
            }
            $0.person("n1") { $0.passports = ["PP"] }
            $0.visas = [Visa(passport: "PP", country: "II", notice: notice)]
        }
        #expect(best == expected)
    }

    /// Refused with or without a day of planning; another passport admits; no notice is checked without a day.
    @Test func entry() throws {
        let refused = Visa(passport: "PP", country: "II", refused: true)
        #expect(
            try early {
                $0.person("n1") { $0.passports = ["PP"] }
                $0.visas = [refused]
            } == "1 inn: n2 s1 s2")
        #expect(
            try early {
                $0.person("n1") { $0.passports = ["PP", "QQ"] }
                $0.visas = [refused]
            } == "1 inn: n1 n2 s1 s2")
        #expect(
            try early {
                $0.person("n1") { $0.passports = ["PP"] }
                $0.visas = [Visa(passport: "PP", country: "II", notice: 400)]
            } == "1 inn: n1 n2 s1 s2")
    }

    /// Two days in one class (same block, same prices): who can come on one of them only does not come on the other.
    @Test func `only on their day of a class`() throws {
        let series = TinySeries.with {
            $0.startOn = nil
            $0.horizon = TinySeries.range(1, 3)
            $0.person("n1") { $0.unavailable = [TinySeries.range(1, 1)] }
            $0.person("s1") { $0.unavailable = [TinySeries.range(3, 3)] }
            $0.person("s2") { $0.weight = 2 }
            $0.person("s1") { $0.weight = 3 }
        }
        // On the 1st without n1: 1 + 3 + 2; on the 2nd without s1: 1 + 1 + 2.
        #expect(try TinySeries.values(series) == [6, 0])
        #expect(try TinySeries.best(series) == "1 inn: n2 s1 s2")
    }

    /// Who attends is only who was asked: with fewest attendances wanted nobody is.
    @Test func `nobody must`() throws {
        let series = TinySeries.with {
            $0.participants = $0.participants.map {
                var reluctant = $0
                reluctant.reluctant = ["inn"]
                return reluctant
            }
            $0.goals = [Goal(.reluctance), Goal(.early)]
        }
        #expect(try TinySeries.best(series) == "1 inn: ")
    }
}
