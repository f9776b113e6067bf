import SeriesModel
import Testing

/// The words of every kind of problem, to the letter.
struct ProblemWordingTests {
    private static let pair = CityPair(from: "DEL", to: "IST")

    private static let texts: [(ProblemKind, String)] = [
        (.syntax(.tab), "a tab, where YAML wants spaces\n  Maybe replace it by spaces."),
        (
            .syntax(.unclosed(.list, before: 7)),
            "the list that begins here is not closed before line 7\n  Maybe a closing ] is missing."
        ),
        (
            .syntax(.unclosed(.mapping, before: nil)),
            "the mapping that begins here is not closed on this line\n  Maybe a comma or the closing } is missing."
        ),
        (
            .syntax(.unclosed(.quotation, before: 9)),
            "the quotation that begins here is not closed before line 9\n  Maybe a closing quote is missing."
        ),
        (
            .syntax(.colonInText),
            "a colon followed by a space, in text without quotes\n  Maybe put the text in quotes."
        ),
        (
            .syntax(.tightColon),
            "a colon without a space after it\n  Maybe put a space after it, or the text in quotes."
        ),
        (.syntax(.forbiddenCharacter("U+0007")), "the character U+0007, which YAML does not allow\n  Maybe remove it."),
        (
            .syntax(.undefinedAlias),
            "an alias without an anchor of that name before it\n"
                + "  Maybe put the text in quotes, if the star belongs to it."
        ),
        (
            .syntax(.severalDocuments),
            "a second document, where one is expected\n  Maybe remove the line \"---\" before it."
        ),
        (
            .syntax(.wrongIndentation),
            "the indentation does not fit the lines before\n  Maybe a line has a space too many or too few."
        ),
        (
            .syntax(.indentedTooFar(2)),
            "the key stands further right than the one on the line before it\n"
                + "  Maybe remove 2 spaces before it: keys that belong together begin in the same column."
        ),
        (.syntax(.yaml("found a tilde")), "not YAML: found a tilde"),
        (.syntax(.json("expected a value")), "not JSON: expected a value"),
        (
            .syntax(.jsonHabit("expected a key", advice: "Maybe put the key in double quotes.")),
            "not JSON: expected a key\n  Maybe put the key in double quotes."
        ),
        (.empty, "there is nothing in this file\n  Maybe start with \"parley: 1\"."),
        (.emptyPlan, "there is nothing in this file"),
        (.nestedTooDeeply(limit: 64), "nested more than 64 levels deep"),
        (.aliasesTooLarge, "the aliases, written out, make too large a file"),
        (.keyNotText, "a key must be plain text, not a list, a mapping or an alias"),
        (.unknownTag("!money"), "unknown tag !money\n  Maybe remove the tag."),
        (
            .tagMismatch(tag: "tag:yaml.org,2002:int"),
            "the value does not fit its tag, !!int\n  Maybe remove the tag."
        ),
        (.tooManyDigits(limit: 60), "must have at most 60 digits, and an exponent of at most 60"),
        (.unknownKey(suggestion: "delegation", known: []), "unknown key\n  Maybe you meant \"delegation\"."),
        (.unknownKey(suggestion: nil, known: ["dates", "why"]), "unknown key; known here are dates and why"),
        (.unknownKey(suggestion: nil, known: ["returning"]), "unknown key; known here is returning"),
        (
            .mergeKey,
            "merge keys are not part of YAML 1.2\n  Maybe write the keys out, or use an alias for a whole value."
        ),
        (.duplicateKey(first: "on line 3"), "duplicate key, first on line 3\n  Maybe remove one of them."),
        (.duplicateKey(first: nil), "duplicate key\n  Maybe remove one of them."),
        (.missing(.text), "is required, and must be text"),
        (
            .missing(.version),
            "is required, and must be 1, the version of this format\n  Maybe write \"parley: 1\" first."
        ),
        (.missing(.range), "is required, and must be a date or a range such as 2027-03-15/2027-04-05"),
        (
            .missing(.countOrLimits),
            "is required, and must be a whole number or {min, max}\n"
                + "  Maybe write \"workshops: 6\" or \"workshops: {min: 4, max: 6}\"."
        ),
        (.nameNotText, "must be text\n  Maybe put it in quotes."),
        (
            .unknownWord("Monday", known: ["sun", "mon", "tue"]),
            "must be one of sun, mon or tue: Monday\n  Maybe you meant \"mon\"."
        ),
        (.unknownWord("x", known: ["side", "guest"]), "must be one of side or guest: x"),
        (
            .wrongVersion("2"),
            "must be 1, the version of this format: 2\n  Maybe the file is for another version of Parley."
        ),
        (.notADay("soon"), "must be a date such as 2027-03-15: soon"),
        (.notADay("2027-3-5"), "must be a date such as 2027-03-15: 2027-3-5\n  Maybe you meant 2027-03-05."),
        (.notADay("5.3.2027"), "must be a date such as 2027-03-15: 5.3.2027\n  Maybe you meant 2027-03-05."),
        (
            .notADay("3/5/2027"),
            "must be a date such as 2027-03-15: 3/5/2027\n  Maybe you meant 2027-05-03, or 2027-03-05."
        ),
        (
            .notADay("1 March 2027 - 30 April 2027"),
            "must be a date such as 2027-03-15: 1 March 2027 - 30 April 2027\n  Maybe you meant 2027-03-01/2027-04-30."
        ),
        (
            .notADay("12.4.2027; 14.4.2027"),
            "must be a date such as 2027-03-15: 12.4.2027; 14.4.2027\n  Maybe you meant [2027-04-12, 2027-04-14]."
        ),
        (
            .notADay("2027-03-05 - 2027-03-09"),
            "must be a date such as 2027-03-15: 2027-03-05 - 2027-03-09\n  Maybe you meant 2027-03-05/2027-03-09."
        ),
        (.noSuchDay("2027-02-29"), "there is no such date: 2027-02-29\n  Maybe you meant 2027-02-28."),
        (.noSuchDay("2027-13-01"), "there is no such date: 2027-13-01"),
        (
            .reversedRange(
                "2027-05-02/2027-05-01", meant: DayRange(Day(number: 20_939), Day(number: 20_940))),
            "the range ends before it begins: 2027-05-02/2027-05-01\n  Maybe you meant 2027-05-01/2027-05-02."
        ),
        (.reversedRange("2207-04-05/2027-04-09", meant: nil), "the range ends before it begins: 2207-04-05/2027-04-09"),
        (.notWhole("2.5"), "must be a whole number: 2.5"),
        (.belowMinimum("-5", minimum: 0), "must not be negative: -5"),
        (.belowMinimum("0", minimum: 1), "must be at least 1: 0"),
        (.aboveMaximum("1000000001", maximum: 1_000_000_000), "must be at most 1,000,000,000: 1000000001"),
        (.notAShare("30"), "must be a share between 0 and 1: 30\n  Maybe you meant 0.3."),
        (.notAShare("1.5"), "must be a share between 0 and 1: 1.5"),
        (.notPositive("0"), "must be above 0: 0\n  Maybe give what one unit of it is worth in the series currency."),
        (.tooManyEntries(2_001, maximum: 2_000), "must have at most 2,000 entries: 2,001"),
        (
            .tooManyChoices(people: 1_000, venues: 20, starts: 101, maximum: 2_000_000),
            "1,000 people, 20 venues and 101 days on which a workshop may start are too many: multiplied they must be at most "
                + "2,000,000"
        ),
        (.tooManyDays("40000", maximum: 36_525), "must be at most 36,525 days, which is 100 years: 40000"),
        (
            .minimumAboveMaximum(minimum: "4", maximum: "2"),
            "min 4 is above max 2\n  Maybe they are the wrong way round."
        ),
        (
            .maximumBelowDays(maximum: 2, days: 3),
            "max 2 is below min, which is at least \"days\", 3, where it is not given\n"
                + "  Maybe give a larger max: workshops do not overlap unless \"gap\" has a smaller min."
        ),
        (
            .amountTooLarge("1e30"),
            "must be at most 1,000,000,000,000,000 in the series currency: 1e30"
        ),
        (
            .seriesTooExpensive,
            "the amounts of the series can add up to more than 1,000,000,000,000,000, too much to count in cents\n"
                + "  Maybe a rate, an amount or the number of workshops has too many digits."
        ),
        (.emptyID, "must not be empty"),
        (
            .unknownReference(.participant, "…", suggestion: "n1", known: []),
            "no participant has this id\n  Maybe you meant \"n1\"."
        ),
        (.nameForID(["line 3"]), "must be the id of a participant, not a name\n  Maybe write the id of line 3."),
        (
            .unknownAttendee("x9", suggestion: nil, held: 2),
            "no participant x9\n  Maybe keep them in \"participants\", as x9 with \"attends: {max: 2}\", so that they are at "
                + "no further workshop."
        ),
        (
            .unknownAttendee("…", suggestion: "n1", held: 1),
            "no participant has this id\n  Maybe you meant \"n1\"; whoever has left stays in \"participants\", with "
                + "\"attends: {max: 1}\", so that they are at no further workshop."
        ),
        (
            .tooFewPeople,
            "must list two participants or more\n  Maybe put all of them into the same brackets, [[a, b]], or "
                + "remove the list."
        ),
        (.flatList([["n1", "n2"]]), "must be a list of lists of participants\n  Maybe write [[n1, n2]]."),
        (
            .flatList([["n1"], ["n2", "n3"]]),
            "must be a list of lists of participants\n  Maybe write [[n1, …], [n2, n3]]."
        ),
        (
            .missingFares([pair], reversed: ["line 7"]),
            "no row for DEL to IST\n  Maybe the row of line 7 is the other way round: from where people live, to the venue."
        ),
        (
            .missingFares([pair], near: NearCities(city: "DEL", meant: ["DEB (Debrecen)"], areWritten: false)),
            "no row for DEL to IST\n  Maybe DEL is DEB (Debrecen)."
        ),
        (.commaInNumber("1,250", meant: "1250"), "must be a number without commas: 1,250\n  Maybe you meant 1250."),
        (
            .duplicateID("ist", first: "venues[0]"),
            "duplicate id ist, first at venues[0]\n  Maybe it is there twice, or one of the two needs another id."
        ),
        (
            .unknownReference(.delegation, "nort", suggestion: "north", known: ["north", "south"]),
            "no delegation nort\n  Maybe you meant \"north\"."
        ),
        (
            .unknownReference(.venue, "wien", suggestion: nil, known: ["istanbul", "vienna"]),
            "no venue wien\n  Maybe you meant \"istanbul\" or \"vienna\"."
        ),
        (
            .unknownReference(.participant, "x", suggestion: nil, known: []),
            "no participant x\n  Maybe add it to \"participants\"."
        ),
        (
            .missingFares([pair, CityPair(from: "ISB", to: "IST")]),
            "no row for DEL to IST and ISB to IST\n  Maybe have `parley estimate` fill them in, add \"- {from: DEL, to: "
                + "IST, fare: …}\", or leave the venue out of the \"venues\" of those who live in DEL."
        ),
        (
            .duplicateFare(pair, first: "fares[0]"),
            "second row for DEL to IST, first at fares[0]\n  Maybe remove one of them."
        ),
        (
            .duplicateVisa(passport: "IN", country: "TR", first: "visas[0]"),
            "second row for passport IN and country TR, first at visas[0]\n  Maybe remove one of them."
        ),
        (.unknownCurrency("EUR", suggestion: nil), "no rate for EUR\n  Maybe add EUR to \"rates\"."),
        (.unknownCurrency("Eur", suggestion: "EUR"), "no rate for Eur\n  Maybe you meant \"EUR\"."),
        (
            .rateOfSeriesCurrency("1.2"),
            "is the series currency, so its rate is 1: 1.2\n  Maybe remove it, or give another \"currency\"."
        ),
        (
            .overlappingSeasons("a/b", other: "c/d", first: "venues[0].seasons[0].dates"),
            "a/b overlaps c/d at venues[0].seasons[0].dates\n  Maybe end the first the day before the second begins."
        ),
        (.dayOutOfCalendar, "must lie between the years 1 and 9999"),
        (
            .repeatedGoal("cost", first: "goals[1]"),
            "cost is there already, at goals[1], and without a tolerance\n  Maybe remove it: it changes nothing."
        ),
        (.listedTwice("n1"), "n1 is listed twice\n  Maybe remove one of them."),
        (
            .repeatedHeldWorkshop(start: "2027-03-15", venue: "doha", first: "held[0]"),
            "the workshop of 2027-03-15 at doha is there already, at held[0]\n  Maybe remove one of them."
        ),
        (.fundingWithoutCosts, "needs \"costs\": what was spent, before who paid it"),
        (.reallocationWithoutHeadings, "needs \"headings\": the amounts between which money may be moved"),
    ]

    @Test(arguments: texts.indices)
    func `a problem has its words`(index: Int) {
        let (kind, text) = ProblemWordingTests.texts[index]
        #expect(SeriesProblem(path: "", kind: kind).description == text)
    }

    private static let kinds: [(ExpectedValue, FoundValue, String)] = [
        (.text, .number("123"), "must be text, not a number: 123\n  Maybe put it in quotes: \"123\"."),
        (.text, .boolean("true"), "must be text, not a truth value: true\n  Maybe put it in quotes: \"true\"."),
        (.text, .list, "must be text, not a list"),
        (.number, .quotedText("3"), "must be a number, not text: \"3\"\n  Maybe remove the quotes: 3."),
        (.number, .text("1,500"), "must be a number, not text: 1,500\n  Maybe you meant 1500."),
        (.number, .text("1 500.50"), "must be a number, not text: 1 500.50\n  Maybe you meant 1500.50."),
        (
            .number, .text("EUR 500"),
            "must be a number, not text: EUR 500\n  Maybe write the number alone: 500, and currency: EUR beside it where the series has another."
        ),
        (
            .number, .text("€1,320"),
            "must be a number, not text: €1,320\n  Maybe write the number alone: 1320, and currency: EUR beside it where the series has another."
        ),
        (.number, .text("7%"), "must be a number, not text: 7%"),
        (.percent, .text("7 %"), "must be a number, not text: 7 %\n  Maybe you meant 7."),
        (.factor, .text("110%"), "must be a number, not text: 110%\n  Maybe you meant 1.1."),
        (.number, .text("1.600.000"), "must be a number, not text: 1.600.000\n  Maybe you meant 1600000."),
        (.number, .text("1.600,50"), "must be a number, not text: 1.600,50\n  Maybe you meant 1600.50."),
        (.number, .text("12,50"), "must be a number, not text: 12,50\n  Maybe you meant 12.50."),
        (.number, .quotedText("40.000"), "must be a number, not text: \"40.000\"\n  Maybe you meant 40000, or 40."),
        (.number, .quotedText("0.125"), "must be a number, not text: \"0.125\"\n  Maybe remove the quotes: 0.125."),
        (
            .tolerance(.cost), .text("5%"),
            "must be a number, in the goal's own unit, not text: 5%\n  Maybe write how much later goals may give up in all, "
                + "in units of the series currency, such as 500."
        ),
        (
            .tolerance(.early), .text("1,500"),
            "must be a number, in the goal's own unit, not text: 1,500\n  Maybe you meant 1500."
        ),
        (.gap, .number("28"), "must be {min, max}, not a number: 28\n  Maybe write {min: 28}."),
        (.number, .secret, "must be a number, not text"),
        (.number, .text("many"), "must be a number, not text: many"),
        (.share, .text("30%"), "must be a share between 0 and 1, not text: 30%\n  Maybe you meant 0.3."),
        (.wholeNumber, .mapping, "must be a whole number, not a mapping"),
        (.trueOrFalse, .text("yes"), "must be true or false, not text: yes\n  Maybe you meant true."),
        (.trueOrFalse, .quotedText("off"), "must be true or false, not text: \"off\"\n  Maybe you meant false."),
        (.trueOrFalse, .number("0"), "must be true or false, not a number: 0\n  Maybe you meant false."),
        (.list, .text("mon"), "must be a list, not text: mon\n  Maybe put it in brackets: [mon]."),
        (
            .list, .mapping,
            "must be a list, not a mapping\n"
                + "  Maybe start each entry with \"- \", or put brackets around its braces, [{…}]."
        ),
        (
            .mapping, .list,
            "must be a mapping of keys to values, not a list\n"
                + "  Maybe remove the \"- \", or write braces in the place of the brackets."
        ),
        (.mapping, .secret, "must be a mapping of keys to values, not a single value"),
        (.mapping, .nothing, "must be a mapping of keys to values, but is empty"),
        (.keys(["min", "max"]), .number("3"), "must be {min, max}, not a number: 3\n  Maybe write {min: 3, max: 3}."),
        (
            .day, .number("20270315"),
            "must be a date such as 2027-03-15, not a number: 20270315\n  Maybe you meant 2027-03-15."
        ),
        (
            .range, .number("2027"),
            "must be a date or a range such as 2027-03-15/2027-04-05, not a number: 2027\n"
                + "  Maybe you meant 2027-01-01/2027-12-31."
        ),
        (
            .keys(["min", "max"]), .text("5-7"),
            "must be {min, max}, not text: 5-7\n  Maybe write {min: 5, max: 7}."
        ),
        (
            .countOrLimits, .text("2 to 3"),
            "must be a whole number or {min, max}, not text: 2 to 3\n  Maybe write {min: 2, max: 3}."
        ),
        (.goal(nil), .number("3"), "must be the name of a goal or {goal, tolerance}, not a number: 3"),
        (.word(["side", "guest"]), .nothing, "must be side or guest, but is empty"),
    ]

    @Test(arguments: kinds.indices)
    func `a value of another kind has its words`(index: Int) {
        let (expected, found, text) = ProblemWordingTests.kinds[index]
        #expect(SeriesProblem(path: "", kind: .wrongKind(expected: expected, found: found)).description == text)
    }

    @Test func `a diagnostic begins with its place and path`() {
        let place = SourcePlace(file: "series.yaml", line: 12, column: 5)
        let kind = ProblemKind.unknownKey(suggestion: "delegation", known: [])
        let diagnostic = Diagnostic(place: place, path: "participants[3].delegaton", kind: kind)
        #expect(
            diagnostic.description
                == "series.yaml:12:5: participants[3].delegaton: unknown key\n  Maybe you meant \"delegation\".")
        #expect(diagnostic.value == nil)
        #expect(Diagnostic(place: nil, path: "days", kind: .notWhole("2.5")).value == "2.5")
    }

    @Test func `what a message shows fits on a line and cannot command a terminal`() {
        let text = String(repeating: "x", count: 100) + "\u{1B}[31m\n"
        #expect(
            ProblemKind.notWhole(text).message == "must be a whole number: " + String(repeating: "x", count: 60) + "…")
        #expect(
            ProblemKind.notWhole("\u{1B}[0m\n\t\u{202E}").message == "must be a whole number: \\u{1b}[0m\\n\\t\\u{202e}"
        )
    }
}

/// What people are told of many problems.
struct ToldProblemsTests {
    private func problem(_ number: Int, cell: String?, word: String = "North") -> Diagnostic {
        Diagnostic(
            place: SourcePlace(file: cell == nil ? "a.yaml" : "a.xlsx", line: number + 10, column: 3, cell: cell),
            path: "participants[\(number)].delegation", kind: .unknownWord(word, known: ["north", "south"]))
    }

    @Test func `what is wrong alike in four places or more is told once, with where it is`() {
        let cells = ["People!C2", "People!C3", "People!C4", "People!C5"]
        let problems = cells.enumerated().map { problem($0, cell: $1) }
        #expect(
            problems.told == [
                """
                a.xlsx:People!C2: delegation: must be one of north or south: North
                  Maybe you meant "north".
                  The same in C3, C4 and C5.
                """
            ])
        #expect(problems.dropLast().told.count == 3)
        let mixed = problems + [problem(9, cell: "People!C9", word: "South")]
        #expect(mixed.told.count == 2)
        let lines = (0..<20).map { problem($0, cell: nil) }.told
        #expect(lines.count == 1)
        #expect(
            lines[0].hasSuffix(
                "\n  The same on lines 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22 and 7 more."))
    }
}
