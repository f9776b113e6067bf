import GLPKSolver
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

@testable import SeriesAnswers

struct SoonestTests {
    private func soonest(_ series: Series) throws -> [SoonestAtVenue] {
        var enquiry = Enquiry(series, solver: GLPKSolver())
        return try SoonestQuestion().answer(from: &enquiry).venues
    }

    /// The obstacles before the inn's date.
    private func obstacles(_ series: Series) throws -> [Obstacle] {
        try #require(soonest(series).first { $0.venue == "inn" }?.obstacles.last?.obstacles)
    }

    /// The rules that stand in the way, by their codes.
    private func codes(_ series: Series) throws -> [String] {
        guard case .rules(let rules)? = try obstacles(series).first else { return [] }
        return rules.map(\.code)
    }

    private func stated(_ conditions: [any Condition], _ series: Series) -> [Obstacle] {
        conditions.map { .condition(StatedCondition($0, in: series)) }
    }

    @Test func `on the first day, before which there is nothing`() throws {
        let found = try soonest(Valley.series)
        #expect(found.map(\.venue) == ["inn", "spa"])
        for place in found {
            guard case .workshop(let workshop) = place.outcome else {
                Issue.record("\(place)")
                continue
            }
            #expect(workshop.start == Valley.march(1))
            #expect(workshop.attendees == ["n1", "n2", "s1", "s2"])
            #expect(
                place.obstacles == [
                    SoonestObstacles(starts: [Valley.march(1) - 7], obstacles: stated([HorizonStart()], Valley.series))
                ])
        }
    }

    @Test func `the venue that is open first comes first`() throws {
        let series = Valley.series.with { series in
            series.venues[0].closed = [Valley.march(1, 4)]
            series.blackouts = [Blackout(dates: Valley.march(9, 9), why: "election")]
        }
        let found = try soonest(series)
        #expect(found.map(\.venue) == ["spa", "inn"])
        #expect(try obstacles(series) == stated([BlackoutCondition(position: 0)], series))
        #expect(
            try obstacles(series.with { $0.blackouts = [] }) == stated([Closure(venue: "inn", position: 0)], series))
    }

    @Test func `after today, and after what has been held`() throws {
        #expect(try obstacles(Valley.series.with { $0.today = Valley.march(1) }) == [.past(today: Valley.march(1))])
        let held = Valley.series.with { series in
            series.held = [HeldWorkshop(start: Valley.march(8), venue: "spa", attendees: ["n1", "s1"])]
            series.gap = Limits(min: 14)
        }
        #expect(try obstacles(held) == [.gap(after: Valley.march(8), days: 14)])
    }

    @Test func `somebody is away, another has no visa yet`() throws {
        let series = Valley.series.with { series in
            series.today = Valley.march(1) - 10
            series.visas = [
                Visa(passport: "HH", country: "II", notice: 12), Visa(passport: "XX", country: "II", refused: true),
            ]
            series.person("n1") { $0.unavailable = [Valley.march(2, 5)] }
            series.person("n2") { $0.venues = ["spa"] }
            series.person("s1") { $0.passports = ["XX"] }
            series.person("s2") { $0.available = [Valley.march(5, 31)] }
        }
        #expect(
            try obstacles(series) == [
                .tooFew(
                    delegation: "north", needed: 1, able: 0,
                    absences: [
                        Absence(participant: "n1", reason: .away(Valley.march(2, 5))),
                        Absence(participant: "n2", reason: .venue),
                    ]),
                .tooFew(
                    delegation: "south", needed: 1, able: 0,
                    absences: [
                        Absence(participant: "s1", reason: .entry), Absence(participant: "s2", reason: .notAvailable),
                    ]),
            ])
        let visa = Valley.series.with { series in
            series.today = Valley.march(1) - 10
            series.visas = [Visa(passport: "HH", country: "II", notice: 12)]
            series.participants.changeEach { if $0.id != "s1" { $0.passports = [] } }
            series.person("s1") { $0.required = true }
        }
        let absence = Absence(participant: "s1", reason: .visa(notice: 12, from: Valley.march(3)))
        #expect(try obstacles(visa) == [.absent(absence, isRequired: true)])
    }

    @Test func `money is missing, to the cent`() throws {
        let series = Valley.series.with { series in
            series.funders[0].amount = 119
            series.venues[0].seasons = [Season(dates: [Valley.march(1, 7)], fare: 2)]
            series.venues[0].fixed = 99
        }
        // 99 and twice 10 from 8 March; twice 20 before.
        #expect(try obstacles(series) == [.money(missing: Money(cents: 2000))])
    }

    @Test func `a rule stands in the way`() throws {
        let series = Valley.series.with { series in
            series.quotas = [Quota(tag: "woman", count: Limits(min: 2))]
            series.participants.changeEach { $0.tags = ["woman"] }
            series.person("n1") { $0.unavailable = [Valley.march(1, 2)] }
            series.person("s1") { $0.tags = [] }
            series.person("s2") { $0.unavailable = [Valley.march(1, 2)] }
        }
        #expect(try codes(series) == ["quotas", "calendar"])
    }

    @Test func `never, and the day that comes nearest`() throws {
        let series = Valley.series.with { series in
            series.person("n1") { $0.unavailable = [Valley.march(1, 31)] }
            series.person("n2") { $0.unavailable = [Valley.march(1, 31)] }
            series.person("s1") { $0.unavailable = [Valley.march(1, 14)] }
            series.person("s2") { $0.unavailable = [Valley.march(1, 14)] }
        }
        let found = try soonest(series)
        #expect(found.allSatisfy { $0.outcome == .never })
        #expect(found[0].obstacles.map(\.starts) == [[Valley.march(15)]])
    }

    @Test func `no day is open at all, and why`() throws {
        let today = Valley.march(31) + 40
        let found = try soonest(Valley.series.with { $0.today = today })
        #expect(found.map(\.outcome) == [.never, .never])
        #expect(found[0].obstacles.map(\.obstacles) == [[.past(today: today)]])
        let given = Valley.series.with { $0.starts = [Valley.march(2, 3)] }
        #expect(try soonest(given)[0].obstacles.map(\.obstacles) == [stated([GivenStarts()], given)])
    }

    @Test func `what is asked of a whole series is not asked of one workshop`() throws {
        let series = Valley.series.with { series in
            series.workshops = Limits(min: 2, max: 2)
            series.pinned = [Pin(start: Valley.march(15), venue: "spa"), Pin(start: Valley.march(22), venue: "spa")]
            series.participants.changeEach { $0.attends.min = 2 }
            series.venues.changeEach { $0.uses.min = 1 }
            series.funders[0].minSpend = 900
        }
        #expect(try soonest(series).allSatisfy { $0.outcome != .never && $0.outcome != .unknown })
    }

    @Test func `out of time nothing is known`() throws {
        var enquiry = Enquiry(Valley.series, solver: GLPKSolver(), options: PlanningOptions(timeLimit: .zero))
        let soonest = try SoonestQuestion().answer(from: &enquiry)
        #expect(soonest.venues.map(\.outcome) == [.unknown, .unknown])
        #expect(!soonest.isWhole)
    }
}
