import Measuring
import Testing

@Suite struct RatioTests {
    private func answer(_ status: Answer.Status, _ seconds: Double) -> Answer {
        Answer(status: status, seconds: seconds, peakMegabytes: 1)
    }

    @Test func isExactWhereBothAreProven() {
        let ratio = Ratio(ours: answer(.optimal, 2), peer: answer(.optimal, 8))
        #expect(ratio?.text == "4.0×")
        #expect(ratio?.isSlower == false)
    }

    @Test func isABoundWhereOneIsOpen() {
        let better = Ratio(ours: answer(.optimal, 2), peer: answer(.open, 60))
        #expect(better?.text == "≥ 30×")
        #expect(better?.isSlower == false)
        let worse = Ratio(ours: answer(.open, 60), peer: answer(.infeasible, 6))
        #expect(worse?.text == "≤ 0.10×")
        #expect(worse?.isSlower == true)
    }

    @Test func isUnknownWhereNeitherIsProvenOrOneFails() {
        #expect(Ratio(ours: answer(.open, 60), peer: answer(.open, 60)) == nil)
        #expect(Ratio(ours: answer(.optimal, 1), peer: answer(.failed("lost"), 1)) == nil)
    }
}
