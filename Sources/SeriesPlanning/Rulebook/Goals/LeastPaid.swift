import LinearModel
import SeriesModel

/// What one funder pays, as something to make least: how much a grant must be at the least. No goal of the format.
struct LeastPaid: Objective {
    /// Position of the funder.
    let funder: Int
    let name: PlanningObjective
    let isMaximised = false
    let isMoney = true
    let dependsOnFunding = true
    let tellsDatesApart = false

    init(by funder: Int, in index: SeriesIndex) {
        self.funder = funder
        name = .payments(of: index.funders[funder].id)
    }

    func measure(in draft: inout CompactProgram) throws(Interruption) -> GoalMeasure {
        GoalMeasure(
            expression: try draft.paid(by: funder) + CompactProgram.money(draft.index.alreadyPaid(by: funder)),
            unitsPerProgramUnit: CompactProgram.centsPerUnit / 100, granularity: Money(cents: 1).units)
    }

    func value(of funded: FundedSchedule, in index: SeriesIndex) -> Rational { paid(in: funded.funding).units }

    /// What the funder pays directly, held workshops included.
    private func paid(in lines: [FundedLine]) -> Money {
        lines.flatMap(\.payments).filter { $0.funder == funder }.reduce(.zero) { $0 + $1.amount }
    }

    /// The split in which the funder pays least.
    func fund(
        _ schedule: Schedule, in index: SeriesIndex, solver: any Solver, limits: PlanningLimits
    ) throws(Interruption) -> [FundedLine]? {
        try index.split(schedule, leastOf: funder, solver: solver, limits: limits)
    }
}
