/// A file as a tree.
struct SourceTree: Sendable {
    /// Nil where the file is empty.
    var root: SourceNode?

    /// The deepest nesting that is read; a series needs 5.
    static let deepest = 64
}
