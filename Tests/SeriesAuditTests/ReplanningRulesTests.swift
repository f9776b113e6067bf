import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// What is already fixed: workshops that have taken place, and pins.
@Suite struct ReplanningRulesTests {
    /// The first workshop has taken place, with n1 and s1.
    private let series = Tiny.series.with {
        $0.held = [HeldWorkshop(start: day("2027-03-08"), venue: "ist", attendees: ["s1", "n1"])]
    }
    private let plan = Tiny.plan.with { $0.workshops[0].attendees = ["n1", "s1"] }

    /// What was spent at it, and by whom.
    private var spent: Series {
        series.with {
            $0.held[0].costs = [
                SpentCost(category: "travel", delegation: "north", amount: 30),
                SpentCost(category: "travel", delegation: "north", amount: number("10.50")),
                SpentCost(category: "venue", amount: 500),
            ]
            $0.held[0].funding = [
                SpentFunding(funder: "big", category: "travel", delegation: "north", amount: number("40.50")),
                SpentFunding(funder: "big", category: "venue", amount: 100),
                SpentFunding(funder: "small", category: "venue", amount: 400),
            ]
        }
    }
    private var spentPlan: Plan {
        plan.with {
            $0.workshops[0].costs = [
                CostEntry(category: "travel", delegation: "north", amount: money("40.50")),
                CostEntry(category: "venue", amount: money("500")),
            ]
            $0.workshops[0].funding = [
                FundingEntry(funder: "big", category: "travel", delegation: "north", amount: money("40.50")),
                FundingEntry(funder: "big", category: "venue", amount: money("100")),
                FundingEntry(funder: "small", category: "venue", amount: money("400")),
            ]
            $0.total = money("540.50")
        }
    }

    @Test func `held workshop is in the plan`() {
        #expect(Tiny.audit(series, plan) == [])
        let moved = plan.with {
            $0.workshops[0].start = $0.workshops[0].start + 1
            $0.workshops[0].end = $0.workshops[0].end + 1
        }
        let message = "held: held workshop 1 (2027-03-08, ist) is not workshop 1 of the plan"
        #expect(Tiny.audit(series, moved) == [message])
    }

    @Test func `held workshop comes first`() {
        let earlier = plan.with {
            $0.workshops[1].start = day("2027-03-03")
            $0.workshops[1].end = day("2027-03-05")
            $0.workshops.reverse()
        }
        let message = "held: held workshop 1 (2027-03-08, ist) is not workshop 1 of the plan"
        #expect(Tiny.audit(series, earlier) == [message])
    }

    @Test func `held attendees`() {
        let others = plan.with { $0.workshops[0].attendees = ["n1", "n2"] }
        #expect(
            Tiny.audit(series, others) == [
                "held: held workshop 1 (2027-03-08, ist): s1 attended, the plan leaves them out",
                "held: held workshop 1 (2027-03-08, ist): n2 did not attend, the plan lists them",
            ])
    }

    @Test func `what happened is not judged`() {
        let strict = series.with {
            $0.startOn = [.mon]
            $0.held[0].start = day("2027-02-20")
            $0.delegations[0].seats = Limits(min: 2)
            $0.participants[1].required = true
            $0.participants[0].venues = ["doh"]
            $0.venues[0].closed = [days("2027-01-01", "2027-03-31")]
            $0.venues[0].capacity = 1
            $0.venues[0].uses = Limits(max: 0)
            $0.workshops = Limits(min: 0, max: 2)
        }
        let planned = plan.with {
            $0.workshops[0].start = day("2027-02-20")
            $0.workshops[0].end = day("2027-02-22")
        }
        #expect(Tiny.audit(strict, planned) == [])
    }

    @Test func `nothing is added where held workshops exceed a limit`() {
        let used = series.with {
            $0.workshops = Limits(min: 0, max: 0)
            $0.participants[0].attends = Limits(max: 0)
            $0.venues[0].uses = Limits(max: 0)
        }
        #expect(Tiny.audit(used, plan.with { $0.workshops.removeLast() }) == [])
        let again = plan.with { $0.workshops[1].venue = "ist" }
        #expect(
            Tiny.audit(used, again) == [
                "number: 2 workshops, at most 0 allowed", "attends: n1 attends 2 workshops, at most 0 allowed",
                "uses: ist is used for 2 workshops, at most 0 allowed",
            ])
    }

    @Test func `held workshops count for what follows`() {
        let series = series.with {
            $0.rotate = true
            $0.gap = Limits(min: 29)
            $0.continuity = 2
            $0.delegations[0].role = .guest
        }
        #expect(
            Tiny.audit(series, plan.with { $0.workshops[1].venue = "ist" }) == [
                "gap: workshop 2 (2027-04-05, ist) starts 28 days after the one before, at least 29 wanted",
                "continuity: workshop 2 (2027-04-05, ist): 1 attendee of south from the workshop before, "
                    + "at least 2 wanted",
                "rotate: workshop 2 (2027-04-05, ist) is at the same venue as the one before",
            ])
    }

    @Test func `spent costs and funding`() {
        #expect(Tiny.audit(spent, spentPlan) == [])
        let shifted = spentPlan.with {
            $0.workshops[0].funding[1].amount = money("100.01")
            $0.workshops[0].funding[2].amount = money("399.99")
        }
        #expect(
            Tiny.audit(spent, shifted) == [
                "heldFunding: workshop 1 (2027-03-08, ist): big has paid 100.00 for venue, the plan says 100.01",
                "heldFunding: workshop 1 (2027-03-08, ist): small has paid 400.00 for venue, the plan says 399.99",
            ])
        let cheaper = spentPlan.with { $0.workshops[0].costs[0].amount = money("40.49") }
        #expect(
            Tiny.audit(spent, cheaper) == [
                "costs: workshop 1 (2027-03-08, ist): travel of north costs 40.50, the plan says 40.49"
            ])
    }

    /// small has paid 400 of its 100, which is not judged; but it may pay no cent more.
    @Test func `exhausted funder pays nothing more`() {
        let series = spent.with { $0.costs = [SeriesCost(category: "staff", amount: Amount(1))] }
        let byBig = spentPlan.with {
            $0.seriesCosts = [CostEntry(category: "staff", amount: money("1"))]
            $0.seriesFunding = [FundingEntry(funder: "big", category: "staff", amount: money("1"))]
            $0.total = money("541.50")
        }
        #expect(Tiny.audit(series, byBig) == [])
        let bySmall = byBig.with { $0.seriesFunding[0].funder = "small" }
        #expect(Tiny.audit(series, bySmall) == ["grant: small pays 401.00, at most 100.00 allowed"])
    }

    /// Costs without funding: an entry is refused by whomever any of its attendees refuses.
    @Test func `spent costs to be funded`() {
        let series = spent.with {
            $0.held[0].attendees = ["n1", "n2"]
            $0.held[0].funding = nil
            $0.participants[1].refuses = ["small"]
        }
        let plan = spentPlan.with {
            $0.workshops[0].attendees = ["n1", "n2"]
            $0.workshops[0].funding[1].amount = money("500")
            $0.workshops[0].funding.removeLast()
        }
        #expect(Tiny.audit(series, plan) == [])
        let message =
            "refuses: workshop 1 (2027-03-08, ist): travel of north of n1 and n2 costs 40.50, they refuse small, and "
            + "those whom they accept pay 0.00"
        #expect(Tiny.audit(series, plan.with { $0.workshops[0].funding[0].funder = "small" }) == [message])
    }

    /// Somebody whom no passport admits was there all the same, and has paid the lowest fee of all.
    @Test func `held attendee without entry`() {
        let series = series.with {
            $0.participants[0].passports = ["IN", "US"]
            $0.visas = [
                Visa(passport: "IN", country: "TR", fee: Amount(90), refused: true),
                Visa(passport: "US", country: "TR", fee: Amount(60), refused: true),
            ]
        }
        let plan = plan.with {
            $0.workshops[0].costs = [CostEntry(category: "visa", delegation: "north", amount: money("60"))]
            $0.workshops[0].funding = [
                FundingEntry(funder: "big", category: "visa", delegation: "north", amount: money("60"))
            ]
            $0.total = money("60")
        }
        #expect(Tiny.audit(series, plan) == [])
    }

    @Test func pinned() {
        let series = Tiny.series.with { $0.pinned = [Pin(start: day("2027-04-05"), venue: "doh")] }
        #expect(Tiny.audit(series, Tiny.plan) == [])
        let message = "pinned: no workshop at doh from 2027-04-05, which is pinned"
        #expect(Tiny.audit(series, Tiny.plan.with { $0.workshops[1].venue = "ist" }) == [message])
    }
}
