import SeriesAnswers
import SeriesModel
import SeriesText
import TestSupport
import Testing

struct SeriesSummaryTests {
    @Test func `it tells what is in a series`() {
        #expect(
            SeriesSummary(of: Lake.series).text == """
                Lake dialogue
                  workshops  1 to 3, of 3 days each
                  between    Mon 4 Jan 2027 – Fri 30 Jun 2028
                  start      on Mon, Thu, 42 or more days apart
                  North      a side, 2 people, 1 to 4 at each workshop
                  Guests     guests, 1 person, 0 or more at each workshop
                  venues     Istanbul, Vienna
                  Ministry   2,000,000 EUR
                  Trust      1,000 USD, 7 % overhead included
                  goals      workshops, then cost

                """)
    }

    @Test func `it names nobody`() {
        for name in ["Nora", "Nils", "Gil"] { #expect(!SeriesSummary(of: Lake.series).text.contains(name)) }
    }

    @Test func `limits are spoken`() {
        let series = with(Lake.series) {
            $0.workshops = Limits(min: 2, max: 2)
            $0.days = 1
            $0.startOn = nil
            $0.gap = Limits(min: 0, max: 90)
        }
        let text = SeriesSummary(of: series).text
        #expect(text.contains("workshops  2, of 1 day each\n"))
        #expect(text.contains("start      on any day, up to 90 days apart\n"))
    }
}
