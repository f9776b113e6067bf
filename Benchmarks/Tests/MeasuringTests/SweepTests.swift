import Measuring
import Testing

@Suite struct SweepTests {
    private func answer(_ values: [Double], _ seconds: Double = 1, _ status: Answer.Status = .optimal) -> Answer {
        Answer(status: status, values: values, seconds: seconds, peakMegabytes: 30)
    }

    private func sweep(_ name: String, _ seconds: Double, _ answers: (Answer, Answer?)...) -> SweepComparison {
        let steps = answers.enumerated().map { position, pair in
            SweepComparison.Step("grant: \(position)", inSweep: pair.0, fresh: pair.1)
        }
        return SweepComparison(name: name, steps: steps, sweepSeconds: seconds)
    }

    @Test func theShareIsOfAllFreshSolves() {
        let all = sweep("lake", 2, (answer([1]), answer([1], 3)), (answer([1]), answer([1], 5)))
        #expect(all.freshSeconds == 4)
        #expect(all.share == 0.25)
    }

    @Test func aSampleCountsForTheOthers() {
        let sampled = sweep("lake", 2, (answer([1]), answer([1], 4)), (answer([1]), nil))
        #expect(sampled.share == 0.25)
        #expect(sampled.freshCount == 1)
        #expect(sweep("lake", 2, (answer([1]), nil)).share == nil)
    }

    @Test func answersDifferByStatusOrByAGoal() {
        let none = answer([], 1, .infeasible)
        let found = sweep(
            "lake", 2, (none, nil), (none, nil), (answer([3, 5]), nil), (answer([3, 6]), nil), (answer([3, 5]), nil))
        #expect(found.differentAnswers == 3)
    }

    @Test func aCentIsADisagreementAndAScenarioThatWasNotPlannedAfreshIsNone() {
        let found = sweep(
            "lake", 2, (answer([143_220.15]), answer([143_220.16])), (answer([3]), nil),
            (answer([143_220.15]), answer([143_220.15])), (answer([3]), answer([], 1, .infeasible)))
        #expect(
            found.disagreements.map(\.description) == [
                "lake, grant: 0: the sweep has [143220.15], a fresh plan [143220.16]",
                "lake, grant: 3: the sweep says optimal, a fresh plan infeasible",
            ])
    }

    @Test func theTableHasALineForEachSeriesAndTheMeanOfTheShares() {
        let lake = sweep("lake", 2, (answer([1]), answer([1], 4)), (answer([1]), answer([1], 4)))
        let sea = sweep("sea", 8, (answer([1]), answer([1], 4)), (answer([2]), nil))
        let table = """
            | series | fresh solves | one on average |  sweep |   share | different answers |
            |--------|-------------:|---------------:|-------:|--------:|------------------:|
            | lake   |       2 of 2 |         4.00 s | 2.00 s |  25.0 % |                 1 |
            | sea    |       1 of 2 |         4.00 s | 8.00 s | 100.0 % |                 2 |

            Geometric mean of the shares: 50.0 %

            """
        #expect(SweepTable([lake, sea]).text == table)
        #expect(SweepTable([]).text.hasSuffix("Geometric mean of the shares: –\n"))
    }
}
