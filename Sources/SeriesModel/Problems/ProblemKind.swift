/// What can be wrong with a series or its file, with the data that the words need.
public enum ProblemKind: Hashable, Sendable {
    // The text as such.

    /// The text breaks the rules of YAML or JSON.
    case syntax(SyntaxFault)
    /// A plan, where a series is wanted.
    case planForSeries
    /// A series, or anything else that is no JSON, where a plan is wanted.
    case seriesForPlan
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
    /// A list of people, where a list of such lists is wanted; as far as they may be shown.
    case flatList([String])
    /// A comma between thousands, which ends the value: as written, and the number that is meant.
    case commaInNumber(String, meant: String)
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
    /// More entries of a list than can be planned.
    case tooManyEntries(Int, maximum: Int)
    /// More questions who comes when and where than can be planned: people times venues times start days.
    case tooManyChoices(people: Int, venues: Int, starts: Int, maximum: Int)

    // Ids, references and rows.

    case emptyID
    case duplicateID(String, first: String)
    case unknownReference(Referent, String, suggestion: String?, known: [String])
    /// Somebody called by their name: where the participants of that name stand.
    case nameForID([String])
    /// Somebody who was at a held workshop, so often in all, and is not in the series.
    case unknownAttendee(String, suggestion: String?, held: Int)
    /// Pairs without a row; and rows that go the other way.
    case missingFares([CityPair], reversed: [String] = [])
    case duplicateFare(CityPair, first: String)
    case duplicateVisa(passport: String, country: String, first: String)
    case unknownCurrency(String, suggestion: String?)
    case rateOfSeriesCurrency(String)
    case overlappingSeasons(String, other: String, first: String)
    /// Before the year 1 or after 9999.
    case dayOutOfCalendar
    case repeatedGoal(String, first: String)
    case listedTwice(String)
    /// A list of people that names fewer than two.
    case tooFewPeople
    case repeatedHeldWorkshop(start: String, venue: String, first: String)
    case fundingWithoutCosts
    case reallocationWithoutHeadings

    // What-ifs.

    /// A change of a series is wrong.
    case change(ChangeFault)
}
