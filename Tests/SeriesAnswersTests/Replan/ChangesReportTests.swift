import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers

struct ChangesReportTests {
    private func report(
        to plan: Plan, of series: Series = Lake.series, codenames: Bool = false
    ) -> String {
        ChangesReport(PlanComparison(from: Lake.plan, to: plan, of: series), of: series, codenames: codenames).text
    }

    private let moved = with(Lake.plan) { plan in
        plan.total = money("1234000")
        plan.workshops[0].attendees = ["n1", "g1"]
        plan.workshops[1].start = day("2028-06-14")
        plan.workshops[1].end = day("2028-06-16")
        plan.workshops[1].venue = "ist"
        plan.workshops[1].attendees = ["n1", "n2", "g1"]
    }

    @Test func `nothing changes`() {
        #expect(
            report(to: Lake.plan) == """
                What changes
                  kept     2 of 2 workshops, with the same people
                  cost     1,234,567.80 → 1,234,567.80 EUR, the same
                  paid by  Ministry  1,233,667.30  →  1,233,667.30  the same
                           Trust           900.50  →        900.50  the same

                """)
    }

    @Test func `who is in, who is out, what moved and what it costs`() {
        #expect(
            report(to: moved) == """
                What changes
                  kept     1 of 2 workshops, 1 with other people
                           Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul
                           out   Nils (North)
                  moved    Wed 31 May – Fri 2 Jun 2028, Vienna → Wed 14 – Fri 16 Jun 2028, Istanbul
                           in    Nora, Nils (North)
                  cost     1,234,567.80 → 1,234,000.00 EUR, 567.80 less
                  paid by  Ministry  1,233,667.30  →  1,233,667.30  the same
                           Trust           900.50  →        900.50  the same

                """)
    }

    @Test func `what is dropped and what is new`() {
        let dropping = with(Lake.plan) { $0.workshops.removeLast() }
        #expect(
            report(to: dropping).contains(
                "  dropped  Wed 31 May – Fri 2 Jun 2028, Vienna\n           out   Gil (Guests)\n"))
        let adding = with(Lake.plan) { plan in
            plan.workshops.append(
                PlannedWorkshop(
                    start: day("2028-06-26"), end: day("2028-06-28"), venue: "vie",
                    attendees: ["n1", "g1", "n2"]))
        }
        #expect(
            report(to: adding).contains(
                """
                  new      Mon 26 – Wed 28 Jun 2028, Vienna
                           in    Nora, Nils (North)
                                 Gil (Guests)

                """))
    }

    @Test func `what has taken place, and people and funders who are gone`() {
        let series = with(Lake.series) {
            $0.held = [HeldWorkshop(start: day("2027-12-30"), venue: "ist", attendees: ["n1", "g1", "n2"])]
            $0.participants.remove(at: 1)
            $0.funders.remove(at: 0)
        }
        let plan = with(Lake.plan) { $0.workshops[1].attendees = ["n1"] }
        #expect(
            report(to: plan, of: series) == """
                What changes
                  held     1 workshop has taken place
                  kept     1 of 1 workshop still to come, 1 with other people
                           Wed 31 May – Fri 2 Jun 2028, Vienna
                           in    Nora (North)
                           out   g1 (no longer in the series)
                  cost     1,234,567.80 → 1,234,567.80 EUR, the same
                  paid by  Trust           900.50  →        900.50  the same
                           ministry  1,233,667.30  →  1,233,667.30  the same

                """)
    }

    @Test func `with code names nobody is named`() {
        let text = report(to: moved, codenames: true)
        #expect(text.contains("in    n1, n2 (North)\n"))
        for name in ["Nora", "Nils", "Gil"] { #expect(!text.contains(name)) }
    }

    private let bare = with(Lake.plan) { plan in
        plan.total = .zero
        plan.seriesCosts = []
        for position in plan.workshops.indices { plan.workshops[position].costs = [] }
    }

    @Test func `a baseline without money leaves money out`() {
        let comparison = PlanComparison(from: bare, to: Lake.plan, of: Lake.series)
        #expect(
            ChangesReport(comparison, of: Lake.series).text == """
                What changes
                  kept     2 of 2 workshops, with the same people

                """)
        #expect(ChangesDocument(comparison, plan: bare).text.contains("\"cost\": null"))
    }

    @Test func `the JSON, to the letter`() {
        let comparison = PlanComparison(from: Lake.plan, to: moved, of: Lake.series)
        #expect(
            ChangesDocument(comparison, plan: Plan(name: "none", status: .unknown)).text == """
                {
                  "parley": 1,
                  "plan": {
                    "parley": 1,
                    "name": "none",
                    "status": "unknown",
                    "goals": [],
                    "workshops": [],
                    "seriesCosts": [],
                    "seriesFunding": [],
                    "total": 0.00
                  },
                  "changes": {
                    "count": 11,
                    "held": [],
                    "kept": [
                      {"start": "2027-12-30", "end": "2028-01-01", "venue": "ist", "in": [], "out": ["n2"]}
                    ],
                    "moved": [
                      {
                        "from": {"start": "2028-05-31", "end": "2028-06-02", "venue": "vie"},
                        "to": {"start": "2028-06-14", "end": "2028-06-16", "venue": "ist"},
                        "in": ["n1", "n2"],
                        "out": []
                      }
                    ],
                    "new": [],
                    "dropped": [],
                    "cost": {"before": 1234567.80, "after": 1234000.00, "difference": -567.80},
                    "funders": [
                      {"funder": "ministry", "before": 1233667.30, "after": 1233667.30, "difference": 0.00},
                      {"funder": "trust", "before": 900.50, "after": 900.50, "difference": 0.00}
                    ]
                  }
                }

                """)
        #expect(ChangesDocument(nil, plan: bare).text.hasSuffix("  },\n  \"changes\": null\n}\n"))
    }
}
