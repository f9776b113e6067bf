import SeriesModel

extension Audit.Rule {
    /// At every workshop but the first each side has so many attendees who were at the workshop just before.
    static let continuity = Audit.Rule("continuity") { reading in
        let least = reading.series.continuity
        return reading.consecutive.flatMap { previous, next -> [String] in
            let before = Set(previous.attendees.map(\.id))
            return reading.facts.sides.compactMap { side in
                let returning = next.attendees.count { $0.delegation == side && before.contains($0.id) }
                guard returning < least else { return nil }
                return "\(next.title): \(Audit.counted(returning, "attendee")) of \(side) from the workshop before, "
                    + "at least \(least) wanted"
            }
        }
    }
}
