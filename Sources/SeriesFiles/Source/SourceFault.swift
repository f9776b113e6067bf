import SeriesModel

/// A file whose text breaks the rules of its notation, so that nothing in it can be trusted.
struct SourceFault: Error {
    var kind: ProblemKind
    var position: Position
    /// The key, where it is one that is wrong.
    var path = ""
    /// Other faults, met before this one.
    var before: [SourceFault] = []

    /// This one and those before.
    var all: [SourceFault] { before + [self] }
}
