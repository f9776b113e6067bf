extension LinearExpression {
    /// The same with every sign turned.
    public static prefix func - (operand: LinearExpression) -> LinearExpression { -1 * operand }

    /// Adds in place, in amortised O(terms on the right).
    public static func += (left: inout LinearExpression, right: LinearExpression) { left.add(1, right) }

    /// Takes off in place, in amortised O(terms on the right).
    public static func -= (left: inout LinearExpression, right: LinearExpression) { left.add(-1, right) }

    /// Adds in place, in amortised O(terms on the right).
    public static func += (left: inout LinearExpression, right: Variable) { left.add(1, right) }

    /// Takes off in place, in amortised O(terms on the right).
    public static func -= (left: inout LinearExpression, right: Variable) { left.add(-1, right) }

    /// Adds in place, in amortised O(terms on the right).
    public static func += (left: inout LinearExpression, right: Double) { left.constant += right }

    /// Takes off in place, in amortised O(terms on the right).
    public static func -= (left: inout LinearExpression, right: Double) { left.constant -= right }

    /// Multiplies terms and constant in place.
    public static func *= (left: inout LinearExpression, factor: Double) {
        for position in left.terms.indices { left.terms[position].coefficient *= factor }
        left.constant *= factor
    }
}

/// The same with every sign turned.
public prefix func - (operand: Variable) -> LinearExpression { -1 * operand }

/// Every coefficient and the constant, times a number.
public func * (factor: Double, variable: Variable) -> LinearExpression {
    LinearExpression(terms: [Term(factor, variable)])
}

/// Every coefficient and the constant, times a number.
public func * (variable: Variable, factor: Double) -> LinearExpression { factor * variable }

/// Every coefficient and the constant, times a number.
public func * (factor: Double, expression: LinearExpression) -> LinearExpression {
    var result = expression
    result *= factor
    return result
}

/// Every coefficient and the constant, times a number.
public func * (expression: LinearExpression, factor: Double) -> LinearExpression { factor * expression }

/// Every coefficient and the constant, divided by a number.
public func / (expression: LinearExpression, divisor: Double) -> LinearExpression {
    LinearExpression(
        terms: expression.terms.map { Term($0.coefficient / divisor, $0.variable) },
        constant: expression.constant / divisor)
}

/// Every coefficient and the constant, divided by a number.
public func / (variable: Variable, divisor: Double) -> LinearExpression { LinearExpression(variable) / divisor }

/// Terms and constants of both, one after the other.
public func + (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var result = left
    result += right
    return result
}

/// Terms and constants of both, one after the other.
public func + (left: LinearExpression, right: Variable) -> LinearExpression {
    var result = left
    result += right
    return result
}

/// Terms and constants of both, one after the other.
public func + (left: LinearExpression, right: Double) -> LinearExpression {
    var result = left
    result += right
    return result
}

/// Terms and constants of both, one after the other.
public func + (left: Variable, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

/// Terms and constants of both, one after the other.
public func + (left: Variable, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

/// Terms and constants of both, one after the other.
public func + (left: Variable, right: Double) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

/// Terms and constants of both, one after the other.
public func + (left: Double, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

/// Terms and constants of both, one after the other.
public func + (left: Double, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result += right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var result = left
    result -= right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: LinearExpression, right: Variable) -> LinearExpression {
    var result = left
    result -= right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: LinearExpression, right: Double) -> LinearExpression {
    var result = left
    result -= right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: Variable, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: Variable, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: Variable, right: Double) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: Double, right: LinearExpression) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}

/// Terms and constant of the left, and those of the right with their signs turned.
public func - (left: Double, right: Variable) -> LinearExpression {
    var result = LinearExpression(left)
    result -= right
    return result
}
