import CGLPK
import LinearModel

extension GLPKProblem {
    /// Where the simplex stands: values, prices, basis. Each array over all columns or rows.
    func corner(columns: Int, rows: Int) throws(SolverError) -> (values: [Double], duals: Duals, basis: Basis) {
        var values = [Double](repeating: 0, count: columns)
        var reducedCosts = values
        var rowDuals = [Double](repeating: 0, count: rows)
        try Self.check(cglpk_get_lp_values(handle, &values, &reducedCosts, nil, &rowDuals))
        var rowCodes = [Int32](repeating: 0, count: rows)
        var columnCodes = [Int32](repeating: 0, count: columns)
        try Self.check(cglpk_get_basis(handle, &rowCodes, &columnCodes))
        let basis = Basis(
            rows: rowCodes.map { Basis.Status(code: $0) }, columns: columnCodes.map { Basis.Status(code: $0) })
        // Adding 0 turns GLPK's negative zeros into zeros.
        return (values.map { $0 + 0 }, Duals(rows: rowDuals, reducedCosts: reducedCosts), basis)
    }

    /// The incumbent of branch and cut, for the program's own columns.
    func incumbent(columns: Int) throws(SolverError) -> [Double] {
        var values = [Double](repeating: 0, count: columns)
        try Self.check(cglpk_mip_values(handle, &values))
        return values
    }
}
