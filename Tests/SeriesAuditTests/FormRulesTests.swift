import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// What a plan says of itself.
@Suite struct FormRulesTests {
    /// Somebody may have written a name where an id belongs.
    @Test func `names are not shown`() {
        let plan = Tiny.plan.with { $0.workshops[0].attendees += ["Nora Olsen", "Nora Olsen", "x9"] }
        let title = "workshop 1 (2027-03-08, ist)"
        #expect(
            Tiny.audit(Tiny.series, plan) == [
                "known: \(title): the series has no participant …", "known: \(title): the series has no participant x9",
                "duplicates: \(title): … is listed 2 times",
            ])
    }

    @Test func `undamaged plan is right`() {
        #expect(Tiny.audit(Tiny.series, Tiny.plan) == [])
    }

    @Test func name() {
        let plan = Tiny.plan.with { $0.name = "Other" }
        #expect(Tiny.audit(Tiny.series, plan) == ["name: the plan is for \"Other\", the series is \"Tiny\""])
    }

    @Test func `name of a plan without a schedule`() {
        let plan = Plan(name: "Other", status: .infeasible)
        #expect(Tiny.audit(Tiny.series, plan) == ["name: the plan is for \"Other\", the series is \"Tiny\""])
    }

    @Test(arguments: [Plan.Status.infeasible, .unknown])
    func status(_ status: Plan.Status) {
        #expect(Tiny.audit(Tiny.series, Plan(name: "Tiny", status: status)) == [])
        let plan = Tiny.plan.with {
            $0.status = status
            $0.workshops[1].venue = "nowhere"
        }
        let message = "status: the status is \(status.rawValue), yet there are workshops: 2"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `unknown venue`() {
        let plan = Tiny.plan.with { $0.workshops[1].venue = "osl" }
        let message = "known: workshop 2 (2027-04-05, osl): the series has no venue osl"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `unknown participant`() {
        let plan = Tiny.plan.with { $0.workshops[0].attendees.append("x9") }
        let message = "known: workshop 1 (2027-03-08, ist): the series has no participant x9"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `unknown funder`() {
        let entry = FundingEntry(funder: "ghost", category: "travel", delegation: "north", amount: .zero)
        let plan = Tiny.plan.with { $0.workshops[0].funding = [entry] }
        let message = "known: workshop 1 (2027-03-08, ist): the series has no funder ghost"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `unknown funder of the series`() {
        let plan = Tiny.plan.with {
            $0.seriesFunding = [FundingEntry(funder: "ghost", category: "staff", amount: .zero)]
        }
        #expect(Tiny.audit(Tiny.series, plan) == ["known: series costs: the series has no funder ghost"])
    }

    @Test func `order of workshops`() {
        let plan = Tiny.plan.with { $0.workshops.reverse() }
        let message = "order: the workshop of 2027-03-08 is listed after that of 2027-04-05, not in order of start"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func end() {
        let plan = Tiny.plan.with { $0.workshops[0].end = day("2027-03-11") }
        let message =
            "end: workshop 1 (2027-03-08, ist): the plan ends it on 2027-03-11, 3 days end on 2027-03-10"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `order of attendees`() {
        let plan = Tiny.plan.with { $0.workshops[0].attendees = ["n2", "n1", "s1", "s2"] }
        let message =
            "attendeeOrder: workshop 1 (2027-03-08, ist): n1 is listed after n2, not in the order of the series"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `attendee twice`() {
        let plan = Tiny.plan.with { $0.workshops[0].attendees.insert("n1", at: 1) }
        let message = "duplicates: workshop 1 (2027-03-08, ist): n1 is listed 2 times"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `cost twice`() {
        let entry = CostEntry(category: "travel", delegation: "north", amount: .zero)
        let plan = Tiny.plan.with { $0.workshops[0].costs = [entry, entry] }
        let message = "duplicates: workshop 1 (2027-03-08, ist): the cost of travel of north is listed 2 times"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `payment twice`() {
        let entry = FundingEntry(funder: "big", category: "venue", amount: .zero)
        let plan = Tiny.plan.with { $0.workshops[0].funding = [entry, entry] }
        let message = "duplicates: workshop 1 (2027-03-08, ist): what big pays for venue is listed 2 times"
        #expect(Tiny.audit(Tiny.series, plan) == [message])
    }

    @Test func `series cost twice`() {
        let entry = CostEntry(category: "staff", amount: .zero)
        let plan = Tiny.plan.with { $0.seriesCosts = [entry, entry, entry] }
        #expect(Tiny.audit(Tiny.series, plan) == ["duplicates: the series cost staff is listed 3 times"])
    }

    @Test func `negative amounts`() {
        let minus = money("-0.01")
        let plan = Tiny.plan.with {
            $0.seriesCosts = [CostEntry(category: "staff", amount: minus)]
            $0.seriesFunding = [FundingEntry(funder: "big", category: "staff", amount: minus)]
        }
        let series = Tiny.series
        #expect(
            Tiny.audit(series, plan).filter { $0.hasPrefix("amounts") } == [
                "amounts: series costs: the cost of staff is negative, -0.01",
                "amounts: series costs: what big pays for staff is negative, -0.01",
            ])
        let entries = [
            FundingEntry(funder: "big", category: "venue", amount: money("-5")),
            FundingEntry(funder: "small", category: "venue", amount: money("5")),
        ]
        #expect(
            Tiny.audit(series, Tiny.plan.with { $0.workshops[0].funding = entries }) == [
                "amounts: workshop 1 (2027-03-08, ist): what big pays for venue is negative, -5.00"
            ])
    }
}
