import LinearModel
import SeriesModel

/// What one funder pays, as something to make least: how much a grant must be at the least.
///
/// No goal of the format, and measured like one.
enum LeastPaid {
    /// What a funder pays directly, held workshops included.
    static func measure(of funder: Int, in draft: CompactProgram) -> GoalMeasure {
        GoalMeasure(
            expression: draft.paid(by: funder) + CompactProgram.money(draft.index.alreadyPaid(by: funder)),
            unitsPerProgramUnit: CompactProgram.centsPerUnit / 100, granularity: Money(cents: 1).units)
    }

    /// What a funder pays of funded lines.
    static func paid(by funder: Int, in lines: [FundedLine]) -> Money {
        lines.flatMap(\.payments).filter { $0.funder == funder }.reduce(.zero) { $0 + $1.amount }
    }

    /// The split of a schedule in which a funder pays least; nil where the money does not suffice.
    static func fund(
        _ schedule: Schedule, of funder: Int, in index: SeriesIndex, solver: any Solver,
        limits: () -> SolveOptions = { SolveOptions() }
    ) throws(SolverError) -> [FundedLine]? {
        try index.fund(schedule, leastOf: funder, solver: solver, limits: limits)
    }
}
