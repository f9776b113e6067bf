import SeriesModel
import SeriesAnswers
import SeriesText
import TestSupport
import Testing

struct FrontierReportTests {
    private func step(_ values: [Rational], _ price: String, bound: String? = nil) -> FrontierStep {
        FrontierStep(
            values: values, price: number(price), bound: number(bound ?? price), plan: Lake.plan)
    }

    private func report(_ steps: [FrontierStep], isWhole: Bool = true) -> String {
        FrontierReport(
            Frontier(goals: [.workshops, .attendance], against: .cost, steps: steps, isWhole: isWhole), of: Lake.series
        ).text
    }

    @Test func `each step, and what it takes beyond the one before`() {
        #expect(
            report([step([1, 9], "9000"), step([1, 10], "9210.50"), step([2, 8], "17000")]) == """
                Lake dialogue
                Workshops, then attendance against cost: every step
                  workshops  attendance  cost in EUR
                          1           9     9,000.00  the least there is
                          1          10     9,210.50  1 more attendance for 210.50 EUR
                          2           8    17,000.00  1 more workshop and 2 fewer attendances for 7,789.50 EUR
                Each step is proven: nothing lies between, and no right plan has more.

                """)
    }

    @Test func `where weights differ, people stand beside attendance`() {
        let series = with(Lake.series) { $0.participants[0].weight = 3 }
        let frontier = Frontier(
            goals: [.attendance], against: .emissions, steps: [step([9], "0"), step([12], "5")], isWhole: true)
        #expect(
            FrontierReport(frontier, of: series).text == """
                Lake dialogue
                Attendance against emissions: every step
                Of emissions nothing is known: no fare of the series has kgCO2.
                  people  attendance  kg of CO2
                       4           9          0  the least there is
                       4          12          5  attendance 3 higher for 5 kg of CO2 more
                Each step is proven: nothing lies between, and no right plan has more.

                """)
    }

    @Test func `tables prove no more than the report`() {
        func notes(_ steps: [FrontierStep], isWhole: Bool = true) -> [String] {
            Frontier(goals: [.workshops], against: .cost, steps: steps, isWhole: isWhole).tables(of: Lake.series).notes
        }
        #expect(notes([]) == ["There is no right plan: the rules of this series cannot all hold. That is proven."])
        #expect(
            notes([], isWhole: false) == [
                "The search stopped before it found a right plan, or a proof that there is none."
            ])
        #expect(notes([step([1], "9")]) == ["Each step is proven: nothing lies between, and no right plan has more."])
    }

    @Test func `what is not proven says so`() {
        #expect(
            report([step([1, 9], "9000"), step([1, 10], "9210.50", bound: "9100")], isWhole: false) == """
                Lake dialogue
                Workshops, then attendance against cost: every step
                  workshops  attendance  cost in EUR
                          1           9     9,000.00  the least there is
                          1          10     9,210.50  1 more attendance for 210.50 EUR; not proven, at the least 9,100.00
                The search was stopped: there may be further steps, and steps between these.

                """)
    }

    @Test func `nothing to be had`() {
        #expect(
            report([]).hasSuffix("There is no right plan: the rules of this series cannot all hold. That is proven.\n"))
        #expect(
            report([], isWhole: false).hasSuffix(
                "The search stopped before it found a right plan, or a proof that there is none.\n"))
    }

    @Test(arguments: [
        (Goal.Kind.workshops, 2, 1, "1 fewer workshop"), (.returning, 0, 3, "3 more returns"),
        (.reluctance, 1, 0, "1 fewer reluctant attendance"), (.cost, 1000, 0, "1,000.00 EUR less"),
        (.fairness, 3, 1, "2 fewer hours apart"), (.emissions, 0, 1200, "1,200 kg of CO2 more"),
        (.early, 8, 1, "7 days earlier in all"), (.early, 0, 1, "1 day later in all"),
        (.changes, 3, 13, "10 more changes"),
    ])
    func `every goal has its words`(goal: Goal.Kind, before: Int, after: Int, words: String) {
        let frontier = Frontier(
            goals: [goal], against: goal == .cost ? .early : .cost,
            steps: [
                FrontierStep(values: [Rational(before)], price: 0, bound: 0, plan: Lake.plan),
                FrontierStep(values: [Rational(after)], price: 1, bound: 1, plan: Lake.plan),
            ], isWhole: true)
        #expect(FrontierReport(frontier, of: Lake.series).text.contains("  \(words) for "))
    }

    @Test func `the document has every step, and no names`() {
        let frontier = Frontier(
            goals: [.attendance], against: .cost, steps: [step([3], "9000", bound: "8999.5")], isWhole: true)
        #expect(
            FrontierDocument(frontier, of: Lake.series).text == """
                {
                  "parley": 1,
                  "name": "Lake dialogue",
                  "currency": "EUR",
                  "of": ["attendance"],
                  "against": "cost",
                  "extent": "whole",
                  "steps": [
                    {
                      "values": [3],
                      "price": 9000.00,
                      "bound": 8999.50,
                      "workshops": [
                        {"start": "2027-12-30", "end": "2028-01-01", "venue": "ist", "attendees": ["n1", "g1", "n2"]},
                        {"start": "2028-05-31", "end": "2028-06-02", "venue": "vie", "attendees": ["g1"]}
                      ]
                    }
                  ]
                }

                """)
    }
}
