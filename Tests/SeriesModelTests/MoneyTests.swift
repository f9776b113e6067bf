import SeriesModel
import Testing

struct MoneyTests {
    @Test(arguments: [
        (14_322_015, "143220.15"), (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-123_40, "-123.40"),
        (Int.min, "-92233720368547758.08"),
    ])
    func `money has two decimals`(cents: Int, text: String) {
        #expect(Money(cents: cents).description == text)
    }

    @Test func `money adds up in cents`() {
        var sum = Money(cents: 10) + Money(cents: 20) - Money(cents: 5)
        sum += 3 * Money(cents: 4)
        sum -= Money(cents: 1)
        #expect(sum == Money(cents: 36))
        #expect(Money.zero < sum)
    }

    @Test func `sums beyond what can be counted are the most there is`() {
        let (most, least) = (Money(cents: .max), Money(cents: -.max))
        #expect(most + Money(cents: 1) == most)
        #expect(least - Money(cents: 1) == least)
        #expect(Money(cents: .min) + Money(cents: -1) == least)
        #expect(Money.zero - Money(cents: .min) == most)
        #expect(-2 * most == least)
        #expect(3 * Money(cents: .min) == least)
        // The least number has no opposite, which a difference may be asked for.
        #expect(Money.zero + Money(cents: .min) == least)
    }
}
