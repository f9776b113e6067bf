import SeriesModel

extension SeriesMaker {
    /// Days, starts, gaps, and the weeks in which nobody meets.
    mutating func makeCalendar() {
        var random = random(.calendar)
        let dimensions = recipe.dimensions
        series.days = random.pick(3, 4, 4)
        if dimensions.startWeekdays < 7 {
            series.startOn = Set(Weekday.allCases.prefix(dimensions.startWeekdays))
        }
        // Half again what even spacing would be.
        let even = series.horizon.count / max(1, dimensions.mostWorkshops)
        series.gap = Limits(min: dimensions.leastGap, max: max(dimensions.leastGap, even * 3 / 2))
        guard dimensions.weeks > 12 else { return }
        for year in 0...(dimensions.weeks / 52) {
            let summit = Self.firstDay + 364 * year + 7 * random.number(18...25)
            series.blackouts.append(Blackout(dates: DayRange(from: summit, days: 7), why: "summit"))
            let holidays = Self.firstDay + 364 * year + 350
            series.blackouts.append(Blackout(dates: DayRange(from: holidays, days: 14), why: "holidays"))
        }
        series.blackouts = series.blackouts.filter { series.horizon.overlaps($0.dates) }
    }
}
