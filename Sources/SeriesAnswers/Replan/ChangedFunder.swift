import SeriesModel

/// What a funder pays in an old plan and in a new one.
public struct ChangedFunder: Hashable, Sendable {
    /// A funder id, also of one whom the series no longer has.
    public let funder: String
    /// What it pays directly.
    public let sum: ChangedSum
}
