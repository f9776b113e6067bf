import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// The days on which somebody can be away, against asking day by day.
struct AvailabilityTests {
    @Test func `agrees day by day`() {
        var random = SeededGenerator(seed: 11)
        func ranges(_ most: Int) -> [DayRange] {
            (0..<random.number(0...most)).map { _ in
                DayRange(from: TinySeries.day(random.number(-5...30)), days: random.number(1...8))
            }
        }
        var yes = 0
        for _ in 0..<400 {
            let available = random.chance(50) ? ranges(4) : nil
            let unavailable = ranges(2)
            let availability = Availability(available: available, unavailable: unavailable)
            let days = DayRange(from: TinySeries.day(random.number(-5...30)), days: random.number(1...6))
            let expected = (0..<days.count).map { days.first + $0 }.allSatisfy { day in
                !unavailable.contains { $0.contains(day) } && available?.contains { $0.contains(day) } ?? true
            }
            #expect(availability.contains(days) == expected)
            yes += expected ? 1 : 0
        }
        #expect((50...350).contains(yes))
    }

    @Test func edges() {
        let availability = Availability(available: nil, unavailable: [TinySeries.range(5, 5), TinySeries.range(9, 12)])
        #expect(availability.contains(TinySeries.range(6, 8)))
        #expect(!availability.contains(TinySeries.range(5, 5)))
        #expect(!availability.contains(TinySeries.range(8, 9)))
        #expect(!availability.contains(TinySeries.range(12, 13)))
        #expect(availability.contains(TinySeries.range(13, 400)))
        #expect(!Availability(available: [], unavailable: []).contains(TinySeries.range(1, 1)))
    }
}
