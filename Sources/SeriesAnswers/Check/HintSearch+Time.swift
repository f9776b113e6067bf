import SeriesModel
import SeriesText

/// Days that can mean nothing, and a gap that lets people be in two places.
extension HintSearch {
    mutating func searchTime() {
        searchToday()
        searchOutside()
        searchGap()
    }

    var lastStart: Day { series.horizon.last - (series.days - 1) }

    private mutating func searchToday() {
        guard let today = series.today else { return }
        guard today < lastStart else {
            add(
                .today, "today",
                "\(today.spoken) is not before \(lastStart.spoken), the last day on which a workshop may start")
            return
        }
        if series.horizon.first <= today, series.held.isEmpty {
            add(
                .past, "horizon",
                "begins before today, \(today.spoken), and nothing is held: workshops start after today")
        }
        for (number, range) in (series.starts ?? []).enumerated() where range.last <= today {
            add(.past, item("starts", number), "\(range) is not after today, so nothing starts then")
        }
        for (number, pin) in series.pinned.enumerated()
        where pin.start <= today && !series.held.contains(where: { $0.start == pin.start && $0.venue == pin.venue }) {
            add(.past, "pinned[\(number)].start", "\(pin.start) is not after today: no plan can be right")
        }
    }

    private mutating func searchOutside() {
        let horizon = series.horizon
        for (number, range) in (series.starts ?? []).enumerated() where !horizon.overlaps(range) {
            add(.outsideHorizon, item("starts", number), "\(range) lies outside the horizon, \(horizon)")
        }
        // A list that is kept over the years is no mistake; one of which nothing applies may be of another year.
        if let blackout = series.blackouts.first, !series.blackouts.contains(where: { horizon.overlaps($0.dates) }) {
            add(
                .outsideHorizon, "blackouts",
                "all lie outside the horizon, \(horizon); the first is \(blackout.dates)")
        }
        for (number, pin) in series.pinned.enumerated()
        where !horizon.contains(DayRange(from: pin.start, days: series.days)) {
            add(
                .outsideHorizon, "pinned[\(number)].start",
                "the workshop from \(pin.start) is not within the horizon, \(horizon): no plan can be right")
        }
        for (number, venue) in series.venues.enumerated() {
            guard let range = venue.closed.first, !venue.closed.contains(where: horizon.overlaps) else { continue }
            add(
                .outsideHorizon, "venues[\(number)].closed",
                "all lies outside the horizon, \(horizon); the first is \(range)")
        }
    }

    /// A range that may stand alone where a list is wanted.
    private func item(_ key: String, _ number: Int) -> String { SeriesPath.item(number, in: key) }

    private mutating func searchGap() {
        guard let least = series.givenGap.min, series.workshops.max != 1 else { return }
        var longest: (away: Int, person: Int)?
        for (number, person) in series.participants.enumerated() {
            let travel = series.travelDays(of: person)
            let away = series.days + travel.before + travel.after
            if away > longest?.away ?? least { longest = (away, number) }
        }
        guard let longest else { return }
        add(
            .gap, "gap.min",
            "\(least) is less than the \(longest.away) days that somebody is away: they could be in two places",
            "Maybe \(longest.away) or more.")
    }
}
