import SeriesModel

/// A change that cannot be made, and where it is written.
struct ChangeFailure: Error {
    var kind: ProblemKind
    /// Nil: where the change is.
    var position: Position?

    init(_ fault: ChangeFault, at position: Position? = nil) {
        self.init(kind: .change(fault), at: position)
    }

    init(kind: ProblemKind, at position: Position? = nil) {
        self.kind = kind
        self.position = position
    }
}
