import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// Whatever a plan says, the audit answers in words.
@Suite struct AbsurdPlansTests {
    private let most = Money(cents: .max)
    private let least = Money(cents: .min)

    @Test func `absurd money`() {
        let plan = Priced.plan.with { plan in
            plan.total = most
            for index in plan.workshops[0].costs.indices { plan.workshops[0].costs[index].amount = most }
            plan.workshops[0].costs += plan.workshops[0].costs
            for index in plan.workshops[0].funding.indices { plan.workshops[0].funding[index].amount = least }
            plan.workshops[0].funding += plan.workshops[0].funding
            plan.seriesFunding = [
                FundingEntry(funder: "big", category: "staff", amount: most),
                FundingEntry(funder: "big", category: "staff", amount: most),
            ]
        }
        let said = Tiny.audit(Priced.series, plan)
        #expect(
            said.contains(
                "costs: workshop 1 (2027-03-08, ist): venue costs 3,850.00, the plan says 184,467,440,737,095,516.14"))
        #expect(said.contains("total: the whole series costs 8,708.00, the plan says 92,233,720,368,547,758.07"))
    }

    @Test(arguments: [Int.min, Int.max, -1_000_000, 4_000_000])
    func `absurd days`(number: Int) {
        let plan = Tiny.plan.with {
            $0.workshops[0].start = Day(number: number)
            $0.workshops[1].end = Day(number: number)
        }
        let rules = Set(Audit(series: Tiny.series, baseline: plan).violations(in: plan).map(\.rule))
        #expect(rules.isSuperset(of: ["option", "end"]))
    }

    @Test func `absurd names`() {
        let plan = Tiny.plan.with { plan in
            plan.name = ""
            for index in plan.workshops.indices {
                plan.workshops[index].venue = ""
                plan.workshops[index].attendees = ["", "", "n1", "n1"]
            }
            plan.goals = Goal.Kind.allCases.map { GoalOutcome(goal: $0, value: -1, bound: nil) }
        }
        let rules = Set(Audit(series: Tiny.series).violations(in: plan).map(\.rule))
        #expect(rules == ["name", "known", "duplicates", "goals"])
        for kind in Goal.Kind.allCases where kind != .cost {
            #expect(Audit(series: Tiny.series).goalValue(of: kind, in: plan) != nil)
        }
    }

    @Test func `absurd weights`() {
        let series = Tiny.series.with { series in
            for index in series.participants.indices { series.participants[index].weight = .max }
        }
        let value = Audit(series: series).goalValue(of: .attendance, in: Tiny.plan)
        #expect(value == Rational(8) * Rational(.max))
    }

    @Test func `empty plan`() {
        let plan = Plan(name: "Tiny", status: .feasible)
        #expect(Tiny.audit(Tiny.series, plan) == ["number: 0 workshops, at least 2 wanted"])
    }

    @Test func `names of people are not said`() {
        let series = Tiny.series.with {
            $0.delegations[0].seats = Limits(min: 3)
            $0.participants[0].required = true
            $0.participants[1].venues = []
            $0.apart = [["n1", "n2", "s1", "s2"]]
        }
        let said = Tiny.audit(series, Tiny.plan.with { $0.workshops[0].attendees = ["n2", "s2", "s1"] })
        #expect(said.count > 5)
        for name in ["Nora", "Nils", "Sami", "Sara"] {
            #expect(!said.contains { $0.contains(name) })
        }
    }
}
