import SeriesModel

extension Audit.Rule {
    /// At every workshop all attendees together fit into the venue.
    static let capacity = Audit.Rule("capacity") { reading in
        reading.judged.compactMap { meeting in
            guard let capacity = meeting.place?.venue.capacity, meeting.attendees.count > capacity else { return nil }
            return "\(meeting.title): \(Audit.counted(meeting.attendees.count, "attendee")), "
                + "\(meeting.planned.venue) holds \(capacity)"
        }
    }

    /// Over the series each venue is used as often as its limits say; held workshops alone may be more.
    static let uses = Audit.Rule("uses") { reading in
        reading.series.venues.compactMap { venue in
            let here = reading.meetings.filter { $0.planned.venue == venue.id }
            let found = "\(venue.id) is used for \(Audit.counted(here.count, "workshop"))"
            return Audit.complaint(found, here.count, venue.uses, isHeldAlone: here.allSatisfy(\.isHeld))
        }
    }

    /// No two consecutive workshops are at the same venue.
    static let rotate = Audit.Rule("rotate") { reading in
        guard reading.series.rotate else { return [] }
        return reading.consecutive.filter { $0.planned.venue == $1.planned.venue }.map {
            "\($1.title) is at the same venue as the one before"
        }
    }
}
