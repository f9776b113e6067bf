import SeriesModel
import Testing

struct DayRangeTests {
    private let monday = Day(number: 20892)

    @Test func `both ends are included`() throws {
        let range = try #require(DayRange(monday, monday + 4))
        #expect(range.count == 5)
        #expect(range.contains(monday) && range.contains(monday + 4))
        #expect(!range.contains(monday - 1) && !range.contains(monday + 5))
    }

    @Test func `a range never ends before it begins`() {
        #expect(DayRange(monday, monday - 1) == nil)
        #expect(DayRange(from: monday, days: 0).count == 1)
    }

    @Test func `ranges overlap where they share a day`() throws {
        let range = try #require(DayRange(monday, monday + 4))
        #expect(range.overlaps(DayRange(monday + 4)))
        #expect(!range.overlaps(DayRange(monday + 5)))
        #expect(range.contains(DayRange(from: monday + 1, days: 2)))
        #expect(!range.contains(DayRange(from: monday + 1, days: 5)))
    }

    @Test func `a range of one day is written as the day`() {
        #expect(DayRange(monday).description == "2027-03-15")
        #expect(DayRange(from: monday, days: 2).description == "2027-03-15/2027-03-16")
    }

    @Test func `a weekly pattern is its days, in a row where they follow one another`() throws {
        // 2027-03-15 is a Monday.
        let within = try #require(DayRange(monday, monday + 15))
        let found = WeeklyDays(every: [.mon, .tue, .fri], within: within).ranges
        #expect(
            found.map(\.description) == [
                "2027-03-15/2027-03-16", "2027-03-19", "2027-03-22/2027-03-23", "2027-03-26", "2027-03-29/2027-03-30",
            ])
        #expect(WeeklyDays(every: Set(Weekday.allCases), within: within).ranges == [within])
        #expect(WeeklyDays(every: [.sun], within: DayRange(monday)).ranges.isEmpty)
    }
}
