import Measuring
import Testing

@Suite struct AverageTests {
    @Test func theGeometricMeanOfTwiceAndHalfIsOne() throws {
        let mean = try #require(Average.geometricMean([2, 0.5]))
        #expect(abs(mean - 1) < 1e-12)
        let other = try #require(Average.geometricMean([1, 10, 100]))
        #expect(abs(other - 10) < 1e-12)
    }

    @Test func theMedianIsInTheMiddle() {
        #expect(Average.median([5, 1, 3]) == 3)
        #expect(Average.median([4, 1, 3, 2]) == 2.5)
    }

    @Test func nothingHasNoAverage() {
        #expect(Average.geometricMean([]) == nil)
        #expect(Average.geometricMean([1, 0]) == nil)
        #expect(Average.median([]) == nil)
    }
}
