/// A coefficient times a variable.
public struct Term: Hashable, Sendable {
    /// What one unit of the variable counts, in the unit of the sum.
    public var coefficient: Double
    /// What is counted.
    public var variable: Variable

    /// In the order of writing: 2 times x.
    public init(_ coefficient: Double, _ variable: Variable) {
        self.coefficient = coefficient
        self.variable = variable
    }
}
