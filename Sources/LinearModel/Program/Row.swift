/// A row of a ``LinearProgram``, named by its place in it.
///
/// A handle: it means something only together with the program that made it.
package struct Row: Hashable, Sendable {
    /// Place among the program's rows, from 0.
    package let index: Int

    package init(index: Int) {
        self.index = index
    }
}
