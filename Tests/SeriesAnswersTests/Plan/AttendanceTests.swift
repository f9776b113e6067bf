import Foundation
import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

/// Who comes to what, as a matrix.
struct AttendanceTests {
    private func matrix(_ plan: Plan = Lake.plan, of series: Series = Lake.series, codenames: Bool = false) -> String {
        let text = PlanReport(plan, of: series, codenames: codenames, attendance: true).text
        let from = text.range(of: "Who comes to what\n")?.lowerBound ?? text.endIndex
        let to = text.range(of: "\nMoney, in")?.lowerBound ?? text.endIndex
        return String(text[from..<max(from, to)])
    }

    @Test func `people by delegation, workshops across, and totals`() {
        #expect(
            matrix() == """
                Who comes to what
                                   1       2
                              30 Dec  31 May  in all
                  North
                    Nora           x       ·  1 of 2
                    Nils           x       ·  1 of 2
                    together       2       0  2
                  Guests
                    Gil            x       x  2 of 2
                    together       1       1  2
                  everybody        3       1  4

                """)
    }

    @Test func `lists of names are left out, and code names are used`() {
        let text = PlanReport(Lake.plan, of: Lake.series, codenames: true, attendance: true).text
        #expect(text.contains("\n  1  Thu 30 Dec 2027 – Sat 1 Jan 2028  Istanbul  3 people  1,230,900.50 EUR\n  2  "))
        for name in ["Nora", "Nils", "Gil"] { #expect(!text.contains(name)) }
        #expect(text.contains("    n2             x       ·  1 of 2\n"))
    }

    @Test func `where weights differ, attendance has a line of its own`() {
        let series = with(Lake.series) { $0.participants[0].weight = 3 }
        #expect(matrix(of: series).hasSuffix("  attendance       5       1  6, weighted\n"))
    }

    @Test func `a long series stands in several tables`() {
        let plan = with(Lake.plan) { plan in
            plan.workshops = (0..<30).map { number in
                with(plan.workshops[0]) { $0.start = $0.start + 28 * number }
            }
        }
        let lines = matrix(plan).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.count { $0.hasPrefix("    Nora") } == 4)
        #expect(lines.count { $0.hasSuffix("30 of 30") } == 3)
        let heads = lines.indices.filter { $0 == 1 || $0 > 1 && lines[$0 - 1].isEmpty }.flatMap {
            lines[$0].split(separator: " ").compactMap { Int($0) }
        }
        #expect(heads == Array(1...30))
    }

    @Test func `somebody whom the series no longer has is not forgotten`() {
        let series = with(Lake.series) { $0.participants.removeLast() }
        #expect(matrix(of: series).contains("  no longer in the series\n    n2"))
    }

    @Test func `as JSON it holds ids and numbers`() throws {
        let series = with(Lake.series) { $0.participants[0].weight = 3 }
        #expect(
            AttendanceDocument(Lake.plan, of: series).text == """
                {
                  "parley": 1,
                  "name": "Lake dialogue",
                  "workshops": [
                    {"start": "2027-12-30", "end": "2028-01-01", "venue": "ist", "people": 3, "attendance": 5},
                    {"start": "2028-05-31", "end": "2028-06-02", "venue": "vie", "people": 1, "attendance": 1}
                  ],
                  "delegations": [
                    {
                      "delegation": "north",
                      "people": [
                        {"participant": "n1", "workshops": [1]},
                        {"participant": "n2", "workshops": [1]}
                      ],
                      "totals": [2, 0]
                    },
                    {
                      "delegation": "guests",
                      "people": [
                        {"participant": "g1", "workshops": [1, 2]}
                      ],
                      "totals": [1, 1]
                    }
                  ]
                }

                """)
    }
}
