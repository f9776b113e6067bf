import BigInt
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

@Suite struct ShareHullTests {
    /// Values of the lines at numbers of people, the highest counts; where no workshop is held they say nothing.
    private func least(_ hull: ShareHull, _ share: Rational, at number: Int) -> Double? {
        var program = LinearProgram()
        let isHeld = program.addBinary("held")
        let counted = program.addVariable("counted")
        let lines = hull.lines { (share * $0).ceiling }
        #expect(lines.allSatisfy { $0.at(LinearExpression(counted), isHeld).value(at: [0, 0]) == 0 })
        return lines.map { $0.at(LinearExpression(counted), isHeld).value(at: [1, Double(number)]) }.max()
    }

    private func series(balance: Int?, sides: Int, most: Int) -> Series {
        TinySeries.with { series in
            series.delegations = (0..<sides).map { number in
                Delegation(id: "d\(number)", role: .side, seats: Limits(min: 1, max: most))
            }
            series.balance = balance
        }
    }

    private func hull(_ series: Series, capacity: Int? = nil) -> ShareHull {
        let room = ShareHull.Room(candidates: series.delegations.map { _ in 9 }, capacity: capacity)
        return ShareHull(of: Set(series.delegations.indices), in: room, series)
    }

    @Test func `a third and a bit of three is two, of six is three`() throws {
        let found = hull(series(balance: 0, sides: 3, most: 2))
        let share = try #require(Rational(34, over: 100))
        #expect(least(found, share, at: 3) == 2)
        #expect(abs((least(found, share, at: 6) ?? 0) - 3) < 1e-12)
    }

    @Test func `one number of people is one number of those who carry the tag`() throws {
        let found = hull(series(balance: 0, sides: 2, most: 2), capacity: 3)
        #expect(least(found, try #require(Rational(34, over: 100)), at: 2) == 1)
    }

    @Test func `every line is kept by whole people`() throws {
        let found = hull(series(balance: nil, sides: 2, most: 6))
        for hundredths in 1...100 {
            let share = try #require(Rational(BigInt(hundredths), over: 100))
            for number in 2...12 {
                let value = try #require(least(found, share, at: number))
                #expect(value <= Double(Int((share * Rational(number)).ceiling)) + 1e-12)
                #expect(value >= (share * Rational(number)).approximation - 1e-12)
            }
        }
    }

    @Test func `where nobody can be there, or too many could, there are no lines`() {
        #expect(hull(series(balance: nil, sides: 2, most: 6), capacity: 1).lines { _ in BigInt(1) }.isEmpty)
        #expect(hull(series(balance: nil, sides: 5, most: 9)).lines { _ in BigInt(1) }.isEmpty)
    }
}
