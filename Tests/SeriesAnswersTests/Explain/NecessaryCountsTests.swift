import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

struct NecessaryCountsTests {
    @Test func `a row of days keeps both gaps`() {
        // 0, 7, 14, 21: each a week after the one before; 30 is 9 days after 21, and 8 days or more are too many.
        #expect(row([0, 7, 14, 21, 30], from: 7, to: 8) == 4)
        #expect(row([0, 7, 14, 21, 30], from: 7) == 5)
        // A longer row that ends too early is worth less than a shorter one: 0, 1, 2 and 10, 11.
        #expect(row([0, 1, 2, 10, 11], from: 1, to: 1) == 3)
        #expect(row([], from: 1) == 0)
        // No two workshops begin on one day.
        #expect(row([3], from: 0) == 1)
    }

    @Test func `the longest row is that of all rows`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let days = (0..<12).filter { _ in random.chance(60) }
            let least = random.number(0...4)
            let most = random.chance(50) ? least + random.number(0...4) : nil
            // Every set of the days, tried.
            let rows = (0..<(1 << days.count)).map { set in days.indices.filter { set >> $0 & 1 == 1 }.map { days[$0] }
            }
            let right = rows.filter { row in
                zip(row, row.dropFirst()).allSatisfy { $1 - $0 >= least && $1 - $0 <= most ?? .max }
            }
            #expect(row(days, from: least, to: most) == right.map(\.count).max(), "\(days), \(least), \(most ?? -1)")
        }
    }

    private func row(_ days: [Int], from least: Int, to most: Int? = nil) -> Int {
        NecessaryCounts.longestRow(
            of: days.map { Day(number: 20_000 + $0) }, apart: Limits(min: least, max: most))
    }
}
