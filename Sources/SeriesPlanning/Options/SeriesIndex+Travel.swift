package import SeriesModel

extension SeriesIndex {
    /// The position of a participant; nil where the series has no such person.
    package func person(_ id: String) -> Int? { participantByID[id] }

    /// The option at which a workshop of a plan is held; nil where the series has no such venue.
    package func option(of workshop: PlannedWorkshop) -> WorkshopOption? {
        venueByID[workshop.venue].map { WorkshopOption(venue: $0, start: workshop.start) }
    }

    /// The last day on which somebody can apply for a visa for an option, with the passport that leaves the most time; nil
    /// where they need none that takes time, or none admits them at all.
    package func lastDayToApply(_ person: Int, for option: WorkshopOption) -> Day? {
        guard let country = series.venues[option.venue].country else { return nil }
        let leaves = daysAway(person, for: option).first
        var last: Day?
        for passport in people[person].passports {
            guard let visa = visas[BorderCrossing(passport: passport, country: country)] else { return nil }
            guard !visa.refused else { continue }
            guard visa.notice > 0 else { return nil }
            last = max(last ?? leaves - visa.notice, leaves - visa.notice)
        }
        return last
    }
}
