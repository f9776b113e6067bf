import SeriesModel

extension Audit.Rule {
    /// The plan lists its workshops in order of start.
    static let order = Audit.Rule("order") { reading in
        let starts = reading.plan.workshops.map { Audit.day($0.start) }
        return zip(starts, starts.dropFirst()).filter { $0 > $1 }.map {
            "the workshop of \($1) is listed after that of \($0), not in order of start"
        }
    }
}
