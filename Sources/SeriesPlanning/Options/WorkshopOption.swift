package import SeriesModel

/// A venue and a start day at which a workshop could be held.
package struct WorkshopOption: Hashable, Sendable {
    /// Position of the venue.
    package let venue: Int
    package let start: Day

    package init(venue: Int, start: Day) {
        self.venue = venue
        self.start = start
    }

    /// The meeting days of a workshop of so many days.
    func meetingDays(_ days: Int) -> DayRange { DayRange(from: start, days: days) }
}

extension SeriesIndex {
    /// All options of the series, by start day and then by venue: section 5 of the format.
    package func options() -> [WorkshopOption] {
        var options: [WorkshopOption] = []
        var start = series.today.map { max($0 + 1, series.horizon.first) } ?? series.horizon.first
        while start + (series.days - 1) <= series.horizon.last {
            if startsAllowed(on: start) {
                for venue in series.venues.indices where isOpen(venue, from: start) {
                    options.append(WorkshopOption(venue: venue, start: start))
                }
            }
            start = start + 1
        }
        return options
    }

    private func startsAllowed(on day: Day) -> Bool {
        guard series.today.map({ day > $0 }) ?? true else { return false }
        guard series.startOn.map({ $0.contains(day.weekday) }) ?? true else { return false }
        guard series.starts.map({ $0.contains { $0.contains(day) } }) ?? true else { return false }
        let meeting = DayRange(from: day, days: series.days)
        return !series.blackouts.contains { $0.dates.overlaps(meeting) }
    }

    private func isOpen(_ venue: Int, from day: Day) -> Bool {
        let meeting = DayRange(from: day, days: series.days)
        return !series.venues[venue].closed.contains { $0.overlaps(meeting) }
    }

    /// Whether a person can attend an option: the venue, the start, their calendar, and entry to the country.
    package func canAttend(_ person: Int, _ option: WorkshopOption) -> Bool {
        people[person].accepts[option.venue] && people[person].says(toStart: option.start) != .no
            && people[person].calendar.contains(daysAway(person, for: option))
            && entryFee(person, for: option) != nil
    }

    /// Whether a person would rather not attend an option.
    package func isReluctant(_ person: Int, about option: WorkshopOption) -> Bool {
        people[person].isReluctant(at: option.venue, away: daysAway(person, for: option))
            || people[person].says(toStart: option.start) == .ifNeedBe
    }

    /// The lowest visa fee among the passports that admit a person to an option in time; nil where none does.
    func entryFee(_ person: Int, for option: WorkshopOption) -> Money? {
        admissionsInTime(person, for: option).map(\.fee).min()
    }

    /// The visa on whose fee a plan counts, and the last day to apply for it: of those that admit in time the one with
    /// the lowest fee, and of these the one that leaves the most time; nil where none is needed that takes time.
    package func countedVisa(_ person: Int, for option: WorkshopOption) -> (visa: Visa, day: Day)? {
        let inTime = admissionsInTime(person, for: option)
        // Where none is in time somebody was at a held workshop, or the audit says so.
        let all = prices.admissions(person, at: option.venue).filter { !$0.isRefused }
        let counted = (inTime.isEmpty ? all : inTime).min { ($0.fee, $0.notice) < ($1.fee, $1.notice) }
        guard let counted, counted.notice > 0, let passport = counted.passport,
            let country = series.venues[option.venue].country,
            let visa = visas[BorderCrossing(passport: passport, country: country)]
        else { return nil }
        return (visa, daysAway(person, for: option).first - visa.notice)
    }

    private func admissionsInTime(_ person: Int, for option: WorkshopOption) -> [PriceList.Admission] {
        let daysAhead = series.today.map { daysAway(person, for: option).first - $0 }
        return prices.admissions(person, at: option.venue).filter { admission in
            !admission.isRefused && admission.notice <= max(0, daysAhead ?? .max)
        }
    }

    /// The lowest fee among all passports, for somebody who was there although none admits them.
    func lowestFee(_ person: Int, at venue: Int) -> Money {
        prices.admissions(person, at: venue).map(\.fee).min() ?? .zero
    }
}
