import Foundation
import SeriesFiles
import SeriesModel
import Testing

/// How a plan was made, as its file has it.
struct PlanOriginTests {
    private let before = PlannedWorkshop(
        start: Day(number: 20892), end: Day(number: 20894), venue: "ist", attendees: ["n1", "s2"],
        costs: [
            CostEntry(category: "travel", delegation: "north", amount: Money(cents: 12_350)),
            CostEntry(category: "venue", amount: Money(cents: 10_000)),
        ],
        funding: [
            FundingEntry(funder: "trust", category: "travel", delegation: "north", amount: Money(cents: 12_350)),
            FundingEntry(funder: "trust", category: "venue", amount: Money(cents: 10_000)),
        ])

    private func baseline() -> Plan {
        var later = before
        later.start = Day(number: 20992)
        later.end = Day(number: 20994)
        return Plan(name: "old", status: .optimal, workshops: [before, later], total: Money(cents: 44_700))
    }

    private let plan = Plan(name: "x", status: .optimal)

    @Test func `it has its text, to the letter`() {
        let made = PlanOrigin(
            command: "replan", version: "1.2.3", series: "0f", with: ["funders.norway.amount: -20%"],
            baseline: baseline(), heldUntil: Day(number: 20900))
        #expect(
            PlanFile.text(of: plan, made: made).hasSuffix(
                """
                  "total": 0.00,
                  "made": {
                    "command": "replan",
                    "version": "1.2.3",
                    "series": "0f",
                    "with": ["funders.norway.amount: -20%"],
                    "heldUntil": "2027-03-23",
                    "baseline": [
                      {
                        "start": "2027-03-15",
                        "end": "2027-03-17",
                        "venue": "ist",
                        "attendees": ["n1", "s2"],
                        "costs": [
                          {"category": "travel", "delegation": "north", "amount": 123.50},
                          {"category": "venue", "amount": 100.00}
                        ],
                        "funding": [
                          {"funder": "trust", "category": "travel", "delegation": "north", "amount": 123.50},
                          {"funder": "trust", "category": "venue", "amount": 100.00}
                        ]
                      },
                      {"start": "2027-06-23", "end": "2027-06-25", "venue": "ist", "attendees": ["n1", "s2"]}
                    ]
                  }
                }

                """))
    }

    @Test func `what is written is read again`() throws {
        for made in [
            PlanOrigin(command: "plan"), PlanOrigin(command: "plan", series: "0f", baseline: baseline()),
            PlanOrigin(
                command: "replan", series: "0f", with: ["a: 1", "b: 2"], baseline: baseline(),
                heldUntil: Day(number: 20900)),
        ] {
            let document = try PlanFile.read(PlanFile.text(of: plan, made: made), name: "plan.json")
            #expect(document.made == made)
            #expect(document.plan == plan)
            #expect(document.faults.isEmpty)
        }
        #expect(try PlanFile.read(PlanFile.text(of: plan), name: "plan.json").made == nil)
    }

    @Test func `money is kept of the past only`() {
        let made = PlanOrigin(command: "replan", baseline: baseline(), heldUntil: Day(number: 20893))
        #expect(made.baseline?.workshops.map(\.costs.count) == [2, 0])
        #expect(PlanOrigin(command: "plan", baseline: baseline()).baseline?.workshops.map(\.funding.count) == [0, 0])
    }

    @Test func `the key of another program is passed over, and a damaged one is a fault`() throws {
        let text = PlanFile.text(of: plan, made: PlanOrigin(command: "plan", baseline: baseline()))
        let other = text.replacing("\"command\"", with: "\"tool\"")
        #expect(try PlanFile.read(other, name: "p").made == nil)
        #expect(try PlanFile.read(other, name: "p").faults.isEmpty)
        let damaged = try PlanFile.read(text.replacing("\"2027-03-15\"", with: "7"), name: "p")
        #expect(damaged.made == nil)
        #expect(damaged.faults.map(\.message) == ["made cannot be read: it is not as this program writes it"])
    }

    private static let series = """
        parley: 1
        name: Lake dialogue
        horizon: 2027-03-01/2027-06-30
        workshops: 1
        days: 3
        currency: EUR
        delegations:
        - {id: north, name: North, role: side}
        - {id: south, role: side}
        participants:
        - {id: n1, name: Amina Rahal, delegation: north, home: VIE}
        venues:
        - {id: vienna, city: VIE}
        funders:
        - {id: trust, amount: 9000}
        """

    @Test func `a digest is of what can change an answer`() throws {
        func digest(_ old: String = "9000", _ new: String = "9000") throws -> String {
            try SeriesFile.read(Self.series.replacing(old, with: new), name: "s.yaml").digest
        }
        let same = try digest()
        #expect(same.count == 64)
        #expect(try digest("Amina Rahal", "Somebody Else") == same)
        #expect(try digest("days: 3\ncurrency: EUR", "currency: EUR # ours\ndays: 3") == same)
        #expect(try digest("amount: 9000", "amount: 9000.00") == same)
        let imported = "imported:\n- {from: calendar, person: n1, unavailable: [], within: [2027-01-01/2027-12-31]}\n"
        #expect(try digest("venues:", imported + "venues:") == same)
        // A workbook has a first and a last day, and `parley convert` writes them so.
        let away = try digest("home: VIE", "home: VIE, unavailable: [2027-03-15]")
        #expect(try digest("home: VIE", "home: VIE, unavailable: [2027-03-15/2027-03-15]") == away)
        #expect(try digest("home: VIE", "home: VIE, unavailable: [2027-03-15/2027-03-16]") != away)
        #expect(try digest("9000", "9001") != same)
        #expect(try digest("home: VIE", "home: VIE, weight: 2") != same)
        // A category may be called like a key that does not count.
        func capped(_ cap: Int) throws -> String {
            try digest(
                "funders:\n- {id: trust, amount: 9000}",
                "costs:\n- {name: Post, category: source, amount: 5}\nfunders:\n"
                    + "- {id: trust, amount: 9000, caps: {source: \(cap)}}")
        }
        #expect(try capped(5) != capped(6))
    }

    @Test func `it gives the series with its changes, and says whether the file is still the same`() throws {
        let document = try SeriesFile.read(Self.series, name: "s.yaml")
        let made = PlanOrigin(
            command: "plan", series: document.digest, with: ["funders.trust.amount: -20%", "workshops: 2"])
        let series = try made.series(in: document)
        #expect(series.funders[0].amount == 7200)
        #expect(series.workshops == Limits(min: 2, max: 2))
        #expect(made.isUpToDate(with: document))
        let other = try SeriesFile.read(Self.series.replacing("9000", with: "100"), name: "s.yaml")
        #expect(!made.isUpToDate(with: other))
        #expect(try made.series(in: other).funders[0].amount == 80)
        #expect(try PlanOrigin(command: "plan").series(in: document) == document.series)
        let gone = try SeriesFile.read(Self.series.replacing("id: trust", with: "id: bank"), name: "s.yaml")
        #expect(throws: SeriesFileError.self) { try made.series(in: gone) }
    }

    /// Every key that is written stands on the page of plan files.
    @Test func `the page has every key`() throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Sources/Parley/Parley.docc/PlanFiles.md").standardizedFileURL, encoding: .utf8)
        var whole = baseline()
        whole.goals = [GoalOutcome(goal: .workshops, value: 1, bound: 1)]
        whole.seriesCosts = before.costs
        whole.seriesFunding = before.funding
        let text = PlanFile.text(
            of: whole,
            made: PlanOrigin(command: "replan", baseline: baseline(), heldUntil: Day(number: 20900)))
        let keys = Set(text.matches(of: #/"(\w+)":/#).map { String($0.1) })
        #expect(keys.count == 28)
        let words = Set(page.matches(of: #/`[^`]+`/#).flatMap { $0.0.matches(of: #/\w+/#).map { String($0.0) } })
        #expect(keys.subtracting(words) == [])
    }
}
