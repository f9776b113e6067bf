import SeriesAudit
import SeriesModel
import TestSupport
import Testing

/// What a plan is worth, and what is proven of that.
@Suite struct GoalsTests {
    /// Attends: n1 (weight 3) and s1 at ist, n1, s1 and t1 at doh.
    private let series = Tiny.series.with {
        $0.delegations.append(Delegation(id: "team", role: .thirdParty))
        $0.participants.append(Participant(id: "t1", delegation: "team", home: "DEL", reluctant: ["ist", "doh"]))
        $0.participants[0].weight = 3
        $0.participants[2].reluctant = ["doh"]
        $0.fares = [
            Fare(from: "DEL", to: "IST", fare: Amount(0), hours: 14, kgCO2: number("900.5")),
            Fare(from: "ISB", to: "IST", fare: Amount(0), hours: number("9.5"), kgCO2: 700),
            Fare(from: "DEL", to: "DOH", fare: Amount(0), hours: 8, kgCO2: 500),
            Fare(from: "ISB", to: "DOH", fare: Amount(0), hours: 7, kgCO2: number("400.25")),
        ]
    }
    private let plan = Tiny.plan.with {
        $0.workshops[0].attendees = ["n1", "s1"]
        $0.workshops[1].attendees = ["n1", "s1", "t1"]
    }
    private let baseline = Tiny.plan.with {
        $0.workshops[0].attendees = ["n1", "gone"]
        $0.workshops[1].venue = "ist"
    }

    /// early: 7 + 35 days after 1 March. fairness: 14 + 8 − 9.5 − 7. emissions: 900.5 + 700 + 500 + 400.25 + 500.
    /// changes: s1 in and gone out, and 10 for the workshop that moved.
    /// A day of travel is enough; a venue that somebody is reluctant about does not make it two.
    @Test func `days given only if need be count as reluctant`() throws {
        func reluctance(_ day: Day?) -> Rational? {
            let asking = series.with { series in
                series.participants[0].ifNeedBe = day.map { [DayRange($0)] } ?? []
            }
            return Audit(series: asking).goalValue(of: .reluctance, in: plan)
        }
        let start = plan.workshops[0].start
        let known = try #require(reluctance(nil))
        let travelDays = series.travelDays.before
        #expect(reluctance(start) == known + 1)
        #expect(reluctance(start - travelDays) == known + 1)
        #expect(reluctance(start - travelDays - 1) == known)
    }

    /// n1 gave the start of the first, s1 that of the second, where s1 is reluctant about the venue already.
    @Test func `starts given only if need be count as reluctant`() throws {
        let polled = series.with {
            for position in [0, 2] {
                $0.participants[position].poll = [
                    plan.workshops[position / 2].start: .ifNeedBe, plan.workshops[1 - position / 2].start: .yes,
                ]
            }
        }
        let known = try #require(Audit(series: series).goalValue(of: .reluctance, in: plan))
        #expect(Audit(series: polled).goalValue(of: .reluctance, in: plan) == known + 1)
    }

    @Test(
        arguments: [
            (.workshops, "2"), (.attendance, "9"), (.returning, "2"), (.reluctance, "2"), (.cost, "0"),
            (.fairness, "5.5"), (.emissions, "3000.75"), (.early, "42"), (.changes, "12"),
        ] as [(Goal.Kind, String)])
    func value(of kind: Goal.Kind, is value: String) {
        let asking = series.with { $0.goals = [Goal(kind)] }
        let audit = Audit(series: asking, baseline: baseline)
        #expect(audit.goalValue(of: kind, in: plan) == number(value))

        let right = plan.with { $0.goals = [GoalOutcome(goal: kind, value: number(value), bound: nil)] }
        #expect(Tiny.audit(asking, right, baseline: baseline) == [])
        let wrong = right.with { $0.goals[0].value = number(value) + 1 }
        let text = kind == .cost ? ["0.00", "1.00"] : [value, "\(number(value) + 1)"]
        let message = "value: goal \(kind): the schedule has \(text[0]), the plan says \(text[1])"
        #expect(Tiny.audit(asking, wrong, baseline: baseline) == [message])
    }

    @Test func cost() {
        let audit = Audit(series: Priced.series)
        #expect(audit.goalValue(of: .cost, in: Priced.plan) == 8708)
        let series = Priced.series.with { $0.goals = [Goal(.cost)] }
        let outcome = GoalOutcome(goal: .cost, value: number("8708.005"), bound: nil)
        let message = "value: goal cost: the schedule has 8,708.00, the plan says 8,708.005"
        #expect(Tiny.audit(series, Priced.plan.with { $0.goals = [outcome] }) == [message])
    }

    @Test func `cost is unknown without a fare`() {
        let series = Priced.series.with { $0.fares = [] }
        #expect(Audit(series: series).goalValue(of: .cost, in: Priced.plan) == nil)
    }

    @Test func `fairness needs two sides`() {
        let series = series.with { $0.delegations[1].role = .guest }
        #expect(Audit(series: series).goalValue(of: .fairness, in: plan) == 0)
        #expect(Audit(series: series).goalValue(of: .returning, in: plan) == 1)
    }

    @Test func `changes of held workshops do not count`() {
        let held = series.with {
            $0.held = [HeldWorkshop(start: day("2027-03-08"), venue: "ist", attendees: ["n1", "s1"])]
        }
        #expect(Audit(series: held, baseline: baseline).goalValue(of: .changes, in: plan) == 10)
        #expect(Audit(series: held).goalValue(of: .changes, in: plan) == 0)
    }

    @Test func `goals of the series in order`() {
        let asking = series.with { $0.goals = [Goal(.workshops), Goal(.early)] }
        let answering = plan.with {
            $0.goals = [
                GoalOutcome(goal: .early, value: 42, bound: nil), GoalOutcome(goal: .workshops, value: 2, bound: nil),
            ]
        }
        let message = "goals: the goals of the plan are early, workshops, those of the series are workshops, early"
        #expect(Tiny.audit(asking, answering) == [message])
        let none = "goals: the goals of the plan are none, those of the series are workshops, early"
        #expect(Tiny.audit(asking, plan) == [none])
    }

    /// Hours and kg may be written rounded to a millionth.
    @Test func `rounded hours`() {
        let asking = series.with { $0.goals = [Goal(.fairness)] }
        func saying(_ value: String) -> Plan {
            plan.with { $0.goals = [GoalOutcome(goal: .fairness, value: number(value), bound: nil)] }
        }
        #expect(Tiny.audit(asking, saying("5.500001")) == [])
        let message = "value: goal fairness: the schedule has 5.5, the plan says 5.500002"
        #expect(Tiny.audit(asking, saying("5.500002")) == [message])
    }

    private func outcome(_ kind: Goal.Kind, bound: String?, tolerance: String = "0", _ status: Plan.Status) -> [String]
    {
        let asking = series.with { $0.goals = [Goal(kind, tolerance: number(tolerance))] }
        let value: Rational = kind == .attendance ? 9 : 42
        let answering = plan.with {
            $0.status = status
            $0.goals = [GoalOutcome(goal: kind, value: value, bound: bound.map(number))]
        }
        return Tiny.audit(asking, answering)
    }

    @Test func `bound is no worse than the value`() {
        #expect(outcome(.attendance, bound: "9.5", .feasible) == [])
        let more = "bound: goal attendance: the value 9 is better than the bound 8.5"
        #expect(outcome(.attendance, bound: "8.5", .feasible) == [more])
        #expect(outcome(.early, bound: "40", .feasible) == [])
        let less = "bound: goal early: the value 42 is better than the bound 43"
        #expect(outcome(.early, bound: "43", .feasible) == [less])
    }

    @Test func `optimal means within the tolerance`() {
        #expect(outcome(.attendance, bound: "9", .optimal) == [])
        #expect(outcome(.attendance, bound: nil, .feasible) == [])
        let unbounded = "bound: goal attendance has no bound, yet the status is optimal"
        #expect(outcome(.attendance, bound: nil, .optimal) == [unbounded])
        #expect(outcome(.attendance, bound: "11", tolerance: "2", .optimal) == [])
        let short =
            "bound: goal attendance: the value 9 is 2 from the bound 11, at most 1.5 allowed, yet the status is optimal"
        #expect(outcome(.attendance, bound: "11", tolerance: "1.5", .optimal) == [short])
        let long =
            "bound: goal early: the value 42 is 2 from the bound 40, at most 0 allowed, yet the status is optimal"
        #expect(outcome(.early, bound: "40", .optimal) == [long])
    }
}
