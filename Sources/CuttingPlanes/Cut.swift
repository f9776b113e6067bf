public import LinearModel

/// An inequality `Σ terms ≥ lower` that every point of a program keeps at which the whole columns are whole.
///
/// Scaled so that its coefficients have the Euclidean length 1: what a point lacks of `lower` is how far it is cut off.
public struct Cut: Hashable, Sendable {
    /// In the order of the columns, each column once.
    public let terms: [Term]
    /// What the terms come to at the least.
    public let lower: Double

    /// How far a point lies beyond the cut; negative where it keeps the cut.
    public func depth(at values: [Double]) -> Double {
        lower - terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
    }

    /// The cosine of the angle to another cut.
    func parallelism(to other: Cut) -> Double {
        var sum = 0.0
        var others = other.terms[...]
        for term in terms {
            while let next = others.first, next.variable.index < term.variable.index { others.removeFirst() }
            if let next = others.first, next.variable == term.variable { sum += term.coefficient * next.coefficient }
        }
        return sum
    }

    /// The cut as a row.
    public var constraint: Constraint {
        Constraint(
            LinearExpression(terms: terms, constant: 0), in: Bounds(lower: lower, upper: .infinity))
    }
}
