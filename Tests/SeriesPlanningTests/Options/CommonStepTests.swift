import BigInt
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// The largest number of which all are whole multiples.
struct CommonStepTests {
    @Test(
        arguments: [
            (["4.5", "3"], "1.5"), (["0.1", "0.25"], "0.05"), (["6", "4"], "2"), (["7"], "7"), ([], "1"),
            (["0", "0"], "1"),
            (["0", "2.4"], "2.4"), (["1e3", "0.5", "0.75"], "0.25"),
        ] as [([String], String)])
    func step(_ values: [String], _ expected: String) {
        #expect(Rational.commonStep(of: values.map(number)) == number(expected))
    }

    @Test func fractions() throws {
        let values = try [(1, 3), (1, 2)].map { try #require(Rational($0.0, over: $0.1)) }
        #expect(Rational.commonStep(of: values) == Rational(1, over: 6))
    }

    /// Nearest multiples of a step.
    @Test func rounded() {
        #expect(number("7.3").rounded(.down, to: number("0.5")) == 7)
        #expect(number("7.3").rounded(.up, to: number("0.5")) == number("7.5"))
        #expect(number("7.5").rounded(.up, to: number("0.5")) == number("7.5"))
        #expect(number("-0.1").rounded(.down, to: 1) == -1 as Rational)
        #expect(number("-0.1").rounded(.up, to: 1) == 0)
    }
}
