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

/// A lower and an upper bound, either of which may be infinite.
///
/// Unlike a closed range it can hold bounds that cross or are no numbers, so that data with such bounds is reported by
/// ``LinearProgram/faults()`` rather than trapped on.
public struct Bounds: Hashable, Sendable {
    /// The least value allowed; minus infinity for none.
    public var lower: Double
    /// The largest value allowed; infinity for none.
    public var upper: Double

    /// Bounds that are not checked here: see ``LinearProgram/faults()``.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// Bounds at the ends of a range, which cannot cross.
    public init(_ range: ClosedRange<Double>) {
        self.init(lower: range.lowerBound, upper: range.upperBound)
    }

    /// Everything from 0 up.
    public static let nonnegative = Bounds(lower: 0, upper: .infinity)

    /// Every value.
    public static let free = Bounds(lower: -.infinity, upper: .infinity)

    /// 0 to 1.
    public static let unit = Bounds(lower: 0, upper: 1)

    /// Whether one value is left.
    public var isFixed: Bool { lower == upper }

    /// Whether no value is left.
    public var isEmpty: Bool { lower > upper }

    /// How far `value` lies outside, 0 inside.
    public func distance(to value: Double) -> Double {
        max(0, lower - value, value - upper)
    }
}

// The standard library's pointwise comparison operators make constraints; `==` stays equality.

/// Left is at most right.
public func .<= (left: LinearExpression, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at most right.
public func .<= (left: LinearExpression, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at most right.
public func .<= (left: LinearExpression, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at most right.
public func .<= (left: Variable, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at most right.
public func .<= (left: Variable, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at most right.
public func .<= (left: Variable, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at most right.
public func .<= (left: Double, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at most right.
public func .<= (left: Double, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

/// Left is at least right.
public func .>= (left: LinearExpression, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left is at least right.
public func .>= (left: LinearExpression, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left is at least right.
public func .>= (left: LinearExpression, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left is at least right.
public func .>= (left: Variable, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left is at least right.
public func .>= (left: Variable, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left is at least right.
public func .>= (left: Variable, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left is at least right.
public func .>= (left: Double, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left is at least right.
public func .>= (left: Double, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

/// Left and right are the same.
public func .== (left: LinearExpression, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

/// Left and right are the same.
public func .== (left: LinearExpression, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

/// Left and right are the same.
public func .== (left: LinearExpression, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

/// Left and right are the same.
public func .== (left: Variable, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

/// Left and right are the same.
public func .== (left: Variable, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

/// Left and right are the same.
public func .== (left: Variable, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

/// Left and right are the same.
public func .== (left: Double, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

/// Left and right are the same.
public func .== (left: Double, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}
