/// A file as a tree.
package struct SourceTree: Sendable {
    /// Nil where the file is empty.
    package var root: SourceNode?

    /// The deepest nesting that is read; a series needs 5.
    package static let deepest = 64
}
