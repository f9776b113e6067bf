/// What the format wants in a place.
public enum ExpectedValue: Hashable, Sendable {
    case mapping
    /// A mapping of these few keys, such as `{min, max}`.
    case keys([String])
    /// `{min, max}` of the days between workshops, of which the least is meant where there is one number.
    case gap
    case list
    /// A list of ids of participants, within a list.
    case people
    case text
    case number
    /// A number between 0 and 1.
    case share
    /// A number of percent.
    case percent
    /// A number that something is multiplied by, 1.1 for 110 percent.
    case factor
    /// The tolerance of a goal, where the goal is known.
    case tolerance(Goal.Kind?)
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
