import SeriesModel

extension Audit.Rule {
    /// At every workshop each delegation has as many attendees as it has seats.
    ///
    /// `seats.min ≤ attendees of the delegation ≤ seats.max`.
    static let seats = Audit.Rule("seats") { reading in
        reading.judged.flatMap { meeting in
            reading.series.delegations.compactMap { delegation in
                let count = meeting.count(of: delegation.id)
                let found = "\(meeting.title): \(Audit.counted(count, "attendee")) of \(delegation.id)"
                return Audit.complaint(found, count, delegation.seats)
            }
        }
    }
}
