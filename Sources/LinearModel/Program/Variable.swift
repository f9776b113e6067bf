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
