/// Prices at an LP's optimum.
///
/// The reduced cost of a column is its cost less the sum over rows of dual times coefficient, whichever way the objective
/// goes. A row's dual is what the objective gains for each unit by which the row's active bound is raised: under
/// minimization it is at most 0 where the upper bound is active and at least 0 where the lower one is.
package struct Duals: Hashable, Sendable {
    /// One for each row.
    package var rows: [Double]

    /// One for each column.
    package var reducedCosts: [Double]

    package init(rows: [Double], reducedCosts: [Double]) {
        self.rows = rows
        self.reducedCosts = reducedCosts
    }

    package subscript(row: Row) -> Double { rows[row.index] }

    package subscript(variable: Variable) -> Double { reducedCosts[variable.index] }
}
