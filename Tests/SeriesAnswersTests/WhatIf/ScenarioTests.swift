import SeriesAnswers
import SeriesFiles
import SeriesModel
import Testing

/// What each kind of change makes of a series, by hand.
struct ScenarioTests {
    private let document: SeriesDocument
    private var today: Series { document.series }

    init() throws {
        document = try SeriesFile.read(Harbour.yaml, name: "harbour.yaml")
    }

    private func scenarios(_ typed: String...) throws -> [Scenario] {
        try ScenarioFile.read(typed: typed, of: document)
    }

    private func series(_ typed: String) throws -> Series { try #require(scenarios(typed).first).series }

    // MARK: Numbers

    @Test(arguments: [
        ("250000", "250000"), ("+5000", "165000"), ("-5000", "155000"), ("-20%", "128000"), ("+2.5%", "164000"),
        ("+0.001%", "160001.6"),
    ])
    func `a number is set, or changes by so much`(change: String, expected: String) throws {
        var changed = today
        changed.funders[0].amount = Rational(decimal: expected)!
        #expect(try series("funders.norway.amount: \(change)") == changed)
    }

    @Test func `all fares, those from a city, one, and another number of it`() throws {
        func fares(_ change: String) throws -> [Rational] { try series(change).fares.map(\.fare.value) }
        // 600 and 500 from DEL to IST and VIE, 400 and 300 from ISB.
        #expect(try fares("fares: +15%") == [690, 575, 460, 345])
        #expect(try fares("fares.DEL: +10%") == [660, 550, 400, 300])
        #expect(try fares("fares.*.IST: 100") == [100, 500, 100, 300])
        #expect(try fares("fares.ISB.VIE: +7") == [600, 500, 400, 307])
        #expect(try series("fares.ISB.VIE.hours: 9").fares.map(\.hours) == [0, 0, 0, 9])
        #expect(try series("fares.DEL.hours: 9").fares.map(\.hours) == [9, 9, 0, 0])
    }

    @Test func `workshops as a number, as limits, and one of the limits`() throws {
        #expect(try series("workshops: 5").workshops == Limits(min: 5, max: 5))
        #expect(try series("workshops: {min: 1, max: 4}").workshops == Limits(min: 1, max: 4))
        #expect(try series("workshops.max: 4").workshops == Limits(min: 2, max: 4))
        #expect(try series("workshops: 5; workshops.min: 3").workshops == Limits(min: 3, max: 5))
    }

    @Test func `rules come, go and change`() throws {
        #expect(try series("balance: 2").balance == 2)
        #expect(try series("balance.maxDifference: 0").balance == 0)
        #expect(try series("balance: none").balance == nil)
        #expect(try series("continuity: 1").continuity == 1)
        #expect(try series("rotate: true").rotate)
        #expect(try series("gap.max: 90").gap == Limits(min: 42, max: 90))
        #expect(try series("quotas.women.min: 2").quotas.map(\.count) == [Limits(min: 2)])
        #expect(try series("delegations.north.seats.max: 5").delegations[0].seats == Limits(min: 1, max: 5))
        #expect(try series("horizon: 2027-02-01/2027-03-31").horizon.count == 59)
        #expect(try series("rates.EUR: +10%").rates == ["EUR": Rational(decimal: "1.1")!])
        #expect(try series("goals: [cost]").goals == [Goal(.cost)])
        #expect(try series("venues.*.hotel: +10").venues.map(\.hotel) == [110, 130])
        #expect(try series("funders.trust.maxShare: 0.5").funders[1].maxShare == Rational(decimal: "0.5"))
    }

    @Test func `what has no id goes by its place in its list`() throws {
        #expect(try series("quotas[0].min: 2").quotas.map(\.count) == [Limits(min: 2)])
        #expect(try series("quotas[0]: 2").quotas.map(\.count) == [Limits(min: 2)])
        #expect(try series("quotas[0]: none").quotas.isEmpty)
        #expect(try series("visas[0].notice: +7").visas.map(\.notice) == [21])
        #expect(try series("visas[0].refused: true").visas.map(\.refused) == [true])
        #expect(try series("participants.n1.unavailable[0]: none").participants[0].unavailable.isEmpty)
        #expect(try series("together[0]: [n1, s1]").together == [["n1", "s1"]])
        #expect(try series("pinned[0].venue: vienna").pinned.map(\.venue) == ["vienna"])
        // Places are those of the file, whatever goes first.
        let ranges = try ["2027-03-01", "2027-03-02", "2027-03-03"].map { try #require(Day($0)) }.map { DayRange($0) }
        let list = "blackouts: [2027-03-01, 2027-03-02, 2027-03-03]"
        let file = try SeriesFile.read(Harbour.yaml + list + "\n", name: "harbour.yaml")
        let two = try ScenarioFile.read(typed: ["blackouts[0]: none; blackouts[1]: none"], of: file)
        #expect(two.map(\.series.blackouts) == [[Blackout(dates: ranges[2])]])
        for wrong in ["quotas[1].min: 2", "together[1]: none", "rotate[0]: none", "apart[0]: none"] {
            #expect(throws: SeriesFileError.self, "\(wrong)") { try series(wrong) }
        }
    }

    /// A weekly pattern is several ranges of a series: the places of what stands beside it are not those of messages.
    @Test func `beside a weekly pattern nothing goes by its place`() throws {
        let pattern = "blackouts: [{every: mon, within: 2027-03-01/2027-03-31}, 2027-04-02]"
        let file = try SeriesFile.read(Harbour.yaml + pattern + "\n", name: "harbour.yaml")
        #expect(throws: SeriesFileError.self) { try ScenarioFile.read(typed: ["blackouts[1]: none"], of: file) }
    }

    @Test func `a further funder, as explain wants one`() throws {
        let funders = try series("funders: 1905.19").funders
        #expect(funders.dropLast() == today.funders[...])
        #expect(funders.last == Funder(id: "further", name: "A further funder", amount: Rational(decimal: "1905.19")!))
        #expect(throws: SeriesFileError.self) { try series("funders: -5") }
    }

    @Test func `the first or the last day of a range alone`() throws {
        #expect(try series("horizon.last: 2028-01-31").horizon == today.horizon.ending("2028-01-31"))
        #expect(try series("horizon.to: 2028-01-31").horizon == today.horizon.ending("2028-01-31"))
        #expect(try series("horizon.first: 2027-03-01").horizon.first == Day("2027-03-01"))
        #expect(try series("horizon.first: 2027-03-01").horizon.last == today.horizon.last)
        for wrong in ["horizon.last: 2027-01-31", "horizon.last: none", "horizon.middle: 2027-05-05"] {
            #expect(throws: SeriesFileError.self, "\(wrong)") { try series(wrong) }
        }
    }

    @Test func `what cannot be there cannot be taken away`() throws {
        #expect(try series("gap.max: none") == today)
        for wrong in ["participants.n1.unavailabel: none", "gap.most: none", "venues.vienna.closd: none"] {
            #expect(throws: SeriesFileError.self, "\(wrong)") { try series(wrong) }
        }
    }

    @Test(arguments: ["+ 15 %", "+15 %", "+15%", "+ 15 percent"])
    func `a size may have spaces`(size: String) throws {
        #expect(try series("fares: \(size)").fares.map(\.fare.value) == [690, 575, 460, 345])
        #expect(try series("funders.norway.amount: - 5000").funders[0].amount == 155_000)
        #expect(try series("funders.norway.amount: \u{2212}20%").funders[0].amount == 128_000)
    }

    // MARK: Ids with dots

    @Test(arguments: [
        "funders.\"u.n.\".amount: 5", "funders.'u.n.'.amount: 5", "funders.u.n..amount: 5",
        "without: participant n.1", "participants.n.1: away 2027-04-01", "participants.\"n.1\".weight: 3",
        "venues.\"a;b\".hotel: 7",
    ])
    func `ids may have dots`(change: String) throws {
        let yaml = Harbour.yaml.replacing("id: trust", with: "id: u.n.").replacing("id: n1", with: "id: n.1")
            .replacing("[[n1, n2]]", with: "[[n.1, n2]]").replacing("vienna", with: "a;b")
        let document = try SeriesFile.read(yaml, name: "dots.yaml")
        let changed = try #require(ScenarioFile.read(typed: [change], of: document).first).series
        #expect(changed != document.series)
        #expect(changed.funders[1].amount == (change.contains("amount") ? 5 : 90_000))
    }

    @Test func `an id that begins another one has to be quoted`() throws {
        let yaml = Harbour.yaml.replacing("id: trust", with: "id: norway.two")
        let document = try SeriesFile.read(yaml, name: "dots.yaml")
        let error = try #require(throws: SeriesFileError.self) {
            try ScenarioFile.read(typed: ["funders.norway.two.amount: 5"], of: document)
        }
        #expect(
            "\(error)" == """
                scenario 1:1:1: funders.norway.two.amount: may be one entry or another: an id has a dot
                  Maybe put the id in quotes, as in funders."norway.two".
                """)
        let quoted = try ScenarioFile.read(typed: ["funders.\"norway.two\".amount: 5"], of: document)
        #expect(quoted[0].series.funders.map(\.amount) == [160_000, 5])
    }

    // MARK: One changed series

    @Test func `several texts are one scenario`() throws {
        let changed = try ScenarioFile.changed(document, by: ["fares: +15%; gap.max: 90", "workshops: 3"])
        #expect(changed.series == (try series("fares: +15%; gap.max: 90; workshops: 3")))
        #expect(changed.changes == ["fares: +15%", "gap.max: 90", "workshops: 3"])
        #expect(try ScenarioFile.changed(document, by: []).series == today)
        // A change counts from what was changed before.
        let again = try ScenarioFile.changed(changed, by: ["fares: +10%"])
        #expect(again.series.fares[0].fare.value == 759)
    }

    @Test func `what is wrong with them is said where it is`() throws {
        let error = try #require(throws: SeriesFileError.self) {
            try ScenarioFile.changed(
                document, by: ["fares: +15%; workshops: 2..3 by 1", "gap.max: 90", ";"])
        }
        #expect(
            "\(error)" == """
                --with:1:25: workshops: must be one value, not a sweep: 2, 3
                  Maybe ask `parley whatif`, which plans each of its values.
                --with 3:1:1: says nothing that changes
                  Maybe write a change, such as "fares: +15%".
                """)
        let twice = try #require(throws: SeriesFileError.self) {
            try ScenarioFile.changed(document, by: ["fares: +15%", "fares: +5%"])
        }
        #expect(
            "\(twice)" == """
                --with 2:1:1: fares: is changed a second time by the same scenario
                  Maybe write two scenarios.
                """)
    }

    // MARK: Sayings

    @Test func `somebody is away, a venue is closed`() throws {
        func range(_ first: String, _ last: String) -> DayRange { DayRange(Day(first)!, Day(last)!)! }
        let away = try series("participants.n1: away 2027-04-01/2027-05-15, 2027-06-01")
        #expect(
            away.participants[0].unavailable == [
                range("2027-03-01", "2027-03-05"), range("2027-04-01", "2027-05-15"), range("2027-06-01", "2027-06-01"),
            ])
        let closed = try series("venues.istanbul: closed 2027-04-01/2027-04-30")
        #expect(closed.venues[0].closed == [range("2027-04-01", "2027-04-30")])
    }

    @Test func `a country refuses a passport, admits it, or takes its time`() throws {
        let refused = try series("visas: TR refuses IN")
        #expect(refused.visas.map(\.refused) == [true])
        #expect(refused.visas[0].fee.value == 60)
        #expect(try series("visas: TR refuses IN; visas: TR admits IN") == today)
        #expect(try series("visas: TR notice IN 30").visas.map(\.notice) == [30])
        #expect(try series("visas.IN.TR.notice: +7").visas.map(\.notice) == [21])
        let new = try series("visas: AT refuses PK").visas
        #expect(new.count == 2)
        #expect(new[1].passport == "PK" && new[1].country == "AT" && new[1].refused)
    }

    // MARK: Without

    @Test func `without somebody or something, nothing names it`() throws {
        var changed = today
        changed.funders.remove(at: 0)
        changed.participants[1].refuses = []
        #expect(try series("without: funder norway") == changed)

        changed = today
        changed.venues.remove(at: 0)
        changed.participants[1].venues = ["vienna"]
        changed.participants[0].reluctant = []
        changed.funders[1].venues = []
        changed.pinned = []
        #expect(try series("without: venue istanbul") == changed)

        changed = today
        changed.participants.remove(at: 1)
        changed.together = []
        #expect(try series("without: participant n2") == changed)

        changed = today
        changed.delegations.remove(at: 1)
        changed.participants.remove(at: 2)
        changed.quotas[0].of = ["north"]
        #expect(try series("without: delegation south") == changed)
        #expect(try series("without: [quota women, service interpretation]").services.isEmpty)
    }

    // MARK: Several

    @Test func `a sweep is a scenario for each value, two sweeps one for each pair`() throws {
        let amounts = try scenarios("funders.norway.amount: 100000..150000 by 25000")
        #expect(amounts.map(\.name) == [100000, 125000, 150000].map { "funders.norway.amount: \($0)" })
        #expect(amounts.map(\.series.funders[0].amount) == [100000, 125000, 150000])
        let both = try scenarios("funders.norway.amount: -10%..+10% by 10%; workshops: 2..3 by 1")
        #expect(
            both.map(\.name)
                == ["-10%", "+0%", "+10%"].flatMap { percent in
                    [2, 3].map { "funders.norway.amount: \(percent); workshops: \($0)" }
                })
        #expect(both[1].changes == ["funders.norway.amount: -10%", "workshops: 3"])
        // Up to the last, not beyond.
        #expect(
            try scenarios("funders.norway.amount: +0..+5 by 2").map(\.series.funders[0].amount) == [
                160000, 160002, 160004,
            ])
    }

    @Test func `a file has them as a list, with names where somebody gives them`() throws {
        let yaml = """
            - fares: +15%
            - without: venue istanbul
            - "without: participant n1"
            - name: Both
              changes: [fares: +15%, {workshops: 3}]
            - fares: +15%
              workshops: 3
            """
        let scenarios = try ScenarioFile.read(yaml, name: "scenarios.yaml", of: document)
        #expect(
            scenarios.map(\.name) == [
                "fares: +15%", "without: venue istanbul", "without: participant n1", "Both",
                "fares: +15%; workshops: 3",
            ])
        #expect(scenarios[3].changes == ["fares: +15%", "workshops: 3"])
        #expect(scenarios[3].key == scenarios[4].key)
        let lines = """
            {"name": "Both", "changes": ["fares: +15%", "workshops: 3"]}

            {"key": "0", "changes": ["fares: +15%"], "status": "infeasible", "currency": "USD"}
            """
        let read = try ScenarioFile.read(lines, name: "scenarios.jsonl", of: document)
        #expect(read.map(\.name) == ["Both", "fares: +15%"])
        #expect(read.map(\.key) == [scenarios[3].key, scenarios[0].key])
    }

    // MARK: Keys and secrets

    @Test func `a key is one of the series and what changes, not of how it is written`() throws {
        let key = try scenarios("fares: +15%")[0].key
        #expect(key.count == 32)
        #expect(try scenarios("fares.DEL: +15%; fares.ISB: +15%")[0].key == key)
        func keyOf(_ yaml: String) throws -> String {
            try ScenarioFile.read(typed: ["fares: +15%"], of: SeriesFile.read(yaml, name: "harbour.yaml"))[0].key
        }
        #expect(try keyOf("# a comment\n" + Harbour.yaml.replacing("name: Amina", with: "name: Another")) == key)
        #expect(try keyOf(Harbour.yaml.replacing("days: 3\ncurrency: USD", with: "currency: USD\ndays: 3")) == key)
        #expect(try keyOf(Harbour.yaml.replacing("amount: 160000", with: "amount: 160001")) != key)
        #expect(try scenarios("fares: +16%")[0].key != key)
        #expect(try scenarios("fares: +0%")[0].key == ScenarioFile.today(of: document).key)
        let baseline = Plan(
            name: "", status: .feasible,
            workshops: [PlannedWorkshop(start: Day(number: 0), end: Day(number: 2), venue: "vienna", attendees: [])])
        #expect(try ScenarioFile.read(typed: ["fares: +15%"], of: document, baseline: baseline)[0].key != key)
    }

    @Test func `what changes is told without names`() throws {
        let scenario = try scenarios(
            "venues: [{id: vienna, name: Secret, city: VIE}]; pinned: none; without: participant n2; funders.trust.venues: none; participants.n1.reluctant: none"
        )[0]
        #expect(scenario.changes[0] == "venues: [{id: vienna, city: VIE}]")
        #expect(!scenario.name.contains("Secret"))
    }
}

extension DayRange {
    /// The same with another last day.
    fileprivate func ending(_ last: String) -> DayRange? { Day(last).flatMap { DayRange(first, $0) } }
}
