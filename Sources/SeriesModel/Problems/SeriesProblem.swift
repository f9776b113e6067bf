/// Something that is wrong with a series, whether it comes from a file or was put together in code.
public struct SeriesProblem: Hashable, Sendable {
    /// The part of the series, in the keys of the format: `participants[3].home`; empty for the whole.
    public var path: String
    /// What is wrong, with its data.
    public var kind: ProblemKind

    /// A problem with a part of a series.
    public init(path: String, kind: ProblemKind) {
        self.path = path
        self.kind = kind
    }
}

extension SeriesProblem: CustomStringConvertible {
    /// The path, what is wrong and, on a line of its own, advice.
    public var description: String { Diagnostic(self, place: nil).description }
}
