import GLPKSolver
import SeriesModel
import SeriesPlanning
import Testing

@testable import SeriesAnswers

struct ExplainerTests {
    /// One workshop of a day in March 2027 at the inn, which costs 1,000. A side of two people who live there.
    private let base = Series(
        name: "Tiny", horizon: range(1, 28), workshops: Limits(min: 1, max: 1), days: 1, startOn: [.mon],
        currency: "USD", rates: ["EUR": 2],
        delegations: [Delegation(id: "north", role: .side, seats: Limits(min: 2))],
        participants: ["n1", "n2"].map { Participant(id: $0, delegation: "north", home: "INN") },
        venues: [Venue(id: "inn", city: "INN", fixed: 1000)], funders: [Funder(id: "bank", amount: 1000)],
        goals: [Goal(.attendance), Goal(.cost)])

    private static func day(_ number: Int) -> Day { Day(number: 20_878 + number - 1) }
    private static func range(_ first: Int, _ last: Int) -> DayRange {
        DayRange(from: day(first), days: last - first + 1)
    }

    private func explain(_ change: (inout Series) -> Void) throws -> (series: Series, explanation: Explanation) {
        var series = base
        change(&series)
        var explainer = Explainer(Enquiry(series, solver: GLPKSolver()))
        let explanation = try explainer.explanation()
        try Judgement(of: explanation, series).expectRight()
        return (series, explanation)
    }

    private func paths(_ explanation: Explanation) -> [[String]] {
        explanation.conflicts.map { $0.conditions.map(\.path) }
    }

    private func ways(_ explanation: Explanation) -> [[Amendment]] { explanation.waysOut.map(\.amendments) }

    @Test func `a series with a plan needs no explanation`() throws {
        #expect(Self.day(1).description == "2027-03-01")
        let (_, explanation) = try explain { _ in }
        #expect(explanation == Explanation(verdict: .possible))
    }

    @Test func `a grant that is too small by a cent`() throws {
        // 2,199.99 USD hold 10 % of overhead: 1,999.99 for two workshops of 1,000.
        let (_, explanation) = try explain { series in
            series.workshops = Limits(min: 2, max: 2)
            series.funders = [Funder(id: "bank", amount: Rational(219_999, over: 100) ?? 0, overhead: 10)]
        }
        #expect(paths(explanation) == [["workshops.min", "funders", "funders.bank.amount"]])
        #expect(explanation.conflicts[0].reason == .money)
        #expect(
            explanation.conflicts[0].evidence == [
                .cost(workshops: 2, least: Money(cents: 200_000), payable: Money(cents: 199_999))
            ])
        #expect(
            ways(explanation) == [
                [Amendment(.fewestWorkshops, to: .number(1))],
                [Amendment(.payment, to: .amount(Rational(1, over: 100) ?? 0))],
                [Amendment(.grant(funder: "bank"), to: .amount(2200))],
            ])
        #expect(explanation.waysOut.allSatisfy { $0.isLeast })
        #expect(explanation.waysOut.map(\.extraMoney.cents) == [0, 1, 1])
        #expect(explanation.waysOut.map(\.plan.total.cents) == [100_000, 200_000, 200_000])
        #expect(explanation.partial?.workshops.count == 1)
    }

    @Test func `a grant in another currency is asked for in that currency`() throws {
        let (_, explanation) = try explain { $0.funders = [Funder(id: "bank", amount: 400, currency: "EUR")] }
        #expect(explanation.waysOut.map(\.amendments).contains([Amendment(.grant(funder: "bank"), to: .amount(500))]))
        #expect(explanation.waysOut.last?.extraMoney == Money(cents: 20_000))
    }

    @Test func `people who are away, and for how long`() throws {
        let (_, explanation) = try explain { $0.participants[1].unavailable = [Self.range(-20, 200)] }
        #expect(
            paths(explanation) == [
                ["workshops.min", "delegations.north.seats.min", "participants.n2.unavailable"]
            ])
        #expect(explanation.conflicts[0].reason == .people)
        let seats = Evidence.Attendance(
            delegation: "north", needed: 2, people: 2, dates: 4, enough: [],
            best: Pin(start: Self.day(1), venue: "inn"), able: 1,
            absent: [Evidence.Absence(participant: "n2", reason: .away(Self.range(-20, 200)))])
        guard case .seats(let told) = explanation.conflicts[0].evidence.first else {
            Issue.record("no evidence about seats")
            return
        }
        #expect((told.needed, told.people, told.able) == (seats.needed, seats.people, seats.able))
        #expect(told.absent == seats.absent)
        #expect(ways(explanation).contains([Amendment(.leastSeats(delegation: "north"), to: .number(1))]))
    }

    @Test func `a venue that may not be used and is too small: two conflicts, and what helps together`() throws {
        let (_, explanation) = try explain { series in
            series.venues[0].uses = Limits(max: 0)
            series.venues[0].capacity = 1
        }
        #expect(
            paths(explanation) == [
                ["workshops.min", "venues.inn.uses.max"],
                ["workshops.min", "delegations.north.seats.min", "venues.inn.capacity"],
            ])
        #expect(explanation.conflicts[0].evidence.first == .uses(possible: 0, needed: 1))
        #expect(
            ways(explanation) == [
                [
                    Amendment(.leastSeats(delegation: "north"), to: .number(1)),
                    Amendment(.mostUses(venue: "inn"), to: .number(1)),
                ]
            ])
    }

    @Test func `nothing to plan with`() throws {
        let (_, explanation) = try explain { series in
            series.venues = []
            series.workshops = Limits(min: 1, max: 1)
        }
        #expect(explanation.verdict == .impossible)
        // Without a workshop there is a plan: that there must be one is what cannot be kept.
        #expect(paths(explanation) == [["workshops.min"]])
        #expect(explanation.waysOut.isEmpty)
    }

    @Test func `too few dates, and the least that helps`() throws {
        // Mondays 1, 8, 15, 22 March; a gap of 28 days allows one of them, a later end the second on 29 March.
        let (_, explanation) = try explain { series in
            series.workshops = Limits(min: 2, max: 2)
            series.gap = Limits(min: 28)
            series.today = Self.day(0)
            series.funders[0].amount = 5000
        }
        #expect(paths(explanation) == [["workshops.min", "horizon.last", "gap.min"]])
        #expect(
            explanation.conflicts[0].evidence == [
                .dates(open: 28, left: (1...28).map(Self.day), fitting: 1, needed: 2)
            ])
        #expect(
            ways(explanation) == [
                [Amendment(.horizonEnd, to: .day(Self.day(29)))], [Amendment(.leastGap, to: .number(21))],
                [Amendment(.fewestWorkshops, to: .number(1))],
            ])
    }

    @Test func `days on which alone workshops start, and answers to them`() throws {
        let (_, explanation) = try explain { series in
            series.starts = [Self.range(2, 7)]
            series.participants[1].poll = [Self.day(1): .yes, Self.day(8): .no]
            series.startOn = [.mon, .tue]
        }
        #expect(
            paths(explanation) == [
                ["workshops.min", "starts", "delegations.north.seats.min", "participants.n2.unavailable"]
            ])
    }

    @Test func `today is after the horizon`() throws {
        let (_, explanation) = try explain { $0.today = Self.day(60) }
        #expect(paths(explanation) == [["workshops.min", "horizon.last"]])
        // Monday 3 May is the first after the 60th day, 29 April.
        #expect(ways(explanation).first == [Amendment(.horizonEnd, to: .day(Self.day(64)))])
    }

    @Test func `every condition can be lifted, and then nothing stands in the way`() throws {
        let fixture = try EnquiryTests.series("full.yaml")
        let conditions = fixture.conditions
        #expect(Set(conditions).count == conditions.count)
        #expect(Set(conditions.map(\.path)).count == conditions.count)
        for condition in conditions {
            #expect(fixture.lifting([condition]) != fixture, "\(condition.path)")
            #expect(fixture.lifting([condition]).problems().isEmpty, "\(condition.path)")
        }
        #expect(fixture.lifting(conditions).problems().isEmpty)
        #expect(fixture.lifting(conditions.reversed()).problems().isEmpty)
    }
}
