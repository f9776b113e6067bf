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
        _ schedule: Schedule, of funder: Int, in index: SeriesIndex, solver: any Solver
    ) throws(SolverError) -> [FundedLine]? {
        guard var best = try index.fund(schedule, solver: solver) else { return nil }
        // What a funder may pay at the most decides by itself whether there is a split, so halving finds the least.
        var low = 0
        var high = paid(by: funder, in: best).cents
        while low < high {
            let middle = (low + high) / 2
            let split = try index.fund(schedule, limit: (funder, Money(cents: middle)), solver: solver)
            if let split {
                best = split
                high = min(middle, paid(by: funder, in: split).cents)
            } else {
                low = middle + 1
            }
        }
        return best
    }
}
