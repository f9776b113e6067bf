import BigInt
import SeriesModel
import Testing

struct RationalTests {
    @Test(arguments: [
        ("0.0289", "0.0289"), ("12.50", "12.5"), ("1e3", "1000"), ("-1.5E-2", "-0.015"), (".5", "0.5"), ("5.", "5"),
        ("+007", "7"), ("010", "10"), ("-0", "0"), ("1e60", "1" + String(repeating: "0", count: 60)),
    ])
    func `decimals are read exactly`(text: String, shown: String) throws {
        #expect(try #require(Rational(decimal: text)).description == shown)
    }

    @Test(arguments: [
        "", "-", ".", "e5", "1e", "1e+", "1e61", "0x10", "1_000", "1,5", "½", "٣", "1.2.3", "--1", " 1", "nan", "inf",
        String(repeating: "9", count: 61),
    ])
    func `what is no decimal is none`(text: String) {
        #expect(Rational(decimal: text) == nil)
    }

    @Test(arguments: [
        (
            "9223372036854775807", "9223372036854775807", "18446744073709551614",
            "85070591730234615847396907784232501249"
        ),
        (
            "-9223372036854775808", "-9223372036854775808", "-18446744073709551616",
            "85070591730234615865843651857942052864"
        ),
        ("-9223372036854775808", "1", "-9223372036854775807", "-9223372036854775808"),
        ("4611686018427387904.5", "-2", "4611686018427387902.5", "-9223372036854775809"),
        (
            "0.000000000000000001", "0.000000000000000001", "0.000000000000000002",
            "0.000000000000000000000000000000000001"
        ),
    ])
    func `numbers longer than those of the machine are as exact`(
        one: String, other: String, sum: String, product: String
    ) throws {
        let (one, other) = (try #require(Rational(decimal: one)), try #require(Rational(decimal: other)))
        #expect(one + other == Rational(decimal: sum) && one + other - other == one)
        #expect(one * other == Rational(decimal: product) && (one * other).divided(by: other) == one)
        #expect((one * other).floor <= (one * other).ceiling)
    }

    @Test func `arithmetic keeps every digit`() throws {
        let third = try #require(Rational(1, over: 3))
        #expect(third + third + third == 1)
        #expect(third * 3 == 1)
        #expect(1 - third == third + third)
        #expect(Rational(2).divided(by: 3) == third + third)
        #expect(Rational(2).divided(by: 0) == nil)
        #expect(Rational(1, over: 0) == nil)
        #expect(third.description == "1/3")
        #expect(Rational(-1, over: -3) == third)
    }

    @Test(arguments: [("2.5", 3), ("2.4999", 2), ("-2.5", -2), ("-2.51", -3), ("7", 7)])
    func `halves round up`(text: String, whole: Int) throws {
        #expect(try #require(Rational(decimal: text)).roundedHalfUp == .init(whole))
    }

    @Test(arguments: [("2.9", 2), ("-2.1", -3), ("-2", -2), ("0", 0)])
    func `the floor is never above`(text: String, whole: Int) throws {
        #expect(try #require(Rational(decimal: text)).floor == .init(whole))
    }

    @Test func `order is that of numbers`() throws {
        let small = try #require(Rational(decimal: "0.1"))
        let large = try #require(Rational(decimal: "0.10000000000000000000001"))
        #expect(small < large)
        #expect(Rational(-1) < small)
        #expect(large.approximation == 0.1)
    }
}
