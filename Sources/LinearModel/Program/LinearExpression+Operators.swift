extension LinearExpression {
    package static prefix func - (operand: LinearExpression) -> LinearExpression { -1 * operand }

    package static func += (left: inout LinearExpression, right: LinearExpression) { left.add(1, right) }
    package static func -= (left: inout LinearExpression, right: LinearExpression) { left.add(-1, right) }
    package static func += (left: inout LinearExpression, right: Variable) { left.add(1, right) }
    package static func -= (left: inout LinearExpression, right: Variable) { left.add(-1, right) }
    package static func += (left: inout LinearExpression, right: Double) { left.constant += right }
    package static func -= (left: inout LinearExpression, right: Double) { left.constant -= right }

    package static func *= (left: inout LinearExpression, factor: Double) {
        for position in left.terms.indices { left.terms[position].coefficient *= factor }
        left.constant *= factor
    }
}

package prefix func - (operand: Variable) -> LinearExpression { -1 * operand }

package func * (factor: Double, variable: Variable) -> LinearExpression {
    LinearExpression(terms: [Term(factor, variable)])
}

package func * (variable: Variable, factor: Double) -> LinearExpression { factor * variable }

package func * (factor: Double, expression: LinearExpression) -> LinearExpression {
    var result = expression
    result *= factor
    return result
}

package func * (expression: LinearExpression, factor: Double) -> LinearExpression { factor * expression }

package func / (expression: LinearExpression, divisor: Double) -> LinearExpression {
    LinearExpression(
        terms: expression.terms.map { Term($0.coefficient / divisor, $0.variable) },
        constant: expression.constant / divisor)
}

package func / (variable: Variable, divisor: Double) -> LinearExpression { LinearExpression(variable) / divisor }

package func + (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var result = left
    result += right
    return result
}

package func + (left: LinearExpression, right: Variable) -> LinearExpression {
    var result = left
    result += right
    return result
}

package func + (left: LinearExpression, right: Double) -> LinearExpression {
    var result = left
    result += right
    return result
}

package func + (left: Variable, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

package func + (left: Variable, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

package func + (left: Variable, right: Double) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

package func + (left: Double, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

package func + (left: Double, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

package func - (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var result = left
    result -= right
    return result
}

package func - (left: LinearExpression, right: Variable) -> LinearExpression {
    var result = left
    result -= right
    return result
}

package func - (left: LinearExpression, right: Double) -> LinearExpression {
    var result = left
    result -= right
    return result
}

package func - (left: Variable, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

package func - (left: Variable, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

package func - (left: Variable, right: Double) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

package func - (left: Double, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

package func - (left: Double, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}
