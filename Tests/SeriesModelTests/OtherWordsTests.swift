import SeriesModel
import Testing

/// What is offered for words that the format calls otherwise.
struct OtherWordsTests {
    /// Those that the words below are for; a goal more may mean some of them too.
    private static let goals = [
        "workshops", "attendance", "returning", "reluctance", "cost", "fairness", "emissions", "early", "changes",
    ]
    private static let roles = ["side", "thirdParty", "guest"]

    @Test(arguments: [
        ("cheapest", "cost"), ("Kosten", "cost"), ("budget", "cost"), ("lowest cost", "cost"), ("coût", "cost"),
        ("people", "attendance"), ("max attendance", "attendance"), ("participants", "attendance"),
        ("fair", "fairness"), ("travel hours", "fairness"), ("CO2", "emissions"), ("green", "emissions"),
        ("soonest", "early"), ("dates", "early"), ("number of meetings", "workshops"), ("continuity", "returning"),
        ("preferences", "reluctance"), ("stability", "changes"), ("atendance", "attendance"),
    ])
    func `a goal in other words is offered`(written: String, goal: String) {
        #expect(ProblemKind.unknownWord(written, known: Self.goals).advice == "Maybe you meant \"\(goal)\".")
    }

    @Test(arguments: [
        ("sides", "delegations"), ("Parties", "delegations"), ("people", "participants"), ("attendees", "participants"),
        ("donors", "funders"), ("grants", "funders"), ("night", "hotel"), ("perNight", "hotel"),
        ("length", "days"), ("series", "name"), ("meals", "perDiem"),
    ])
    func `a key in other words is offered`(written: String, key: String) {
        // `services` is spelled like `series`, and means something else.
        let known = [
            "delegations", "participants", "venues", "funders", "hotel", "perDiem", "days", "services", "name",
        ]
        #expect(NearestWord.key(for: written, among: known) == key)
    }

    @Test(arguments: [
        ("maybe", "ifNeedBe", ["unavailable", "available", "ifNeedBe", "weight"]),
        ("blackouts", "unavailable", ["id", "unavailable", "available"]), ("blackouts", "closed", ["id", "closed"]),
        ("from", "passport", ["passport", "country"]), ("from", "min", ["min", "max"]),
        ("type", "category", ["name", "category", "perDay"]), ("type", "role", ["id", "name", "role"]),
        ("min", "seats", ["id", "role", "seats"]), ("min", "returning", ["returning"]),
        ("indirect", "overhead", ["id", "amount", "overhead"]), ("identifier", "id", ["id", "amount"]),
    ])
    func `which key is offered depends on those that are known there`(
        written: String, key: String, known: [String]
    ) {
        #expect(NearestWord.key(for: written, among: known) == key)
    }

    @Test func `a key of two letters is not offered for any word that has both`() {
        #expect(NearestWord.key(for: "invalid", among: ["id", "amount"]) == nil)
    }

    @Test(arguments: [
        ("facilitators", "thirdParty"), ("Mediator", "thirdParty"), ("party", "side"), ("observer", "guest"),
        ("third-party", "thirdParty"),
    ])
    func `a role in other words is offered`(written: String, role: String) {
        #expect(ProblemKind.unknownWord(written, known: Self.roles).advice == "Maybe you meant \"\(role)\".")
    }

    @Test func `what may mean two words, or none, is not offered`() {
        // Cost and emissions.
        #expect(ProblemKind.unknownWord("cheap and green", known: Self.goals).advice == nil)
        #expect(ProblemKind.unknownWord("happiness", known: Self.goals).advice == nil)
    }

    @Test(arguments: [
        ("ja", true), ("oui", true), ("Sí", true), ("да", true), ("always", true), ("x", true), ("nein", false),
        ("non", false), ("нет", false), ("optional", false),
    ])
    func `yes and no are known in other languages`(written: String, truth: Bool) {
        let problem = ProblemKind.wrongKind(expected: .trueOrFalse, found: .text(written))
        #expect(problem.advice == "Maybe you meant \(truth).")
    }

    @Test(arguments: [
        (ExpectedValue.currency, "Euro", "Maybe you meant EUR."), (.currency, "US dollars", "Maybe you meant USD."),
        (.currency, "eur", "Maybe you meant EUR."),
        (.wholeNumber, "high", "Maybe write a number: 1 counts once, 2 twice."),
        (.wholeNumber, "three", "Maybe you meant 3."), (.wholeNumber, "zwölf", "Maybe you meant 12."),
        (.wholeNumber, "once", "Maybe you meant 1."),
        (
            .wholeNumber, "tbc",
            "Maybe leave it out until it is known; `parley estimate` fills in fares, hotels and visas."
        ),
        (.wholeNumber, "unlimited", "Maybe leave it out, where there is no limit."),
        (.countOrLimits, "three", "Maybe you meant 3."), (.countOrLimits, "at least 2", "Maybe write {min: 2}."),
        (.keys(["min", "max"]), "once", "Maybe write {max: 1}."),
        (.keys(["min", "max"]), "max. 2", "Maybe write {max: 2}."),
        (.keys(["min", "max"]), "up to three", "Maybe write {max: 3}."),
        (.number, "tbc", "Maybe leave it out until it is known; `parley estimate` fills in fares, hotels and visas."),
        (.number, "40’000", "Maybe you meant 40000."), (.number, "1\u{2009}500", "Maybe you meant 1500."),
        (.countOrLimits, "2 to 4", "Maybe write {min: 2, max: 4}."),
        (.number, "included", "Maybe you meant 0."), (.number, "ca. 60k", "Maybe write the number alone: 60000."),
        (.number, "383/night", "Maybe write the number alone: 383."),
        (.factor, "70%", "Maybe you meant 0.7."), (.factor, "-30%", "Maybe you meant 0.7."),
        (.factor, "+ 20 %", "Maybe you meant 1.2."),
        (.weekdays, "Mon-Wed", "Maybe put it in brackets: [mon, tue, wed]."),
        (.weekdays, "lundi, mardi", "Maybe put it in brackets: [mon, tue]."),
        (.weekdays, "Fri-Mon", "Maybe put it in brackets: [mon, fri, sat, sun]."),
        (.weekdays, "weekdays", "Maybe put it in brackets: [mon, tue, wed, thu, fri]."),
        (.weekdays, "full moon", "Maybe put it in brackets: [full moon]."),
    ])
    func `numbers, limits and days in words are offered as they are written`(
        expected: ExpectedValue, written: String, advice: String
    ) {
        #expect(ProblemKind.wrongKind(expected: expected, found: .text(written)).advice == advice)
    }

    @Test(arguments: [
        ("2027-04-01/2027-04-05", "Maybe write a single day: here a range is none."),
        ("weekends", "Maybe write {every: [sat, sun], within: …}, with the first and the last day, FIRST/LAST."),
        ("every Monday", "Maybe write {every: [mon], within: …}, with the first and the last day, FIRST/LAST."),
        ("Mondays", "Maybe write {every: [mon], within: …}, with the first and the last day, FIRST/LAST."),
        ("April", "Maybe write the year as well."), ("21 Nov", "Maybe write the year as well."),
        ("none", "Maybe leave it out, where there are none."), ("April 2027", "Maybe you meant 2027-04-01/2027-04-30."),
    ])
    func `days in words are offered as they are written`(written: String, advice: String) {
        #expect(ProblemKind.notADay(written).advice == advice)
    }

    @Test func `brackets within quotes are freed of them`() {
        let problem = ProblemKind.wrongKind(expected: .list, found: .quotedText("[IN, GB]"))
        #expect(problem.advice == "Maybe remove the quotes: [IN, GB].")
    }

    @Test func `a rate that is spelled in small letters is named`() {
        #expect(
            ProblemKind.unknownCurrency("USD", suggestion: "usd").advice
                == "Maybe write USD instead of \"usd\" in \"rates\".")
    }
}
