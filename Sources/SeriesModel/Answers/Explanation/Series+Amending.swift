extension Series {
    /// The series without some of its conditions.
    ///
    /// A horizon is extended by ``reach`` days; somebody goes wherever a fare is known; a funder's amount becomes more
    /// than the series can cost; where everything need not be paid, there is a further funder without limits.
    public func lifting(_ conditions: some Sequence<Condition>) -> Series {
        amending(conditions.map { Amendment($0, to: .lifted) })
    }

    /// The series with some of its conditions changed. A value of a kind that a condition cannot have changes nothing.
    public func amending(_ amendments: some Sequence<Amendment>) -> Series {
        var changed = self
        for amendment in amendments { changed.amend(amendment.condition, to: amendment.value, from: self) }
        return changed
    }

    /// The id of a funder that the series does not have.
    public var furtherFunder: String {
        var id = "further"
        while funders.contains(where: { $0.id == id }) { id += "-funder" }
        return id
    }

    /// Days by which a lifted horizon is longer: enough for all the workshops that must be, one gap after the other.
    package var reach: Int {
        min(SeriesBounds.days - horizon.count, max(1, workshops.min) * max(days, min(gap.min, 366)) + days)
    }

    /// The earliest day on which a horizon may begin once it is lifted: nobody meets before the day after today.
    var earliestFirstDay: Day {
        let earliest = horizon.first - max(0, reach)
        return min(horizon.first, today.map { max($0 + 1, earliest) } ?? earliest)
    }

    /// The latest day on which a horizon may end once it is lifted: long enough after today, too.
    package var latestLastDay: Day {
        let longest = horizon.first + (SeriesBounds.days - 1)
        return min(max(horizon.last, today ?? horizon.last) + max(0, reach), max(horizon.last, longest))
    }

    private mutating func amend(_ condition: Condition, to value: ConditionValue, from original: Series) {
        switch condition.group {
        case .fundersRules, .money: amendMoney(condition, to: value, from: original)
        case .calendars, .acceptedVenues, .attendances, .entry: amendPeople(condition, to: value)
        case .venues: amendVenue(condition, to: value)
        case .company, .harmony, .seats: amendRules(condition, to: value)
        case .blackouts, .dates, .gaps, .pins, .number, .ceilings:
            amendCalendar(condition, to: value, from: original)
        }
    }

    private mutating func amendCalendar(_ condition: Condition, to value: ConditionValue, from original: Series) {
        switch (condition, value) {
        case (.fewestWorkshops, .lifted): workshops.min = 0
        case (.fewestWorkshops, .number(let number)): workshops.min = number
        case (.mostWorkshops, .lifted): workshops.max = nil
        case (.mostWorkshops, .number(let number)): workshops.max = number
        case (.horizonStart, .lifted): setHorizon(original.earliestFirstDay, horizon.last)
        case (.horizonStart, .day(let day)): setHorizon(day, horizon.last)
        case (.horizonEnd, .lifted): setHorizon(horizon.first, original.latestLastDay)
        case (.horizonEnd, .day(let day)): setHorizon(horizon.first, day)
        case (.startWeekdays, .lifted): startOn = nil
        case (.startDays, .lifted): starts = nil
        case (.startWeekdays, .weekdays(let weekdays)): startOn = weekdays
        // Two workshops at the same time are no plan that anybody means.
        case (.leastGap, .lifted): gap.min = min(gap.min, days)
        case (.leastGap, .number(let number)): gap.min = number
        case (.greatestGap, .lifted): gap.max = nil
        case (.greatestGap, .number(let number)): gap.max = number
        case (.blackout(let position), .lifted): keepPositions(of: \.blackouts, without: position)
        case (.pinned(let position), .lifted): liftedPins(position, from: original)
        case (.mostSeats(let id), .lifted): change(delegation: id) { $0.seats.max = nil }
        case (.mostSeats(let id), .number(let number)): change(delegation: id) { $0.seats.max = number }
        default: break
        }
    }

    private mutating func setHorizon(_ first: Day, _ last: Day) {
        horizon = DayRange(first, last) ?? horizon
    }

    /// A blackout that touches no day of the horizon, so that the positions of the others stay.
    private mutating func keepPositions(of path: WritableKeyPath<Series, [Blackout]>, without position: Int) {
        guard self[keyPath: path].indices.contains(position) else { return }
        self[keyPath: path][position].dates = DayRange(SeriesBounds.firstDay)
    }

    private mutating func liftedPins(_ position: Int, from original: Series) {
        guard original.pinned.indices.contains(position) else { return }
        let pin = original.pinned[position]
        if let found = pinned.firstIndex(of: pin) { pinned.remove(at: found) }
    }

    private mutating func amendRules(_ condition: Condition, to value: ConditionValue) {
        switch (condition, value) {
        case (.leastSeats(let id), .lifted): change(delegation: id) { $0.seats.min = 0 }
        case (.leastSeats(let id), .number(let number)): change(delegation: id) { $0.seats.min = number }
        case (.required(let id), .lifted): change(participant: id) { $0.required = false }
        case (.balance, .lifted): balance = nil
        case (.balance, .number(let number)): balance = number
        case (.continuity, .lifted): continuity = 0
        case (.continuity, .number(let number)): continuity = number
        case (.rotation, .lifted): rotate = false
        case (.quota(let position), .lifted) where quotas.indices.contains(position):
            quotas[position] = Quota(tag: quotas[position].tag, of: quotas[position].of)
        case (.quota(let position), .number(let number)) where quotas.indices.contains(position):
            quotas[position].count.min = number
        case (.together(let position), .lifted) where together.indices.contains(position): together[position] = []
        case (.apart(let position), .lifted) where apart.indices.contains(position): apart[position] = []
        default: break
        }
    }
}
