import Foundation
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

/// The page of rules in the documentation is the one that the rulebook makes.
struct RulebookPageTests {
    private let page = Repository.file("Sources/Parley/Parley.docc/Rules.md")

    @Test func `page is of the rulebook`() throws {
        try expectGolden(RulebookPage.text, at: page)
    }

    @Test func `every rule and goal has its words`() {
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
