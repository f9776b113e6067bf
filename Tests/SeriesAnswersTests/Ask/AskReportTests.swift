import SeriesModel
import SeriesAnswers
import SeriesText
import TestSupport
import Testing

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
                With 0.01 USD less no plan is right. That is proven.
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
        #expect(text.contains("The series file has 1,000.00 USD: that does for none of these.\n"))
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
