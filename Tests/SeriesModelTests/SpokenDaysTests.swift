import SeriesModel
import Testing

/// Days as people write them.
struct SpokenDaysTests {
    @Test(arguments: [
        ("2027-05-03", "2027-05-03"), ("2027/05/03", "2027-05-03"), ("2027.05.03", "2027-05-03"),
        ("3 May 2027", "2027-05-03"), ("3. May 2027", "2027-05-03"), ("Mon 3rd of May, 2027", "2027-05-03"),
        ("May 3, 2027", "2027-05-03"), ("monday 3 may 2027", "2027-05-03"), ("3 Sept 2027", "2027-09-03"),
        ("13/05/2027", "2027-05-13"), ("3.5.2027", "2027-05-03"), ("05/13/2027", "2027-05-13"),
        ("05/05/2027", "2027-05-05"),
        ("29 Feb 2028", "2028-02-29"),
        ("2027-05", "2027-05-01/2027-05-31"), ("May 2027", "2027-05-01/2027-05-31"),
        ("february 2028", "2028-02-01/2028-02-29"), ("05/2027", "2027-05-01/2027-05-31"),
        ("2027-05-01/2027-05-20", "2027-05-01/2027-05-20"), ("2027-05-01..2027-05-20", "2027-05-01/2027-05-20"),
        ("1 to 20 May 2027", "2027-05-01/2027-05-20"), ("Mon 3 – Wed 5 May 2027", "2027-05-03/2027-05-05"),
        ("28 April – 3 May 2027", "2027-04-28/2027-05-03"), ("April to June 2027", "2027-04-01/2027-06-30"),
        ("2027-04/2027-06", "2027-04-01/2027-06-30"),
        // One side tells in which order both are.
        ("01/03/2027 - 31/05/2027", "2027-03-01/2027-05-31"), ("03/01/2027 to 05/31/2027", "2027-03-01/2027-05-31"),
        ("25/03/2027 – 04/05/2027", "2027-03-25/2027-05-04"),
    ])
    func `what can mean one thing is read`(text: String, meaning: String) throws {
        #expect(try SpokenDays.range(text).map { "\($0)" } == meaning)
    }

    @Test func `what can mean two days, or none, is refused`() {
        #expect(
            throws: SpokenDays.Fault.twoDays(Day(year: 2027, month: 5, day: 3)!, Day(year: 2027, month: 3, day: 5)!)
        ) { try SpokenDays.range("03/05/2027") }
        #expect(throws: SpokenDays.Fault.noSuchDay) { try SpokenDays.range("2027-02-30") }
        #expect(throws: SpokenDays.Fault.noSuchDay) { try SpokenDays.range("31 June 2027") }
        #expect(throws: SpokenDays.Fault.noSuchDay) { try SpokenDays.range("2027-13") }
        #expect(throws: SpokenDays.Fault.reversed) {
            try SpokenDays.range("2027-05-20/2027-05-01")
        }
    }

    @Test(arguments: ["Tue 3 May 2027", "Tuesday, 3 May 2027", "Tue 3 – Wed 5 May 2027", "Mon 3 – Tue 5 May 2027"])
    func `a day of another weekday is refused`(text: String) {
        let day = Day(year: 2027, month: 5, day: text.hasPrefix("Mon") ? 5 : 3) ?? Day(number: 0)
        #expect(throws: SpokenDays.Fault.otherWeekday(day)) { try SpokenDays.range(text) }
    }

    @Test(arguments: [
        "", "istanbul", "May", "2027", "3 May", "tomorrow", "9223372036854775807-01-01", "3 4 2027", "-", "/", "to",
        "99999999999999999999 May 2027", "٣ May 2027",
    ])
    func `anything else is no day`(text: String) throws {
        #expect(try SpokenDays.range(text) == nil)
    }
}
