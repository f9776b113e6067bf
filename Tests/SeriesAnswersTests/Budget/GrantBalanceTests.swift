import BigInt
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

struct GrantBalanceTests {
    @Test func `a grant by hand`() {
        // 1,000.005 at 7 %: the grant is 1,000.00, of which ⌊1,000.00 ÷ 1.07⌋ = 934.57 may be direct; the overhead on
        // 934.57 is 65.4199.
        let balance = GrantBalance(direct: number("934.57"), grant: number("1000.005"), overhead: 7)
        #expect(balance.grant == Money(cents: 100_000))
        #expect(balance.grantRounding == number("0.005"))
        #expect(balance.limit == Money(cents: 93_457))
        #expect(balance.overhead == Money(cents: 6541))
        #expect(balance.overheadRounding == number("0.0099"))
        #expect(balance.total == Money(cents: 99_998))
        #expect(balance.left == Money(cents: 2))
        #expect(balance.leftForDirect == .zero)
    }

    @Test func `more than the grant leaves less than nothing`() {
        let balance = GrantBalance(direct: 110, grant: 100, overhead: 10)
        #expect(balance.total == Money(cents: 12_100))
        #expect(balance.left == Money(cents: -2100))
        #expect(balance.leftForDirect == Money(cents: -1910))
    }

    /// The claim of ``GrantBalance``: within the limit of the format, direct costs and overhead stay within the grant,
    /// in the series currency and in the funder's own.
    @Test(arguments: 0..<2000)
    func `direct costs within their limit and the overhead on them never exceed the grant`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let amount = try #require(Rational(BigInt(Int.random(in: 0...90_000_000, using: &random)), over: 1000))
        let rate = try #require(Rational(BigInt(Int.random(in: 1...3_000_000, using: &random)), over: 1_000_000))
        let overhead = try #require(Rational(BigInt(Int.random(in: 0...40_000, using: &random)), over: 1000))
        let grant = Money(roundingDown: amount * rate)
        let limit = try #require((grant.units * 100).divided(by: overhead + 100).map(Money.init(roundingDown:)))
        for less in [0, 1, Int.random(in: 0...max(limit.cents, 0), using: &random)] where less <= limit.cents {
            let direct = limit - Money(cents: less)
            let balance = GrantBalance(direct: direct.units, grant: amount * rate, overhead: overhead)
            #expect(balance.limit == limit)
            #expect(balance.left >= .zero)
            #expect(balance.leftForDirect >= .zero)
            let own = GrantBalance(
                direct: try #require(direct.units.divided(by: rate)), grant: amount, overhead: overhead)
            #expect(own.left >= .zero)
            for rounding in [
                balance.grantRounding, balance.overheadRounding, own.directRounding, own.overheadRounding,
            ] {
                #expect(rounding >= 0 && rounding * 100 < 1)
            }
        }
    }

}
