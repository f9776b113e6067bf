/// A point and its objective.
package struct Solution: Hashable, Sendable {
    /// One value for each column.
    package var values: [Double]

    /// Computed from the values, not taken from a solver.
    package var objective: Double

    package init(values: [Double], in program: LinearProgram) {
        self.values = values
        objective = program.objectiveValue(at: values)
    }

    package subscript(variable: Variable) -> Double { values[variable.index] }

    package func value(of expression: LinearExpression) -> Double { expression.value(at: values) }

    /// Whether an integer variable is nearer to 1 than to 0.
    package func isOn(_ variable: Variable) -> Bool { values[variable.index] > 0.5 }
}
