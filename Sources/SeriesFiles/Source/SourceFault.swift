package import SeriesModel

/// A file whose text breaks the rules of its notation, so that nothing in it can be trusted.
package struct SourceFault: Error {
    package var kind: ProblemKind
    package var position: Position
    /// The key, where it is one that is wrong.
    package var path = ""
    /// Other faults, met before this one.
    package var before: [SourceFault] = []

    /// This one and those before.
    package var all: [SourceFault] { before + [self] }
}
