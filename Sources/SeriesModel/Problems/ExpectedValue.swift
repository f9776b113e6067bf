/// What the format wants in a place.
public enum ExpectedValue: Hashable, Sendable {
    case mapping
    /// A mapping of these few keys, such as `{min, max}`.
    case keys([String])
    /// `{min, max}` of the days between workshops, of which the least is meant where there is one number.
    case gap
    case list
    case text
    case number
    /// A number between 0 and 1.
    case share
    case wholeNumber
    case trueOrFalse
    case day
    case range
    /// A number, or `{min, max}`.
    case countOrLimits
    /// The format version.
    case version
    /// A goal's name, or `{goal, tolerance}`.
    case goal
    /// One of a few words.
    case word([String])
}
