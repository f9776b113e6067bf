import Foundation
import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers
@testable import SeriesAudit

/// The page of promises lists every code that there is, in the words of the code.
struct PromisesPageTests {
    private let page = Repository.file("Sources/Parley/Parley.docc/Promises.md")

    /// Every closed list, by its name on the page.
    private func lists() throws -> [(name: String, rows: [(code: String, words: String)])] {
        let documentation = try Documentation(ofSourcesIn: ["SeriesAnswers", "SeriesAudit"])
        func documented<Code: CaseIterable & RawRepresentable<String>>(
            _ type: Code.Type, _ name: String
        ) -> [(code: String, words: String)] {
            type.allCases.map { ($0.rawValue, documentation.words(of: $0.rawValue, in: name)) }
        }
        return [
            ("ProblemCode", ProblemCode.allCases.map { ($0.rawValue, $0.meaning) }),
            ("HintCode", HintCode.allCases.map { ($0.rawValue, $0.meaning) }),
            ("rules", Audit.ruleNames.map { ($0, documentation.words(of: $0, in: "Audit.Rule.static")) }),
            ("ReasonCode", documented(ReasonCode.self, "ReasonCode")),
            ("ObstacleCode", documented(ObstacleCode.self, "ObstacleCode")),
            ("AbsenceCode", documented(AbsenceCode.self, "AbsenceCode")),
            ("UnfitStandby.Reason", documented(UnfitStandby.Reason.self, "UnfitStandby.Reason")),
        ]
    }

    @Test func `it has every code`() throws {
        var text = try String(contentsOf: page, encoding: .utf8)
        for (name, rows) in try lists() {
            #expect(rows.allSatisfy { !$0.words.isEmpty }, "\(name)")
            let begin = try #require(text.range(of: "<!-- codes: \(name) -->\n")).upperBound
            let end = text.range(of: "\n### ", range: begin..<text.endIndex)?.lowerBound ?? text.endIndex
            let table = rows.map { "| `\($0.code)` | \($0.words) |\n" }.joined()
            text.replaceSubrange(begin..<end, with: "\n| code | given for |\n|---|---|\n" + table)
        }
        try expectGolden(text, at: page)
    }

    @Test func `no code is there twice, and rules of one name are one`() {
        #expect(Set(Audit.ruleNames).count == Audit.ruleNames.count)
    }
}
