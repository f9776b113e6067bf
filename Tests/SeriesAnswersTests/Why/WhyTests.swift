import GLPKSolver
import SeriesAudit
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

@testable import SeriesAnswers

struct WhyTests {
    /// What comes of a question: the goals before and after, or what stands in the way.
    private func outcome(_ question: PlanFeature, _ series: Series = Valley.series) throws -> WhyAnswer {
        var enquiry = Enquiry(series, solver: GLPKSolver())
        let why = try WhyQuestion(of: enquiry.plan(series), not: [question]).answer(from: &enquiry)
        #expect(why.isWhole)
        return try #require(why.answers.first)
    }

    private func values(_ question: PlanFeature, _ series: Series = Valley.series) throws -> [Rational] {
        guard case .plan(let plan, let changes) = try outcome(question, series).outcome else { return [] }
        #expect(Audit(series: series).violations(in: plan) == [])
        #expect(changes.map(\.goal) == series.goals.map(\.kind))
        return changes.map(\.after)
    }

    private func obstacles(_ question: PlanFeature, _ series: Series) throws -> [Obstacle] {
        guard case .impossible(let obstacles) = try outcome(question, series).outcome else { return [] }
        return obstacles
    }

    // The best plan: the inn on 1 and on 8 March, four people each; 2 workshops, 8 attendances, 280, 7 days.

    /// The rules that stand in the way, by their codes.
    private func codes(_ question: PlanFeature, _ series: Series) throws -> [String] {
        guard case .rules(let rules)? = try obstacles(question, series).first else { return [] }
        return rules.map(\.code)
    }

    private func stated(_ conditions: [any Condition], _ series: Series) -> [Obstacle] {
        conditions.map { .condition(StatedCondition($0, in: series)) }
    }

    @Test func `a workshop that the plan has not is put into it`() throws {
        let spa = PlanFeature.workshop(venue: "spa", start: Valley.march(8))
        #expect(try !outcome(spa).isInPlan)
        #expect(try values(spa) == [2, 8, 520, 7])
        #expect(try values(.workshop(venue: "inn", start: Valley.march(15))) == [2, 8, 280, 14])
    }

    @Test func `a workshop that the plan has is taken out of it`() throws {
        let inn = PlanFeature.workshop(venue: "inn", start: Valley.march(1))
        #expect(try outcome(inn).isInPlan)
        #expect(try values(inn) == [2, 8, 280, 21])
    }

    @Test func `a venue that is used is left out, one that is not is used`() throws {
        #expect(try values(.venue("inn")) == [2, 8, 760, 7])
        #expect(try values(.venue("spa")) == [2, 8, 520, 7])
    }

    @Test func `a start within some days, anywhere or at a venue`() throws {
        // The first workshop moves to 15 March.
        #expect(try values(.starts(venue: nil, within: Valley.march(1, 7))) == [2, 8, 280, 21])
        #expect(try values(.starts(venue: "inn", within: Valley.march(1, 14))) == [2, 8, 280, 35])
        #expect(try values(.starts(venue: "spa", within: Valley.march(1, 31))) == [2, 8, 520, 7])
        let question = PlanFeature.starts(venue: "spa", within: Valley.march(8, 14))
        #expect(try !outcome(question).isInPlan)
        #expect(try values(question) == [2, 8, 520, 7])
    }

    @Test func `days on which nothing can start need no solve`() throws {
        let closed = Valley.series.with { $0.venues[1].closed = [Valley.march(15, 31)] }
        #expect(
            try obstacles(.starts(venue: "spa", within: Valley.march(15, 31)), closed)
                == stated([Closure(venue: "spa", position: 0)], closed)
                + (try obstacles(.starts(venue: "spa", within: Valley.march(15, 31)), closed)).dropFirst())
        #expect(
            try obstacles(.starts(venue: nil, within: Valley.march(2, 7)), Valley.series)
                == stated([StartWeekdays()], Valley.series))
        #expect(
            try obstacles(.starts(venue: "inn", within: Valley.march(60, 90)), Valley.series).first
                == stated([HorizonEnd()], Valley.series).first)
    }

    @Test func `somebody at no workshop, two people never together`() throws {
        // The sides are to be equal, so one of each stays away, twice.
        #expect(try values(.participant("n1")) == [2, 4, 240, 7])
        #expect(try values(.pair("n1", "s1")) == [2, 4, 240, 7])
        let scarce = Valley.series.with { series in
            series.delegations[0].seats.max = 1
            series.delegations[1].seats.max = 1
            series.person("n1") { $0.weight = 2 }
            series.person("s2") { $0.weight = 2 }
        }
        #expect(try outcome(.pair("n2", "s1"), scarce).isInPlan == false)
        // At one of the two workshops these two come in the place of those who count twice.
        #expect(try values(.pair("n2", "s1"), scarce).prefix(2) == [2, 6])
        #expect(try values(.participant("n2"), scarce).prefix(2) == [2, 7])
    }

    @Test func `somebody who cannot come to any, two who may not meet`() throws {
        let away = Valley.series.with { series in
            series.person("n1") { $0.unavailable = [Valley.march(1, 31)] }
        }
        #expect(
            try obstacles(.participant("n1"), away) == [
                .absent(Absence(participant: "n1", reason: .away(Valley.march(1, 31))), isRequired: false)
            ])
        let apart = Valley.series.with { $0.apart = [["n1", "s1"]] }
        #expect(try codes(.pair("n1", "s1"), apart) == ["apart"])
    }

    @Test func `somebody does not come, or comes`() throws {
        // The sides are to be equal: another stays away too.
        #expect(try values(.attendance(participant: "n1", workshop: 2)) == [2, 6, 260, 7])
        let reluctant = Valley.series.with { series in
            series.person("n1") { $0.weight = 0 }
            series.person("s1") { $0.weight = 0 }
        }
        #expect(try outcome(.attendance(participant: "n1", workshop: 1), reluctant).isInPlan == false)
        #expect(try values(.attendance(participant: "n1", workshop: 1), reluctant).first == 2)
    }

    @Test func `what can be read from the series needs no solve`() throws {
        let question = PlanFeature.workshop(venue: "spa", start: Valley.march(15))
        let closed = Valley.series.with { $0.venues[1].closed = [Valley.march(16, 16)] }
        #expect(try obstacles(question, closed) == stated([Closure(venue: "spa", position: 0)], closed))
        #expect(
            try obstacles(.workshop(venue: "spa", start: Valley.march(16)), Valley.series)
                == stated([StartWeekdays()], Valley.series))
        let away = Valley.series.with { series in
            series.person("n1") { $0.unavailable = [Valley.march(1, 2)] }
            series.pinned = [Pin(start: Valley.march(1), venue: "inn")]
        }
        #expect(
            try obstacles(.attendance(participant: "n1", workshop: 1), away) == [
                .absent(Absence(participant: "n1", reason: .away(Valley.march(1, 2))), isRequired: false)
            ])
        let held = Valley.series.with { series in
            series.held = [HeldWorkshop(start: Valley.march(1), venue: "spa", attendees: ["n1", "s1"])]
        }
        #expect(try obstacles(.workshop(venue: "spa", start: Valley.march(1)), held) == [.held(Valley.march(1))])
        #expect(try obstacles(.attendance(participant: "n2", workshop: 1), held) == [.held(Valley.march(1))])
    }

    @Test func `the rule that forbids it is found by leaving it out`() throws {
        let rotating = Valley.series.with { series in
            series.rotate = true
            series.workshops = Limits(min: 2, max: 2)
        }
        #expect(try codes(.venue("spa"), rotating) == ["workshops", "rotate"])
        let apart = Valley.series.with { series in
            series.apart = [["n1", "s1"]]
            series.person("n1") { $0.required = true }
        }
        #expect(
            try codes(.attendance(participant: "s1", workshop: 1), apart) == ["apart", "required"])
        let poor = Valley.series.with { $0.funders[0].amount = 300 }
        #expect(try obstacles(.venue("inn"), poor) == [.money(missing: Money(cents: 4000))])
        let insisting = Valley.series.with { series in
            series.workshops = Limits(min: 1, max: 1)
            series.funders[0].minSpend = 350
        }
        // At the inn alone a workshop costs 140: three of them would do.
        #expect(try codes(.venue("spa"), insisting) == ["workshops", "minSpend"])
        let several = rotating.with { series in
            series.workshops = Limits(min: 1, max: 2)
            series.participants.changeEach { $0.attends.min = 2 }
        }
        #expect(try codes(.venue("spa"), several) == ["rotate", "attends"])
    }

    /// A trust must spend something, at the inn alone or on travel alone, and the bank pays for the rest.
    private func trusting(bank: Rational, _ change: (inout Funder) -> Void) -> Series {
        Valley.series.with { series in
            series.workshops = Limits(min: 1, max: 1)
            series.funders[0].amount = bank
            var trust = Funder(id: "trust", amount: 50)
            change(&trust)
            series.funders.append(trust)
        }
    }

    @Test func `money is missing only where it would be enough`() throws {
        func local(_ trust: inout Funder) {
            trust.venues = ["inn"]
            trust.minSpend = 20
        }
        #expect(try codes(.venue("spa"), trusting(bank: 1000, local)) == ["workshops", "funded", "minSpend"])
        // The spa costs 340 at the least: there is not enough money, and with more the trust has nothing to pay.
        #expect(try obstacles(.venue("spa"), trusting(bank: 200, local)) == [.severalRules])
    }

    @Test func `what is missing is enough for what funders insist on`() throws {
        var series = trusting(bank: 200) { trust in
            trust.covers = ["travel"]
            trust.minSpend = 35
        }
        series.fares[1].fare = Amount(10)
        series.delegations.changeEach { $0.fee = Amount(15) }
        // Four people have to travel for 40 in all: 300 and four fees of 15, of which the bank has 200.
        #expect(try obstacles(.venue("spa"), series) == [.money(missing: Money(cents: 16_000))])
    }

    @Test func `of a rule only what is to blame is told`() throws {
        func blamed(_ question: PlanFeature, _ series: Series) throws -> [[String?]] {
            guard case .rules(let rules)? = try obstacles(question, series).first else { return [] }
            return rules.map { $0.conditions.map(\.participant) }
        }
        // Everybody comes at least once, and without s2 the others still can.
        let once = Valley.series.with { series in series.participants.changeEach { $0.attends.min = 1 } }
        #expect(try blamed(.participant("s2"), once) == [["s2"]])
        // Nobody but s2 goes to the spa: both of the north would have to, and s1 need not.
        let inn = Valley.series.with { series in
            series.delegations[0].seats.min = 2
            series.balance = 1
            for id in ["n1", "s1", "n2"] { series.person(id) { $0.venues = ["inn"] } }
        }
        #expect(try blamed(.venue("inn"), inn).contains(["n1", "n2"]))
    }

    @Test func `without questions each workshop has its neighbours`() throws {
        var enquiry = Enquiry(Valley.series, solver: GLPKSolver())
        let why = try WhyQuestion(of: enquiry.plan(Valley.series)).answer(from: &enquiry)
        #expect(why.answers.map(\.workshop) == [1, 1, 1, 2, 2, 2])
        #expect(
            why.answers.map(\.question).prefix(3) == [
                .workshop(venue: "spa", start: Valley.march(1)),
                .workshop(venue: "inn", start: Valley.march(1) - 7),
                .workshop(venue: "inn", start: Valley.march(8)),
            ])
        let second = try WhyQuestion(of: enquiry.plan(Valley.series), workshop: 2).answer(from: &enquiry)
        #expect(second.answers == Array(why.answers.suffix(3)))
    }

    /// One of each side comes, and it does not matter who.
    private static let free = Valley.series.with { series in
        for position in 0..<2 { series.delegations[position].seats = Limits(min: 1, max: 1) }
    }

    // The workshop on 8 March moves to 15 March. That on 1 March need not change: n1 is as good there as n2.
    @Test(arguments: ["n1", "n2"]) func `of plans as good it is the one nearest to the plan`(absent: String) throws {
        var enquiry = Enquiry(Self.free, solver: GLPKSolver())
        let plan = try enquiry.plan(Self.free, demanding: [.presence(false, participant: absent)])
        var asked = Enquiry(Self.free, solver: GLPKSolver())
        let why = try WhyQuestion(of: plan, not: [.workshop(venue: "inn", start: Valley.march(8))]).answer(from: &asked)
        guard case .plan(let other, _)? = why.answers.first?.outcome else {
            Issue.record("there is a plan")
            return
        }
        #expect(other.workshops.map(\.start) == [Valley.march(1), Valley.march(15)])
        #expect(other.workshops.first?.attendees == plan.workshops.first?.attendees)
        #expect(other.goals.map(\.goal) == Self.free.goals.map(\.kind))
    }

    // Two workshops are proven; of the changes, 4 so far, nothing is.
    @Test func `a search that was stopped in the last goal has proven those before it`() {
        func plan(bound: Rational?) -> Plan {
            Plan(
                name: "", status: .feasible,
                goals: [
                    GoalOutcome(goal: .workshops, value: 2, bound: bound),
                    GoalOutcome(goal: .changes, value: 4, bound: nil),
                ])
        }
        #expect(plan(bound: 2).withoutLastGoal.status == .optimal)
        #expect(plan(bound: 2).withoutLastGoal.goals.map(\.goal) == [.workshops])
        #expect(plan(bound: 3).withoutLastGoal.status == .feasible)
        #expect(plan(bound: nil).withoutLastGoal.status == .feasible)
    }

    @Test func `out of time nothing is known`() throws {
        var enquiry = Enquiry(Valley.series, solver: GLPKSolver())
        let plan = try enquiry.plan(Valley.series)
        var hurried = Enquiry(Valley.series, solver: GLPKSolver(), options: PlanningOptions(timeLimit: .zero))
        #expect(
            try WhyQuestion(of: plan, not: [.venue("spa")]).answer(from: &hurried).answers.map(\.outcome) == [.unknown])
    }
}
