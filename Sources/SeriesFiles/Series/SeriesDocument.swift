public import SeriesModel

/// A series and where its parts are written.
public struct SeriesDocument: Sendable {
    /// Valid: it has no problems.
    public let series: Series
    /// The place of every part that is written.
    public let places: SourceMap
    /// What was changed of what the file says, in words that hold ids only, such as `fares: +15%`; places are those of the
    /// file.
    public internal(set) var changes: [String] = []
    /// The file as a tree, with its changes, for what-ifs.
    let root: SourceNode
    /// The file as a tree as it is written, where something was changed.
    var unchanged: SourceNode?
    /// The names of its participants, which no message shows.
    var names: SecretWords { SecretWords(series.participants) }
}
