import SeriesModel

extension Audit.Rule {
    /// The plan is for this series, by its name.
    static let name = Audit.Rule("name") { reading in
        reading.plan.name == reading.series.name
            ? [] : ["the plan is for \"\(reading.plan.name)\", the series is \"\(reading.series.name)\""]
    }
}
