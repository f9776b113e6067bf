/// A sum of terms and a constant.
///
/// Terms are kept as they were added; those of one variable are merged when the expression becomes a row or an
/// objective, so that building one in a loop costs amortised O(1) a term.
public struct LinearExpression: Hashable, Sendable {
    /// In the order in which they were added; one variable may have several.
    public var terms: [Term]
    /// What is added to the terms, in their unit.
    public var constant: Double

    /// A sum, of nothing unless said otherwise.
    public init(terms: [Term] = [], constant: Double = 0) {
        self.terms = terms
        self.constant = constant
    }

    /// One variable, once.
    public init(_ variable: Variable) {
        self.init(terms: [Term(1, variable)])
    }

    /// A number without variables.
    public init(_ constant: Double) {
        self.init(terms: [], constant: constant)
    }

    /// Adds `coefficient` times `variable` in place.
    ///
    /// - Complexity: amortised O(1)
    public mutating func add(_ coefficient: Double, _ variable: Variable) {
        terms.append(Term(coefficient, variable))
    }

    /// Adds `coefficient` times `other` in place.
    ///
    /// - Complexity: O(terms of `other`)
    public mutating func add(_ coefficient: Double, _ other: LinearExpression) {
        terms.reserveCapacity(terms.count + other.terms.count)
        for term in other.terms { terms.append(Term(coefficient * term.coefficient, term.variable)) }
        constant += coefficient * other.constant
    }

    /// The same sum with one term a variable, in the order of the columns, without zeros.
    ///
    /// - Complexity: O(n) where the terms are in order already, else O(n log n)
    package func merged() -> LinearExpression {
        LinearExpression(terms: Term.merge(terms), constant: constant)
    }

    /// The value at a point, `values[j]` being that of column j.
    public func value(at values: [Double]) -> Double {
        var sum = constant
        for term in terms { sum += term.coefficient * values[term.variable.index] }
        return sum
    }
}

extension Term {
    /// One term a variable, in the order of the columns, without zeros. Coefficients of one variable are added in the
    /// order in which they were given, so that the sum does not depend on the sort.
    static func merge(_ terms: [Term]) -> [Term] {
        let isOrdered = zip(terms, terms.dropFirst()).allSatisfy { $0.variable.index < $1.variable.index }
        if isOrdered { return terms.contains { $0.coefficient == 0 } ? terms.filter { $0.coefficient != 0 } : terms }
        let order = terms.indices.sorted {
            (terms[$0].variable.index, $0) < (terms[$1].variable.index, $1)
        }
        var merged: [Term] = []
        merged.reserveCapacity(terms.count)
        for position in order {
            let term = terms[position]
            if let last = merged.last, last.variable == term.variable {
                merged[merged.count - 1].coefficient += term.coefficient
            } else {
                merged.append(term)
            }
        }
        merged.removeAll { $0.coefficient == 0 }
        return merged
    }
}

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
