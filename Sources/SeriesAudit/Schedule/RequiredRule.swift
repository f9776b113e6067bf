import SeriesModel

extension Audit.Rule {
    /// Required participants attend every workshop.
    static let required = Audit.Rule("required") { reading in
        let required = reading.series.participants.filter(\.required).map(\.id)
        return reading.judged.flatMap { meeting -> [String] in
            let present = Set(meeting.attendees.map(\.id))
            return required.filter { !present.contains($0) }.map {
                "\(meeting.title): \($0) does not attend, yet is required at every workshop"
            }
        }
    }
}
