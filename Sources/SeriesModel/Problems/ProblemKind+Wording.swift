// All words of all problems, so that they speak with one voice. A message says what is wrong and what is expected;
// advice is a guess at what was meant, and starts with "Maybe".

extension ProblemKind {
    /// What is wrong, and what was expected.
    public var message: String {
        switch self {
        case .syntax(let fault): fault.message
        case .planForSeries: "this is a plan, where a series is wanted"
        case .seriesForPlan: "this is no plan: a plan is JSON, as `parley plan -o` writes it"
        case .empty, .emptyPlan: "there is nothing in this file"
        case .nestedTooDeeply(let limit): "nested more than \(limit) levels deep"
        case .aliasesTooLarge: "the aliases, written out, make too large a file"
        case .keyNotText: "a key must be plain text, not a list, a mapping or an alias"
        case .unknownTag(ShownText.hidden): "YAML takes text that begins with \"!\" for a tag, and there is no such tag"
        case .unknownTag(let tag): "unknown tag \(ProblemKind.short(tag))"
        case .unusedAnchor: "YAML takes text that begins with \"&\" for an anchor, and nothing refers to it"
        case .tagMismatch(let tag): "the value does not fit its tag, \(ProblemKind.short(tag))"
        case .tooManyDigits(let limit): "must have at most \(limit) digits, and an exponent of at most \(limit)"
        case .unknownKey(let suggestion, let known):
            suggestion == nil && !known.isEmpty
                ? "unknown key; known here \(known.count == 1 ? "is" : "are") \(ShownText.list(known, "and"))"
                : "unknown key"
        case .mergeKey: "merge keys are not part of YAML 1.2"
        case .duplicateKey(let first): "duplicate key" + (first.map { ", first \($0)" } ?? "")
        case .missing(let expected): "is required, and must be \(expected.phrase)"
        case .wrongKind(let expected, .secret) where !expected.isWhole: "must be \(expected.phrase), not text"
        case .wrongKind(.currency, .text(let written)), .wrongKind(.currency, .quotedText(let written)):
            "must be \(ExpectedValue.currency.phrase)"
                + (written.trimmed.isEmpty ? ", and is empty" : ": \(ShownText.short(written))")
        case .wrongKind(let expected, let found): "must be \(expected.phrase), \(found.phrase)"
        case .nameNotText: "must be text"
        case .flatList: "must be a list of lists of participants"
        case .commaInNumber(let written, _): "must be a number without commas: \(ShownText.short(written))"
        case .unknownWord(let word, let known):
            "must be one of \(ShownText.list(known, "or")): \(ShownText.short(word))"
        case .wrongVersion(let version): "must be 1, the version of this format: \(ShownText.short(version))"
        case .notADay(let text): "must be a date such as 2027-03-15: \(ShownText.short(text))"
        case .keyNotDay: "each key must be a date such as 2027-03-15"
        case .noSuchDay(let text): "there is no such date: \(ShownText.short(text))"
        case .reversedRange(let range, _): "the range ends before it begins: \(ShownText.short(range))"
        case .notWhole(let number): "must be a whole number: \(ShownText.short(number))"
        case .belowMinimum(let number, 0): "must not be negative: \(ShownText.short(number))"
        case .belowMinimum(let number, let minimum): "must be at least \(minimum): \(ShownText.short(number))"
        case .aboveMaximum(let number, let maximum):
            "must be at most \(ShownText.grouped(maximum)): \(ShownText.short(number))"
        case .notAShare(let number): "must be a share between 0 and 1: \(ShownText.short(number))"
        case .notPositive(let number): "must be above 0: \(ShownText.short(number))"
        case .tooManyDays(let number, let maximum):
            "must be at most \(ShownText.grouped(maximum)) days, which is \(maximum * 4 / 1461) years: \(number)"
        case .minimumAboveMaximum(let minimum, let maximum): "min \(minimum) is above max \(maximum)"
        case .maximumBelowDays(let maximum, let days):
            "max \(maximum) is below min, which is at least \"days\", \(days), where it is not given"
        case .amountTooLarge(let amount):
            "must be at most \(ShownText.grouped(SeriesBounds.money)) in the series currency: \(ShownText.short(amount))"
        case .seriesTooExpensive:
            "the amounts of the series can add up to more than \(ShownText.grouped(SeriesBounds.money)), "
                + "too much to count in cents"
        case .tooManyEntries(let count, let maximum):
            "must have at most \(ShownText.grouped(maximum)) entries: \(ShownText.grouped(count))"
        case .tooManyChoices(let people, let venues, let starts, let maximum):
            "\(ShownText.grouped(people)) people, \(ShownText.grouped(venues)) venues and \(ShownText.grouped(starts)) days on "
                + "which a workshop may start are too many: multiplied they must be at most \(ShownText.grouped(maximum))"
        case .emptyID: "must not be empty"
        case .duplicateID(let id, let first): "duplicate id \(ShownText.short(id)), first at \(first)"
        case .unknownReference(let referent, ShownText.hidden, _, _): "no \(referent.rawValue) has this id"
        case .unknownReference(let referent, let id, _, _): "no \(referent.rawValue) \(ShownText.short(id))"
        case .nameForID: "must be the id of a participant, not a name"
        case .unknownAttendee(ShownText.hidden, _, _): "no participant has this id"
        case .unknownAttendee(let id, _, _): "no participant \(ShownText.short(id))"
        case .missingFares(let pairs, _, _): "no row for \(ShownText.list(pairs.map(\.words), "and"))"
        case .duplicateFare(let pair, let first): "second row for \(pair.words), first at \(first)"
        case .duplicateVisa(let passport, let country, let first):
            "second row for passport \(ShownText.short(passport)) and country \(ShownText.short(country)), first at \(first)"
        case .unknownCurrency(let code, _): "no rate for \(ShownText.short(code))"
        case .rateOfSeriesCurrency(let rate): "is the series currency, so its rate is 1: \(rate)"
        case .overlappingSeasons(let range, let other, let first): "\(range) overlaps \(other) at \(first)"
        case .repeatedGoal(let goal, let first): "\(goal) is there already, at \(first), and without a tolerance"
        case .listedTwice(let id): "\(ShownText.short(id)) is listed twice"
        case .tooFewPeople: "must list two participants or more"
        case .repeatedHeldWorkshop(let start, let venue, let first):
            "the workshop of \(start) at \(ShownText.short(venue)) is there already, at \(first)"
        case .dayOutOfCalendar: "must lie between the years 1 and 9999"
        case .fundingWithoutCosts: "needs \"costs\": what was spent, before who paid it"
        case .reallocationWithoutHeadings: "needs \"headings\": the amounts between which money may be moved"
        case .table(let fault): fault.message
        case .change(let fault): fault.message
        }
    }

    /// What may mend it, a sentence that starts with "Maybe"; nil where the message says it all.
    public var advice: String? {
        switch self {
        case .syntax(let fault): fault.advice
        case .table(let fault): fault.advice
        case .change(let fault): fault.advice
        case .unknownTag(ShownText.hidden): "Maybe put the text in quotes, or remove the tag."
        case .unusedAnchor: "Maybe put the text in quotes, or remove the anchor."
        case .unknownTag, .tagMismatch: "Maybe remove the tag."
        case .empty: "Maybe start with \"parley: 1\"."
        case .unknownKey(let suggestion?, _): "Maybe you meant \"\(suggestion)\"."
        case .mergeKey: "Maybe write the keys out, or use an alias for a whole value."
        case .duplicateKey: "Maybe remove one of them."
        case .missing(let expected): expected.example.map { "Maybe write \($0)." }
        case .wrongKind(let expected, let found): ProblemKind.advice(expected: expected, found: found)
        case .nameNotText: "Maybe put it in quotes."
        case .flatList(let groups):
            "Maybe write [\(groups.map(ProblemKind.group).joined(separator: ", "))]."
        case .commaInNumber(_, let meant): "Maybe you meant \(meant)."
        case .planForSeries: "Maybe give the series first, and the plan after it."
        case .nameForID(let places): "Maybe write the id of \(ShownText.list(places, "or"))."
        case .unknownAttendee(let id, let suggestion, let held):
            (suggestion.map { "Maybe you meant \"\($0)\"; whoever has left stays" } ?? "Maybe keep them")
                + " in \"participants\", \(id == ShownText.hidden ? "" : "as \(ShownText.short(id)) ")with \"attends: "
                + "{max: \(held)}\", so that they are at no further workshop."
        case .tooFewPeople: "Maybe put all of them into the same brackets, [[a, b]], or remove the list."
        case .unknownWord(let word, let known): ProblemKind.suggestion(for: word, among: known)
        case .wrongVersion(let version):
            version == "\"1\"" ? "Maybe remove the quotes: 1." : "Maybe the file is for another version of Parley."
        case .notADay(let text): DayAdvice.advice(for: text)
        case .noSuchDay(let text): DayAdvice.lastDayOfMonth(of: text).map { "Maybe you meant \($0)." }
        case .reversedRange(_, let meant): meant.map { "Maybe you meant \($0)." }
        case .notAShare(let number):
            Rational(decimal: number).flatMap { percent in
                percent > 1 && percent <= 100 && percent.isWhole
                    ? percent.divided(by: 100).map { "Maybe you meant \($0)." } : nil
            }
        case .notPositive: "Maybe give what one unit of it is worth in the series currency."
        case .minimumAboveMaximum: "Maybe they are the wrong way round."
        case .maximumBelowDays: "Maybe give a larger max: workshops do not overlap unless \"gap\" has a smaller min."
        case .seriesTooExpensive: "Maybe a rate, an amount or the number of workshops has too many digits."
        case .duplicateID: "Maybe it is there twice, or one of the two needs another id."
        case .unknownReference(.venue, let id, _, _) where OtherWords.isEverything(id):
            "Maybe leave \"venues\" out, which means all of them."
        case .unknownReference(.delegation, let id, _, _) where OtherWords.isEverything(id):
            "Maybe leave \"delegations\" out, which means all of them."
        case .unknownReference(_, let id, _, _) where OtherWords.isNothing(id): "Maybe leave it out."
        case .unknownReference(let referent, _, let suggestion, let known):
            suggestion.map { "Maybe you meant \"\($0)\"." }
                ?? (known.isEmpty
                    ? "Maybe add it to \"\(referent.rawValue)s\"."
                    : "Maybe you meant \(ShownText.list(known.map { "\"\($0)\"" }, "or")).")
        case .missingFares(_, let reversed, _) where !reversed.isEmpty:
            reversed.count == 1
                ? "Maybe the row of \(reversed[0]) is the other way round: from where people live, to the venue."
                : "Maybe the rows of \(ShownText.list(Array(reversed.prefix(5)), "and")) are the other way round: from where "
                    + "people live, to the venue."
        case .missingFares(_, _, let near?):
            "Maybe \(ShownText.short(near.city)) is \(ShownText.list(near.meant.map { ShownText.short($0) }, "or"))"
                + (near.areWritten ? ", which has fares: write both in the same way." : ".")
        case .missingFares(let pairs, _, nil):
            pairs.first.map { pair in
                let (from, to) = (ShownText.short(pair.from), ShownText.short(pair.to))
                return
                    "Maybe have `parley estimate` fill them in, add \"- {from: \(from), to: \(to), fare: …}\", or leave the "
                    + "venue out of the \"venues\" of those who live in \(from)."
            }
        case .duplicateFare, .duplicateVisa, .listedTwice, .repeatedHeldWorkshop: "Maybe remove one of them."
        case .unknownCurrency(let code, let suggestion):
            suggestion.map {
                // Codes are capital letters: it is the rate that is called otherwise.
                $0.uppercased() == code
                    ? "Maybe write \(code) instead of \"\($0)\" in \"rates\"." : "Maybe you meant \"\($0)\"."
            } ?? OtherWords.currency(code).map { "Maybe write \($0), and add it to \"rates\" unless it is there." }
                ?? "Maybe add \(ShownText.short(code)) to \"rates\"."
        case .rateOfSeriesCurrency: "Maybe remove it, or give another \"currency\"."
        case .overlappingSeasons: "Maybe end the first the day before the second begins."
        case .repeatedGoal: "Maybe remove it: it changes nothing."
        default: nil
        }
    }

    /// The value as written, where a value is what is wrong and may be shown.
    public var value: String? { written == ShownText.hidden ? nil : written }

    private var written: String? {
        switch self {
        case .wrongKind(_, let found): found.value
        case .unknownWord(let value, _), .wrongVersion(let value), .notADay(let value), .noSuchDay(let value),
            .reversedRange(let value, _), .notWhole(let value), .belowMinimum(let value, _),
            .aboveMaximum(let value, _), .notAShare(let value), .notPositive(let value), .tooManyDays(let value, _),
            .amountTooLarge(let value), .duplicateID(let value, _), .unknownReference(_, let value, _, _),
            .unknownCurrency(let value, _), .rateOfSeriesCurrency(let value), .overlappingSeasons(let value, _, _),
            .repeatedGoal(let value, _), .listedTwice(let value), .unknownAttendee(let value, _, _),
            .commaInNumber(let value, _):
            value
        default: nil
        }
    }

    /// `!!int` for `tag:yaml.org,2002:int`.
    private static func short(_ tag: String) -> String {
        let standard = "tag:yaml.org,2002:"
        return ShownText.short(tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag)
    }

    fileprivate static let sameColumn = "keys that belong together begin in the same column."

    private static func group(_ people: [String]) -> String {
        "[\((people.count == 1 ? people + [ShownText.hidden] : people).joined(separator: ", "))]"
    }

    private static func suggestion(for word: String, among known: [String]) -> String? {
        let days = OtherWords.weekdays(word).map(\.rawValue)
        if days.count > 1, Set(days).isSubset(of: known) { return "Maybe you meant \(days.joined(separator: ", "))." }
        let start = word.lowercased().prefix(3)
        let nearest =
            OtherWords.word(word, among: known) ?? NearestWord.suggestion(for: word, among: known)
            ?? known.first { $0.lowercased() == start }
        return nearest.map { "Maybe you meant \"\($0)\"." }
    }

    private static func inWords(_ written: String) -> String? {
        OtherWords.number(written).map { "Maybe you meant \($0)." }
    }

    private static func nothing(_ written: String, _ meaning: String) -> String? {
        OtherWords.isNothing(written) ? "Maybe leave it out, where \(meaning)." : nil
    }

    private static func advice(expected: ExpectedValue, found: FoundValue) -> String? {
        switch (expected, found) {
        case (.text, .number(let written)), (.text, .boolean(let written)):
            return "Maybe put it in quotes: \"\(ShownText.short(written))\"."
        case (.share, .text(let written)), (.share, .quotedText(let written)):
            return NumberAdvice.share(for: written)
        case (.factor, .text(let written)), (.factor, .quotedText(let written)):
            return NumberAdvice.factor(for: written)
        case (.percent, .text(let written)), (.percent, .quotedText(let written)):
            return NumberAdvice.percent(for: written)
        case (.tolerance(let goal), .text(let written)), (.tolerance(let goal), .quotedText(let written)):
            return written.contains("%")
                ? "Maybe write how much later goals may give up in all, \(goal.toleranceExample)."
                : NumberAdvice.quoted(written)
        case (.people, .text), (.people, .quotedText), (.people, .secret):
            return "Maybe put all of them into one more pair of brackets, [[a, b]]."
        case (.day, .number(let written)): return DayAdvice.advice(forDigits: written)
        case (.range, .number(let written)): return DayAdvice.range(forDigits: written)
        case (.range, .mapping), (.range, .list): return "Maybe write the first and the last day with / between them."
        case (.goal(let goal?), .mapping):
            return "Maybe write {goal: \(goal.rawValue), tolerance: …}, \(Optional(goal).toleranceExample)."
        case (.keys(["min", "max"]), .text(let written)), (.keys(["min", "max"]), .quotedText(let written)):
            return NumberAdvice.limits(for: written) ?? nothing(written, "there is no limit")
        case (.gap, .text(let written)), (.gap, .quotedText(let written)):
            return NumberAdvice.limits(for: written)
                ?? NumberAdvice.days(for: written).map { "Maybe write {min: \($0)}." }
        case (.gap, .list), (.keys(["min", "max"]), .list), (.countOrLimits, .list):
            return "Maybe write {min: a, max: b}, in braces."
        case (.countOrLimits, .text(let written)):
            return NumberAdvice.limits(for: written) ?? NumberAdvice.advice(for: written) ?? inWords(written)
        case (.countOrLimits, .quotedText(let written)):
            return NumberAdvice.limits(for: written) ?? NumberAdvice.quoted(written)
        case (.number, .quotedText(let written)), (.wholeNumber, .quotedText(let written)),
            (.version, .quotedText(let written)):
            return NumberAdvice.quoted(written)
        case (.number, .text(let written)): return NumberAdvice.advice(for: written) ?? OtherWords.amount(written)
        case (.wholeNumber, .text(let written)):
            return NumberAdvice.advice(for: written)
                ?? NumberAdvice.days(for: written).map { "Maybe you meant \($0), in days." } ?? inWords(written)
                ?? nothing(written, "there is no limit") ?? OtherWords.amount(written) ?? OtherWords.weight(written)
        case (.currency, .text(let written)), (.currency, .quotedText(let written)):
            return OtherWords.currency(written).map { "Maybe you meant \($0)." }
        case (.trueOrFalse, .text(let written)), (.trueOrFalse, .quotedText(let written)):
            return OtherWords.truth(written).map { "Maybe you meant \($0)." }
        case (.trueOrFalse, .number("1")): return "Maybe you meant true."
        case (.trueOrFalse, .number("0")): return "Maybe you meant false."
        case (.list, .text(let written)) where OtherWords.isEverything(written):
            return "Maybe list them, [a, b]."
        case (.list, .text(let written)) where OtherWords.isNothing(written): return "Maybe write [], for none at all."
        case (.list, .text(let written))
        where written.split(separator: " ").allSatisfy({ CostCategory.known.contains(String($0)) }):
            return "Maybe put it in brackets: [\(written.split(separator: " ").joined(separator: ", "))]."
        case (.list, .quotedText(let written)) where written.hasPrefix("[") && written.hasSuffix("]"):
            return "Maybe remove the quotes: \(ShownText.short(written))."
        case (.list, .text(let written)), (.list, .quotedText(let written)), (.list, .number(let written)):
            return "Maybe put it in brackets: [\(ShownText.short(written))]."
        case (.weekdays, .text(let written)), (.weekdays, .quotedText(let written)):
            if OtherWords.isEverything(written) { return "Maybe leave it out, which means any day." }
            let days = OtherWords.weekdays(written).map(\.rawValue)
            return
                "Maybe put it in brackets: [\((days.isEmpty ? [ShownText.short(written)] : days).joined(separator: ", "))]."
        case (.list, .secret): return "Maybe put it in brackets."
        case (.list, .mapping): return "Maybe start each entry with \"- \", or put brackets around its braces, [{…}]."
        case (.entries(let keys), .mapping):
            return "Maybe write each as an entry of its own: - {\(keys.map { "\($0): …" }.joined(separator: ", "))}."
        case (.gap, .number(let written)): return "Maybe write {min: \(ShownText.short(written))}."
        case (.keys(let keys), .number(let written)) where Int(written) != nil:
            return "Maybe write {\(keys.map { "\($0): \(ShownText.short(written))" }.joined(separator: ", "))}."
        case (.mapping, .list): return "Maybe remove the \"- \", or write braces in the place of the brackets."
        default: return nil
        }
    }
}

extension ExpectedValue {
    /// What is wanted, as it stands after "must be".
    var phrase: String {
        switch self {
        case .mapping: "a mapping of keys to values"
        case .gap: "{min, max}"
        case .keys(let keys): "{\(keys.joined(separator: ", "))}"
        case .list, .entries, .weekdays: "a list"
        case .text: "text"
        case .currency: "the code of a currency, such as EUR"
        case .number: "a number"
        case .people: "a list of participants"
        case .share: "a share between 0 and 1"
        case .percent, .factor: "a number"
        case .tolerance: "a number, in the goal's own unit"
        case .wholeNumber: "a whole number"
        case .trueOrFalse: "true or false"
        case .trueOrSome(let keys): "true, or a list of some of \(ShownText.list(keys, "and"))"
        case .day: "a date such as 2027-03-15"
        case .range: "a date or a range such as 2027-03-15/2027-04-05"
        case .countOrLimits: "a whole number or {min, max}"
        case .version: "1, the version of this format"
        case .goal: "the name of a goal or {goal, tolerance}"
        case .word(let words): ShownText.list(words, "or")
        }
    }

    /// Whether it is made of several values.
    fileprivate var isWhole: Bool {
        switch self {
        case .mapping, .keys, .gap, .list, .entries, .weekdays, .people: true
        default: false
        }
    }

    /// What one may write where it is missing.
    fileprivate var example: String? {
        switch self {
        case .version: "\"parley: 1\" first"
        case .countOrLimits: "\"workshops: 6\" or \"workshops: {min: 4, max: 6}\""
        default: nil
        }
    }
}

extension FoundValue {
    /// What is there, as it stands after the comma.
    fileprivate var phrase: String {
        switch self {
        case .mapping: "not a mapping"
        case .list: "not a list"
        case .nothing: "but is empty"
        case .number(let written): "not a number: \(ShownText.short(written))"
        case .boolean(let written): "not a truth value: \(ShownText.short(written))"
        case .text(let written): "not text: \(ShownText.short(written))"
        case .quotedText(let written): "not text: \"\(ShownText.short(written))\""
        case .secret: "not a single value"
        }
    }

    fileprivate var value: String? {
        switch self {
        case .number(let written), .boolean(let written), .text(let written), .quotedText(let written): written
        case .mapping, .list, .nothing, .secret: nil
        }
    }
}

extension CityPair {
    fileprivate var words: String { "\(ShownText.short(from)) to \(ShownText.short(to))" }
}

extension SyntaxFault {
    fileprivate var message: String {
        switch self {
        case .tab: "a tab, where YAML wants spaces"
        case .unclosed(let what, let line):
            "the \(what.rawValue) that begins here is not closed"
                + (line.map { " before line \($0)" } ?? " on this line")
        case .colonInText: "a colon followed by a space, in text without quotes"
        case .tightColon: "a colon without a space after it"
        case .hardSpace(let code): "a hard space (\(code)), where YAML wants a plain one"
        case .lookalike(let code, let sign): "a sign that only looks like \"\(sign)\" (\(code))"
        case .reserved(let sign): "text without quotes may not begin with \(sign)"
        case .listMark("-"): "a dash without a space after it"
        case .listMark(let sign): "a list entry begins with \(sign), where YAML wants a dash and a space"
        case .noDash: "an entry of a list without a dash before it"
        case .noColon: "a key without a colon after it"
        case .noValue: "a key without a value"
        case .semicolon: "a semicolon, where YAML wants a comma"
        case .textAfterQuote: "text goes on after the quote that ends it"
        case .commentInText: "\"#\" after a space begins a comment, so that the rest of the line is not read"
        case .commaInText: "a comma ends the value here"
        case .forbiddenCharacter(let code): "the character \(code), which YAML does not allow"
        case .undefinedAlias: "an alias without an anchor of that name before it"
        case .severalDocuments: "a second document, where one is expected"
        case .wrongIndentation: "the indentation does not fit the lines before"
        case .indentedTooFar: "the key stands further right than the one on the line before it"
        case .indentedTooLittle: "the key stands further left than those around it"
        case .yaml(let words): "not YAML: \(words)"
        case .json(let words), .jsonHabit(let words, _): "not JSON: \(words)"
        }
    }

    fileprivate var advice: String? {
        switch self {
        case .tab: "Maybe replace it by spaces."
        case .unclosed(.list, nil): "Maybe a comma or the closing ] is missing."
        case .unclosed(.mapping, nil): "Maybe a comma or the closing } is missing."
        case .unclosed(.list, _): "Maybe a closing ] is missing."
        case .unclosed(.mapping, _): "Maybe a closing } is missing."
        case .unclosed(.quotation, _): "Maybe a closing quote is missing."
        case .colonInText: "Maybe put the text in quotes."
        case .tightColon: "Maybe put a space after it, or the text in quotes."
        case .hardSpace: "Maybe replace it by a space."
        case .lookalike(_, let sign): "Maybe replace it by \"\(sign)\"."
        case .reserved: "Maybe put the text in quotes."
        case .listMark("-"): "Maybe put a space after it."
        case .listMark: "Maybe write \"- \" in its place."
        case .noDash: "Maybe write \"- \" before it."
        case .noColon: "Maybe put a colon and a space behind the key."
        case .noValue: "Maybe put its value behind the colon, or remove the key."
        case .semicolon: "Maybe replace it by a comma, or put the text in quotes."
        case .textAfterQuote("'"): "Maybe put it in double quotes, or write '' for an apostrophe."
        case .textAfterQuote: "Maybe put it in single quotes, or write \\\" for a quote within it."
        case .commentInText, .commaInText: "Maybe put the text in quotes."
        case .forbiddenCharacter: "Maybe remove it."
        case .undefinedAlias: "Maybe put the text in quotes, if the star belongs to it."
        case .severalDocuments: "Maybe remove the line \"---\" before it."
        case .wrongIndentation: "Maybe a line has a space too many or too few."
        case .indentedTooFar(let spaces):
            "Maybe remove \(spaces == 1 ? "a space" : "\(spaces) spaces") before it: \(ProblemKind.sameColumn)"
        case .indentedTooLittle(let spaces):
            "Maybe put \(spaces == 1 ? "a space" : "\(spaces) spaces") before it: \(ProblemKind.sameColumn)"
        case .yaml(let words) where words.contains("expected node content"):
            "Maybe a comma is too many, or a value is missing."
        case .yaml(let words) where words.contains("block sequence entries are not allowed"):
            "Maybe write the list on lines of its own, or in brackets."
        case .yaml(let words) where words.contains("cannot start any token"): "Maybe put the text in quotes."
        case .yaml, .json: nil
        case .jsonHabit(_, let advice): advice
        }
    }
}

extension Goal.Kind? {
    /// How a tolerance of the goal is written, in its own unit.
    fileprivate var toleranceExample: String { "in " + (self?.words.tolerance ?? "the goal's own unit") }
}
