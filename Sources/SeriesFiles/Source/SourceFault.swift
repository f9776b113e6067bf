import SeriesModel

/// A file whose text breaks the rules of its notation, so that nothing in it can be trusted.
struct SourceFault: Error {
    var kind: ProblemKind
    var position: Position
    /// The key, where it is one that is wrong.
    var path = ""
}
