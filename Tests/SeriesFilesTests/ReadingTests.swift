import SeriesFiles
import SeriesModel
import Testing

struct ReadingTests {
    private func read(_ text: String) throws -> Series { try SeriesFile.read(text, name: "series.yaml").series }

    @Test func `every part of a file is read`() throws {
        let series = try read(SmallSeries.yaml)
        #expect(series.name == "Lake dialogue")
        #expect(series.horizon.description == "2027-01-04/2027-12-17")
        #expect(series.today?.description == "2026-11-20")
        #expect(series.workshops == Limits(min: 2, max: 3))
        #expect(series.startOn == [.mon, .tue])
        #expect(series.blackouts.map(\.why) == ["summit", nil])
        #expect(series.blackouts.map(\.dates.count) == [7, 1])
        #expect(series.rates == ["EUR": Rational(decimal: "1.0843")!])
        #expect(series.participants[1].fee == Amount(Rational(decimal: "7.5")!))
        #expect(series.participants[0].venues == nil && series.participants[0].available == nil)
        #expect(series.venues[1].seasons[0].dates.count == 2)
        #expect(series.venues[1].name == "Vienna")
        #expect(series.fares[0].fare.currency == "EUR")
        #expect(series.fares.map(\.fare.value) == [637, Rational(decimal: "637.25")!, 527, 637])
        #expect(
            series.held[0].costs == [
                SpentCost(category: "travel", delegation: "north", amount: Rational(decimal: "10.5")!)
            ])
        #expect(series.held[0].funding == nil)
        #expect(series.goals == [Goal(.workshops), Goal(.cost, tolerance: 1)])
    }

    @Test func `a venue without a name is called by its city, with the id where two stand in one`() throws {
        func names(_ text: String) throws -> [String] { try read(text).venues.map(\.name) }
        let mill = "- {id: mill, name: Old mill, city: IST}\n- id: vienna"
        #expect(try names(SmallSeries.yaml) == ["Istanbul", "Vienna"])
        #expect(
            try names(SmallSeries.yaml.replacing("- id: vienna", with: mill)) == [
                "Istanbul (istanbul)", "Old mill", "Vienna",
            ])
        // In words it is a name already, and a code that is in no table says less than the id.
        #expect(try names(SmallSeries.yaml.replacing("VIE", with: "Lake Bled")).last == "Lake Bled")
        #expect(try names(SmallSeries.yaml.replacing("VIE", with: "Q7Q")).last == "vienna")
    }

    @Test func `a gap without a minimum lets nobody be in two places`() throws {
        #expect(
            try read(SmallSeries.yaml.replacing("gap: {min: 42}", with: "gap: {max: 80}")).gap
                == Limits(min: 8, max: 80))
        #expect(try read(SmallSeries.yaml.replacing("gap: {min: 42}", with: "")).gap == Limits(min: 8))
        #expect(try read(SmallSeries.yaml.replacing("gap: {min: 42}", with: "gap: {min: 0}")).gap == Limits(min: 0))
    }

    @Test func `a weekly pattern stands for its days, and each has the place of the pattern`() throws {
        let text = SmallSeries.yaml.replacing(
            "home: ISB,",
            with: "home: ISB, unavailable: [2027-03-01, {every: [mon, tue], within: 2027-03-06/2027-03-16}], "
                + "ifNeedBe: {every: sun, within: 2027-03-01/2027-03-20},")
        let document = try SeriesFile.read(text, name: "series.yaml")
        let person = document.series.participants[1]
        #expect(
            person.unavailable.map(\.description) == [
                "2027-03-01", "2027-03-08/2027-03-09", "2027-03-15/2027-03-16",
            ])
        #expect(person.ifNeedBe.map(\.description) == ["2027-03-07", "2027-03-14"])
        let places = (0..<3).map { document.places.place(of: "participants[1].unavailable[\($0)]")?.column }
        #expect(places[0] != places[1] && places[1] == places[2])
    }

    @Test func `weekly patterns of a file may not stand for more days than fit`() throws {
        let many = String(repeating: "{every: [mon, wed, fri], within: 2027-01-01/2036-12-31}, ", count: 350)
        let text = SmallSeries.yaml.replacing("home: ISB,", with: "home: ISB, unavailable: [\(many)],")
        #expect(throws: SeriesFileError.self) { try read(text) }
    }

    @Test func `start days are days, or ranges`() throws {
        let series = try read(
            SmallSeries.yaml.replacing("days: 3\n", with: "days: 3\nstarts: [2027-03-15, 2027-04-12/2027-04-13]\n"))
        #expect(series.starts?.map(\.description) == ["2027-03-15", "2027-04-12/2027-04-13"])
        #expect(try read(SmallSeries.yaml).starts == nil)
    }

    @Test(arguments: [
        "poll: {2027-03-15: yes, 2027-04-12: ifNeedBe, 2027-05-10: no}",
        "poll: {2027-03-15: true, 2027-04-12: ifNeedBe, 2027-05-10: False}",
        "poll: {\"2027-03-15\": \"yes\", '2027-04-12': 'ifNeedBe', 2027-05-10: \"no\"}",
        "\"poll\": {\"2027-03-15\": true, \"2027-04-12\": \"ifNeedBe\", \"2027-05-10\": false}",
    ])
    func `answers to a poll are words or truth values`(text: String) throws {
        let series = try read(SmallSeries.yaml.replacing("tags: [women]", with: text))
        let answers = series.participants[0].poll?.map { "\($0.key) \($0.value)" }.sorted()
        #expect(answers == ["2027-03-15 yes", "2027-04-12 ifNeedBe", "2027-05-10 no"])
        #expect(series.participants[1].poll == nil)
    }

    @Test func `missing travel days come from the next level up`() throws {
        let series = try read(SmallSeries.yaml)
        #expect(series.travelDays == TravelDays(before: 2, after: 1))
        #expect(series.delegations.map(\.travelDays) == [nil, TravelDays(before: 2, after: 3)])
        #expect(series.participants.map(\.travelDays) == [nil, TravelDays(before: 0, after: 3)])
    }

    @Test func `what is empty or null is as if it were not there`() throws {
        let series = try read(
            SmallSeries.yaml.replacing("today: 2026-11-20", with: "today: null\nbalance:\nservices: ~"))
        #expect(series.today == nil)
        #expect(series.balance == nil)
    }

    @Test(arguments: [
        ("010", 10), ("0x1F", 31), ("0o17", 15), ("+3", 3), ("3.0", 3), ("3e0", 3), ("3.", 3), ("!!int \"3\"", 3),
    ])
    func `numbers are those of YAML 1_2`(text: String, days: Int) throws {
        #expect(try read(SmallSeries.yaml.replacing("days: 3\n", with: "days: \(text)\n")).days == days)
    }

    @Test(arguments: [
        "NO", "no", "On", "Y", "0b1", "1_000", "2027-03-15", "0x", "12:30:00", ".inf", "'3'", "!!str 3", "=", "1e",
    ])
    func `text is what YAML 1_2 takes for text`(text: String) throws {
        let series = try read(SmallSeries.yaml.replacing("country: TR", with: "country: \(text)"))
        #expect(series.venues[0].country == text.replacing("'", with: "").replacing("!!str ", with: ""))
    }

    @Test func `ranges may be one or a list`() throws {
        for text in ["2027-05-01/2027-05-02", "[2027-05-01/2027-05-02]", "\"2027-05-01/2027-05-02\""] {
            let series = try read(SmallSeries.yaml.replacing("capacity: 8", with: "closed: \(text)"))
            #expect(series.venues[0].closed.map(\.count) == [2])
        }
    }

    @Test func `aliases stand for what they name`() throws {
        let text = SmallSeries.yaml.replacing("seats: {min: 1, max: 2}", with: "seats: &seats {min: 1, max: 2}")
            .replacing("role: side, travelDays", with: "role: side, seats: *seats, travelDays")
        #expect(try read(text).delegations.map(\.seats) == [Limits(min: 1, max: 2), Limits(min: 1, max: 2)])
    }

    @Test func `JSON is read, and keeps its kinds`() throws {
        let series = try SeriesFile.read(SmallSeries.json, name: "series.JSON").series
        #expect(series.name == "Lake – dialogue")
        #expect(series.participants[0].required)
        #expect(series.venues[0].dayRate == 1750)
        #expect(series.fares[0].fare.value == Rational(decimal: "637.25")!)
        #expect(series.venues[0].closed.count == 1)
        // JSON is YAML, too.
        #expect(try SeriesFile.read(SmallSeries.json, name: "series.yaml").series == series)
    }

    @Test func `line ends of Windows and a byte order mark do no harm`() throws {
        let series = try read(SmallSeries.yaml)
        #expect(try read("\u{FEFF}" + SmallSeries.yaml.replacing("\n", with: "\r\n")) == series)
        let json = try SeriesFile.read(SmallSeries.json, name: "a.json").series
        #expect(
            try SeriesFile.read("\u{FEFF}" + SmallSeries.json.replacing("\n", with: "\r\n"), name: "a.json").series
                == json)
    }

    @Test func `places are those of the file`() throws {
        let places = try SeriesFile.read(SmallSeries.yaml, name: "a/series.yaml").places
        #expect(places.place(of: "days")?.description == "a/series.yaml:7:7")
        #expect(places.place(of: "participants[1].home")?.description == "a/series.yaml:21:37")
        #expect(places.place(of: "participants[1].tags")?.description == "a/series.yaml:21:3")
        #expect(places.place(of: "venues[1].seasons[0].dates[1]")?.description == "a/series.yaml:30:37")
        #expect(places.place(of: "services[3].name")?.description == "a/series.yaml:2:1")
    }

    @Test func `blackouts may be weekly patterns, with a reason or without`() throws {
        let text = SmallSeries.yaml.replacing(
            "- 2027-09-06\n",
            with: """
                - {every: [fri], within: 2027-09-01/2027-09-12}
                - {dates: {every: sat, within: 2027-10-01/2027-10-09}, why: day of rest}

                """)
        let document = try SeriesFile.read(text, name: "s.yaml")
        #expect(
            document.series.blackouts.dropFirst().map { "\($0.dates) \($0.why ?? "")" } == [
                "2027-09-03 ", "2027-09-10 ", "2027-10-02 day of rest", "2027-10-09 day of rest",
            ])
        for form in [SeriesForm.workbook, .json, .yaml] {
            // Written and read again without loss.
            _ = try document.contents(as: form)
        }
    }
}
