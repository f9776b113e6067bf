import SeriesModel
import Testing

@testable import SeriesFiles

/// Who learns from whom in a sweep.
struct SweepTests {
    private func names(_ count: Int) -> [String: [String]] {
        let series = Series(
            name: "x", horizon: DayRange(from: Day(number: 20892), days: 9), workshops: Limits(min: 1, max: 1), days: 1,
            currency: "EUR")
        let sweep = (0..<count).map { Scenario(name: "\($0)", series: series) }
        return Dictionary(
            uniqueKeysWithValues: Scenario.related(sweep).map { ($0.name, $0.relatives.map(\.name)) })
    }

    @Test func `a few learn nothing`() {
        #expect(names(7).values.allSatisfy { $0.isEmpty })
    }

    @Test func `ends then the middle then the quarters then the rest`() {
        let relatives = names(9)
        #expect(relatives["0"] == [])
        #expect(relatives["8"] == [])
        #expect(relatives["4"] == ["0", "8"])
        #expect(relatives["2"] == ["0", "4"])
        #expect(relatives["6"] == ["4", "8"])
        #expect(relatives["1"] == ["0", "2"])
        #expect(relatives["5"] == ["4", "6"])
        #expect(relatives["7"] == ["6", "8"])
    }
}
