/// A file as a tree.
struct SourceTree: Sendable {
    /// Nil where the file is empty.
    var root: SourceNode?
    /// Slips of the pen that were mended for reading on: the file is wrong all the same.
    var slips: [SourceFault] = []

    /// The deepest nesting that is read; a series needs 5.
    static let deepest = 64
}
