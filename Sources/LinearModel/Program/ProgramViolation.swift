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
