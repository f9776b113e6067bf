import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers

/// What stands in the way, in the reports of `soonest` and `why`.
struct ObstacleReportsTests {
    private let series = with(Lake.series) { series in
        series.balance = 1
        series.continuity = 2
        series.quotas = [Quota(tag: "woman", count: Limits(min: 2), minShare: number("0.3"))]
    }

    private func soonest(_ obstacles: [Obstacle], codenames: Bool = false) -> String {
        let place = SoonestAtVenue(
            venue: "ist", outcome: .workshop(Lake.plan.workshops[0]),
            obstacles: [
                SoonestObstacles(starts: [day("2027-12-23"), day("2027-12-27")], obstacles: obstacles)
            ])
        return SoonestReport(Soonest(venues: [place]), of: series, codenames: codenames).text
    }

    @Test func `when, with whom, for how much, and why not earlier`() {
        let away = Absence.Reason.away(days("2027-12-20", "2027-12-29"))
        #expect(
            soonest([
                .tooFew(
                    delegation: "north", needed: 1, able: 0,
                    absences: [
                        Absence(participant: "n1", reason: away),
                        Absence(participant: "n2", reason: away),
                    ]),
                .absent(
                    Absence(participant: "g1", reason: .visa(notice: 30, from: day("2027-12-24"))),
                    isRequired: true),
            ]) == """
                Lake dialogue
                The earliest dates for one more workshop

                Istanbul, Thu 30 Dec 2027 – Sat 1 Jan 2028: 3 people, 1,230,900.50 EUR
                  North   2  Nora, Nils
                  Guests  1  Gil
                  why not earlier
                    from Thu 23 Dec 2027 to Mon 27 Dec 2027:
                      North: 1 needed, and nobody can come:
                        is away Mon 20 – Wed 29 Dec 2027: Nora, Nils
                      Gil, who has to be there, needs a visa, which takes 30 days: not away before 24 Dec 2027

                """)
    }

    @Test func `with code names nobody is named`() {
        let text = soonest(
            [.tooFew(delegation: "north", needed: 1, able: 0, absences: [Absence(participant: "n1", reason: .venue)])],
            codenames: true)
        #expect(text.contains("North   2  n1, n2\n"))
        #expect(text.contains("does not go there: n1\n"))
    }

    @Test(arguments: [
        (.condition(stated(HorizonEnd())), "no meeting after Fri 30 Jun 2028"),
        (Obstacle.past(today: day("2027-02-01")), "today is 1 Feb 2027"),
        (.condition(stated(StartWeekdays())), "workshops start on Mon or Thu only"),
        (.held(day("2027-02-01")), "the workshop of 1 Feb 2027 has been held"),
        (.gap(after: day("2027-02-01"), days: 42), "less than 42 days after the workshop of 1 Feb 2027"),
        (.money(missing: money("1234.5")), "1,234.50 EUR are missing"),
        (
            .rules([StatedRule(code: "balance", conditions: [stated(BalanceCondition())])]),
            "without this rule there would be a plan:\n        the sides differ by at most 1 person at each workshop"
        ),
        (
            .rules([
                StatedRule(code: "workshops", conditions: [stated(FewestWorkshops()), stated(MostWorkshops())]),
                StatedRule(code: "gap", conditions: [stated(LeastGap())]),
            ]),
            "without any one of these rules there would be a plan:\n        there is at least 1 workshop and there are at "
                + "most 3 workshops\n        at least 42 days from the start of a workshop to the next"
        ),
        (.severalRules, "several rules together stand in the way: leaving out any one of them does not help"),
    ])
    func `every obstacle has its words`(obstacle: Obstacle, words: String) {
        #expect(soonest([obstacle]).contains("\n      \(words)\n"))
    }

    private static func stated(_ condition: any Condition) -> StatedCondition {
        StatedCondition(condition, in: with(Lake.series) { $0.balance = 1 })
    }

    @Test func `never, and not known`() {
        let never = SoonestAtVenue(
            venue: "vie", outcome: .never,
            obstacles: [
                SoonestObstacles(
                    starts: [day("2027-03-01")],
                    obstacles: [
                        .rules([StatedRule(code: "seats", conditions: [Self.stated(MostSeats(delegation: "north"))])])
                    ])
            ])
        let unknown = SoonestAtVenue(venue: "ist", outcome: .unknown)
        #expect(
            SoonestReport(Soonest(venues: [never, unknown]), of: series).text == """
                Lake dialogue
                The earliest dates for one more workshop

                Vienna: on no day that the series allows. That is proven.
                  the nearest to it, from Mon 1 Mar 2027:
                    without this rule there would be a plan:
                      at most 4 people of North at each workshop

                Istanbul: the search stopped before a date was proven.

                """)
    }

    @Test func `the document names participants by their ids`() {
        let place = SoonestAtVenue(
            venue: "vie", outcome: .workshop(Lake.plan.workshops[1]),
            obstacles: [
                SoonestObstacles(
                    starts: [day("2027-03-01")],
                    obstacles: [
                        .tooFew(
                            delegation: "north", needed: 1, able: 0,
                            absences: [
                                Absence(participant: "n1", reason: .visa(notice: 30, from: day("2027-03-05")))
                            ]),
                        .rules([StatedRule(code: "gap", conditions: [Self.stated(LeastGap())])]),
                    ])
            ])
        #expect(
            SoonestDocument(Soonest(venues: [place]), of: series).text == """
                {
                  "parley": 1,
                  "name": "Lake dialogue",
                  "currency": "EUR",
                  "venues": [
                    {
                      "venue": "vie",
                      "outcome": "workshop",
                      "workshop": {"start": "2028-05-31", "end": "2028-06-02", "venue": "vie", "attendees": ["g1"]},
                      "cost": 667.30,
                      "before": [
                        {
                          "starts": ["2027-03-01"],
                          "obstacles": [
                            {
                              "reason": "tooFew",
                              "delegation": "north",
                              "needed": 1,
                              "able": 0,
                              "absences": [
                                {"participant": "n1", "reason": "visa", "notice": 30, "from": "2027-03-05"}
                              ]
                            },
                            {
                              "reason": "rules",
                              "rules": [
                                {
                                  "rule": "gap",
                                  "conditions": [
                                    {"path": "gap.min", "words": "at least 42 days from the start of a workshop to the next"}
                                  ]
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    // MARK: why

    private func why(_ answers: [WhyAnswer]) -> String {
        WhyReport(Why(plan: Lake.plan, answers: answers), of: series).text
    }

    @Test func `for each workshop, what else there is`() {
        let other = with(Lake.plan) { $0.status = .feasible }
        #expect(
            why([
                WhyAnswer(
                    question: .workshop(venue: "vie", start: day("2027-12-30")), isInPlan: false, workshop: 1,
                    outcome: .plan(
                        Lake.plan,
                        [
                            GoalChange(goal: .workshops, before: 2, after: 1),
                            GoalChange(goal: .cost, before: 200, after: 100),
                        ])),
                WhyAnswer(
                    question: .workshop(venue: "ist", start: day("2027-12-27")), isInPlan: false, workshop: 1,
                    outcome: .plan(other, [GoalChange(goal: .cost, before: 200, after: 200)])),
                WhyAnswer(
                    question: .workshop(venue: "ist", start: day("2028-05-31")), isInPlan: false, workshop: 2,
                    outcome: .plan(Lake.plan, [GoalChange(goal: .cost, before: 200, after: 150)])),
                WhyAnswer(
                    question: .workshop(venue: "vie", start: day("2028-05-29")), isInPlan: false, workshop: 2,
                    outcome: .unknown),
            ]) == """
                Lake dialogue

                1  Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul
                  In Vienna Thu 30 Dec 2027 – Sat 1 Jan 2028
                    worse: 1 fewer workshop; better: 100.00 EUR less
                  In Istanbul Mon 27 – Wed 29 Dec 2027
                    just as good: the same in every goal (not proven: there may be something better)

                2  Wed 31 May – Fri 2 Jun 2028, Vienna
                  In Istanbul Wed 31 May – Fri 2 Jun 2028
                    better: 50.00 EUR less; so the plan is not the best
                  In Vienna Mon 29 – Wed 31 May 2028
                    the search stopped before this was known

                """)
    }

    @Test func `where something has taken place, it is asked about the rest`() {
        let held = with(series) { $0.held = [HeldWorkshop(start: day("2027-02-01"), venue: "ist", attendees: ["n1"])] }
        func titles(_ series: Series) -> [String] {
            let report = WhyReport(Why(plan: Lake.plan, answers: []), of: series)
            return [PlanFeature.participant("n1"), .venue("vie")].flatMap { feature in
                [true, false].map {
                    report.title(WhyAnswer(question: feature, isInPlan: $0, workshop: nil, outcome: .unknown))
                }
            }
        }
        let plain = [
            "Without Nora at any workshop", "With Nora at one workshop or more", "Never in Vienna",
            "Once in Vienna or more",
        ]
        #expect(titles(series) == plain)
        #expect(titles(held) == plain.map { $0 + " from now on" })
        let nothing = WhyReport(Why(plan: Lake.plan, answers: []), of: held).text
        #expect(
            nothing.contains(
                "There is no workshop here that could be elsewhere: what has taken place stays as it was.\n"))
    }

    @Test func `a question has its whole answer`() {
        let other = with(Lake.plan) { plan in
            plan.workshops[0].attendees = ["n1", "g1"]
            plan.total = money("1234000")
        }
        #expect(
            why([
                WhyAnswer(
                    question: .attendance(participant: "n2", workshop: 1), isInPlan: true,
                    outcome: .plan(
                        other,
                        [
                            GoalChange(goal: .workshops, before: 2, after: 2),
                            GoalChange(goal: .cost, before: number("1234567.8"), after: 1_234_000),
                        ])),
                WhyAnswer(question: .venue("vie"), isInPlan: true, outcome: .impossible([.severalRules])),
                WhyAnswer(question: .venue("ist"), isInPlan: false, outcome: .impossible([])),
            ]) == """
                Lake dialogue

                Without Nils at workshop 1  Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul
                  better: 567.80 EUR less; so the plan is not the best

                                 the plan          then
                  workshops             2             2  the same
                  cost       1,234,567.80  1,234,000.00  better

                  What changes
                    kept     2 of 2 workshops, 1 with other people
                             Thu 30 Dec 2027 – Sat 1 Jan 2028, Istanbul
                             out   Nils (North)
                    cost     1,234,567.80 → 1,234,000.00 EUR, 567.80 less
                    paid by  Ministry  1,233,667.30  →  1,233,667.30  the same
                             Trust           900.50  →        900.50  the same

                Never in Vienna
                  cannot be: no plan is right then
                    several rules together stand in the way: leaving out any one of them does not help

                Once in Istanbul or more
                  cannot be: no plan is right then
                    the search stopped before this was known

                """)
    }
}
