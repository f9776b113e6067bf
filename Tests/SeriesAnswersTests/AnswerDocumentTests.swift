import Foundation
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesText
import TestSupport
import Testing

/// What `--json` prints is read back by Foundation's decoder, and prints the same bytes again.
struct AnswerDocumentTests {
    private func golden(_ name: String) throws -> String {
        try String(contentsOf: Repository.file("Tests/ParleyCommandTests/Golden/\(name).txt"), encoding: .utf8)
    }

    private func expectSame<Document: AnswerDocument>(_ type: Document.Type, _ text: String) throws {
        let document = try JSONDecoder().decode(type, from: Data(text.utf8))
        #expect(document.text == text)
        // Any encoder gives what can be read back.
        #expect(try JSONDecoder().decode(type, from: JSONEncoder().encode(document)) == document)
    }

    @Test func `each question`() throws {
        try expectSame(AskDocument.self, golden("ask-first-json"))
        try expectSame(FrontierDocument.self, golden("frontier-first-json"))
        try expectSame(ExplanationDocument.self, golden("explain-money-json"))
        try expectSame(SoonestDocument.self, golden("soonest-first-json"))
        try expectSame(WhyDocument.self, golden("why-first-json"))
        try expectSame(RiskDocument.self, golden("risk-first-json"))
        try expectSame(BudgetDocument.self, golden("budget-first-json"))
        try expectSame(AttendanceDocument.self, golden("show-first-attendance-json"))
        try expectSame(VerdictDocument.self, golden("check-damaged-json"))
        for line in try golden("whatif-first-json").split(separator: "\n") {
            try expectSame(AnswerLine.self, line + "\n")
        }
    }

    @Test func `a plan, by the reader of plan files`() throws {
        let text = try golden("plan-first-json")
        let document = try PlanFile.read(text, name: "plan.json")
        #expect(PlanFile.text(of: document.plan, made: document.made) == text)
    }

    @Test func `hints, with a place and without`() throws {
        let text = try String(contentsOf: Repository.file("Fixtures/hints/goal.yaml"), encoding: .utf8)
        let hints = try SeriesFile.read(text, name: "goal.yaml").hints
        #expect(!hints.isEmpty)
        try expectSame(CheckDocument.self, CheckDocument(hints).text)
        try expectSame(CheckDocument.self, CheckDocument([]).text)
    }

    /// Every kind of obstacle, and every form of a question.
    @Test func `what the goldens do not have`() throws {
        let seats = StatedCondition(path: "delegations.north.seats.min", words: "at least 1 of \(person: "n1")")
        let absences = [
            Absence(participant: "n1", reason: .away(DayRange(day("2027-03-01")))),
            Absence(participant: "n2", reason: .visa(notice: 20, from: day("2027-03-21"))),
            Absence(participant: "n3", reason: .poll),
        ]
        let obstacles: [Obstacle] = [
            .condition(seats), .past(today: day("2027-03-01")), .held(day("2027-03-01")),
            .gap(after: day("2027-03-01"), days: 28),
            .tooFew(delegation: "north", needed: 3, able: 0, absences: absences),
            .absent(absences[0], isRequired: true), .money(missing: Money(cents: 123_456_789_012_345)),
            .rules([StatedRule(code: "seats", conditions: [seats])]), .severalRules,
        ]
        let range = try #require(DayRange(day("2027-03-01"), day("2027-03-31")))
        let questions: [PlanFeature] = [
            .workshop(venue: "ist", start: day("2027-03-01")), .venue("ist"),
            .attendance(participant: "n1", workshop: 2), .starts(venue: nil, within: range),
            .starts(venue: "ist", within: range),
            .participant("n1"), .pair("n1", "n2"),
        ]
        let why = Why(
            plan: Lake.plan,
            answers: questions.map {
                WhyAnswer(question: $0, isInPlan: false, outcome: .impossible(obstacles))
            })
        try expectSame(WhyDocument.self, WhyDocument(why, of: Lake.series).text)
    }
}
