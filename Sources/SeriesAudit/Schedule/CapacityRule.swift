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
}
