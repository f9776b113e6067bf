/// What an error in a file is about, in a word for programs. The list is closed: there are no others.
public enum ProblemCode: String, Codable, CaseIterable, Sendable {
    case unreadable, syntax, wrongDocument, empty, tooDeep, tooManyAliases, keyNotText, unknownTag, unusedAnchor,
        tagMismatch
    case unknownKey, duplicateKey, missing, wrongKind, nameNotText, flatList, commaInNumber, unknownWord, wrongVersion
    case notADay, keyNotDay, noSuchDay, reversedRange, dayOutOfCalendar
    case notWhole, tooManyDigits, belowMinimum, aboveMaximum, notAShare, notPositive, tooManyDays, minimumAboveMaximum
    case amountTooLarge, seriesTooExpensive, tooManyEntries, tooManyChoices
    case emptyID, duplicateID, unknownReference, nameForID, unknownAttendee, missingFares, duplicateFare, duplicateVisa
    case unknownCurrency, rateOfSeriesCurrency, overlappingSeasons, repeatedGoal, listedTwice, tooFewPeople
    case repeatedHeldWorkshop, fundingWithoutCosts, reallocationWithoutHeadings
    case cellWithoutValue, cellOfOtherKind, cellOfTwoReadings, unclosedQuote, sheet, column, row
    case notAChange, unknownPart, sweep, repeatedChange, tooManyScenarios, noScenario, notAnAnswer, contradiction

    /// When the error is given, in a sentence for a page.
    public var meaning: String {
        switch self {
        case .unreadable: "There is no such file, it may not be read, or it is no text in UTF-8 and no tables."
        case .syntax: "The text breaks the rules of YAML or JSON."
        case .wrongDocument: "A plan where a series is wanted, or the other way round."
        case .empty: "Nothing is in the file."
        case .tooDeep: "Lists and mappings are nested too deeply."
        case .tooManyAliases: "Aliases, written out, make too large a file."
        case .keyNotText: "A key is a list, a mapping or an alias."
        case .unknownTag: "A tag that YAML does not have, as before text that begins with `!`."
        case .unusedAnchor: "An anchor that nothing refers to, as before text that begins with `&`."
        case .tagMismatch: "A value that does not fit its tag."
        case .unknownKey: "A key that the format does not have here."
        case .duplicateKey: "A key that is there already."
        case .missing: "Something that is required is not there."
        case .wrongKind: "A value of another kind than the one that is wanted, such as text for a number."
        case .nameNotText: "A name that is a number or a truth value."
        case .flatList: "A list of people, where a list of such lists is wanted."
        case .commaInNumber: "A comma between thousands, which ends the value."
        case .unknownWord: "A word that is none of those that are known here."
        case .wrongVersion: "`parley` is not the version of the format."
        case .notADay: "A text that is no date of the form 2027-03-15."
        case .keyNotDay: "A key that should be a date."
        case .noSuchDay: "A date that is not in the calendar."
        case .reversedRange: "A range that ends before it begins."
        case .dayOutOfCalendar: "A date before the year 1 or after 9999."
        case .notWhole: "A fraction, where a whole number is wanted."
        case .tooManyDigits: "A number with more digits than any amount needs."
        case .belowMinimum: "A number below the least that is allowed."
        case .aboveMaximum: "A number above the most that is allowed."
        case .notAShare: "A share that is not between 0 and 1."
        case .notPositive: "A number that must be above 0."
        case .tooManyDays: "A length of time above the longest that is allowed."
        case .minimumAboveMaximum: "A least number above the most."
        case .amountTooLarge: "An amount too large to be counted in cents."
        case .seriesTooExpensive: "Amounts that together are too large to be counted in cents."
        case .tooManyEntries: "A list with more entries than can be planned."
        case .tooManyChoices: "People, venues and start days that multiplied are more than can be planned."
        case .emptyID: "An id that is empty."
        case .duplicateID: "An id that is there already."
        case .unknownReference: "An id that nothing has."
        case .nameForID: "Somebody called by their name, where the id is wanted."
        case .unknownAttendee: "Somebody who was at a held workshop, and is not in the series."
        case .missingFares: "No fare from somebody's home to a venue that they accept."
        case .duplicateFare: "A second fare for the same journey."
        case .duplicateVisa: "A second row for the same passport and country."
        case .unknownCurrency: "A currency without a rate."
        case .rateOfSeriesCurrency: "A rate for the currency of the series itself."
        case .overlappingSeasons: "Seasons of a venue that overlap."
        case .repeatedGoal: "A goal that is there already, and without a tolerance."
        case .listedTwice: "An entry that is in its list twice."
        case .tooFewPeople: "A group that names fewer than two."
        case .repeatedHeldWorkshop: "A held workshop that is there already."
        case .fundingWithoutCosts: "`funding` of a held workshop without `costs`."
        case .reallocationWithoutHeadings: "`reallocation` of a funder without `headings`."
        case .cellWithoutValue: "A cell that shows an error, was never calculated, or is merged with another."
        case .cellOfOtherKind: "A cell with a date, a time, percent or a currency, where something else is wanted."
        case .cellOfTwoReadings: "A date or a number that can be read in two ways, or a date that contradicts itself."
        case .unclosedQuote: "A quote in a CSV file that is opened and not closed."
        case .sheet: "A sheet that is unknown, missing or there twice."
        case .column: "A head of a column that is unknown, missing or there twice."
        case .row: "A row that is there twice, or says too little or too much."
        case .notAChange: "A change of a scenario that is none, or does not say what becomes of its part."
        case .unknownPart: "A change of a part that the series does not have."
        case .sweep: "A sweep that is none, or none where one value is wanted."
        case .repeatedChange: "A scenario that changes a part a second time."
        case .tooManyScenarios: "More scenarios than anybody can wait for."
        case .noScenario: "A file without any change."
        case .notAnAnswer: "A line that is no answer to a scenario."
        case .contradiction: "Two proven answers to one scenario that differ."
        }
    }
}

extension ProblemKind {
    /// What the problem is about, in a word for programs.
    public var code: ProblemCode {
        switch self {
        case .syntax: .syntax
        case .planForSeries, .seriesForPlan: .wrongDocument
        case .empty, .emptyPlan: .empty
        case .nestedTooDeeply: .tooDeep
        case .aliasesTooLarge: .tooManyAliases
        case .keyNotText: .keyNotText
        case .unknownTag: .unknownTag
        case .unusedAnchor: .unusedAnchor
        case .tagMismatch: .tagMismatch
        case .tooManyDigits: .tooManyDigits
        case .unknownKey, .mergeKey: .unknownKey
        case .duplicateKey: .duplicateKey
        case .missing: .missing
        case .wrongKind: .wrongKind
        case .nameNotText: .nameNotText
        case .flatList: .flatList
        case .commaInNumber: .commaInNumber
        case .unknownWord: .unknownWord
        case .wrongVersion: .wrongVersion
        case .notADay: .notADay
        case .keyNotDay: .keyNotDay
        case .noSuchDay: .noSuchDay
        case .reversedRange: .reversedRange
        case .notWhole: .notWhole
        case .belowMinimum: .belowMinimum
        case .aboveMaximum: .aboveMaximum
        case .notAShare: .notAShare
        case .notPositive: .notPositive
        case .tooManyDays: .tooManyDays
        case .minimumAboveMaximum, .maximumBelowDays: .minimumAboveMaximum
        case .amountTooLarge: .amountTooLarge
        case .seriesTooExpensive: .seriesTooExpensive
        case .tooManyEntries: .tooManyEntries
        case .tooManyChoices: .tooManyChoices
        case .emptyID: .emptyID
        case .duplicateID: .duplicateID
        case .unknownReference: .unknownReference
        case .nameForID: .nameForID
        case .unknownAttendee: .unknownAttendee
        case .missingFares: .missingFares
        case .duplicateFare: .duplicateFare
        case .duplicateVisa: .duplicateVisa
        case .unknownCurrency: .unknownCurrency
        case .rateOfSeriesCurrency: .rateOfSeriesCurrency
        case .overlappingSeasons: .overlappingSeasons
        case .dayOutOfCalendar: .dayOutOfCalendar
        case .repeatedGoal: .repeatedGoal
        case .listedTwice: .listedTwice
        case .tooFewPeople: .tooFewPeople
        case .repeatedHeldWorkshop: .repeatedHeldWorkshop
        case .fundingWithoutCosts: .fundingWithoutCosts
        case .reallocationWithoutHeadings: .reallocationWithoutHeadings
        case .table(let fault): fault.code
        case .change(let fault): fault.code
        }
    }
}

extension TableFault {
    fileprivate var code: ProblemCode {
        switch self {
        case .error, .notCalculated, .torn, .merged: .cellWithoutValue
        case .noSuchDate, .time, .dateForText, .dateForNumber, .numberForDate, .percent, .wrongCurrency:
            .cellOfOtherKind
        case .twoDates, .twoNumbers, .otherOrder, .otherWeekday, .cross: .cellOfTwoReadings
        case .unclosedQuote: .unclosedQuote
        case .severalDays: .notADay
        case .unknownSheet, .repeatedSheet, .missingSheet: .sheet
        case .unknownHead, .repeatedHead, .headNotDay, .missingHead, .noHead: .column
        case .repeatedRow, .total, .noKey, .datesTwice, .noFirstDay, .unknownHeld, .severalHeld, .onlyEmptyList: .row
        }
    }
}

extension ChangeFault {
    fileprivate var code: ProblemCode {
        switch self {
        case .notAChange, .noEstimates, .noPart, .tooShort, .unsignedPercent, .unclearSize, .nothing, .unknownKind,
            .unknownSaying,
            .name:
            .notAChange
        case .unknownEntry, .nothingToChange, .unknownPart, .twoEntries: .unknownPart
        case .notASweep, .emptySweep, .sweepWithoutStep, .sweepOfOne: .sweep
        case .repeated: .repeatedChange
        case .tooManyScenarios: .tooManyScenarios
        case .noScenario: .noScenario
        case .notAnAnswer: .notAnAnswer
        case .contradiction: .contradiction
        }
    }
}
