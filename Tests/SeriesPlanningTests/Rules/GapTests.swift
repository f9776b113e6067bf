import SeriesModel
import TestSupport
import Testing

/// Between the starts of two consecutive workshops there are enough days, and not too many.
struct GapTests {
    /// Where no least gap is given nobody is in two places: 2 days and the most days of travel before and after of
    /// anybody.
    ///
    /// The inn may be used once, the spa too; of 7 days the second workshop starts on the 6th at the latest.
    @Test func `nobody is in two places`() throws {
        func second(_ change: (inout Series) -> Void) throws -> Int {
            let series = TinySeries.with {
                $0.addSpa()
                for position in $0.venues.indices { $0.venues[position].uses.max = 1 }
                $0.startOn = nil
                $0.horizon = TinySeries.range(1, 7)
                $0.workshops = Limits(min: 1, max: 2)
                $0.goals = [Goal(.workshops), Goal(.early), Goal(.attendance)]
                change(&$0)
            }
            let starts = try TinySeries.plan(series).workshops.map(\.start)
            return starts.count > 1 ? starts[1] - starts[0] : 0
        }
        #expect(try second { _ in } == 2)
        #expect(try second { $0.travelDays = TravelDays(before: 1, after: 1) } == 4)
        #expect(try second { $0.travelDays = TravelDays(before: 2, after: 2) } == 0)
        // Overrides count: of delegations, of participants, and of the series only where somebody has them.
        #expect(
            try second {
                $0.delegations[0].travelDays = TravelDays(before: 1, after: 0)
                $0.person("s2") { $0.travelDays = TravelDays(before: 0, after: 2) }
            } == 5)
        #expect(
            try second {
                $0.travelDays = TravelDays(before: 3, after: 3)
                for position in 0...1 { $0.delegations[position].travelDays = TravelDays(before: 0, after: 1) }
            } == 3)
        // No more than the most, no less than the days of a workshop.
        #expect(
            try second {
                $0.travelDays = TravelDays(before: 2, after: 2)
                $0.givenGap = Gap(max: 3)
            } == 3)
        // One that is given stays.
        #expect(
            try second {
                $0.travelDays = TravelDays(before: 2, after: 2)
                $0.givenGap = Gap(min: 2)
            } == 2)
    }

    private let twice = TinySeries.with {
        $0.meetTwice()
        $0.goals = [Goal(.early), Goal(.attendance)]
    }

    private func starts(_ series: Series) throws -> [Int]? {
        let plan = try TinySeries.plan(series)
        return plan.status == .optimal ? plan.workshops.map { $0.start - TinySeries.day(0) } : nil
    }

    /// The earliest Mondays 7, then 14, then 21 days apart; 22 are too many for the horizon.
    @Test(
        arguments: [(7, [1, 8]), (8, [1, 15]), (14, [1, 15]), (15, [1, 22]), (21, [1, 22]), (22, nil)]
            as [(Int, [Int]?)])
    func least(_ gap: Int, _ expected: [Int]?) throws {
        var series = twice
        series.gap = Limits(min: gap)
        #expect(try starts(series) == expected)
    }

    /// Two venues and one possible day: starts differ even where no gap is asked for.
    @Test func `starts differ`() throws {
        let series = TinySeries.with {
            $0.addSpa()
            $0.horizon = TinySeries.range(1, 2)
            $0.gap = Limits(min: 0)
            $0.workshops = Limits()
            $0.goals = [Goal(.workshops)]
        }
        #expect(try TinySeries.values(series) == [1])
    }

    /// Any day may be a start: the 1st and the 2nd where no gap is asked for, although the meetings overlap.
    @Test func `overlap without gap`() throws {
        var series = twice
        series.startOn = nil
        series.gap = Limits(min: 0)
        #expect(try starts(series) == [1, 2])
        series.gap = Limits(min: 2)
        #expect(try starts(series) == [1, 3])
    }

    /// The 8th is closed. Earliest are the 1st and the 15th (0 + 14 days); at most 13 days apart are only the 15th and
    /// the 22nd.
    @Test(arguments: [(nil, [1, 15]), (14, [1, 15]), (13, [15, 22]), (7, [15, 22])] as [(Int?, [Int])])
    func most(_ gap: Int?, _ expected: [Int]) throws {
        var series = twice
        series.blackouts = [Blackout(dates: TinySeries.range(8, 8))]
        series.gap = Limits(min: 2, max: gap)
        #expect(try starts(series) == expected)
    }

    /// The gap counts between neighbours, not from the first to the last.
    @Test func `most between neighbours`() throws {
        var series = twice
        series.workshops = Limits(min: 4)
        series.gap = Limits(min: 7, max: 7)
        #expect(try starts(series) == [1, 8, 15, 22])
        series.blackouts = [Blackout(dates: TinySeries.range(9, 9))]
        series.workshops = Limits(min: 3)
        #expect(try starts(series) == nil)
    }

    /// Held on 24 February (day −4): the 1st is 5 days later, the 8th 12 days.
    @Test func `from the last held`() throws {
        var series = twice
        series.held = [HeldWorkshop(start: TinySeries.day(-4), venue: "inn", attendees: [])]
        #expect(try starts(series) == [-4, 1])
        series.gap = Limits(min: 6)
        #expect(try starts(series) == [-4, 8])
        series.blackouts = [Blackout(dates: TinySeries.range(1, 1))]
        series.gap = Limits(min: 2, max: 12)
        #expect(try starts(series) == [-4, 8])
        series.gap = Limits(min: 2, max: 11)
        #expect(try starts(series) == nil)
        // Where none must follow, none does.
        series.workshops = Limits(min: 1, max: 2)
        series.goals = [Goal(.workshops)]
        #expect(try starts(series) == [-4])
    }
}
