import SeriesAnswers
import SeriesModel
import SeriesText
import TestSupport
import Testing

struct PlanReportTests {
    private func report(_ change: (inout Plan) -> Void = { _ in }) -> String {
        PlanReport(with(Lake.plan, change), of: Lake.series).text
    }

    @Test func `workshops, money and goals`() {
        #expect(
            report() == """
                Lake dialogue
                The best plan there is: every goal is proven.

                Workshops
                  1  Thu 30 Dec 2027 – Sat 1 Jan 2028  Istanbul  3 people  1,230,900.50 EUR
                       North   2  Nora, Nils
                       Guests  1  Gil
                  2  Wed 31 May – Fri 2 Jun 2028       Vienna    1 person        667.30 EUR
                       Guests  1  Gil

                Money, in EUR
                                           cost      Ministry   Trust
                  travel                 900.50             –  900.50
                  per diem               667.30        667.30       –
                  venue            1,230,000.00  1,230,000.00       –
                  staff                3,000.00      3,000.00       –
                  total            1,234,567.80  1,233,667.30  900.50
                  can pay at most                2,000,000.00  859.81
                  left                             766,332.70  -40.69

                Goals, in order
                  1  workshops             2  proven: no right plan has more
                  2  cost       1,234,567.80  proven: no right plan has less

                """)
    }

    @Test func `with code names nobody is named`() {
        let text = PlanReport(Lake.plan, of: Lake.series, codenames: true).text
        #expect(text.contains("       North   2  n1, n2\n"))
        for name in ["Nora", "Nils", "Gil"] { #expect(!text.contains(name)) }
    }

    @Test(arguments: [
        (Plan.Status.optimal, "The best plan there is: every goal is proven."),
        (.feasible, "A right plan, but the search stopped before it was proven to be the best."),
        (.infeasible, "There is no right plan: the rules of this series cannot all hold. That is proven."),
        (.unknown, "The search stopped before it found a right plan, or a proof that there is none."),
    ])
    func `each status has its sentence`(status: Plan.Status, sentence: String) {
        let text = report { $0.status = status }
        #expect(text.hasPrefix("Lake dialogue\n\(sentence)\n"))
        #expect(text.contains("Workshops\n") == (status == .optimal || status == .feasible))
    }

    @Test func `a goal that is not proven says what is known`() {
        let text = report {
            $0.status = .feasible
            $0.goals[0].bound = 3
            $0.goals[1].bound = nil
        }
        #expect(
            text.hasSuffix(
                """
                  1  workshops             2  not proven: no right plan has more than 3
                  2  cost       1,234,567.80  not proven yet

                """))
    }

    @Test func `a tolerance that was used says so`() {
        let series = with(Lake.series) { $0.goals[1].tolerance = 500 }
        let plan = with(Lake.plan) { $0.goals[1].bound = number("1234100.8") }
        #expect(
            PlanReport(plan, of: series).text.contains(
                "proven: the best is 1,234,100.80, and 500 may be given up for the goals that follow\n"))
    }

    @Test func `where weights differ, people and attendance stand beside each other`() {
        let series = with(Lake.series) { $0.participants[0].weight = 3 }
        let plan = with(Lake.plan) { $0.goals.append(GoalOutcome(goal: .attendance, value: 6, bound: 6)) }
        let text = PlanReport(plan, of: series).text
        #expect(text.contains("Istanbul  3 people, attendance 5  1,230,900.50 EUR\n"))
        #expect(text.contains("Vienna                  1 person        667.30 EUR\n"))
        #expect(
            text.hasSuffix(
                "3  attendance             6  proven: no right plan has more; 4 people, some of whom count for more\n"))
    }

    @Test func `a goal of which the series says nothing is not called proven`() {
        let goals = [Goal.Kind.emissions, .fairness].map { GoalOutcome(goal: $0, value: 0, bound: 0) }
        let plan = with(Lake.plan) { $0.goals = goals }
        #expect(
            PlanReport(plan, of: Lake.series).text.hasSuffix(
                """
                Goals, in order
                  1  emissions  –  not measured: no fare of the series has kgCO2
                  2  fairness   –  not measured: no fare of the series has hours

                """))
        let measured = with(Lake.series) {
            $0.fares = [Fare(from: "DEL", to: "IST", fare: Amount(1), hours: 5, kgCO2: 7)]
        }
        #expect(PlanReport(plan, of: measured).text.contains("1  emissions  0  proven: no right plan has less\n"))
    }

    @Test func `a workshop of nobody says that nobody comes, and why that is right`() {
        let plan = with(Lake.plan) { $0.workshops[1].attendees = [] }
        #expect(PlanReport(plan, of: Lake.series).text.contains("0 people        667.30 EUR\n       nobody comes\n"))
        let series = with(Lake.series) { $0.delegations[0].seats.min = 0 }
        #expect(
            PlanReport(plan, of: series).text.contains(
                "       nobody comes: that is right, as no delegation must send anybody (seats: {min: 1} would ask for it)\n"
            ))
    }

    @Test func `of a wrong plan neither money nor proofs are shown`() {
        let plan = with(Lake.plan) { $0.workshops[1].attendees.append("x9") }
        let text = PlanReport(plan, of: Lake.series, broken: 2).text
        #expect(text.hasPrefix("Lake dialogue\nA wrong plan: it breaks 2 rules of this series.\n"))
        #expect(text.hasSuffix("       Guests                   1  Gil\n       no longer in the series  1  x9\n"))
    }

    @Test func `more funders than fit beside each other get tables of their own`() {
        let series = with(Lake.series) { series in
            series.funders += (3...9).map { Funder(id: "f\($0)", name: "Funder \($0)", amount: 10) }
        }
        let text = PlanReport(Lake.plan, of: series).text
        let heads = text.split(separator: "\n").filter { $0.contains("cost  ") && !$0.contains("proven") }
        #expect(
            heads.map { $0.split(separator: "  ").map(\.trimmed) } == [
                ["cost", "Ministry", "Trust", "Funder 3", "Funder 4"],
                ["cost", "Funder 5", "Funder 6", "Funder 7", "Funder 8"], ["cost", "Funder 9"],
            ])
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `a long list of names is broken into lines`() {
        let crowd = (1...12).map {
            Participant(id: "x\($0)", name: "Somebody Number \($0)", delegation: "north", home: "DEL")
        }
        let series = with(Lake.series) { $0.participants += crowd }
        let plan = with(Lake.plan) { $0.workshops[1].attendees = crowd.map(\.id) + ["g1"] }
        #expect(
            PlanReport(plan, of: series).text.contains(
                """
                       North   12  Somebody Number 1, Somebody Number 2, Somebody Number 3,
                                   Somebody Number 4, Somebody Number 5, Somebody Number 6,
                                   Somebody Number 7, Somebody Number 8, Somebody Number 9,
                                   Somebody Number 10, Somebody Number 11, Somebody Number 12
                       Guests   1  Gil

                """))
    }

    @Test func `a plan without workshops or funders has a report too`() {
        let series = with(Lake.series) {
            $0.funders = []
            $0.goals = []
        }
        let plan = Plan(name: "Lake dialogue", status: .optimal)
        #expect(
            PlanReport(plan, of: series).text == """
                Lake dialogue
                The best plan there is: every goal is proven.

                Workshops
                  none

                Money, in EUR
                                   cost
                  total            0.00
                  can pay at most
                  left

                Goals, in order

                """)
    }
}

extension Substring {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
