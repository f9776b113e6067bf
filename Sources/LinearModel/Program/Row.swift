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
