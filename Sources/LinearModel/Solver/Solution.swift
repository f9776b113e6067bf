/// A point and its objective.
public struct Solution: Hashable, Sendable {
    /// One value for each column.
    public var values: [Double]

    /// Computed from the values, not taken from a solver.
    public var objective: Double

    /// A point, valued by a program's objective.
    public init(values: [Double], in program: LinearProgram) {
        self.values = values
        objective = program.objectiveValue(at: values)
    }

    /// A variable's value.
    public subscript(variable: Variable) -> Double { values[variable.index] }

    /// An expression's value at the point.
    public func value(of expression: LinearExpression) -> Double { expression.value(at: values) }

    /// Whether an integer variable is nearer to 1 than to 0.
    public func isOn(_ variable: Variable) -> Bool { values[variable.index] > 0.5 }
}
