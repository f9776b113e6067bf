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

/// The page that lists every rule and goal with its sentence and its formula, made from the rulebook itself.
private enum RulebookPage {
    /// The page as Markdown.
    static var text: String {
        var lines = [
            "# Rules and goals",
            "",
            "Every rule that a plan keeps and every goal that is optimised: as a coordinator would say it, and as the",
            "program has it. The audit reads the same rules a second time, from the plan alone.",
            "",
            "<!-- Made from the rulebook; a test holds it to it. RECORD=1 writes it anew. -->",
            "",
            "## Variables",
            "",
        ]
        lines += variables.map { "- `\($0)`: \($1)" }
        lines += ["", "## Rules", ""]
        for rule in Rulebook.rules {
            lines += ["### \(rule.name)", "", rule.sentence, "", "`\(rule.formula)`", ""]
        }
        lines += ["## Goals", ""]
        for goal in Goal.Kind.allCases.map(Objectives.of) {
            lines += ["### \(goal.kind.rawValue)", "", goal.sentence, "", "`\(goal.formula)`", ""]
        }
        return lines.joined(separator: "\n")
    }

    private static let variables = [
        ("x[o]", "a workshop is held at option o, a venue and a start day (v, d)"),
        ("s[d]", "a workshop starts on day d"),
        ("u[k]", "a workshop starts in block k, a run of days shorter than the minimal gap"),
        ("y[c]", "a workshop is held in class c, options of a block and venue with equal prices and payers"),
        ("z[p,c]", "person p attends the workshop held in class c"),
        ("first[k]", "the first workshop of the series starts in block k"),
        ("back[p,k]", "person p attends the workshop of block k and was at the one before"),
        ("pay[k,f]", "what funder f pays of pool k, cost lines that the same funders may pay"),
    ]
}
