import Foundation
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

/// Files that went through rough hands, of every kind that is read: none crashes or hangs the reader, and whatever is
/// said of them names nobody. The names of the participants cannot occur by chance.
///
/// `FUZZ=20000 swift test --filter SecretFuzzTests` tries so many in all; the suite as it stands some 2,000.
/// `FUZZ_SEED=1` tries others.
@Suite(.serialized) struct SecretFuzzTests {
    private static let count = ProcessInfo.processInfo.environment["FUZZ"].flatMap { Int($0) } ?? 2_000
    private static let seed = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 0
    /// What all names have in them, in small letters.
    private static let secrets = ["zxqv", "kwyj"]

    private static let series = """
        parley: 1
        name: Lake dialogue
        horizon: 2027-03-01/2027-04-30
        today: 2026-11-20
        workshops: {min: 1, max: 2}
        days: 3
        startOn: [mon]
        gap: {min: 28}
        currency: EUR
        rates: {USD: 0.92}
        delegations:
        - {id: north, name: North, role: side, seats: {min: 1, max: 2}}
        - {id: south, name: South, role: side, seats: {min: 1, max: 2}, refuses: [trust]}
        participants:
        - {id: n1, name: Zxqvam Kwyjal, delegation: north, home: DEL, passports: [IN], tags: [woman]}
        - {id: n2, name: "Zxqvel, Kwyjun", delegation: north, home: DEL, passports: [IN], reluctant: [oslo]}
        - {id: s1, name: Zxqvir Kwyjod, delegation: south, home: ISB, available: [2027-03-01/2027-04-30]}
        - id: s2
          name: Zxqvob Kwyjet
          delegation: south
          home: OSL
          poll: {2027-03-08: yes, 2027-04-12: ifNeedBe}
        venues:
        - {id: oslo, name: Oslo, city: OSL, country: 'NO', hotel: 150, perDiem: 90, dayRate: 500}
        fares:
        - {from: DEL, to: OSL, fare: 640, currency: USD}
        - {from: ISB, to: OSL, fare: 590}
        visas:
        - {passport: IN, country: 'NO', notice: 30, fee: 90}
        funders:
        - {id: trust, name: A trust, amount: 9000, covers: [travel, visa, lodging]}
        - {id: own, name: Own, amount: 40000, overhead: 7}
        quotas:
        - {tag: woman, of: [north], min: 1}
        together: [[n1, n2]]
        apart: [[s1, s2]]
        goals: [workshops, attendance, reluctance, cost]

        """

    private static let plan = """
        {"parley": 1, "name": "Lake dialogue", "status": "optimal",
         "goals": [{"goal": "workshops", "value": 1, "bound": 1}],
         "workshops": [{"start": "2027-03-08", "end": "2027-03-10", "venue": "oslo",
           "attendees": ["n1", "n2", "Zxqvir Kwyjod"],
           "costs": [{"category": "travel", "delegation": "north", "amount": 1177.60}],
           "funding": [{"funder": "trust", "category": "travel", "delegation": "north", "amount": 1177.60}]}],
         "seriesCosts": [], "seriesFunding": [], "total": 1177.60}
        """

    private static let scenarios = """
        - fares: +15%
        - without: participant s1
        - name: less money
          changes: {funders.own.amount: -20%, participants.n1.available: 2027-03-01/2027-03-20}
        - participants.Zxqvam Kwyjal.required: true
        - without: participant Zxqvir Kwyjod
        - funders.own.amount: 100..300 by 50

        """

    private static let answer = """
        {"key": "5d1f", "changes": ["fares: +15%"], "status": "optimal", "goals": [{"goal": "workshops", "value": 1, \
        "bound": 1}], "currency": "EUR", "cost": 5000.00, "left": [{"funder": "own", "amount": 5.00}], "difference": null, \
        "workshops": [{"start": "2027-03-08", "end": "2027-03-10", "venue": "oslo", "attendees": ["n1", "Zxqvir Kwyjod"]}]}

        """

    /// What leaked or took too long, each with the text that made it.
    private struct Findings {
        var refused = 0
        var read = 0

        mutating func judge(_ text: String, _ answer: () throws -> String) {
            let clock = ContinuousClock()
            let start = clock.now
            var said: String
            do {
                said = try answer()
                read += 1
            } catch {
                said = "\(error)"
                refused += 1
            }
            said = said.lowercased()
            if clock.now - start > .seconds(10) { Issue.record("took \(clock.now - start):\n\(text)") }
            if SecretFuzzTests.secrets.contains(where: said.contains) {
                let line = said.split(separator: "\n").first { line in
                    SecretFuzzTests.secrets.contains { line.contains($0) }
                }
                Issue.record("names somebody: \(line ?? "")\nin\n\(text)")
            }
        }
    }

    private func mutator(_ seed: UInt64, _ bases: String...) -> Mutator {
        Mutator(seed: seed + 1_000 * Self.seed, bases: bases.map { Array($0.utf8) })
    }

    @Test func `series, their hints and their programs`() {
        var mutator = mutator(11, Self.series)
        var findings = Findings()
        for _ in 0..<Self.count / 2 {
            let text = mutator.next()
            findings.judge(text) {
                let document = try SeriesFile.read(text, name: "fuzz.yaml")
                let program = try ProgramExport.text(of: document.series, as: .mps)
                let hints = document.hints
                return SeriesSummary(of: document.series).text + hints.map(\.description).joined(separator: "\n")
                    + CheckDocument(hints).text + program
            }
        }
        // Mutations that are all fatal, or all harmless, would test little.
        #expect(findings.read > Self.count / 100 && findings.refused > Self.count / 8)
    }

    @Test func `plans, and what an audit says of them`() throws {
        let series = try SeriesFile.read(Self.series, name: "series.yaml").series
        var mutator = mutator(12, Self.plan, Self.series)
        var findings = Findings()
        for _ in 0..<Self.count / 6 {
            let text = mutator.next()
            findings.judge(text) {
                let document = try PlanFile.read(text, name: "fuzz.json")
                let violations = document.faults + Audit(series: series).violations(in: document.plan)
                return violations.map(\.message).joined(separator: "\n")
            }
            findings.judge(text) {
                _ = try PlanFile.readBaseline(text, name: "fuzz.json")
                return ""
            }
        }
        #expect(findings.refused > Self.count / 12)
    }

    @Test func `scenarios, and typed ones`() throws {
        let document = try SeriesFile.read(Self.series, name: "series.yaml")
        var mutator = mutator(13, Self.scenarios)
        var findings = Findings()
        for number in 0..<Self.count / 6 {
            let text = mutator.next()
            findings.judge(text) {
                _ =
                    try number.isMultiple(of: 2)
                    ? ScenarioFile.read(text, name: "fuzz.yaml", of: document)
                    : ScenarioFile.read(typed: text.split(separator: "\n").map(String.init), of: document)
                return ""
            }
        }
        #expect(findings.refused > Self.count / 12)
    }

    @Test func `answers of sweeps`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var mutator = mutator(14, Self.answer + Self.answer, Self.plan)
        var findings = Findings()
        for _ in 0..<Self.count / 6 {
            let text = mutator.next()
            try text.write(toFile: path, atomically: false, encoding: .utf8)
            findings.judge(text) {
                _ = try AnswerFile.read(contentsOf: [path])
                return ""
            }
        }
        #expect(findings.refused > Self.count / 12)
    }
}
