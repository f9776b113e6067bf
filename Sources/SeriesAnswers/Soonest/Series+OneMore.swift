import SeriesModel

extension Series {
    /// The series of what has been held and just one more workshop, at a venue, for which nobody has to leave before the day
    /// of planning, as early as can be and then by the goals of the series.
    ///
    /// What is asked of the series as a whole cannot be asked of one workshop: least numbers of attendances and uses, least
    /// spending, and other workshops that are fixed are left out.
    func oneMore(at venue: String) -> Series {
        var changed = self
        changed.workshops = Limits(min: held.count + 1, max: held.count + 1)
        changed.pinned = []
        changed.participants.changeEach { $0.attends.min = 0 }
        changed.funders.changeEach { $0.minSpend = nil }
        changed.venues.changeEach { place in
            place.uses.min = 0
            if place.id != venue { place.uses.max = held.filter { $0.venue == place.id }.count }
        }
        if let today {
            let past = DayRange(from: today - Self.longAgo, days: Self.longAgo)
            changed.participants.changeEach { $0.unavailable.append(past) }
        }
        changed.goals = [Goal(.early)] + goals.filter { $0.kind != .early && $0.kind != .changes }
        return changed
    }

    /// Days before today on which nobody can leave any more; longer than any journey.
    private static let longAgo = 366
}
