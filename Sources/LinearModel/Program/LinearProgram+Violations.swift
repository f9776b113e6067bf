extension LinearProgram {
    /// What a point breaks: bounds and integrality of every column, then every row, computed afresh from the data.
    ///
    /// A rule is broken where the distance exceeds `tolerance` times the larger of 1 and the bound's size. `values`
    /// holds one for each column.
    ///
    /// - Complexity: O(columns + nonzeros)
    public func violations(of values: [Double], tolerance: Double = 1e-6) -> [ProgramViolation] {
        guard values.count == columns.count else {
            let distance = Double(abs(values.count - columns.count))
            return [
                ProgramViolation(rule: .count(expected: columns.count), distance: distance, value: Double(values.count))
            ]
        }
        var found: [ProgramViolation] = []
        for (index, column) in columns.enumerated() {
            let variable = Variable(index: index)
            let value = values[index]
            if let distance = column.bounds.excess(of: value, tolerance: tolerance) {
                found.append(
                    ProgramViolation(rule: .bounds(variable, name: column.name), distance: distance, value: value))
            }
            let fraction = abs(value - value.rounded())
            if column.kind == .integer, fraction > tolerance {
                found.append(
                    ProgramViolation(rule: .integrality(variable, name: column.name), distance: fraction, value: value))
            }
        }
        for (index, row) in rows.enumerated() {
            let sum = LinearExpression(terms: row.terms).value(at: values)
            if let distance = row.bounds.excess(of: sum, tolerance: tolerance) {
                let rule = ProgramViolation.Rule.row(Row(index: index), name: row.name)
                found.append(ProgramViolation(rule: rule, distance: distance, value: sum))
            }
        }
        return found
    }

    /// The objective at a point, from the data.
    public func objectiveValue(at values: [Double]) -> Double {
        objective.value(at: values)
    }
}

extension Bounds {
    /// The distance to `value` where it is more than may be overlooked, nil where it is not.
    fileprivate func excess(of value: Double, tolerance: Double) -> Double? {
        guard value.isFinite else { return .infinity }
        let below = lower - value
        let above = value - upper
        if below > tolerance * max(1, abs(lower)) { return below }
        if above > tolerance * max(1, abs(upper)) { return above }
        return nil
    }
}

/// A rule of a program that a point breaks, and by how much.
public struct ProgramViolation: Hashable, Sendable {
    /// What is broken.
    public var rule: Rule

    /// How far outside: of a row or a bound in its own unit, of integrality to the nearest integer. Infinite where a
    /// value is no number.
    public var distance: Double

    /// The value found: a variable's, a row's sum, or how many values were given.
    public var value: Double

    package init(rule: Rule, distance: Double, value: Double) {
        self.rule = rule
        self.distance = distance
        self.value = value
    }

    /// The rules that a program has.
    public enum Rule: Hashable, Sendable {
        /// A row's bounds.
        case row(Row, name: String)
        /// A variable's bounds.
        case bounds(Variable, name: String)
        /// A variable must be integer.
        case integrality(Variable, name: String)
        /// A value for every column is wanted.
        case count(expected: Int)
    }
}

extension ProgramViolation: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        switch rule {
        case .row(_, let name): "row \(name) is \(value), off by \(distance)"
        case .bounds(_, let name): "variable \(name) is \(value), out of bounds by \(distance)"
        case .integrality(_, let name): "variable \(name) is \(value), off an integer by \(distance)"
        case .count(let expected): "\(Int(value)) values were given for \(expected) variables"
        }
    }
}
