import CGLPK
import LinearModel

extension GLPKProblem {
    /// Loads a whole program in four crossings. Bounds of integer columns are drawn in to integers, as GLPK wants them.
    func load(_ program: LinearProgram, relaxed: Bool) throws(SolverError) {
        let columns = program.columns
        let bounds = columns.map { relaxed ? $0.bounds : $0.integralBounds }
        try Self.check(
            cglpk_add_columns(
                handle, Int32(columns.count), bounds.map(\.lower), bounds.map(\.upper), program.costs,
                columns.map { $0.kind == .integer && !relaxed ? GLP_IV : GLP_CV }))
        try addRows(program.rows.map(\.bounds))
        try load(program.rows, nonzeros: program.nonzeros)
        try setObjective(
            program.costs, constant: program.objective.constant, sense: program.sense)
    }

    func addRows(_ bounds: [Bounds]) throws(SolverError) {
        try Self.check(cglpk_add_rows(handle, Int32(bounds.count), bounds.map(\.lower), bounds.map(\.upper)))
    }

    private func load(_ rows: [LinearProgram.ConstraintRow], nonzeros: Int) throws(SolverError) {
        guard nonzeros > 0 else { return }
        // GLPK counts from 1: the first element is never read.
        var rowNumbers: [Int32] = [0]
        var columnNumbers: [Int32] = [0]
        var values: [Double] = [0]
        rowNumbers.reserveCapacity(nonzeros + 1)
        columnNumbers.reserveCapacity(nonzeros + 1)
        values.reserveCapacity(nonzeros + 1)
        for (index, row) in rows.enumerated() {
            for term in row.terms {
                rowNumbers.append(Int32(index + 1))
                columnNumbers.append(Int32(term.variable.index + 1))
                values.append(term.coefficient)
            }
        }
        try Self.check(cglpk_load_matrix(handle, Int32(values.count - 1), rowNumbers, columnNumbers, values))
    }

    /// Says on which columns a search shall branch before it does on others.
    func setPriorities(_ columns: [LinearProgram.Column]) throws(SolverError) {
        let first = columns.indices.filter { columns[$0].branchingPriority > 0 }
        try Self.check(
            cglpk_branch_first(
                handle, Int32(first.count), first.map { Int32($0 + 1) },
                first.map { Int32(min(9, columns[$0].branchingPriority)) }))
    }

    func setObjective(
        _ costs: [Double], constant: Double, sense: LinearProgram.Sense
    ) throws(SolverError) {
        try Self.check(cglpk_set_objective(handle, sense == .maximize ? 1 : 0, constant, costs))
    }
}

extension LinearProgram.Column {
    /// The bounds, drawn in to integers where the column is integer. What a tolerance of 1e-9 takes for an integer is one.
    var integralBounds: Bounds {
        guard kind == .integer else { return bounds }
        return Bounds(lower: (bounds.lower - 1e-9).rounded(.up), upper: (bounds.upper + 1e-9).rounded(.down))
    }
}
