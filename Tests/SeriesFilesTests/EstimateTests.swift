import Foundation
import SeriesModel
import TestSupport
import Testing

@testable import SeriesFiles

/// What is filled in from tables, and how it is marked.
struct EstimateTests {
    /// Two homes and two venues, and one fare that is known.
    private let text = """
        # A note that stays.
        parley: 1
        name: Lake dialogue
        horizon: 2027-03-01/2027-06-30
        workshops: 1
        days: 2
        currency: EUR
        rates: {USD: 0.5}
        delegations:
        - {id: north, role: side}
        participants:
        - {id: n1, delegation: north, home: DEL, passports: [IN, AT]}   # by passport
        venues:
        - {id: vienna, city: VIE, country: AT, hotel: 0}   # our own house
        - {id: athens, city: Athens, country: GR}
        fares:
        - {from: DEL, to: VIE, fare: 640, hours: 10, kgCO2: 1}
        funders:
        - {id: trust, amount: 9000}

        """

    private func read(_ text: String) throws -> SeriesDocument {
        try SeriesFile.read(text, name: "s.yaml", bearing: .missingFares)
    }

    private func estimated(_ text: String, _ change: (inout EstimateOptions) -> Void = { _ in }) throws -> String {
        var options = EstimateOptions()
        change(&options)
        return try SeriesEstimate(read(text), options: options).document.text(changing: text, name: "s.yaml")
    }

    /// The lines of a text that another has not.
    private func new(_ text: String) -> [String] {
        let known = Set(self.text.split(separator: "\n"))
        return text.split(separator: "\n").filter { !known.contains($0) }.map(String.init)
    }

    @Test func `what is missing is filled in and marked, and all else stays as it is`() throws {
        // Athens: 229 and 133 USD at half an EUR; in May and June 341 / 229. 4,984 km: 637 EUR and a quarter; 8 hours,
        // two ways at 750 km/h and 5 hours for a change; 2 × 4,984 × 0.22255 kg.
        #expect(
            new(try estimated(text)) == [
                "- {id: vienna, city: VIE, country: AT, hotel: 0, perDiem: 73, estimated: [perDiem], "
                    + "source: US State Dept 2026-04}   # our own house",
                "- {id: athens, city: Athens, country: GR, hotel: 115, perDiem: 67, estimated: [hotel, perDiem], "
                    + "source: US State Dept 2026-04, seasons: [{dates: 2027-05-01/2027-06-30, hotel: 1.49, "
                    + "estimated: [hotel], source: US State Dept 2026-04}]}",
                "- {from: DEL, to: Athens, fare: 796, hours: 26, kgCO2: 2218, estimated: true, "
                    + "source: \"4,984 km; EU C(2021)35 + 25 %, Parley 2026-11, DEFRA 2025\"}",
                "visas:",
                "- {passport: IN, country: AT, notice: 45, fee: 90, estimated: true, "
                    + "source: \"visa, Regulation (EU) 2018/1806 as of 2025-01\"}",
                "- {passport: IN, country: GR, notice: 45, fee: 90, estimated: true, "
                    + "source: \"visa, Regulation (EU) 2018/1806 as of 2025-01\"}",
            ])
    }

    @Test func `fees that are agreed count, and the name of a country is no code of one without visas`() throws {
        func estimate(_ passport: String) throws -> SeriesEstimate {
            let text = text.replacing("passports: [IN, AT]", with: "passports: [\(passport)]")
            return try SeriesEstimate(read(text), options: EstimateOptions())
        }
        func fees(_ passport: String) throws -> [Rational] {
            try estimate(passport).entries.filter { $0.kind == .visas }.flatMap(\.numbers)
                .filter { $0.key == "fee" }.map(\.value)
        }
        // 67.50 in whole units.
        for (passport, fee) in [("IN", 90), ("AM", 35), ("CV", 68)] {
            #expect(try fees(passport) == [Rational(fee), Rational(fee)])
        }
        let named = try estimate("India")
        #expect(named.entries.allSatisfy { $0.kind != .visas })
        #expect(
            named.gaps.contains("No table has the visas of India to AT and India to GR: without a row none is needed."))
        #expect(named.gaps.contains("India is no country code, such as DE; `parley check` says what may be meant."))
    }

    @Test func `estimating again changes nothing, or what is marked alone`() throws {
        let once = try estimated(text)
        #expect(try estimated(once) == once)
        let corrected = once.replacing("fare: 796, hours: 26, kgCO2: 2218, estimated: true", with: "fare: 5")
            .replacing("perDiem: 73", with: "perDiem: 1")
        let again = try estimated(corrected) { $0.again = true }
        #expect(again.contains("fare: 5, "))
        #expect(again.contains("hours: 26, kgCO2: 2218, estimated: [hours, kgCO2]"))
        #expect(again.contains("perDiem: 73"))
    }

    @Test func `a fare may be left empty`() throws {
        let row = "- {from: DEL, to: Athens, currency: USD}\nfunders:"
        let found = try estimated(text.replacing("funders:", with: row)) { $0.kinds = [] }
        // 796.25 EUR at two USD each.
        #expect(new(found).contains { $0.hasPrefix("- {from: DEL, to: Athens, currency: USD, fare: 1593, ") })
    }

    @Test func `only what is wanted is filled in, and what a plan needs`() throws {
        #expect(new(try estimated(text) { $0.kinds = [.fares] }).count == 1)
    }

    @Test func `cities that nobody knows are all said, with the nearest`() throws {
        let wrong = text.replacing("home: DEL", with: "home: CAMP").replacing("city: Athens", with: "city: Athns")
        let error = #expect(throws: ImportError.self) { _ = try SeriesEstimate(read(wrong)) }
        #expect(
            error?.description == """
                s.yaml:15:22: city: no table says where Athns is
                  Maybe it is ATH (Athens), or say where it is: --city Athns=AMM, or --city Athns=31.95,35.91.
                s.yaml:12:37: home: no table says where CAMP is
                  Maybe say where it is: --city CAMP=AMM, or --city CAMP=31.95,35.91.
                """)
    }

    @Test(arguments: ["DEL", "28.57,77.1"]) func `somebody may say where a city is`(place: String) throws {
        let found = try estimated(text.replacing("home: DEL", with: "home: CAMP")) { $0.cities = ["CAMP": place] }
        #expect(found.contains("- {from: CAMP, to: Athens, fare: 796, "))
    }

    @Test func `without a rate the rule of thumb is used, and said`() throws {
        let estimate = try SeriesEstimate(read(text.replacing("rates: {USD: 0.5}\n", with: "")))
        #expect(estimate.rates == [.init(from: "USD", to: "EUR", rate: number("0.92"))])
        let crowns = text.replacing("currency: EUR", with: "currency: XTS").replacing("rates: {USD: 0.5}\n", with: "")
        #expect(
            try SeriesEstimate(read(crowns)).gaps == [
                "No rate between USD and XTS is known: write what a USD is worth into rates.",
                "No rate between EUR and XTS is known: write what a EUR is worth into rates.",
            ])
    }

    @Test func `what no table has is said`() throws {
        let series = text.replacing("passports: [IN, AT]", with: "passports: [JP]")
            .replacing("country: GR", with: "country: TR").replacing("country: AT, ", with: "")
        #expect(
            try SeriesEstimate(read(series)).gaps == [
                "No table has the visas of JP to TR: without a row none is needed.",
                "Visas count where a venue has its country, and not for vienna.",
            ])
    }

    // MARK: Marks

    private func marks(_ value: String) throws -> [String] {
        try read(text.replacing("kgCO2: 1}", with: "kgCO2: 1, estimated: \(value)}")).series.fares[0].estimated.keys
    }

    @Test func `a mark is true for all, or names some`() throws {
        #expect(try marks("true") == ["fare", "hours", "kgCO2"])
        #expect(try marks("false") == [])
        #expect(try marks("[kgCO2, fare]") == ["fare", "kgCO2"])
        #expect(try marks("hours") == ["hours"])
    }

    @Test(arguments: [
        ("[far]", "fares[0].estimated[0]: must be one of fare, hours or kgCO2: far"),
        ("1", "fares[0].estimated: must be true, or a list of some of fare, hours and kgCO2, not a number: 1"),
    ])
    func `another mark is an error`(value: String, message: String) throws {
        let error = #expect(throws: SeriesFileError.self) { try marks(value) }
        #expect(error?.description.contains(message) ?? false, "\(String(describing: error))")
    }

    @Test func `marks and sources are kept in every form`() throws {
        let document = try SeriesEstimate(read(text)).document
        for form in SeriesForm.allCases {
            let again: SeriesDocument
            switch try document.contents(as: form) {
            case .workbook(let data): again = try Tables.read(Array(data))
            case .folder(let files): again = try Tables.read(files)
            case .text(let text):
                again = try SeriesFile.read(text, name: "s", format: form == .json ? .json : .yaml)
            }
            #expect(again.series == document.series)
            #expect(again.series.venues[1].seasons[0].estimated == Estimated(["hotel"], source: StayTable.source))
        }
    }

    @Test func `a scenario changes every estimate, and nothing twice`() throws {
        let document = try SeriesEstimate(read(text)).document
        let series = try ScenarioFile.read(typed: ["estimates: +20%"], of: document)[0].series
        #expect(series.fares.map(\.fare.value) == [640, number("955.2")])
        #expect(series.fares.map(\.hours) == [10, number("31.2")])
        #expect(series.venues.map(\.hotel) == [0, 138])
        #expect(series.venues[1].seasons[0].hotel == number("1.49"))
        #expect(series.visas.map(\.notice) == [54, 54])
        #expect(series.visas.map(\.fee.value) == [108, 108])
    }

    @Test func `a scenario of estimates needs some, and a percentage`() throws {
        let document = try SeriesEstimate(read(text)).document
        for (change, words) in [("estimates: 5", "+20%"), ("estimates: +5", "+20%")] {
            let error = #expect(throws: SeriesFileError.self) {
                try ScenarioFile.read(typed: [change], of: document)
            }
            #expect(error?.description.contains(words) ?? false)
        }
        let known = "- {from: DEL, to: Athens, fare: 1}\nfunders:"
        let bare = try SeriesFile.read(text.replacing("funders:", with: known), name: "s.yaml")
        let error = #expect(throws: SeriesFileError.self) {
            try ScenarioFile.read(typed: ["estimates: +20%"], of: bare)
        }
        #expect(error?.description.contains("nothing in this series is marked as estimated") ?? false)
    }

    // MARK: Tables

    @Test func `cities are known by what they are called elsewhere`() {
        for (written, code) in [
            ("Wien", "VIE"), ("New Delhi", "DEL"), ("genève", "GVA"), ("Köln", "CGN"), ("KAIRO", "CAI"),
            ("Kiev", "IEV"),
        ] {
            #expect(City.called(written)?.code == code)
        }
        // Each is one that the table has, and that it does not call so itself.
        for (name, code) in City.otherNames { #expect(City.called(name)?.code == code, "\(name)") }
    }

    @Test func `every line of the tables is read`() {
        #expect(City.all.count == CityTable.text.split(separator: "\n").count)
        #expect(Set(City.all.map(\.code)).count == City.all.count)
        for city in City.all {
            #expect(TimeZone(identifier: city.zone) != nil, "\(city.zone)")
            #expect(city.code.count == 3 && city.country.count == 2 && abs(city.latitude) < 90)
        }
        let places = Set(City.all.map(\.code) + City.all.map(\.country))
        for line in StayTable.text.split(separator: "\n") {
            let words = line.split(separator: " ")
            #expect(places.contains(String(words[0])) && words.count % 2 == 1, "\(line)")
        }
    }

    /// Great circles between airports as public calculators have them.
    @Test(arguments: [
        ("DEL", "DXB", 2184), ("DEL", "VIE", 5546), ("ISB", "KTM", 1363), ("TLV", "BKK", 6946), ("YOW", "CMB", 13_689),
        ("EVN", "IST", 1323), ("AMM", "AMM", 0),
    ])
    func `distances are those of the great circle`(from: String, to: String, kilometres: Int) throws {
        let found = try #require(City.called(from)).kilometres(to: try #require(City.called(to)))
        #expect(abs(found - kilometres) <= 3, "\(found)")
    }

    @Test(arguments: [
        (399, "120"), (400, "245"), (600, "245"), (601, "261.25"), (1201, "287.5"), (10_000, "1201.25"),
        (10_001, "1376.25"),
    ])
    func `fares go by bands`(kilometres: Int, fare: String) {
        #expect(TravelTable.fare(kilometres).amount == number(fare))
    }

    @Test func `cities go by code or name, whatever the capitals`() {
        #expect(City.called("ist")?.name == "Istanbul")
        #expect(City.called("São Paulo")?.country == "BR")
        #expect(City.called("nowhere") == nil)
        // Of the city, not of the place in which its airport lies.
        for (name, code) in [
            ("Bamako", "BKO"), ("Nagoya", "NGO"), ("Panama City", "PTY"), ("Medellín", "MDE"), ("Suva", "SUV"),
            ("Vancouver", "YVR"), ("Naples", "NAP"), ("Venice", "VCE"), ("Malta", "MLA"), ("Valletta", "MLA"),
        ] {
            #expect(City.called(name)?.code == code, "\(name)")
        }
        #expect(StayTable.rate(City.called("BUE")!)?.night == 266)
        // All airports of a city have its rate; other cities have their country's.
        #expect(StayTable.rate(City.called("LGW")!)?.night == 424)
        #expect(StayTable.rate(City.called("ABZ")!)?.night == 252)
    }

    @Test func `a season may go on in the next year`() {
        let horizon = DayRange(from: Day(year: 2027, month: 2, day: 1)!, days: 365)
        let days = StayTable.Rate.days([12, 1], [3, 15], within: horizon)
        #expect(days.map(\.description) == ["2027-02-01/2027-03-15", "2027-12-01/2028-01-31"])
    }
}
