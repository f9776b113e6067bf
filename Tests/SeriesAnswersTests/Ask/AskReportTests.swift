import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers

struct AskReportTests {
    /// A funder with 7 % of overhead pays the travel: 900.50 EUR are 978.80 USD and 43 hundredths of a cent.
    private func level(_ attendance: Rational, amount: String, isProven: Bool = true) throws -> AskLevel {
        let budget = Budget(Lake.plan, of: Lake.series)
        return AskLevel(
            workshops: 2, attendance: attendance, amount: money(amount), isProven: isProven, plan: Lake.plan,
            budget: try #require(budget.funders.last))
    }

    private func ask(_ levels: [AskLevel], isWhole: Bool = true) -> Ask {
        Ask(funder: Lake.series.funders[1], currency: "USD", levels: levels, isWhole: isWhole)
    }

    @Test func `amounts, and the budget of an application`() throws {
        let ask = ask([try level(9, amount: "900"), try level(10, amount: "1047.33")])
        #expect(
            AskReport(ask, of: Lake.series).text == """
                Lake dialogue
                What to ask Trust for, with everything else as it is
                  workshops  attendance       USD
                          2           9    900.00  the least there is
                          2          10  1,047.33  1 more attendance for 147.33 USD
                With 0.01 USD less no right plan has as much. That is proven.
                The series file has 1,000.00 USD: that does for 2 workshops with attendance 9.

                The budget of the application, in USD
                  workshops            2         2
                  attendance           9        10
                  travel          978.80    978.80
                  overhead, 7 %    68.51     68.51
                  rounding       -147.31      0.02
                  to ask for      900.00  1,047.33

                """)
    }

    @Test func `what is not known says so`() throws {
        let ask = ask([try level(9, amount: "1047.33", isProven: false)], isWhole: false)
        let text = AskReport(ask, of: Lake.series).text
        #expect(text.contains("1,047.33  the least there is; not proven, less may do\n"))
        #expect(text.contains("The search was stopped: there may be further levels, and levels between these.\n"))
        #expect(!text.contains("That is proven."))
        #expect(text.contains("The series file has 1,000.00 USD: that is less than was found, and may still do.\n"))
    }

    @Test func `what was found before a stop may not be all`() throws {
        let text = AskReport(ask([try level(9, amount: "900")], isWhole: false), of: Lake.series).text
        #expect(
            text.contains(
                "The series file has 1,000.00 USD: that does for 2 workshops with attendance 9, and maybe for more.\n"))
    }

    @Test func `nothing is asked of a funder that can pay for nothing, or whom nobody needs`() throws {
        let series = with(Lake.series) { series in
            series.venues[0].hotel = 100
            series.funders[1].covers = ["staff"]
        }
        let nothing = Ask(
            funder: series.funders[1], currency: "USD", levels: [try level(9, amount: "0")], isWhole: true)
        #expect(
            AskReport(nothing, of: series).text == """
                Lake dialogue
                Nothing is to be asked: Trust can pay for nothing here: it covers only staff, and the series costs lodging.
                Without it: 2 workshops with attendance 9.

                """)
        let free = with(series) { $0.funders[1].covers = nil }
        let needless = with(nothing) { $0.funder = free.funders[1] }
        #expect(
            AskReport(needless, of: free).text == """
                Lake dialogue
                Nothing need be asked of Trust: the others can pay.
                Without it: 2 workshops with attendance 9. With more from it nothing more becomes possible. That is proven.

                """)
        let stopped = with(needless) { $0.isWhole = false }
        #expect(!AskReport(stopped, of: free).text.contains("proven"))
    }

    /// With nothing, or with what has been paid already, there is no less.
    @Test func `tables prove no more than the report`() throws {
        func notes(_ ask: Ask, _ series: Series = Lake.series) -> [String] { ask.tables(of: series).notes }
        let proof = "ith 0.01 USD less no right plan has as much. That is proven."
        #expect(notes(ask([try level(9, amount: "900")])) == ["W" + proof])
        #expect(
            notes(ask([try level(9, amount: "0"), try level(10, amount: "1047.33")])) == [
                "For what is above 0.00, w" + proof
            ])
        #expect(
            notes(ask([])) == [
                "No amount makes a right plan: something else than the money of Trust stands in the way. That is proven."
            ])
        #expect(notes(ask([], isWhole: false)) == ["The search stopped before it found an amount."])
        #expect(
            notes(ask([try level(9, amount: "0")])) == [
                "Nothing need be asked of Trust: the others can pay.",
                "Without it: 2 workshops with attendance 9. With more from it nothing more becomes possible. That is proven.",
            ])
        #expect(
            notes(ask([try level(9, amount: "900")], isWhole: false)) == [
                "The search was stopped: there may be further levels, and levels between these."
            ])
    }

    @Test func `a level that costs nothing has no budget and no proof of less`() throws {
        let text = AskReport(
            ask([try level(9, amount: "0"), try level(10, amount: "1047.33")]), of: Lake.series
        ).text
        #expect(text.contains("          2           9      0.00  the others can pay\n"))
        #expect(
            text.contains("For what is above 0.00, with 0.01 USD less no right plan has as much. That is proven.\n"))
        #expect(text.contains("  to ask for     1,047.33\n"))
    }

    @Test func `where weights differ, people stand beside attendance`() throws {
        let series = with(Lake.series) { $0.participants[0].weight = 3 }
        let text = AskReport(
            ask([try level(6, amount: "900"), try level(9, amount: "1047.33")]), of: series
        ).text
        #expect(text.contains("  workshops  people  attendance       USD\n"))
        #expect(text.contains("attendance 3 higher for 147.33 USD\n"))
        #expect(text.contains("that does for 2 workshops of 4 people in all with attendance 6.\n"))
    }

    @Test func `the rule by which a funder can pay for nothing is named`() {
        func reason(_ change: (inout Funder) -> Void) -> String? {
            let series = with(Lake.series) { series in
                series.venues[0].hotel = 100
                series.participants.changeEach { $0.refuses = ["hated"] }
                change(&series.funders[1])
            }
            return series.funders[1].nothingToPay(in: series)?.reason
        }
        #expect(reason { _ in } == nil)
        #expect(reason { $0.covers = [] } == "it covers nothing, and the series costs lodging")
        #expect(reason { $0.headings = ["staff": 9] } == "it has headings for only staff, and the series costs lodging")
        #expect(reason { $0.maxShare = 0 } == "its share of the costs may be 0 at the most")
        #expect(reason { $0.caps = ["lodging": 0] } == "its caps leave 0 for everything that it covers")
        #expect(reason { $0.perWorkshop = 0 } == "it may pay 0 for a workshop at the most")
        #expect(
            reason { $0.window = DayRange(day("2028-06-29")) }
                == "no workshop of 3 days fits into its window, Thu 29 Jun 2028")
        #expect(reason { $0.venues = ["oslo"] } == "it pays at no venue of the series")
        #expect(reason { $0.delegations = [] } == "it pays for nobody's costs, and covers no others")
        #expect(reason { $0.id = "hated" } == "everybody whose costs it covers refuses its money")
    }

    @Test func `no amount helps, or none was found`() {
        #expect(
            AskReport(ask([]), of: Lake.series).text == """
                Lake dialogue
                No amount makes a right plan: something else than the money of Trust stands in the way. That is proven.

                """)
        #expect(
            AskReport(ask([], isWhole: false), of: Lake.series).text.hasSuffix(
                "The search stopped before it found an amount.\n"))
    }

    @Test func `the document has headings, overhead and what is rounded`() throws {
        #expect(
            AskDocument(ask([try level(9, amount: "1047.33")]), of: Lake.series).text == """
                {
                  "parley": 1,
                  "name": "Lake dialogue",
                  "funder": "trust",
                  "currency": "USD",
                  "overheadPercent": 7,
                  "extent": "whole",
                  "levels": [
                    {
                      "workshops": 2,
                      "attendance": 9,
                      "amount": 1047.33,
                      "bound": 1047.33,
                      "headings": [
                        {"category": "travel", "amount": 978.80}
                      ],
                      "overhead": 68.51,
                      "rounding": 0.02,
                      "schedule": [
                        {"start": "2027-12-30", "end": "2028-01-01", "venue": "ist", "attendees": ["n1", "g1", "n2"]},
                        {"start": "2028-05-31", "end": "2028-06-02", "venue": "vie", "attendees": ["g1"]}
                      ]
                    }
                  ]
                }

                """)
    }
}
