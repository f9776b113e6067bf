import SeriesModel

extension Audit.Rule {
    /// There are as many workshops as the series wants; held ones alone may be more.
    static let number = Audit.Rule("number") { reading in
        let count = reading.meetings.count
        let workshops = Audit.counted(count, "workshop")
        var complaints: [String] = []
        if count < reading.series.workshops.min {
            complaints.append("\(workshops), at least \(reading.series.workshops.min) wanted")
        }
        if let most = reading.series.workshops.max, count > most, !reading.judged.isEmpty {
            complaints.append("\(workshops), at most \(most) allowed")
        }
        return complaints
    }
}
