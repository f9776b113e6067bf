import Foundation
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

struct ReasonCodeTests {
    @Test func `the first subject of the list decides`() {
        #expect(ReasonCode(of: []) == .structure)
        #expect(ReasonCode(of: [FewestWorkshops(), LeastGap(), HorizonEnd()]) == .dates)
        #expect(ReasonCode(of: [FewestWorkshops(), MostUses(venue: "ist")]) == .venues)
        #expect(ReasonCode(of: [BalanceCondition(), CalendarCondition(person: "n1")]) == .people)
        #expect(ReasonCode(of: [CalendarCondition(person: "n1"), Payment()]) == .money)
    }

    @Test func `the documentation has the closed list`() throws {
        let page = try String(
            contentsOf: Repository.file("Sources/Parley/Parley.docc/Explaining.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let words = DocumentedKeys.words["ReasonCode"] ?? [:]
        #expect(
            rows.map(String.init) == ReasonCode.allCases.map { "| `\($0.rawValue)` | \(words[$0.rawValue] ?? "") |" })
    }
}
