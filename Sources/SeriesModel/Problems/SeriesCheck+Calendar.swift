extension SeriesCheck {
    mutating func checkCalendar() {
        checkDays()
        if isInCalendar(series.horizon), series.horizon.count > SeriesBounds.horizon {
            add("horizon", .tooManyDays(String(series.horizon.count), maximum: SeriesBounds.horizon))
        }
        limits(series.workshops, "workshops")
        count(series.days, "days", from: 1, to: Int.max)
        if series.days > SeriesBounds.days {
            add("days", .tooManyDays(String(series.days), maximum: SeriesBounds.days))
        }
        checkGap()
        travelDays(series.travelDays, "travelDays")
        for (code, rate) in series.rates.sorted(by: { $0.key < $1.key }) {
            let path = SeriesPath.key(code, in: "rates")
            if rate <= 0 {
                add(path, rate < 0 ? .belowMinimum("\(rate)", minimum: 0) : .notPositive("\(rate)"))
            } else if code == series.currency, rate != 1, !faulty.covers("currency") {
                add(path, .rateOfSeriesCurrency("\(rate)"))
            }
        }
    }

    private mutating func checkGap() {
        if let minimum = series.givenGap.min {
            limits(Limits(min: minimum, max: series.givenGap.max), "gap")
        } else if let maximum = series.givenGap.max {
            // A minimum that is not written is `days` at least, so a fault of `days` must not become one of the gap.
            count(maximum, "gap.max")
            guard !faulty.coversAny(of: ["days", "gap.min", "gap.max"]), 0..<series.days ~= maximum else { return }
            add("gap", .maximumBelowDays(maximum: maximum, days: series.days))
        }
    }

    // MARK: Days

    /// Days of a file are dates; those of a series made in code may be any number.
    private mutating func checkDays() {
        check(series.horizon, "horizon")
        if let today = series.today { check(DayRange(today), "today") }
        check(series.starts ?? [], "starts")
        for (index, blackout) in series.blackouts.enumerated() { check(blackout.dates, "blackouts[\(index)]") }
        for (index, person) in series.participants.enumerated() {
            check(person.unavailable, "participants[\(index)].unavailable")
            check(person.ifNeedBe, "participants[\(index)].ifNeedBe")
            check(person.available ?? [], "participants[\(index)].available")
            for day in (person.poll ?? [:]).keys.sorted() {
                check(DayRange(day), SeriesPath.key("\(day)", in: "participants[\(index)].poll"))
            }
        }
        for (index, venue) in series.venues.enumerated() {
            check(venue.closed, "venues[\(index)].closed")
            for (number, season) in venue.seasons.enumerated() {
                check(season.dates, "venues[\(index)].seasons[\(number)].dates")
            }
        }
        for (index, funder) in series.funders.enumerated() {
            if let window = funder.window { check(window, "funders[\(index)].window") }
        }
        for (index, workshop) in series.held.enumerated() { check(DayRange(workshop.start), "held[\(index)].start") }
        for (index, pin) in series.pinned.enumerated() { check(DayRange(pin.start), "pinned[\(index)].start") }
    }

    private mutating func check(_ ranges: [DayRange], _ path: @autoclosure () -> String) {
        for (index, range) in ranges.enumerated() { check(range, SeriesPath.item(index, in: path())) }
    }

    private mutating func check(_ range: DayRange, _ path: @autoclosure () -> String) {
        if !isInCalendar(range) { add(path(), .dayOutOfCalendar) }
    }

    func isInCalendar(_ range: DayRange) -> Bool {
        SeriesBounds.firstDay <= range.first && range.last <= SeriesBounds.lastDay
    }
}
