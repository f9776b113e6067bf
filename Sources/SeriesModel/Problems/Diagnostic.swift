/// A problem with its place in a file, in words.
public struct Diagnostic: Hashable, Sendable {
    /// Where it is written; nil where it comes from no file.
    public var place: SourcePlace?
    /// The part of the file, in its keys: `participants[3].home`; empty for the whole.
    public var path: String
    /// What is wrong, with its data.
    public var kind: ProblemKind

    /// A problem and where it is.
    public init(_ problem: SeriesProblem, place: SourcePlace?) {
        self.place = place
        path = problem.path
        kind = problem.kind
    }

    /// A problem and where it is.
    public init(place: SourcePlace?, path: String, kind: ProblemKind) {
        self.place = place
        self.path = path
        self.kind = kind
    }

    /// The value as written, where a value is what is wrong; never a name of somebody.
    public var value: String? { kind.value }

    /// What is wrong, and what was expected.
    public var message: String { kind.message }

    /// What may mend it, a sentence that starts with "Maybe"; nil where the message says it all.
    public var advice: String? { kind.advice }
}

extension Diagnostic: CustomStringConvertible {
    /// `series.yaml:12:5: participants[3].delegaton: unknown key`, and the advice on a second line.
    public var description: String {
        var parts: [String] = []
        if let place { parts.append("\(place)") }
        if !path.isEmpty { parts.append(path) }
        parts.append(message)
        return parts.joined(separator: ": ") + (advice.map { "\n  \($0)" } ?? "")
    }
}
