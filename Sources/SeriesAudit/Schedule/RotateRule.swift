import SeriesModel

extension Audit.Rule {
    /// No two consecutive workshops are at the same venue.
    static let rotate = Audit.Rule("rotate") { reading in
        guard reading.series.rotate else { return [] }
        return reading.consecutive.filter { $0.planned.venue == $1.planned.venue }.map {
            "\($1.title) is at the same venue as the one before"
        }
    }
}
