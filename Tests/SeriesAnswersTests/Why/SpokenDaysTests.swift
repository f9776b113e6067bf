import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// Days as people write them.
struct SpokenDaysTests {
    @Test(arguments: [
        ("2027-05-03", "2027-05-03"), ("2027/05/03", "2027-05-03"), ("2027.05.03", "2027-05-03"),
        ("3 May 2027", "2027-05-03"), ("3. May 2027", "2027-05-03"), ("Mon 3rd of May, 2027", "2027-05-03"),
        ("May 3, 2027", "2027-05-03"), ("monday 3 may 2027", "2027-05-03"), ("3 Sept 2027", "2027-09-03"),
        ("13/05/2027", "2027-05-13"), ("05/13/2027", "2027-05-13"), ("05/05/2027", "2027-05-05"),
        ("29 Feb 2028", "2028-02-29"),
        ("2027-05", "2027-05-01/2027-05-31"), ("May 2027", "2027-05-01/2027-05-31"),
        ("february 2028", "2028-02-01/2028-02-29"), ("05/2027", "2027-05-01/2027-05-31"),
        ("2027-05-01/2027-05-20", "2027-05-01/2027-05-20"), ("2027-05-01..2027-05-20", "2027-05-01/2027-05-20"),
        ("1 to 20 May 2027", "2027-05-01/2027-05-20"), ("Mon 3 – Wed 5 May 2027", "2027-05-03/2027-05-05"),
        ("28 April – 3 May 2027", "2027-04-28/2027-05-03"), ("April to June 2027", "2027-04-01/2027-06-30"),
        ("2027-04/2027-06", "2027-04-01/2027-06-30"),
    ])
    func `what can mean one thing is read`(text: String, meaning: String) throws {
        #expect(try SpokenDays.range(text).map { "\($0)" } == meaning)
    }

    @Test func `what can mean two days, or none, is refused`() {
        #expect(throws: UnclearQuestion.twoDays("03/05/2027")) { try SpokenDays.range("03/05/2027") }
        #expect(throws: UnclearQuestion.noSuchDay("2027-02-30")) { try SpokenDays.range("2027-02-30") }
        #expect(throws: UnclearQuestion.noSuchDay("31 June 2027")) { try SpokenDays.range("31 June 2027") }
        #expect(throws: UnclearQuestion.noSuchDay("2027-13")) { try SpokenDays.range("2027-13") }
        #expect(throws: UnclearQuestion.daysReversed("2027-05-20/2027-05-01")) {
            try SpokenDays.range("2027-05-20/2027-05-01")
        }
    }

    @Test(arguments: [
        "", "istanbul", "May", "2027", "3 May", "tomorrow", "9223372036854775807-01-01", "3 4 2027", "-", "/", "to",
        "99999999999999999999 May 2027", "٣ May 2027",
    ])
    func `anything else is no day`(text: String) throws {
        #expect(try SpokenDays.range(text) == nil)
    }
}

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

    private func read(_ text: String) throws -> WhyQuestion {
        try WhyQuestion(typed: text, of: Self.series, in: Self.plan)
    }

    @Test func `venues, days, people and pairs`() throws {
        #expect(try read("inn") == .venue("inn"))
        #expect(try read(" grand  SPA ") == .venue("spa"))
        #expect(try read("Grand spa 1 Mar 2027") == .workshop(venue: "spa", start: Valley.march(1)))
        #expect(try read("inn in March 2027") == .starts(venue: "inn", within: Valley.march(1, 31)))
        #expect(try read("inn 2027-03-02/2027-03-09") == .starts(venue: "inn", within: Valley.march(2, 9)))
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
