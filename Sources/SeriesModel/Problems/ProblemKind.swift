/// What can be wrong with a series or its file, with the data that the words need.
public enum ProblemKind: Hashable, Sendable {
    // The text as such.

    /// The text breaks the rules of YAML or JSON.
    case syntax(SyntaxFault)
    /// Nothing is in the file.
    case empty
    case emptyPlan
    case nestedTooDeeply(limit: Int)
    /// Aliases that repeat each other would blow up.
    case aliasesTooLarge
    /// A key that is a list, a mapping or an alias.
    case keyNotText
    case unknownTag(String)
    /// A scalar with a tag that it does not fit, such as `!!int x`.
    case tagMismatch(tag: String)
    case tooManyDigits(limit: Int)

    // Keys and kinds.

    case unknownKey(suggestion: String?, known: [String])
    case mergeKey
    /// The line of the first; nil where this is the first itself.
    case duplicateKey(firstLine: Int?)
    case missing(ExpectedValue)
    case wrongKind(expected: ExpectedValue, found: FoundValue)
    /// A name that is a number or a truth value, which is not shown.
    case nameNotText
    case unknownWord(String, known: [String])
    case wrongVersion(String)
    case notADay(String)
    /// A key that should be a date; it may be somebody's name, and is not shown.
    case keyNotDay
    case noSuchDay(String)
    case reversedRange(String, first: String, last: String)
    case notWhole(String)

    // Numbers.

    case belowMinimum(String, minimum: Int)
    case aboveMaximum(String, maximum: Int)
    case notAShare(String)
    case notPositive(String)
    case tooManyDays(String, maximum: Int)
    case minimumAboveMaximum(minimum: String, maximum: String)
    /// `gap.min` is `days` at least where it is not given.
    case maximumBelowDays(maximum: Int, days: Int)
    case amountTooLarge(String)
    case seriesTooExpensive

    // Ids, references and rows.

    case emptyID
    case duplicateID(String, first: String)
    case unknownReference(Referent, String, suggestion: String?, known: [String])
    case missingFares([CityPair])
    case duplicateFare(CityPair, first: String)
    case duplicateVisa(passport: String, country: String, first: String)
    case unknownCurrency(String, suggestion: String?)
    case rateOfSeriesCurrency(String)
    case overlappingSeasons(String, other: String, first: String)
    /// Before the year 1 or after 9999.
    case dayOutOfCalendar
    case repeatedGoal(String, first: String)
    case repeatedAttendee(String)
    case repeatedHeldWorkshop(start: String, venue: String, first: String)
    case fundingWithoutCosts
    case reallocationWithoutHeadings

    // What-ifs.

    /// A change of a series is wrong.
    case change(ChangeFault)
}
