import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// Questions as they are typed.
struct QuestionReaderTests {
    private static let series = Valley.series.with { series in
        series.participants[0].name = "Amina Rahal"
        series.participants[2].name = "Peter Noor"
        series.participants[3].name = "Peter Noor"
        series.venues[1].name = "Grand spa"
    }
    private static let plan = Plan(
        name: "Valley talks", status: .optimal,
        workshops: [
            PlannedWorkshop(start: Valley.march(1), end: Valley.march(2), venue: "inn", attendees: ["n1", "s1"])
        ])

    private func read(_ text: String) throws -> PlanFeature {
        try PlanFeature(typed: text, of: Self.series, in: Self.plan)
    }

    @Test func `venues, days, people and pairs`() throws {
        #expect(try read("inn") == .venue("inn"))
        #expect(try read(" grand  SPA ") == .venue("spa"))
        #expect(try read("Grand spa 1 Mar 2027") == .workshop(venue: "spa", start: Valley.march(1)))
        #expect(try read("inn in March 2027") == .starts(venue: "inn", within: Valley.march(1, 31)))
        #expect(try read("inn 2027-03-02/2027-03-09") == .starts(venue: "inn", within: Valley.march(2, 9)))
        #expect(try read("2027-03-01 grand spa") == .workshop(venue: "spa", start: Valley.march(1)))
        #expect(try read("March 2027 at inn") == .starts(venue: "inn", within: Valley.march(1, 31)))
        #expect(try read("2027-03-01") == .starts(venue: nil, within: Valley.march(1, 1)))
        #expect(try read("n1") == .participant("n1"))
        #expect(try read("Amina Rahal") == .participant("n1"))
        #expect(try read("n1@1") == .attendance(participant: "n1", workshop: 1))
        #expect(try read("amina rahal @ 1") == .attendance(participant: "n1", workshop: 1))
        #expect(try read("n1+s2") == .pair("n1", "s2"))
        #expect(try read("Amina Rahal with n2") == .pair("n1", "n2"))
    }

    @Test func `two people of one name are not one of them`() throws {
        #expect(throws: UnclearQuestion.severalParticipants(["s1", "s2"])) { try read("Peter Noor") }
        #expect(throws: UnclearQuestion.severalParticipants(["s1", "s2"])) { try read("Peter Noor@1") }
        #expect(throws: UnclearQuestion.severalParticipants(["s1", "s2"])) { try read("n1 with Peter Noor") }
        #expect(try read("s2@1") == .attendance(participant: "s2", workshop: 1))
    }

    @Test(arguments: ["0", "2", "-9223372036854775808", "9223372036854775807", "9223372036854775808", "one", ""])
    func `a workshop that the plan has not`(number: String) {
        #expect(throws: UnclearQuestion.noWorkshop(number)) { try read("n1@\(number)") }
    }

    @Test func `nothing that could be a name is repeated`() {
        #expect(throws: UnclearQuestion.noVenue("paris")) { try read("paris") }
        #expect(throws: UnclearQuestion.noVenue("paris")) { try read("paris 2027-03-01") }
        #expect(throws: UnclearQuestion.noVenue(nil)) { try read("Amina Rahl") }
        #expect(throws: UnclearQuestion.noVenue(nil)) { try read("Rahal in March 2027") }
        #expect(throws: UnclearQuestion.noParticipant) { try read("Amina Rahl+s1") }
        #expect(throws: UnclearQuestion.notDays("…")) { try read("inn Rahal") }
        #expect(throws: UnclearQuestion.notDays("soon")) { try read("inn soon") }
        #expect(throws: UnclearQuestion.samePerson) { try read("n1+n1") }
        #expect(throws: UnclearQuestion.nothing) { try read("  ") }
    }
}
