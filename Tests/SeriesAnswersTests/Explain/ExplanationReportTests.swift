import SeriesModel
import SeriesAnswers
import SeriesText
import Testing

struct ExplanationReportTests {
    private let explanation = Explanation(
        verdict: .impossible,
        conflicts: [
            Conflict(
                conditions: [
                    .fewestWorkshops, .leastSeats(delegation: "north"), .calendar(participant: "n1"),
                    .calendar(participant: "n2"),
                ], isMinimal: true,
                evidence: [
                    .seats(
                        Evidence.Attendance(
                            delegation: "north", needed: 1, people: 2, dates: 9, enough: [],
                            best: Pin(start: Lake.day("2027-03-01"), venue: "ist"), able: 0,
                            absent: [
                                Evidence.Absence(
                                    participant: "n1", reason: .away(Lake.range("2027-02-20", "2027-03-01"))),
                                Evidence.Absence(participant: "n2", reason: .notice(days: 30)),
                            ]))
                ])
        ],
        waysOut: [
            WayOut(
                amendments: [Amendment(.leastSeats(delegation: "north"), to: .number(0))], plan: Lake.plan,
                isLeast: true),
            WayOut(
                amendments: [Amendment(.grant(funder: "trust"), to: .amount(1500))], plan: Lake.plan, isLeast: false,
                extraMoney: Lake.money("460")),
        ])

    @Test func `what clashes, why, and what would help`() {
        #expect(
            ExplanationReport(explanation, of: Lake.series).text == """
                Lake dialogue
                There is no right plan. That is proven.

                What clashes: these 4 rules and facts cannot all hold; any 3 of them can
                  – there is at least 1 workshop
                  – North sends at least 1 person to each workshop
                  – on some days these 2 cannot be away: Nora and Nils
                    North must send 1. On the best of 9 dates, Istanbul from Mon 1 Mar 2027, 0 of its 2 can
                    come: Nora is not free Sat 20 Feb – Mon 1 Mar 2027 and Nils needs a visa 30 days ahead.

                Ways out, the lightest first; each was tried and gives a right plan
                  1  Let North come with 0 people, instead of 1
                       then 2 workshops, 4 attendances, 1,234,567.80 EUR
                  2  Ask Trust for 1,500 USD, 500 USD more (less may be enough)
                       then 2 workshops, 4 attendances, 1,234,567.80 EUR, of which 460.00 are new money

                """)
    }

    @Test func `with code names nobody is named`() {
        let text = ExplanationReport(explanation, of: Lake.series, codenames: true).text
        #expect(text.contains("n1 and n2"))
        for name in ["Nora", "Nils"] {
            #expect(!text.contains(name))
            #expect(!ExplanationDocument(explanation, of: Lake.series).text.contains(name))
        }
    }

    @Test func `a conflict of one, and none at all`() {
        func head(_ conditions: [Condition]) -> String {
            let conflict = Conflict(conditions: conditions, isMinimal: true)
            return ExplanationReport(Explanation(verdict: .impossible, conflicts: [conflict]), of: Lake.series).text
        }
        #expect(head([.horizonEnd]).contains("What clashes: this alone cannot be kept\n  – no meeting after"))
        #expect(head([]).contains("whatever is taken away, there is none"))
    }

    @Test func `every condition has words of its own`() {
        var series = Lake.series
        series.blackouts = [Blackout(dates: Lake.range("2027-04-01", "2027-04-02"), why: "feast")]
        let words = series.conditions.map { condition in
            ExplanationReport(
                Explanation(verdict: .impossible, conflicts: [Conflict(conditions: [condition], isMinimal: true)]),
                of: series
            ).text
        }
        #expect(Set(words).count == words.count)
        #expect(zip(words, series.conditions).allSatisfy { !$0.contains("– " + $1.path) })
    }
}
