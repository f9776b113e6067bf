import SeriesModel
import Testing

/// The words of what can be wrong with a change, to the letter.
struct ChangeFaultWordingTests {
    private static let texts: [(ChangeFault, String)] = [
        (
            .notAChange("fares:5"),
            "must be a change such as \"fares: +15%\": fares:5\n  Maybe put a space after the colon."
        ),
        (.notAChange("fares"), "must be a change such as \"fares: +15%\": fares"),
        (.noPart("a.b"), "names no part of a series: a.b"),
        (
            .tooShort(example: "funders.norway.amount: …"),
            "must say more exactly what is to change, such as \"funders.norway.amount: …\""
        ),
        (
            .unknownEntry("funder norwy", suggestion: "norway", known: ["norway", "trust"]),
            "there is no funder norwy; there are norway and trust\n  Maybe you meant \"norway\"."
        ),
        (
            .unknownEntry("funder x", suggestion: nil, known: ["trust"]),
            "there is no funder x; there is trust"
        ),
        (.unknownEntry("funder x", suggestion: nil, known: []), "there is no funder x: the series has none"),
        (
            .nothingToChange("+5%"),
            "the series file has no number here that could change by +5%\n  Maybe give the value itself."
        ),
        (.unsignedPercent("5%"), "must say whether it is more or less: 5%\n  Maybe you meant +5% or -5%."),
        (.notASweep("1..5"), "must be a sweep such as 100000..300000 by 25000: 1..5"),
        (
            .emptySweep("5..1 by 1"),
            "the steps do not lead from the first to the last: 5..1 by 1\n"
                + "  Maybe the first and the last are the wrong way round."
        ),
        (.tooManyScenarios(limit: 100_000), "makes more than 100,000 scenarios"),
        (
            .unknownKind("venu ist", suggestion: "venue"),
            "must be a kind and an id, such as \"venue istanbul\": venu ist\n  Maybe you meant \"venue\"."
        ),
        (.unknownSaying("x", known: ["a", "b"]), "must be \"a\" or \"b\": x"),
        (.name, "is a name, and names change nothing in a plan"),
        (.noScenario, "there is no scenario in this file\n  Maybe start with \"- fares: +15%\"."),
        (
            .notAnAnswer,
            "is no answer to a scenario, as `parley whatif` writes them\n"
                + "  Maybe the file is another one; it was left as it was."
        ),
        (
            .contradiction(first: "a.jsonl:3:1"),
            "contradicts the answer to the same scenario at a.jsonl:3:1\n"
                + "  Maybe the two come from different versions of Parley: answer one of them again."
        ),
    ]

    @Test(arguments: texts.indices)
    func `words`(index: Int) {
        let (fault, expected) = Self.texts[index]
        #expect(SeriesProblem(path: "", kind: .change(fault)).description == expected)
    }
}
