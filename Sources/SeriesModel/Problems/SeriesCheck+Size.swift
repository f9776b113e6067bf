extension SeriesCheck {
    /// More than can be planned in good time and memory is refused before anything is searched.
    mutating func checkSize() {
        for (list, count, maximum) in [
            ("delegations", series.delegations.count, SeriesBounds.delegations),
            ("participants", series.participants.count, SeriesBounds.participants),
            ("venues", series.venues.count, SeriesBounds.venues),
            ("funders", series.funders.count, SeriesBounds.funders),
            ("held", series.held.count, SeriesBounds.held),
        ] where count > maximum {
            add(list, .tooManyEntries(count, maximum: maximum))
        }
        guard problems.isEmpty, isInCalendar(series.horizon), series.horizon.count <= SeriesBounds.horizon,
            !faulty.coversAny(of: ["horizon", "startOn", "starts", "days"])
        else { return }
        let series = series
        let starts = (0..<series.horizon.count).lazy.map { series.horizon.first + $0 }.count { day in
            (series.startOn?.contains(day.weekday) ?? true) && (series.starts?.contains { $0.contains(day) } ?? true)
        }
        let (people, venues) = (series.participants.count, series.venues.count)
        guard people * venues * starts > SeriesBounds.choices else { return }
        add(
            "",
            .tooManyChoices(people: people, venues: venues, starts: starts, maximum: SeriesBounds.choices))
    }
}
