import SeriesModel
import Testing

struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2027-03-15", 20892), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func `a date is its number of days since 1970`(text: String, number: Int) throws {
        let day = try #require(Day(text))
        #expect(day.number == number)
        #expect(day.description == text)
    }

    @Test(arguments: [
        "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "2027-1-1", "2027-01-01 ", "20270101",
        "0000-01-01", "", "2027/01/01", "２０２７-01-01", "+027-01-01", "2027-01-0١",
    ])
    func `what is no date is none`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `every day of four centuries follows the one before`() throws {
        var day = try #require(Day("1999-12-31"))
        var last = day.date
        for _ in 0..<146_097 {
            day = day + 1
            let date = day.date
            #expect(Day(year: date.year, month: date.month, day: date.day) == day)
            let isNext =
                date == (last.year, last.month, last.day + 1) || date == (last.year, last.month + 1, 1)
                || date == (last.year + 1, 1, 1)
            #expect(isNext)
            last = date
        }
        #expect(day.description == "2399-12-31")
    }

    @Test(arguments: [("2027-03-15", Weekday.mon), ("1970-01-01", .thu), ("1969-12-28", .sun), ("0001-01-01", .mon)])
    func `weekdays are those of the calendar`(text: String, weekday: Weekday) throws {
        #expect(try #require(Day(text)).weekday == weekday)
    }

    @Test func `days differ by whole days`() throws {
        let first = try #require(Day("2028-02-28"))
        let second = try #require(Day("2028-03-01"))
        #expect(second - first == 2)
        #expect(first + 2 == second)
        #expect(second - 2 == first)
        #expect(first < second)
    }
}
