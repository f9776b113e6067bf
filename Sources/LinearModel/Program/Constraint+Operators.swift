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
