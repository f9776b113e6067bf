import SeriesModel
import SeriesText
import TestSupport
import Testing

@testable import SeriesAnswers

struct ExplanationReportTests {
    private let explanation = Explanation(
        verdict: .impossible,
        waysOut: [
            WayOut(
                changes: [change(LeastSeats(delegation: "north"), to: .number(2))], plan: Lake.plan, isLeast: true),
            WayOut(
                changes: [change(GrantCondition(funder: "trust"), to: .amount(1500))], plan: Lake.plan, isLeast: false,
                extraMoney: money("460")),
        ],
        conflicts: [
            conflict(
                [
                    FewestWorkshops(), LeastSeats(delegation: "north"), CalendarCondition(person: "n1"),
                    CalendarCondition(person: "n2"),
                ],
                evidence: ["1 of North must come to each workshop. \(person: "n1") is away Sat 20 Feb 2027."])
        ])

    private static func change(_ condition: any Condition, to value: ConditionValue) -> StatedChange {
        StatedChange(Amendment(condition: condition, value: value), in: Lake.series)
    }

    private static func conflict(
        _ conditions: [any Condition], evidence: [Sentence] = [], in series: Series = Lake.series
    ) -> Conflict {
        Conflict(
            conditions: conditions.map { StatedCondition($0, in: series) }, reason: ReasonCode(of: conditions),
            isMinimal: true, evidence: evidence)
    }

    @Test func `what would help, what clashes, and why`() {
        #expect(
            ExplanationReport(explanation, of: Lake.series).text == """
                Lake dialogue
                There is no right plan. That is proven.

                Each of these alone helps, the lightest first; each was tried and gives a right plan
                  1  Be content with 2 people of North at a workshop, instead of 1
                       then 2 workshops, 4 attendances, 1,234,567.80 EUR
                  2  Ask Trust for 1,500 USD, 500 USD more (less may be enough)
                       then 2 workshops, 4 attendances, 1,234,567.80 EUR, of which 460.00 are new money

                What clashes: these 4 rules and facts cannot all hold; any 3 of them can
                  – there is at least 1 workshop
                  – at least 1 person of North at each workshop
                  – each of these 2 cannot be away on some days: Nora and Nils
                    1 of North must come to each workshop. Nora is away Sat 20 Feb 2027.

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
        func head(_ conditions: [any Condition]) -> String {
            let conflict = Self.conflict(conditions)
            return ExplanationReport(Explanation(verdict: .impossible, conflicts: [conflict]), of: Lake.series).text
        }
        #expect(head([HorizonEnd()]).contains("What clashes: this alone cannot be kept\n  – no meeting after"))
        #expect(head([]).contains("whatever is taken away, there is none"))
    }
}
