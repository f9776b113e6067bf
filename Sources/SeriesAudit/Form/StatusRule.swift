import SeriesModel

extension Audit.Rule {
    /// A plan that says there is none, or that it does not know of one, has no workshops.
    static let status = Audit.Rule("status") { reading in
        let status = reading.plan.status
        guard status == .infeasible || status == .unknown, !reading.plan.workshops.isEmpty else { return [] }
        return ["the status is \(status.rawValue), yet there are workshops: \(reading.plan.workshops.count)"]
    }
}
