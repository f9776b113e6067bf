// The standard library's pointwise comparison operators make constraints; `==` stays equality.

package func .<= (left: LinearExpression, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .<= (left: LinearExpression, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .<= (left: LinearExpression, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .<= (left: Variable, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .<= (left: Variable, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .<= (left: Variable, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .<= (left: Double, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .<= (left: Double, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: -.infinity, upper: 0))
}

package func .>= (left: LinearExpression, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .>= (left: LinearExpression, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .>= (left: LinearExpression, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .>= (left: Variable, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .>= (left: Variable, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .>= (left: Variable, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .>= (left: Double, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .>= (left: Double, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: .infinity))
}

package func .== (left: LinearExpression, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

package func .== (left: LinearExpression, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

package func .== (left: LinearExpression, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

package func .== (left: Variable, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

package func .== (left: Variable, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

package func .== (left: Variable, right: Double) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

package func .== (left: Double, right: LinearExpression) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}

package func .== (left: Double, right: Variable) -> Constraint {
    Constraint(left - right, in: Bounds(lower: 0, upper: 0))
}
