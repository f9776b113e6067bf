import Foundation
import SeriesAnswers
import SeriesFiles
import SeriesModel
import Testing

/// Every hint has a file that provokes it, `Fixtures/hints/CODE.yaml`, with what it says beside it.
struct HintTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func fixture(_ name: String) -> String { root.appending(path: "Fixtures/hints/\(name)").path }

    private static func document(_ name: String) throws -> SeriesDocument {
        let text = try String(contentsOfFile: fixture(name + ".yaml"), encoding: .utf8)
        return try SeriesFile.read(text, name: name + ".yaml")
    }

    /// A fixture as a folder of tables, each by its name changed, read.
    private static func tables(
        _ fixture: String, _ change: (String, String) -> String = { $1 }
    ) throws -> SeriesDocument {
        guard case .folder(let files) = try document(fixture).contents(as: .folder) else {
            throw CocoaError(.fileReadUnknown)
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try change(name, text).write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return try SeriesFile.read(contentsOf: folder.path)
    }

    /// `RECORD=1 swift test --filter HintTests` writes what the files are expected to say anew.
    @Test(arguments: HintCode.allCases)
    func `each code is provoked by its file, and by nothing else in it`(code: HintCode) throws {
        let hints = try Self.document(code.rawValue).hints
        #expect(!hints.isEmpty && hints.allSatisfy { $0.code == code && $0.place != nil })
        #expect(hints.allSatisfy { $0.advice?.hasPrefix("Maybe ") ?? true })
        let text = hints.map { "\($0)\n" }.joined()
        let path = Self.fixture(code.rawValue + ".yaml.expected")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(try text == String(contentsOfFile: path, encoding: .utf8))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 180 })
    }

    @Test func `what surprises nobody gives no hint`() throws {
        #expect(try Self.document("none").hints.isEmpty)
        for name in ["first.yaml", "full.yaml"] {
            let path = Self.root.appending(path: "Fixtures/\(name)").path
            #expect(try SeriesFile.read(contentsOf: path).hints.isEmpty, "\(name)")
        }
    }

    @Test func `no hint names anybody`() throws {
        for code in HintCode.allCases {
            let path = Self.fixture(code.rawValue + ".yaml")
            let text = try String(contentsOfFile: path, encoding: .utf8)
                .replacing("Amina Rahal", with: "Zxqv Onewop").replacing("Amina  rahal", with: "Zxqv Onewop")
                .replacing("Bela Sen", with: "Zxqv Twowop").replacing("Bashir Noor", with: "Zxqv Threewop")
                // Where a name stands by mistake.
                .replacing("tag: women", with: "tag: Zxqv Onewop").replacing("Travel: 100", with: "Threewop: 100")
                .replacing("passports: [India]", with: "passports: [Zxqv]")
            for hint in try SeriesFile.read(text, name: "x.yaml").hints {
                #expect(!"\(hint)".lowercased().contains("zxqv") && !"\(hint)".lowercased().contains("wop"))
            }
        }
    }

    @Test func `the page has the closed list, each with what its file says`() throws {
        let page = try String(
            contentsOf: Self.root.appending(path: "Sources/Parley/Parley.docc/Hints.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(
            rows.map(String.init)
                == HintCode.allCases.map { code in
                    "| `\(code.rawValue)` | \(code.meaning) | `Fixtures/hints/\(code.rawValue).yaml` |"
                })
    }

    // MARK: One rule each

    private func hints(_ changes: (of: String, to: String)...) throws -> [String] {
        var text = try String(contentsOfFile: Self.fixture("none.yaml"), encoding: .utf8)
        for change in changes {
            try #require(text.contains(change.of))
            text = text.replacing(change.of, with: change.to)
        }
        return try SeriesFile.read(text, name: "x.yaml").hints.map { hint in
            "\(hint.path): \(hint.message)" + (hint.advice.map { " \($0)" } ?? "")
        }
    }

    @Test func `days of every week that are unavailable are hinted at once`() throws {
        // Tuesdays in March 2027: 2, 9, 16, 23, 30; away from the 8th to the 24th.
        func found(_ days: String) throws -> [String] {
            try hints(
                (
                    "passports: [PK]",
                    "passports: [PK], unavailable: [2027-03-08/2027-03-24], ifNeedBe: [{every: [tue], within: \(days)}]"
                )
            ).filter { $0.contains("ifNeedBe") }
        }
        let first =
            "lies within 2027-03-08/2027-03-24 of \"unavailable\", which counts"
        #expect(
            try found("2027-03-01/2027-03-31") == [
                "participants[2].ifNeedBe[1]: 2027-03-09 \(first); so do 2 others"
            ])
        #expect(
            try found("2027-03-14/2027-03-31") == ["participants[2].ifNeedBe[0]: 2027-03-16 \(first); so does another"])
        #expect(try found("2027-03-20/2027-03-31") == ["participants[2].ifNeedBe[0]: 2027-03-23 \(first)"])
        #expect(try found("2027-03-25/2027-03-31").isEmpty)
    }

    @Test(arguments: [
        ("hotel", "lodging"), ("Hotels", "lodging"), ("accommodation", "lodging"), ("per diem", "perDiem"),
        ("per-diem", "perDiem"), ("PERDIEM", "perDiem"), ("flights", "travel"), ("Travel", "travel"),
        ("travle", "travel"), ("visas", "visa"), ("honoraria", "fee"), ("meeting room", "venue"),
    ])
    func `categories are known by other words`(word: String, category: String) throws {
        let found = try hints(("amount: 40000", "amount: 40000, covers: [travel, \(word)]"))
        #expect(
            found == [
                "funders[0].covers[1]: no cost of this series has the category \(word) Maybe \"\(category)\"."
            ])
    }

    @Test func `a category of a service or a cost is one`() throws {
        let found = try hints(
            ("amount: 40000", "amount: 40000, covers: [travel, staff, sound, venue]"),
            ("funders:", "services: [{category: sound, perDay: 5}]\ncosts: [{category: staff, amount: 5}]\nfunders:"))
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        ("in", "IN"), ("India", "IN"), ("india", "IN"), ("IND", "IN"), ("UAE", "AE"), ("Armenia", "AM"), ("UK", "GB"),
        ("Azerbaijan", "AZ"), ("Azerbaidjan", "AZ"), ("USA", "US"), ("Turkey", "TR"), ("Kosovo", "XK"),
    ])
    func `countries are known by other words`(word: String, code: String) throws {
        let found = try hints(("passports: [IN], tags", "passports: [\(word)], tags"))
        #expect(
            found == [
                "participants[0].passports[0]: \(word) is no country code of ISO 3166, such as DE, and no visa row has "
                    + "it: no visa is asked for Maybe \"\(code)\"."
            ])
    }

    @Test(arguments: [
        ("USD", "0.92", false), ("USD", "1.09", true), ("USD", "0.85", false), ("JPY", "162", true),
        ("JPY", "0.0062", false), ("CHF", "0.96", false), ("CHF", "1.04", false), ("NOK", "11.6", true),
        ("NOK", "0.086", false), ("KWD", "0.3", true), ("INR", "90", true), ("INR", "0.011", false),
        ("GBP", "0.85", true), ("GBP", "1.18", false), ("QQQ", "500", false), ("USD", "92", true),
    ])
    func `a rate is held against what the currency is worth`(code: String, rate: String, isHinted: Bool) throws {
        let found = try hints(("{USD: 0.92}", "{\(code): \(rate)}"))
        #expect(found.isEmpty != isHinted, "\(found)")
    }

    @Test(arguments: [
        ("40.000", true), ("1.250", true), ("40000.00", false), ("0.125", false), ("1250.500", false), ("40", false),
        ("999.999", true), ("40.00", false),
    ])
    func `three decimals may be thousands`(amount: String, isHinted: Bool) throws {
        #expect(try hints(("amount: 40000", "amount: \(amount)")).isEmpty != isHinted)
    }

    @Test func `three decimals in a cell may be thousands`() throws {
        let document = try Self.tables("none") { name, text in
            let written = name == "Funders.csv" ? text.replacing("40000", with: "\"40,000\"") : text
            #expect((written == text) == (name != "Funders.csv"))
            return written + (name == "Series.csv" ? "decimals,comma\r\n" : "")
        }
        #expect(document.series.funders.map(\.amount) == [40])
        #expect(
            document.hints.map { "\($0.message) \($0.advice ?? "")" } == [
                "is 40 and a fraction, 40.000, as other numbers or the key decimals tell Maybe 40000."
            ])
    }

    @Test func `two single days are no range`() throws {
        func found(_ days: String) throws -> [String] {
            try hints(("home: ISB, passports: [PK]", "home: ISB, passports: [PK], unavailable: \(days)"))
        }
        #expect(
            try found("[2027-04-01, 2027-04-16]") == [
                "participants[2].unavailable: 2027-04-01 and 2027-04-16 are two single days: those between them do not count "
                    + "Maybe 2027-04-01/2027-04-16."
            ])
        for days in [
            "[2027-04-01/2027-04-16]", "[2027-04-01, 2027-04-02]", "[2027-04-01, 2027-06-01]",
            "[2027-04-01, 2027-04-03, 2027-04-05]", "{every: mon, within: 2027-04-01/2027-04-14}",
        ] {
            #expect(try found(days).isEmpty, "\(days)")
        }
        // A table has a column for the first day and one for the last.
        #expect(try Self.tables("twoDays").hints.isEmpty)
    }

    @Test func `a number that was worked out has no thousands`() throws {
        // 575.575, which is 575 and a fraction, whoever reads the file later.
        let text = try String(contentsOfFile: Self.fixture("none.yaml"), encoding: .utf8)
            .replacing("amount: 40000", with: "amount: 500.5")
        let document = try SeriesFile.read(text, name: "none.yaml")
        let changed = try ScenarioFile.changed(document, by: ["funders.*.amount: +15%"])
        #expect(changed.series.funders.map(\.amount) == [Rational(decimal: "575.575")])
        #expect(changed.hints == document.hints)
        for form in [SeriesForm.yaml, .json] {
            guard case .text(let written) = try changed.contents(as: form) else { return #expect(Bool(false)) }
            #expect(try SeriesFile.read(written, name: "written.\(form == .json ? "json" : "yaml")").hints == [])
        }
        guard case .workbook(let book) = try changed.contents(as: .workbook) else { return #expect(Bool(false)) }
        #expect(try SeriesFile.read(book, name: "written.xlsx").hints == [])
    }

    @Test func `factors and rates may have three decimals`() throws {
        let season = "dayRate: 500, seasons: [{dates: 2027-04-01, fare: 1.125}]"
        #expect(try hints(("{USD: 0.92}", "{USD: 0.925}"), ("dayRate: 500", season)).isEmpty)
    }

    @Test func `somebody who cannot come is told why`() throws {
        func reason(_ keys: String, _ others: (of: String, to: String)...) throws -> [String] {
            var text = try String(contentsOfFile: Self.fixture("none.yaml"), encoding: .utf8)
            text = text.replacing(
                "passports: [PK]", with: keys.contains("passports") ? keys : "passports: [PK], " + keys)
            for other in others { text = text.replacing(other.of, with: other.to) }
            return try SeriesFile.read(text, name: "x.yaml").hints.map { "\($0.path): \($0.message)" }
        }
        #expect(
            try reason("available: [2027-03-08/2027-03-10, 2027-04-12/2027-04-14]") == [
                "participants[2].available: can come on none of 18 dates: their ranges are as long as a workshop without "
                    + "its travel days (1 before, 1 after)"
            ])
        #expect(
            try reason("available: [2027-03-08/2027-03-09]") == [
                "participants[2].available: can come on none of 18 dates: their longest range has 2 days, and a workshop "
                    + "with its travel takes 5"
            ])
        #expect(
            try reason("unavailable: [2027-01-01/2027-12-31]") == [
                "participants[2].unavailable: can come on none of 18 dates: each has a day that is unavailable to them"
            ])
        #expect(
            try reason("poll: {2027-03-09: yes}") == [
                "participants[2].poll: can come on none of 18 dates: none starts on a day of the poll with \"yes\" or "
                    + "\"ifNeedBe\", such as Tue 9 Mar 2027"
            ])
        #expect(
            try reason("passports: [PK]", ("PK, country: 'NO', notice: 45", "PK, country: 'NO', refused: true")) == [
                "participants[2].passports: can come on none of 18 dates: their passports are refused"
            ])
        // Days given if need be are available: with the journey among them they can come.
        #expect(
            try reason("available: [2027-03-08/2027-03-10], ifNeedBe: [2027-03-07, 2027-03-11]").isEmpty)
    }

    @Test func `hints for programs`() throws {
        let text = CheckDocument(try Self.document("today").hints).text
        #expect(
            text == """
                {
                  "parley": 1,
                  "sound": true,
                  "errors": [],
                  "hints": [
                    {"code": "today", "path": "today", "file": "today.yaml", "line": 5, "column": 8, \
                "message": "Tue 29 Jun 2027 is not before Mon 28 Jun 2027, the last day on which a workshop may start", \
                "advice": null}
                  ]
                }

                """)
        #expect(CheckDocument([]).text == "{\"parley\": 1, \"sound\": true, \"errors\": [], \"hints\": []}\n")
    }
}
