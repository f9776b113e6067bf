package import SeriesModel

/// A value of a YAML or JSON file with its place.
package struct SourceNode: Sendable {
    package indirect enum Content: Sendable {
        case null
        case boolean(Bool)
        case number(Rational)
        /// A number with more digits than any amount needs.
        case enormousNumber
        case text(String)
        case list([SourceNode])
        case mapping([SourceEntry])
        /// Something that stands for no value, such as one with an unknown tag.
        case broken(ProblemKind)
    }

    package var content: Content
    package var position: Position
    /// A scalar as it is written, without quotes.
    package var written = ""
    package var isQuoted = false
    /// Whether no message may show it.
    package var isSecret = false
}
