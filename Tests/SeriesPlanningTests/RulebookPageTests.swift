import Foundation
import SeriesModel
import SeriesPlanning
import Testing

/// The page of rules in the documentation is the one that the rulebook makes.
struct RulebookPageTests {
    private let page = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Parley/Parley.docc/Rules.md").standardizedFileURL

    @Test func pageIsOfTheRulebook() throws {
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try RulebookPage.text.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == RulebookPage.text)
    }

    @Test func everyRuleAndGoalHasItsWords() {
        for rule in Rulebook.rules {
            #expect(rule.sentence.hasSuffix("."))
            #expect(!rule.formula.isEmpty)
        }
        for kind in Goal.Kind.allCases {
            #expect(Objectives.of(kind).kind == kind)
            #expect(Objectives.of(kind).sentence.hasSuffix("."))
        }
        #expect(Set(Rulebook.rules.map { "\($0)" }).count == Rulebook.rules.count)
    }
}
