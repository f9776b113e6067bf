/// A file as a tree.
package struct SourceTree: Sendable {
    /// Nil where the file is empty.
    package var root: SourceNode?
    /// Slips of the pen that were mended for reading on: the file is wrong all the same.
    package var slips: [SourceFault] = []

    /// The deepest nesting that is read; a series needs 5.
    package static let deepest = 64
}
