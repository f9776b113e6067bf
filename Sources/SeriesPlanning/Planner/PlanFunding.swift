package import LinearModel
package import SeriesModel

/// Prices given workshops and decides who pays for them: a plan for people and dates that somebody else has chosen.
package struct PlanFunding: Sendable {
    package let index: SeriesIndex
    private let solver: any Solver

    /// Funding of plans of a series without problems.
    package init(_ index: SeriesIndex, solver: any Solver) {
        self.index = index
        self.solver = solver
    }

    /// A plan with these workshops, of which starts, venues and attendees count; nil where the money does not suffice,
    /// or the series lacks a venue.
    ///
    /// Held workshops are as the series has them. Whether the plan keeps the rules is not looked at, and its goals are
    /// left out. A limit that has come ends it.
    package func plan(
        _ workshops: [PlannedWorkshop], limits: PlanningLimits = PlanningLimits()
    ) throws(Interruption) -> Plan? {
        try limits.check()
        guard let schedule = index.schedule(of: workshops),
            let funding = try index.split(schedule, solver: solver, limits: limits)
        else { return nil }
        let writer = PlanWriter(index: index, funding: funding)
        return Plan(
            name: index.series.name, status: .feasible, workshops: writer.workshops(of: schedule),
            seriesCosts: writer.costs(at: .series), seriesFunding: writer.payments(at: .series),
            total: index.directCost(of: schedule))
    }
}
