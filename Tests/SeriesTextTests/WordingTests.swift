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

    @Test func `the same days of three weeks or more are said once`() {
        func spoken(_ ranges: [DayRange]) -> [String] { ranges.inWeeks.map(\.spoken) }
        let fridays = (0..<4).map { DayRange(day("2027-02-05") + 7 * $0) }
        #expect(spoken(fridays) == ["every Fri from 5 Feb 2027 to 26 Feb 2027"])
        let ends = (0..<3).map { days("2027-12-25", "2027-12-26").moved(7 * $0) }
        #expect(spoken(ends) == ["every Sat – Sun from 25 Dec 2027 to 9 Jan 2028"])
        // Two are few; a week that is left out ends a row, as does another length.
        #expect(spoken(Array(fridays.prefix(2))) == ["Fri 5 Feb 2027", "Fri 12 Feb 2027"])
        #expect(spoken([fridays[0], fridays[1], fridays[3]]).count == 3)
        #expect(spoken(Array(fridays.prefix(2)) + [days("2027-02-19", "2027-02-20")]).count == 3)
        #expect(spoken(ends + [days("2028-03-01", "2028-03-03")]).last == "Wed 1 – Fri 3 Mar 2028")
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

extension DayRange {
    fileprivate func moved(_ days: Int) -> DayRange { DayRange(first + days, last + days) ?? self }
}
