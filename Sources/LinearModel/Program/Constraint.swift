/// A linear expression and the bounds it must lie in.
///
/// Written with the pointwise operators, `2 * x + 3 * y .<= 4`, or as a range, `Constraint(x + y, in: 1...3)`.
public struct Constraint: Hashable, Sendable {
    /// The expression without its constant.
    public var terms: [Term]

    /// What the terms must sum to; the expression's constant has been taken off.
    public var bounds: Bounds

    /// An expression, its constant counted, within bounds that need not be sound.
    public init(_ expression: LinearExpression, in bounds: Bounds) {
        terms = expression.terms
        let constant = expression.constant
        // Infinity less a finite constant is infinity; a constant that is no number stays visible in the bounds.
        self.bounds = Bounds(lower: bounds.lower - constant, upper: bounds.upper - constant)
    }

    /// An expression, its constant counted, within a range.
    public init(_ expression: LinearExpression, in range: ClosedRange<Double>) {
        self.init(expression, in: Bounds(range))
    }
}
