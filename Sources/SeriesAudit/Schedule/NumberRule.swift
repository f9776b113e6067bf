import SeriesModel

extension Audit.Rule {
    /// There are as many workshops as the series wants; held ones alone may be more.
    static let number = Audit.Rule("number") { reading in
        let count = reading.meetings.count
        let complaint = Audit.complaint(
            Audit.counted(count, "workshop"), count, reading.series.workshops, isHeldAlone: reading.judged.isEmpty)
        return complaint.map { [$0] } ?? []
    }
}
