import SeriesFiles
import SeriesModel
import TestSupport
import Testing

private let half = Rational(1).divided(by: 2) ?? 0

struct PlanFileTests {
    private let plan = Plan(
        name: "Lake \"dialogue\" – 2", status: .optimal,
        goals: [
            GoalOutcome(goal: .workshops, value: 1, bound: 1),
            GoalOutcome(goal: .cost, value: 28645 * half, bound: 114_577 * half * half * half),
            GoalOutcome(goal: .fairness, value: 3 * half * half, bound: nil),
        ],
        workshops: [
            PlannedWorkshop(
                start: Day(number: 20892), end: Day(number: 20894), venue: "istanbul", attendees: ["n1", "s2"],
                costs: [
                    CostEntry(category: "travel", delegation: "north", amount: Money(cents: 231_000)),
                    CostEntry(category: "venue", amount: Money(cents: 860_005)),
                ],
                funding: [
                    FundingEntry(
                        funder: "norway", category: "travel", delegation: "north", amount: Money(cents: 231_000))
                ])
        ],
        seriesCosts: [CostEntry(category: "staff", amount: Money(cents: 2_400_000))], seriesFunding: [],
        total: Money(cents: 14_322_015))

    private let text = """
        {
          "parley": 1,
          "name": "Lake \\"dialogue\\" – 2",
          "status": "optimal",
          "goals": [
            {"goal": "workshops", "value": 1, "bound": 1},
            {"goal": "cost", "value": 14322.50, "bound": 14322.125},
            {"goal": "fairness", "value": 0.75, "bound": null}
          ],
          "workshops": [
            {
              "start": "2027-03-15",
              "end": "2027-03-17",
              "venue": "istanbul",
              "attendees": ["n1", "s2"],
              "costs": [
                {"category": "travel", "delegation": "north", "amount": 2310.00},
                {"category": "venue", "amount": 8600.05}
              ],
              "funding": [
                {"funder": "norway", "category": "travel", "delegation": "north", "amount": 2310.00}
              ]
            }
          ],
          "seriesCosts": [
            {"category": "staff", "amount": 24000.00}
          ],
          "seriesFunding": [],
          "total": 143220.15
        }

        """

    @Test func `a plan has its text, to the letter`() {
        #expect(PlanFile.text(of: plan) == text)
    }

    @Test func `what is written is read again`() throws {
        let document = try PlanFile.read(text, name: "plan.json")
        #expect(document.plan == plan)
        #expect(document.faults.isEmpty)
    }

    @Test func `a plan without workshops is read and written`() throws {
        for status in [Plan.Status.infeasible, .unknown] {
            let none = Plan(name: "x\u{1}\n", status: status)
            #expect(try PlanFile.read(PlanFile.text(of: none), name: "p").plan == none)
            let short = "{\"parley\": 1, \"name\": \"x\", \"status\": \"\(status.rawValue)\"}"
            #expect(try PlanFile.read(short, name: "p").plan == Plan(name: "x", status: status))
        }
    }

    @Test func `plans of other programs are read`() throws {
        let other = text.replacing("\"parley\": 1,", with: "\"parley\": 1.0, \"made\": {\"by\": [1, {}]},")
            .replacing("2310.00", with: "2310").replacing(", \"bound\": null", with: "")
            .replacing("24000.00", with: "2.4e4")
        let document = try PlanFile.read(other, name: "plan.json")
        #expect(document.plan == plan)
        #expect(document.faults.isEmpty)
    }

    @Test func `what breaks the form is a fault, and read all the same`() throws {
        let changes = [
            ("\"parley\": 1,", "\"parley\": 2,"), ("\"name\": \"Lake", "\"nom\": \"Lake"), ("\"optimal\"", "\"best\""),
            ("8600.05", "8600.055"), ("\"goal\": \"fairness\"", "\"goal\": \"joy\""),
        ]
        let broken = changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
        let document = try PlanFile.read(broken, name: "plan.json")
        #expect(
            document.faults.map(\.message) == [
                "parley must be 1", "name must be text", "status must be optimal, feasible, infeasible or unknown",
                "goals[2]: there is no goal joy",
                "workshops[0].costs[1].amount: 8600.055 is not in whole cents",
            ])
        #expect(document.faults.allSatisfy { $0.rule == "form" })
        #expect(document.plan.workshops[0].costs[1].amount == Money(cents: 860_006))
    }

    @Test(arguments: [
        ("\"total\": 143220.15", "\"totals\": 1", "total: is required, and must be a number"),
        ("\"2027-03-15\"", "\"2027-02-29\"", "workshops[0].start: there is no such date: 2027-02-29"),
        ("\"2027-03-15\"", "20270315", "workshops[0].start: must be a date such as 2027-03-15, not a number: 20270315"),
        ("\"attendees\"", "\"people\"", "workshops[0].attendees: is required, and must be a list"),
        ("24000.00", "\"24000\"", "seriesCosts[0].amount: must be a number, not text: \"24000\""),
        ("24000.00", "true", "seriesCosts[0].amount: must be a number, not a truth value: true"),
        (
            "24000.00", "1e30",
            "seriesCosts[0].amount: must be at most 1,000,000,000,000,000 in the series currency: 1e30"
        ),
        ("\"value\": 1,", "\"value\": null,", "goals[0].value: is required, and must be a number"),
        ("{\n  \"parley\"", "[\n  \"parley\"", "not JSON: expected a comma or ]"),
    ])
    func `what is no plan is refused`(part: String, other: String, message: String) throws {
        do throws(SeriesFileError) {
            _ = try PlanFile.read(text.replacing(part, with: other), name: "plan.json")
            Issue.record("it was read")
        } catch {
            guard case .invalid(let problems) = error, problems.count == 1 else { throw error }
            #expect("\(problems[0])".contains(message))
            #expect(problems[0].place != nil)
        }
    }

    @Test func `a baseline needs its workshops only`() throws {
        let text = """
            {"parley": 1, "workshops": [{"start": "2027-03-08", "venue": "ist", "attendees": ["n1", "gone"]}]}
            """
        let plan = try PlanFile.readBaseline(text, name: "baseline.json")
        #expect(plan.workshops.map(\.attendees) == [["n1", "gone"]])
        #expect(throws: SeriesFileError.self) { try PlanFile.read(text, name: "baseline.json") }
    }

    @Test(arguments: [
        "{}", "{\"foo\": 1}", "{\"parley\": 1, \"status\": \"optimal\"}", "{\"plan\": {\"workshops\": []}}",
    ])
    func `what has no workshops is no baseline`(text: String) {
        let error = #expect(throws: SeriesFileError.self) { try PlanFile.readBaseline(text, name: "baseline.json") }
        #expect("\(error.map { "\($0)" } ?? "")".contains("workshops: is required"))
    }

    @Test func `a plan that says that there is none may be a baseline`() throws {
        let text = "{\"parley\": 1, \"status\": \"infeasible\"}"
        #expect(try PlanFile.readBaseline(text, name: "baseline.json").workshops.isEmpty)
    }

    @Test func `no mutated plan crashes the reader`() {
        var mutator = Mutator(seed: 7, bases: [Array(text.utf8)])
        for _ in 0..<2_000 {
            let text = mutator.next()
            do throws(SeriesFileError) {
                _ = try PlanFile.read(text, name: "plan.json")
            } catch {
                if case .invalid(let problems) = error { #expect(!problems.isEmpty) }
            }
            _ = try? PlanFile.readBaseline(text, name: "plan.json")
        }
    }
}
