import SeriesModel

/// One change of a series file: a part of it and what becomes of it.
struct SeriesChange: Sendable {
    /// The part as somebody wrote it, `funders.norway.amount`.
    var part: String
    /// The same, step by step.
    var steps: [String]
    var value: ChangedValue
    /// Where the part is written, and where the value.
    var position: Position
    var valuePosition: Position

    /// The change in words, without any name.
    var text: String { "\(part): \(value.text)" }
}
