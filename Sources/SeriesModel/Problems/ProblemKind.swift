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
    /// A tag that YAML does not have is not shown: it may be somebody's name.
    case unknownTag(String)
    /// An anchor that no alias names, before text without quotes or before nothing.
    case unusedAnchor
    /// A scalar with a tag that it does not fit, such as `!!int x`.
    case tagMismatch(tag: String)
    case tooManyDigits(limit: Int)

    // Keys and kinds.

    case unknownKey(suggestion: String?, known: [String])
    case mergeKey
    /// Where the first is, such as `on line 5`; nil where this is the first itself.
    case duplicateKey(first: String?)
    case missing(ExpectedValue)
    case wrongKind(expected: ExpectedValue, found: FoundValue)
    /// A name that is a number or a truth value, which is not shown.
    case nameNotText
    /// People, where a list of lists of them is wanted: the lists that are meant, as far as they may be shown.
    case flatList([[String]])
    /// A comma between thousands, which ends the value: as written, and the number that is meant.
    case commaInNumber(String, meant: String)
    case unknownWord(String, known: [String])
    case wrongVersion(String)
    case notADay(String)
    /// A key that should be a date; it may be somebody's name, and is not shown.
    case keyNotDay
    case noSuchDay(String)
    /// And the range that may be meant.
    case reversedRange(String, meant: DayRange?)
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
    /// Pairs without a row; rows that go the other way; and a city that may be misspelt.
    case missingFares([CityPair], reversed: [String] = [], near: NearCities? = nil)
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

    // Tables.

    /// A workbook or a CSV file says something that is no series.
    case table(TableFault)

    // What-ifs.

    /// A change of a series is wrong.
    case change(ChangeFault)
}

/// What the format wants in a place.
public enum ExpectedValue: Hashable, Sendable {
    case mapping
    /// A mapping of these few keys, such as `{min, max}`.
    case keys([String])
    /// `{min, max}` of the days between workshops, of which the least is meant where there is one number.
    case gap
    case list
    /// A list of mappings that have these keys first.
    case entries([String])
    /// A list of days of the week.
    case weekdays
    /// The code of a currency.
    case currency
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
    /// True for all numbers of an entry, or the keys of some of them.
    case trueOrSome([String])
    case day
    case range
    /// A number, or `{min, max}`.
    case countOrLimits
    /// The format version.
    case version
    /// A goal's name, or `{goal, tolerance}`; the goal, where it can be told.
    case goal(Goal.Kind?)
    /// One of a few words.
    case word([String])
}

/// What stands in a place of a file.
public enum FoundValue: Hashable, Sendable {
    case mapping
    case list
    case nothing
    /// A number, as written.
    case number(String)
    /// `true` or `false`, as written.
    case boolean(String)
    /// Text without quotes.
    case text(String)
    /// Text in quotes.
    case quotedText(String)
    /// A scalar that must not be shown, such as somebody's name.
    case secret
}

/// What begins with a bracket, a brace or a quote and must end with one.
public enum Enclosure: String, Hashable, Sendable {
    case list, mapping, quotation
}

/// What a reference names.
public enum Referent: String, Hashable, Sendable {
    case delegation, participant, venue, funder
}

/// How a text breaks the rules of its notation.
public enum SyntaxFault: Hashable, Sendable {
    /// A tab where YAML wants spaces.
    case tab
    /// A list, mapping or quotation that is still open on a line where it cannot go on; nil: on its own line.
    case unclosed(Enclosure, before: Int?)
    /// A colon inside text without quotes.
    case colonInText
    /// A colon without a space after it, within brackets or braces.
    case tightColon
    /// A space that is none to YAML, such as the hard one of word processors; its code.
    case hardSpace(String)
    /// A sign that looks like one of YAML's and is none; its code, and the one that is meant.
    case lookalike(String, of: String)
    /// A sign with which no text may begin without quotes.
    case reserved(String)
    /// An entry of a list that begins with a dash and no space after it, or with another sign than a dash.
    case listMark(String)
    /// An entry of a list without the dash before it.
    case noDash
    /// A key without a colon behind it.
    case noColon
    /// A key in braces with nothing behind its colon.
    case noValue
    /// A semicolon between the entries of a mapping.
    case semicolon
    /// Text goes on after the quote that ended it, such as an apostrophe within single quotes; which quote.
    case textAfterQuote(String)
    /// `#` in text without quotes, which ends the line.
    case commentInText
    /// A comma in text without quotes, within brackets or braces.
    case commaInText
    /// A character that YAML does not allow.
    case forbiddenCharacter(String)
    case undefinedAlias
    case severalDocuments
    case wrongIndentation
    /// A key that stands so many spaces further right than the one before it, which has a value already.
    case indentedTooFar(Int)
    /// A key that stands so many spaces further left than those around it.
    case indentedTooLittle(Int)
    /// Anything else, in the words of the YAML parser.
    case yaml(String)
    /// In the words of the JSON reader: what was expected.
    case json(String)
    /// JSON wants double quotes, no comments, no commas at the end.
    case jsonHabit(String, advice: String)
}

/// A city that may be misspelt, and what may be meant.
public struct NearCities: Hashable, Sendable {
    /// As it is written.
    public var city: String
    /// What may be meant, such as `KRT (Khartoum)`.
    public var meant: [String]
    /// Whether these are cities of other fares, so that either may be misspelt.
    public var areWritten: Bool

    /// A city that may be another.
    public init(city: String, meant: [String], areWritten: Bool) {
        self.city = city
        self.meant = meant
        self.areWritten = areWritten
    }
}

/// A home city and a venue city.
public struct CityPair: Hashable, Comparable, Sendable {
    /// A home city.
    public var from: String
    /// A venue city.
    public var to: String

    /// From a home city to a venue city.
    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }

    /// By home city, then by venue city.
    public static func < (first: CityPair, second: CityPair) -> Bool {
        (first.from, first.to) < (second.from, second.to)
    }
}
