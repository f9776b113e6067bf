/// A column of a ``LinearProgram``, named by its place in it.
///
/// A handle: it means something only together with the program that made it.
package struct Variable: Hashable, Sendable {
    /// Place among the program's columns, from 0.
    package let index: Int

    package init(index: Int) {
        self.index = index
    }
}

extension Variable {
    /// What values a variable may take between its bounds.
    package enum Kind: Hashable, Sendable {
        case continuous
        case integer
    }
}
