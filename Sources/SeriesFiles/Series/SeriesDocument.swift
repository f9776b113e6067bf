public import SeriesModel

/// A series and where its parts are written.
public struct SeriesDocument: Sendable {
    /// Valid: it has no problems.
    public let series: Series
    /// The place of every part that is written.
    public let places: SourceMap
    /// The file as a tree, for what-ifs.
    let root: SourceNode
    /// The names of its participants, which no message shows.
    var names: SecretWords { SecretWords(series.participants) }
}
