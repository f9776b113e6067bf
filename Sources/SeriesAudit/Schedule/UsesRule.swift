import SeriesModel

extension Audit.Rule {
    /// Over the series each venue is used as often as its limits say; held workshops alone may be more.
    static let uses = Audit.Rule("uses") { reading in
        reading.series.venues.compactMap { venue in
            let here = reading.meetings.filter { $0.planned.venue == venue.id }
            let found = "\(venue.id) is used for \(Audit.counted(here.count, "workshop"))"
            if here.count < venue.uses.min { return "\(found), at least \(venue.uses.min) wanted" }
            if let most = venue.uses.max, here.count > most, !here.allSatisfy(\.isHeld) {
                return "\(found), at most \(most) allowed"
            }
            return nil
        }
    }
}
