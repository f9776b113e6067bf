import Measuring
import Testing

@Suite struct ComparisonTests {
    private func answer(_ status: Answer.Status, _ values: [Double], _ seconds: Double) -> Answer {
        Answer(status: status, values: values, seconds: seconds, peakMegabytes: 30)
    }

    private func comparison(_ ours: Answer, _ peers: (String, Answer)...) -> Comparison {
        Comparison(name: "lake", family: "s", ours: ours, peers: peers.map { Comparison.Peer($0.0, $0.1) })
    }

    @Test func differentValuesDisagree() {
        let ours = answer(.optimal, [3, 143_220.15], 1)
        #expect(comparison(ours, ("A", answer(.optimal, [3, 143_220.16], 1))).disagreements.isEmpty)
        let found = comparison(ours, ("A", answer(.optimal, [3, 143_000], 1))).disagreements
        #expect(found.map(\.description) == ["lake: parley has [3.0, 143220.15], A [3.0, 143000.0]"])
    }

    @Test func aPlanAndNoPlanDisagree() {
        let found = comparison(answer(.infeasible, [], 1), ("A", answer(.optimal, [3], 1))).disagreements
        #expect(found.map(\.description) == ["lake: parley says infeasible, A optimal"])
    }

    @Test func whatIsNotProvenContradictsNothing() {
        #expect(comparison(answer(.open, [], 60), ("A", answer(.infeasible, [], 1))).disagreements.isEmpty)
    }

    @Test func theFastestPeerIsOneThatProvedIt() {
        let found = comparison(
            answer(.optimal, [3], 2), ("A", answer(.open, [], 1)), ("B", answer(.optimal, [3], 8)),
            ("C", answer(.optimal, [3], 6)))
        #expect(found.fastestRatio?.text == "3.0×")
        #expect(comparison(answer(.optimal, [3], 2), ("A", answer(.open, [], 60))).fastestRatio?.text == "≥ 30×")
    }

    @Test func theTableHasALineForEachSeriesAndEachFamily() {
        let first = comparison(answer(.optimal, [3], 2), ("A", answer(.optimal, [3], 8)))
        let second = comparison(answer(.optimal, [3], 2), ("A", answer(.optimal, [3], 2)))
        let table = """
            | series | parley | MB |    A | fastest peer |
            |--------|-------:|---:|-----:|-------------:|
            | lake   | 2.00 s | 30 | 4.0× |         4.0× |
            | lake   | 2.00 s | 30 | 1.0× |         1.0× |

            """
        #expect(ComparisonTable([first, second]).text.hasPrefix(table))
        let family = "| s, A            |      2 |          2.00× |  2.50× |"
        #expect(ComparisonTable([first, second]).text.contains(family))
    }

    @Test func aMeanOfBoundsIsABound() {
        let faster = comparison(answer(.optimal, [3], 2), ("A", answer(.open, [], 8)))
        let slower = comparison(answer(.open, [], 8), ("A", answer(.optimal, [3], 2)))
        #expect(ComparisonTable([faster]).text.contains(" ≥ 4.00× | ≥ 4.00× |"))
        #expect(ComparisonTable([slower]).text.contains(" ≤ 0.25× | ≤ 0.25× |"))
        #expect(ComparisonTable([faster, slower]).text.contains("about 1.00×"))
    }
}
