import SeriesFiles
import SeriesModel
import Testing

/// Series files with a scenario written into them.
struct ScenarioTextTests {
    /// Comments wherever people put them.
    private static let yaml = """
        # Harbour, as of spring
        parley: 1
        name: Harbour
        horizon: 2027-02-01/2027-12-17   # until Christmas
        workshops: 2                     # as agreed
        days: 3
        currency: USD
        gap: {min: 42}                   # six weeks

        delegations:
        - {id: north, role: side, seats: {min: 0, max: 2}}   # may grow
        - {id: south, role: side}
        participants:
        # the north
        - {id: n1, name: Amina Rahal, delegation: north, home: DEL, reluctant: [istanbul]}   # chair
        - {id: n2, delegation: north, home: DEL, venues: [istanbul, vienna]}
        # the south
        - {id: s1, delegation: south, home: ISB}
        venues:
        - id: istanbul
          city: IST
          hotel: 100   # with breakfast
        # quieter
        - id: vienna
          city: VIE
          hotel: "120"
        fares:
        - {from: DEL, to: IST, fare: 600}
        - {from: DEL, to: VIE, fare: 500}
        - {from: ISB, to: IST, fare: 400}
        - {from: ISB, to: VIE, fare: 300}
        funders:
        - {id: norway, amount: 160000}   # signed
        together: [[n1, n2]]

        """.replacing("\"120\"", with: "120")

    private func text(_ typed: String, _ yaml: String = Self.yaml, name: String = "harbour.yaml") throws -> String {
        let document = try SeriesFile.read(yaml, name: name)
        let scenario = try #require(ScenarioFile.read(typed: [typed], of: document).first)
        let text = try SeriesFile.text(applying: scenario, to: yaml, name: name)
        #expect(try SeriesFile.read(text, name: name).series == scenario.series)
        return text
    }

    /// What a scenario replaces, and by what.
    @Test(arguments: [
        ("funders.norway.amount: -20%", [("amount: 160000", "amount: 128000")]),
        ("gap.max: 90", [("{min: 42}", "{min: 42, max: 90}")]),
        ("workshops: 3; days: 2", [("workshops: 2 ", "workshops: 3 "), ("days: 3", "days: 2")]),
        ("workshops.min: 1", [("workshops: 2 ", "workshops: {min: 1, max: 2} ")]),
        ("venues.*.hotel: +10", [("hotel: 100", "hotel: 110"), ("hotel: 120", "hotel: 130")]),
        ("fares.DEL: +10%", [("600", "660"), ("500", "550")]),
        ("horizon: 2027-02-01/2028-01-31", [("2027-02-01/2027-12-17", "2027-02-01/2028-01-31")]),
        ("gap: none", [("gap: {min: 42}                   # six weeks\n", "")]),
        (
            "participants.n2: away 2027-04-01/2027-05-15",
            [("venues: [istanbul, vienna]}", "venues: [istanbul, vienna], unavailable: [2027-04-01/2027-05-15]}")]
        ),
        (
            "venues.istanbul: closed 2027-06-01",
            [("hotel: 100   # with breakfast\n", "hotel: 100   # with breakfast\n  closed: [2027-06-01]\n")]
        ),
        (
            "without: venue istanbul",
            [
                ("- id: istanbul\n  city: IST\n  hotel: 100   # with breakfast\n", ""),
                ("reluctant: [istanbul]", "reluctant: []"),
                ("venues: [istanbul, vienna]", "venues: [vienna]"),
            ]
        ),
        (
            "without: participant s1", [("- {id: s1, delegation: south, home: ISB}\n", "")]
        ),
        ("balance: 1", [("together: [[n1, n2]]\n", "together: [[n1, n2]]\nbalance: {maxDifference: 1}\n")]),
        (
            "visas: TR refuses IN",
            [("together: [[n1, n2]]\n", "together: [[n1, n2]]\nvisas:\n- {passport: IN, country: TR, refused: true}\n")]
        ),
    ])
    func `only what is concerned changes`(typed: String, parts: [(String, String)]) throws {
        var expected = Self.yaml
        for (old, new) in parts {
            try #require(expected.contains(old))
            expected = expected.replacing(old, with: new, maxReplacements: 1)
        }
        #expect(try text(typed) == expected)
    }

    /// A block of lines, what is changed, and what stands there then.
    @Test(arguments: [
        (
            "goals: [workshops, cost]", "goals:\n- workshops\n- attendance\n- {goal: cost, tolerance: 10}",
            "goals: [workshops, cost]"
        ),
        ("funders.norway.caps.travel: none", "  caps:\n    travel: 500", "  caps: {}"),
    ])
    func `a block that becomes something else goes to the line of its key`(
        typed: String, block: String, line: String
    ) throws {
        let norway = "- {id: norway, amount: 160000}   # signed\n"
        try #require(Self.yaml.contains(norway))
        func yaml(_ part: String) -> String {
            Self.yaml.replacing(norway, with: "- id: norway\n  amount: 160000\n\(part)\n")
        }
        #expect(try text(typed, yaml(block)) == yaml(line))
        let commented = yaml(block.replacing("\n", with: "   # so far\n", maxReplacements: 1))
        #expect(throws: SeriesFile.ApplyError.self) { try text(typed, commented) }
    }

    @Test func `what would lose a comment is refused`() throws {
        let yaml = Self.yaml.replacing("{min: 42} ", with: "{\n  min: 42,   # six weeks\n  }")
        let error = try #require(throws: SeriesFile.ApplyError.self) { try text("gap: {max: 90}", yaml) }
        #expect(
            "\(error)"
                == "the series file cannot be changed by itself: line 8: a comment would be lost; change it by hand")
    }

    @Test func `aliases that would change elsewhere are refused`() throws {
        let yaml = Self.yaml.replacing("hotel: 100", with: "hotel: &price 100").replacing(
            "hotel: 120", with: "hotel: *price")
        #expect(throws: SeriesFile.ApplyError.self) { try text("venues.vienna.hotel: 90", yaml) }
    }

    @Test func `JSON stays JSON`() throws {
        let json = """
            {"parley": 1, "name": "Harbour", "horizon": "2027-02-01/2027-12-17", "workshops": 1, "days": 3, "currency": "USD",
             "delegations": [
              {"id": "north", "role": "side"},
              {"id": "south", "role": "side"}
             ],
             "venues": [{"id": "vienna", "city": "VIE"}], "balance": {"maxDifference": 1}}
            """
        #expect(
            try text("balance: none; gap.min: 30; venues.vienna: closed 2027-04-01", json, name: "harbour.json")
                == json.replacing(
                    "[{\"id\": \"vienna\", \"city\": \"VIE\"}], \"balance\": {\"maxDifference\": 1}}",
                    with:
                        "[{\"id\": \"vienna\", \"city\": \"VIE\", \"closed\": [\"2027-04-01\"]}], \"gap\": {\"min\": 30}}"
                ))
    }
}
