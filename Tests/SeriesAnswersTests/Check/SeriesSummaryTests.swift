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

                Time
                  workshops    1 to 3, of 3 days each
                  between      Mon 4 Jan 2027 – Fri 30 Jun 2028
                  start on     Mon, Thu
                  gap          42 or more days from one start to the next
                  travel days  1 before, 1 after

                People
                  North   a side, 2 people, 1 to 4 at each workshop
                  Guests  guests, 1 person, 0 or more at each workshop

                Places
                  Istanbul  IST (no country)
                  Vienna    VIE (no country)

                Money, in EUR
                  1 USD     is worth 0.92 EUR
                  Ministry  2,000,000 EUR
                  Trust     1,000 USD; 7 % overhead included

                Goals, in order
                  1  workshops
                  2  cost

                """)
    }

    /// Everything that people get wrong, to be read through.
    private static let full = with(Lake.series) {
        $0.today = day("2026-12-01")
        $0.starts = [days("2027-02-01", "2027-02-05"), DayRange(day("2027-05-03"))]
        $0.givenGap = Gap()
        $0.blackouts = [
            Blackout(dates: days("2027-02-08", "2027-03-12"), why: "Ramadan"),
            Blackout(dates: DayRange(day("2027-12-25"))),
        ]
        $0.delegations[0].refuses = ["trust"]
        $0.delegations[1].fee = Amount(500)
        $0.delegations[1].travelDays = TravelDays(before: 2, after: 1)
        $0.participants[0].poll = [day("2027-02-01"): .yes, day("2027-05-03"): .no]
        $0.participants[1].required = true
        $0.participants[2].available = [days("2027-01-10", "2027-02-20")]
        $0.participants[2].tags = ["woman"]
        $0.balance = 1
        $0.continuity = 2
        $0.quotas = [
            Quota(tag: "woman", count: Limits(min: 1), minShare: number("0.3")), Quota(tag: "x", of: ["guests"]),
        ]
        $0.together = [["n1", "n2"]]
        $0.apart = [["n1", "g1"]]
        $0.rotate = true
        $0.pinned = [Pin(start: day("2027-05-03"), venue: "vie")]
        $0.venues[0].closed = [days("2027-04-12", "2027-04-16")]
        $0.venues[0].uses = Limits(max: 1)
        $0.venues[0].capacity = 12
        $0.venues[0].hotel = 150
        $0.venues[0].seasons = [Season(dates: [days("2027-06-01", "2027-08-31")], hotel: number("1.2"))]
        $0.visas = [Visa(passport: "IN", country: "TR"), Visa(passport: "PK", country: "TR")]
        $0.services = [Service(category: "interpretation", perDay: 800)]
        $0.costs = [SeriesCost(category: "staff", amount: Amount(9000, "USD"))]
        $0.funders[0].window = days("2027-01-01", "2027-12-31")
        $0.funders[0].covers = ["travel", "lodging"]
        $0.funders[0].caps = ["travel": 1000]
        $0.funders[0].maxShare = number("0.45")
        $0.funders[0].minSpend = 10
        $0.goals[1].tolerance = 250
    }

    @Test func `every rule and limit has its words`() {
        let text = SeriesSummary(of: Self.full).text
        #expect(
            text == """
                Lake dialogue

                Time
                  workshops    1 to 3, of 3 days each
                  between      Mon 4 Jan 2027 – Fri 30 Jun 2028
                  today        Tue 1 Dec 2026: workshops start after it
                  start on     Mon, Thu
                  only on      Mon 1 – Fri 5 Feb 2027; Mon 3 May 2027
                  gap          6 or more days from one start to the next; the least, which is not given, keeps
                               everybody from being in two places
                  not on       Mon 8 Feb – Fri 12 Mar 2027 (Ramadan); Sat 25 Dec 2027
                  travel days  1 before, 1 after
                  pinned       Mon 3 May 2027 at Vienna

                People
                  North      a side, 2 people, 1 to 4 at each workshop, refuses Trust
                  Guests     guests, 1 person, 0 or more at each workshop, travel 2 before, 1 after, fee 500 EUR
                  required   1 person
                  available  1 person
                  poll       1 person, asked about Mon 1 Feb 2027; Mon 3 May 2027
                  tags       woman 1

                Rules, at every workshop
                  balance         any two sides differ by at most 1 person
                  continuity      2 or more of each side were at the workshop before
                  quota           woman: 1 or more people and 30 % or more, of all sides
                  quota           x: no limit, of Guests
                  together        n1 and n2
                  never together  n1 and g1
                  rotate          never twice in a row at one venue

                Places
                  Istanbul  IST (no country); up to 12 people; up to 1 workshop over the series; EUR 150 a night;
                            Tue 1 Jun – Tue 31 Aug 2027: hotel × 1.2; closed Mon 12 – Fri 16 Apr 2027
                  Vienna    VIE (no country)
                  visas     2 rows: passports IN, PK; countries TR

                Money, in EUR
                  1 USD           is worth 0.92 EUR
                  interpretation  800 EUR a day
                  staff           9,000 USD once
                  Ministry        2,000,000 EUR; workshops within Fri 1 Jan – Fri 31 Dec 2027; only travel and
                                  lodging; at most 45 % of all costs; at most travel 1,000; at least 10 to spend
                  Trust           1,000 USD; 7 % overhead included

                Goals, in order
                  1  workshops
                  2  cost, of which 250 may be given up

                """)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `it names nobody`() {
        for name in ["Nora", "Nils", "Gil"] { #expect(!SeriesSummary(of: Self.full).text.contains(name)) }
    }

    @Test func `limits are spoken`() {
        let series = with(Lake.series) {
            $0.workshops = Limits(min: 2, max: 2)
            $0.days = 1
            $0.startOn = nil
            $0.gap = Limits(min: 0, max: 90)
        }
        let text = SeriesSummary(of: series).text
        #expect(text.contains("workshops    2, of 1 day each\n"))
        #expect(text.contains("start on     any day\n"))
        #expect(text.contains("gap          up to 90 days from one start to the next\n"))
    }
}
