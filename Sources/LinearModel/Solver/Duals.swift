/// Prices at an LP's optimum.
///
/// The reduced cost of a column is its cost less the sum over rows of dual times coefficient, whichever way the
/// objective goes. A row's dual is what the objective gains for each unit by which the row's active bound is raised:
/// under minimization it is at most 0 where the upper bound is active and at least 0 where the lower one is.
public struct Duals: Hashable, Sendable {
    /// One for each row.
    public var rows: [Double]

    /// One for each column.
    public var reducedCosts: [Double]

    /// Arrays as long as the program has rows and columns.
    public init(rows: [Double], reducedCosts: [Double]) {
        self.rows = rows
        self.reducedCosts = reducedCosts
    }

    /// What one unit on the right of a row is worth.
    public subscript(row: Row) -> Double { rows[row.index] }

    /// What one unit of a column costs beyond the worth of what it takes.
    public subscript(variable: Variable) -> Double { reducedCosts[variable.index] }
}
