import SeriesAnswers
import SeriesModel
import SeriesText
import TestSupport
import Testing

struct WhatIfReportTests {
    private static func answer(
        _ changes: [String] = ["c"], _ status: Plan.Status = .optimal, workshops: Rational = 3,
        attendance: Rational = 39,
        cost: String = "96672.48", left: String = "333.46",
        difference: ScenarioDifference? = ScenarioDifference(kept: 3)
    ) -> ScenarioAnswer {
        guard status == .optimal || status == .feasible else {
            return ScenarioAnswer(key: "k", changes: changes, status: status, currency: "EUR")
        }
        return ScenarioAnswer(
            key: "k", changes: changes, status: status,
            goals: [
                GoalOutcome(goal: .workshops, value: workshops, bound: workshops),
                GoalOutcome(goal: .attendance, value: attendance, bound: status == .optimal ? attendance : nil),
                GoalOutcome(goal: .cost, value: number(cost), bound: number(cost)),
            ], currency: "EUR", cost: money(cost),
            left: [.init(funder: "ministry", amount: money(left)), .init(funder: "trust", amount: .zero)],
            difference: difference,
            workshops: [
                PlannedWorkshop(
                    start: day("2027-12-30"), end: day("2028-01-01"), venue: "ist", attendees: ["n1", "g1"])
            ])
    }

    private let today = answer([])

    private func text(_ rows: [(String, ScenarioAnswer?)], today: ScenarioAnswer?) -> String {
        WhatIfReport(rows.map { WhatIfReport.Row($0.0, $0.1) }, today: today, title: "Lake dialogue").text
    }

    @Test func `what was spent beyond a grant takes nothing from what is left of others`() {
        var answer = Self.answer(left: "-601.80")
        answer.left[1].amount = money("40.00")
        #expect(answer.leftInAll == money("40.00"))
    }

    @Test func `the table, and what hurts most`() {
        let rows: [(String, ScenarioAnswer?)] = [
            (
                "fares: +15%",
                Self.answer(
                    attendance: 36, cost: "97000", left: "5.96",
                    difference: ScenarioDifference(kept: 2, moved: 1, joining: 1, leaving: 4))
            ),
            ("without: venue ist", Self.answer(["c"], .infeasible)),
            (
                "workshops: 4",
                Self.answer(workshops: 4, cost: "130000", difference: ScenarioDifference(kept: 3, new: 1))
            ),
            (
                "without: funder trust",
                Self.answer(
                    workshops: 1, attendance: 40, cost: "50000", left: "1234567.80",
                    difference: ScenarioDifference(kept: 1, dropped: 2))
            ),
            ("rates.USD: +1%", Self.answer(cost: "96673.48", left: "332.46")),
            ("balance: 2", Self.answer()),
            ("days: 5", Self.answer(["c"], .feasible, attendance: 30, difference: nil)),
            ("days: 6", Self.answer(["c"], .unknown)),
            ("days: 7", nil),
        ]
        #expect(
            text(rows, today: today) == """
                Lake dialogue

                  What if                workshops  attendance        cost          left  against today's plan
                  today                          3          39   96,672.48        333.46
                  fares: +15%                    3          36   97,000.00          5.96  2 kept, 1 moved, 1 in, 4
                                                                                            out
                  without: venue ist             –           –           –             –  no right plan
                  workshops: 4                   4          39  130,000.00        333.46  3 kept, 1 new
                  without: funder trust          1          40   50,000.00  1,234,567.80  1 kept, 2 dropped
                  rates.USD: +1%                 3          39   96,673.48        332.46  the same plan
                  balance: 2                     3          39   96,672.48        333.46  the same plan
                  days: 5                        3          30   96,672.48        333.46  out of time, not proven
                  days: 6                        –           –           –             –  out of time, nothing known
                  days: 7                        –           –           –             –  not answered yet

                  Money in EUR. Left is what funders could still pay directly.

                What hurts most
                  1  without: venue ist     no right plan is left
                  2  without: funder trust  2 workshops less, attendance 39 → 40
                  3  days: 5                attendance 39 → 30 (not proven)
                  4  fares: +15%            attendance 39 → 36, cost 327.52 more
                  5  rates.USD: +1%         cost 1.00 more

                What helps most
                  1  workshops: 4  1 workshop more, cost 33,327.52 more

                1 scenario changes no goal: balance: 2

                """)
    }

    @Test(arguments: [1, 3, 9])
    func `no line is longer than a terminal`(goals: Int) {
        var answer = Self.answer(["c"], cost: "1234567.89", left: "1234567.89")
        answer.goals = Goal.Kind.allCases.prefix(goals).map { GoalOutcome(goal: $0, value: 1_234_567, bound: nil) }
        let name = String(repeating: "funders.norway.amount: -20%; ", count: 5) + String(repeating: "x", count: 150)
        let text = text([(name, answer), (name, Self.answer(["c"], .infeasible))], today: today)
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        // Whatever is broken is still whole.
        let letters = text.filter { !$0.isWhitespace }
        #expect(letters.contains("1,234,567"))
        #expect(letters.filter { $0 == "x" }.count >= 300)
    }

    @Test func `a table for a spreadsheet`() {
        let rows = [
            WhatIfReport.Row("fares: +5%; days: 2", Self.answer()),
            WhatIfReport.Row("a, b", Self.answer(["c"], .infeasible)), WhatIfReport.Row("open", nil),
        ]
        #expect(
            WhatIfReport(rows, today: today, title: "").tables.csv == """
                scenario,status,workshops,attendance,currency,cost,left,kept,moved,new,dropped,in,out\r
                today,optimal,3,39,EUR,96672.48,333.46,3,0,0,0,0,0\r
                fares: +5%; days: 2,optimal,3,39,EUR,96672.48,333.46,3,0,0,0,0,0\r
                "a, b",infeasible,,,EUR,,,,,,,,\r
                open,,,,,,,,,,,,\r

                """)
    }

    @Test func `where nothing is known no currency is missed`() {
        #expect(!text([("days: 7", nil)], today: nil).contains("Money in"))
    }

    @Test func `today without a plan is no measure`() {
        let none = ScenarioAnswer(key: "k", changes: [], status: .infeasible, currency: "EUR")
        #expect(
            text([("workshops: 2", Self.answer(difference: nil))], today: none) == """
                Lake dialogue

                  What if       workshops  attendance       cost    left  against today's plan
                  today                 –           –          –       –  no right plan
                  workshops: 2          3          39  96,672.48  333.46

                  Money in EUR. Left is what funders could still pay directly.

                Today there is no right plan. There is one with: workshops: 2

                """)
    }

    @Test func `ten are enough`() {
        let rows = (1...12).map { number in
            ("step \(number)", Self.answer(attendance: Rational(39 - number)))
        }
        let lines = text(rows, today: today).split(separator: "\n")
        #expect(lines.contains("   1  step 12  attendance 39 → 27"))
        #expect(lines.last == "  and 2 more")
    }

    @Test func `the line, to the letter`() {
        #expect(
            AnswerLine(Self.answer(difference: ScenarioDifference(kept: 2, moved: 1, joining: 1, leaving: 4))).text
                == """
                {"key": "k", "parley": 1, "changes": ["c"], "status": "optimal", "goals": [{"goal": "workshops", "value": 3, "bound": 3}, \
                {"goal": "attendance", "value": 39, "bound": 39}, {"goal": "cost", "value": 96672.48, "bound": 96672.48}], \
                "currency": "EUR", "cost": 96672.48, "left": [{"funder": "ministry", "amount": 333.46}, \
                {"funder": "trust", "amount": 0.00}], "difference": {"kept": 2, "moved": 1, "new": 0, "dropped": 0, \
                "in": 1, "out": 4}, "workshops": [{"start": "2027-12-30", "end": "2028-01-01", "venue": "ist", \
                "attendees": ["n1", "g1"]}]}

                """)
        #expect(
            AnswerLine(Self.answer(["c"], .infeasible)).text == """
                {"key": "k", "parley": 1, "changes": ["c"], "status": "infeasible", "goals": [], "currency": "EUR", "cost": null, \
                "left": [], "difference": null, "workshops": []}

                """)
    }
}
