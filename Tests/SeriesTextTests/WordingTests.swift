import BigInt
import SeriesModel
import TestSupport
import Testing

@testable import SeriesText

struct WordingTests {
    @Test(arguments: [
        ("2027-02-08", "2027-02-11", "Mon 8 – Thu 11 Feb 2027"), ("2027-02-08", "2027-02-08", "Mon 8 Feb 2027"),
        ("2027-03-29", "2027-04-01", "Mon 29 Mar – Thu 1 Apr 2027"),
        ("2027-12-30", "2028-01-02", "Thu 30 Dec 2027 – Sun 2 Jan 2028"),
        ("2027-03-05", "2028-03-05", "Fri 5 Mar 2027 – Sun 5 Mar 2028"),
        ("2028-02-28", "2028-02-29", "Mon 28 – Tue 29 Feb 2028"),
    ])
    func `a range says no more of its first date than differs`(first: String, last: String, spoken: String) {
        #expect(days(first, last).spoken == spoken)
    }

    @Test(arguments: [
        (0, "0.00"), (5, "0.05"), (99999, "999.99"), (100_000, "1,000.00"), (14_322_015, "143,220.15"),
        (123_456_789_01, "123,456,789.01"), (-5, "-0.05"), (-99_900, "-999.00"), (-123_456_700, "-1,234,567.00"),
    ])
    func `money has its thousands set apart`(cents: Int, grouped: String) {
        #expect(Money(cents: cents).grouped == grouped)
    }

    @Test func `numbers too, decimals and fractions as they are`() {
        #expect((1234 as Rational).grouped == "1,234")
        #expect(number("-1234567.125").grouped == "-1,234,567.125")
        #expect(number("0.5").grouped == "0.5")
        #expect(Rational(10_000, over: 3)?.grouped == "10,000/3")
    }

    @Test func `one is a person, more are people`() {
        #expect(counted(1, "person", "people") == "1 person")
        #expect(counted(0, "person", "people") == "0 people")
        #expect(counted(12, "person", "people") == "12 people")
    }
}
