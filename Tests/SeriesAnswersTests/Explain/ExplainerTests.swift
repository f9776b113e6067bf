import BigInt
import GLPKSolver
import SeriesModel
import SeriesPlanning
import SeriesText
import TestSupport
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

    /// 100 EUR at 1.08 are 108, 10,785.88 more make 11,756.7504: of which 11,756.75 can be spent, as the budget has it.
    @Test func `new money is what a funder's amounts come to, each rounded down`() {
        let scale = AmountScale(now: 10_000, isMoney: true, rate: number("1.08")) { _ in 0 }
        #expect(scale.worth(from: 10_000, to: 10_000 + 1_078_588) == money("11648.75"))
        // 0.01 EUR is 0.0108, and 0.99 EUR 1.0692.
        #expect(scale.worth(from: 1, to: 99) == money("1.05"))
    }

    private static func day(_ number: Int) -> Day { Day(number: 20_878 + number - 1) }
    private static func range(_ first: Int, _ last: Int) -> DayRange {
        DayRange(from: day(first), days: last - first + 1)
    }

    private func explain(_ change: (inout Series) -> Void) throws -> (series: Series, explanation: Explanation) {
        var series = base
        change(&series)
        var enquiry = Enquiry(series, solver: GLPKSolver())
        let explanation = try ExplainQuestion().answer(from: &enquiry)
        try Judgement(of: explanation, series).expectRight()
        return (series, explanation)
    }

    private func paths(_ explanation: Explanation) -> [[String]] {
        explanation.conflicts.map { $0.conditions.map(\.path) }
    }

    private func ways(_ explanation: Explanation) -> [[Way]] {
        explanation.waysOut.map { $0.changes.map { Way($0.path, $0.value) } }
    }

    /// A condition by its path, and what it is changed to.
    private struct Way: Equatable {
        let path: String
        let value: ConditionValue

        init(_ path: String, _ value: ConditionValue) {
            self.path = path
            self.value = value
        }
    }

    @Test func `a series with a plan needs no explanation`() throws {
        #expect(Self.day(1).description == "2027-03-01")
        let (_, explanation) = try explain { _ in }
        #expect(explanation == Explanation(verdict: .possible))
    }

    /// A least gap that nobody gave is no more than the greatest, and grows with it: from 2 to 3 days here.
    @Test func `a longer gap is offered as the file would have it`() throws {
        let (series, explanation) = try explain { series in
            (series.workshops, series.startOn) = (Limits(min: 3, max: 3), nil)
            series.starts = [1, 3, 9].map { Self.range($0, $0) }
            series.travelDays = TravelDays(before: 1, after: 1)
            series.givenGap.max = 2
            series.funders[0].amount = 9000
        }
        #expect(series.gap.min == 2)
        #expect(!ways(explanation).joined().contains { $0.path == "gap.max" })
        // Several days together: fewer may do.
        let days = explanation.waysOut.first { $0.changes.map(\.path) == ["starts"] }
        #expect(days?.isLeast == false)
    }

    /// More workshops than there may be cost more than one can: with all else taken away there is money for them too.
    @Test func `who must spend more than a workshop costs clashes with their number`() throws {
        let (_, explanation) = try explain { series in
            series.delegations[0].fee = Amount(700)
            series.funders[0].amount = 5000
            series.funders[0].covers = ["venue"]
            series.funders[0].minSpend = 2500
        }
        #expect(paths(explanation).joined().contains("workshops.max"))
        #expect(!paths(explanation).contains { Set($0) == ["funders.bank.covers", "funders.bank.minSpend"] })
    }

    @Test func `what has taken place stays, and the past is named and not offered`() throws {
        // Of the Mondays 1 and 8 March the first was used, and by the 9th the second is over.
        let (_, explanation) = try explain { series in
            series.horizon = Self.range(1, 14)
            series.workshops = Limits(min: 2, max: 2)
            series.funders[0].amount = 5000
            let held = PlannedWorkshop(
                start: Self.day(1), end: Self.day(1), venue: "inn", attendees: ["n1", "n2"])
            let baseline = Plan(name: "Tiny", status: .optimal, workshops: [held])
            series = try! series.holding(baseline, until: Self.day(9))
        }
        #expect(paths(explanation) == [["workshops.min", "horizon.last", "startOn", "blackouts[0]"]])
        #expect(
            explanation.conflicts[0].conditions.last.map { "\($0.words)" }
                == "no meeting Mon 1 – Mon 8 Mar 2027 (already past)")
        #expect(
            explanation.conflicts[0].evidence.last.map { "\($0)" }
                == "What has been held stays as it was: inn from Mon 1 Mar 2027.")
        #expect(!ways(explanation).joined().contains { $0.path == "blackouts[0]" })
        #expect(ways(explanation).contains([Way("horizon.last", .day(Self.day(15)))]))
    }

    @Test func `nothing is looked for once the time is over`() throws {
        // 50 workshops on the four Mondays of a month: that there is no plan is counted. Why, would take time.
        var series = base
        series.workshops = Limits(min: 50, max: 50)
        var enquiry = Enquiry(series, solver: GLPKSolver(), options: PlanningOptions(timeLimit: .zero))
        let explanation = try ExplainQuestion().answer(from: &enquiry)
        #expect(explanation.verdict == .impossible)
        #expect(!explanation.isComplete)
        let conflict = try #require(explanation.conflicts.first)
        #expect(!conflict.isMinimal)
        #expect(conflict.conditions.map(\.path) == series.conditions.map(\.path))
        #expect(
            ExplanationReport(explanation, of: series).text == """
                Tiny
                There is no right plan. That is proven.

                What would help was not found: not everything could be tried.

                What clashes was not found in time. What can be counted:
                    A workshop could start on 4 dates: Mon 1 Mar 2027, Mon 8 Mar 2027, Mon 15 Mar 2027 and Mon
                    22 Mar 2027. 50 workshops are to be held.

                """)
    }

    @Test func `a dialogue without one of its sides is no way out`() throws {
        // The one person of the south is never free; to meet without the south would do, and help nobody.
        let (_, explanation) = try explain { series in
            series.delegations.append(Delegation(id: "south", role: .side, seats: Limits(min: 1)))
            series.participants.append(
                Participant(id: "s1", delegation: "south", home: "INN", unavailable: [Self.range(1, 28)]))
        }
        #expect(!ways(explanation).isEmpty)
        #expect(ways(explanation).joined().allSatisfy { !$0.path.hasPrefix("delegations.") })
    }

    // The workshop costs 1,000 without anybody, and no goal asks for people: nobody comes, and 600 more help all the
    // same.
    @Test func `where nobody must come, money helps too`() throws {
        let (_, explanation) = try explain { series in
            series.delegations[0].seats.min = 0
            series.goals = [Goal(.workshops), Goal(.cost)]
            series.funders[0].amount = 400
        }
        #expect(
            ways(explanation) == [[Way("funders", .amount(600))], [Way("funders.bank.amount", .amount(1000))]])
        #expect(explanation.waysOut[0].plan.workshops.map(\.attendees) == [[]])
    }

    @Test func `people who may not attend often enough are counted`() throws {
        // Two workshops take 2 · 2 attendances; one of the two people may come once.
        let (_, explanation) = try explain { series in
            series.workshops = Limits(min: 2, max: 2)
            series.funders[0].amount = 9000
            series.participants[0].attends.max = 1
        }
        #expect(
            explanation.conflicts.first?.evidence.map(\.description) == [
                "2 workshops take 4 attendances of north, and its 2 people may have 3 in all."
            ])
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
            explanation.conflicts[0].evidence.map(\.description) == [
                "2 workshops with as few people as allowed cost 2,000.00 USD or more; the funders can pay 1,999.99 USD, "
                    + "0.01 less."
            ])
        #expect(
            ways(explanation) == [
                [Way("workshops.min", .number(1))],
                [Way("funders", .amount(Rational(1, over: 100) ?? 0))],
                [Way("funders.bank.amount", .amount(2200))],
            ])
        #expect(explanation.waysOut.allSatisfy { $0.isLeast })
        #expect(explanation.waysOut.map(\.extraMoney.cents) == [0, 1, 1])
        #expect(explanation.waysOut.map(\.plan.total.cents) == [100_000, 200_000, 200_000])
        #expect(explanation.partial?.workshops.count == 1)
    }

    @Test func `a grant in another currency is asked for in that currency`() throws {
        let (_, explanation) = try explain { $0.funders = [Funder(id: "bank", amount: 400, currency: "EUR")] }
        #expect(ways(explanation).contains([Way("funders.bank.amount", .amount(500))]))
        #expect(explanation.waysOut.last?.extraMoney == Money(cents: 20_000))
    }

    @Test func `people who are away, and for how long`() throws {
        let (_, explanation) = try explain { $0.participants[1].unavailable = [Self.range(-20, 200)] }
        #expect(
            paths(explanation) == [
                ["workshops.min", "delegations.north.seats.min", "participants.n2.unavailable"]
            ])
        #expect(explanation.conflicts[0].reason == .people)
        #expect(
            explanation.conflicts[0].evidence.map(\.description) == [
                "2 of north must come to each workshop. On the best of 4 dates, inn from Mon 1 Mar 2027, 1 of its 2 can: n2 "
                    + "is away Mon 8 Feb – Thu 16 Sep 2027."
            ])
        #expect(ways(explanation).contains([Way("delegations.north.seats.min", .number(1))]))
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
        #expect(
            explanation.conflicts[0].evidence.first?.description
                == "No venue may be used; 1 workshop is to be held.")
        // That no venue may be used is why the others clash, not these.
        #expect(explanation.conflicts[1].evidence == [])
        #expect(
            ways(explanation) == [
                [
                    Way("delegations.north.seats.min", .number(1)),
                    Way("venues.inn.uses.max", .number(1)),
                ]
            ])
    }

    // Whatever else is set aside, the side would have to stay away. Nothing was left open.
    @Test func `a side of nobody cannot be helped, and that is known`() throws {
        let (series, explanation) = try explain { $0.participants = [] }
        #expect(paths(explanation) == [["workshops.min", "delegations.north.seats.min"]])
        #expect(explanation.waysOut.isEmpty)
        #expect(explanation.isComplete)
        #expect(
            ExplanationReport(explanation, of: series).text
                .contains("No single change helps, and no few of them that were tried."))
    }

    // Mondays 1, 8, 15, 22 March. Both come to each workshop, and can on the 15th and on the 22nd.
    @Test(arguments: [(false, ""), (true, ", with all who are required,")])
    func `dates are told by who is needed`(isRequired: Bool, words: String) throws {
        let (_, explanation) = try explain { series in
            series.workshops = Limits(min: 2, max: 2)
            series.gap = Limits(min: 14)
            // Dates are told where they are what clashes, not money.
            series.funders[0].amount = 9000
            series.participants[0].unavailable = [Self.range(1, 1)]
            series.participants[1].unavailable = [Self.range(8, 8)]
            series.participants[0].required = isRequired
        }
        #expect(
            explanation.conflicts[0].evidence.first?.description
                == "Enough people can come\(words) on 2 of 4 dates: Mon 15 Mar 2027 and Mon 22 Mar 2027; no two of them "
                + "are 14 days or more apart. 2 workshops are to be held.")
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
            explanation.conflicts[0].evidence.map(\.description) == [
                "A workshop could start on 4 dates: Mon 1 Mar 2027, Mon 8 Mar 2027, Mon 15 Mar 2027 and Mon 22 Mar 2027; no "
                    + "two of them are 28 days or more apart. 2 workshops are to be held."
            ])
        #expect(
            ways(explanation) == [
                [Way("horizon.last", .day(Self.day(29)))], [Way("gap.min", .number(21))],
                [Way("workshops.min", .number(1))],
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
                ["workshops.min", "starts", "delegations.north.seats.min", "participants.n2.poll"]
            ])
    }

    @Test func `today is after the horizon`() throws {
        let (_, explanation) = try explain { $0.today = Self.day(60) }
        #expect(paths(explanation) == [["workshops.min", "horizon.last"]])
        // Monday 3 May is the first after the 60th day, 29 April.
        #expect(ways(explanation).first == [Way("horizon.last", .day(Self.day(64)))])
    }

    @Test func `every condition can be lifted, and then nothing stands in the way`() throws {
        let fixture = try EnquiryTests.series("full.yaml")
        let conditions = fixture.conditions
        #expect(Set(conditions.map(\.path)).count == conditions.count)
        for condition in conditions {
            #expect(fixture.lifting([condition]) != fixture, "\(condition.path)")
            #expect(fixture.lifting([condition]).problems().isEmpty, "\(condition.path)")
        }
        #expect(fixture.lifting(conditions).problems().isEmpty)
        #expect(fixture.lifting(conditions.reversed()).problems().isEmpty)
    }
}
