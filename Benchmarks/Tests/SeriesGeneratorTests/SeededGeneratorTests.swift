import Testing

@testable import SeriesGenerator

@Suite struct SeededGeneratorTests {
    @Test func staysInItsRangeAndReachesBothEnds() {
        var random = SeededGenerator(seed: 1)
        let drawn = Set((0..<1000).map { _ in random.number(3...7) })
        #expect(drawn == Set(3...7))
    }

    @Test func aSampleHoldsEachValueOnce() {
        var random = SeededGenerator(seed: 2)
        #expect(random.sample(5, of: [1, 2, 3, 4, 5]).sorted() == [1, 2, 3, 4, 5])
        #expect(random.sample(9, of: [1, 2]).count == 2)
    }

    @Test func streamsOfASeedDiffer() {
        var first = SeededGenerator(seed: 1, stream: 1)
        var second = SeededGenerator(seed: 1, stream: 2)
        #expect(first.next() != second.next())
    }

    @Test func theSameSeedGivesTheSameNumbersForEver() {
        var random = SeededGenerator(seed: 42)
        #expect((0..<5).map { _ in random.number(0...99) } == [28, 53, 39, 10, 67])
    }
}
