/// A column of a ``LinearProgram``, named by its place in it.
///
/// A handle: it means something only together with the program that made it.
public struct Variable: Hashable, Sendable {
    /// Place among the program's columns, from 0.
    public let index: Int

    /// The column at a place, for programs that were read from a file.
    public init(index: Int) {
        self.index = index
    }
}

extension Variable {
    /// What values a variable may take between its bounds.
    public enum Kind: Hashable, Sendable {
        case continuous
        case integer
    }
}

/// A coefficient times a variable.
public struct Term: Hashable, Sendable {
    /// What one unit of the variable counts, in the unit of the sum.
    public var coefficient: Double
    /// What is counted.
    public var variable: Variable

    /// In the order of writing: 2 times x.
    public init(_ coefficient: Double, _ variable: Variable) {
        self.coefficient = coefficient
        self.variable = variable
    }
}

/// A row of a ``LinearProgram``, named by its place in it.
///
/// A handle: it means something only together with the program that made it.
public struct Row: Hashable, Sendable {
    /// Place among the program's rows, from 0.
    public let index: Int

    /// The row at a place, for programs that were read from a file.
    public init(index: Int) {
        self.index = index
    }
}
