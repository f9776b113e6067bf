import SeriesModel

extension Audit.Rule {
    /// Over the series each venue is used as often as its limits say; held workshops alone may be more.
    static let uses = Audit.Rule("uses") { reading in
        reading.series.venues.compactMap { venue in
            let here = reading.meetings.filter { $0.planned.venue == venue.id }
            let found = "\(venue.id) is used for \(Audit.counted(here.count, "workshop"))"
            return Audit.complaint(found, here.count, venue.uses, isHeldAlone: here.allSatisfy(\.isHeld))
        }
    }
}
