import Foundation
import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

struct ReasonCodeTests {
    @Test func `the first subject of the list decides`() {
        #expect(ReasonCode(of: []) == .structure)
        #expect(ReasonCode(of: [.fewestWorkshops, .leastGap, .horizonEnd]) == .dates)
        #expect(ReasonCode(of: [.fewestWorkshops, .mostUses(venue: "ist")]) == .venues)
        #expect(ReasonCode(of: [.balance, .calendar(participant: "n1")]) == .people)
        #expect(ReasonCode(of: [.calendar(participant: "n1"), .payment]) == .money)
    }

    @Test func `the documentation has the closed list`() throws {
        let page = try String(
            contentsOf: Repository.file("Sources/Parley/Parley.docc/Explaining.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.map(String.init) == ReasonCode.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" })
    }
}
