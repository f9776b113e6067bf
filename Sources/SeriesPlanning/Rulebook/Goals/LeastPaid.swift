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
    ///
    /// What it may pay at the most decides by itself whether there is a split, so halving finds the least: a split for each
    /// binary digit of the amount in cents.
    func fund(
        _ schedule: Schedule, in index: SeriesIndex, solver: any Solver, limits: PlanningLimits
    ) throws(Interruption) -> [FundedLine]? {
        guard var best = try index.split(schedule, solver: solver) else { return nil }
        var low = 0
        var high = paid(in: best).cents
        while low < high {
            try limits.check()
            let middle = (low + high) / 2
            let split = try index.split(schedule, limit: (funder, Money(cents: middle)), solver: solver)
            if let split {
                best = split
                high = min(middle, paid(in: split).cents)
            } else {
                low = middle + 1
            }
        }
        return best
    }
}
