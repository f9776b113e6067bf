import SeriesModel
import Testing

@testable import SeriesFiles

/// Dates and numbers as text: what one of a column tells holds for all of it, and what nothing tells is refused.
struct ColumnReadingTests {
    @Test(arguments: [
        (["03/04/2027", "25/04/2027"], ["2027-04-03", "2027-04-25"]),
        (["03/04/2027", "04/25/2027"], ["2027-03-04", "2027-04-25"]),
        (
            ["3.4.2027", "3 April 2027", "2027-04-03", "2027-04-03T00:00:00", "Sat 3rd April 2027"],
            Array(repeating: "2027-04-03", count: 5)
        ),
        (
            [
                "3-Apr-2027", "03-Apr-27", "3 avril 2027", "sam. 3 avr. 2027", "3. Nisan 2027", "2027年4月3日",
                "'2027-04-03",
            ],
            Array(repeating: "2027-04-03", count: 7)
        ),
        // A range is no day.
        (["3–5 avril 2027", "3-Apr-27 – 5-Apr-27", "3 avril"], ["3–5 avril 2027", "3-Apr-27 – 5-Apr-27", "3 avril"]),
        (["spring", "April 2027", "4/4/2027"], ["spring", "April 2027", "2027-04-04"]),
    ])
    func `dates`(texts: [String], days: [String]) throws {
        let column = ColumnDates(texts, told: nil)
        #expect(try texts.map { try column.text($0) } == days)
    }

    @Test func `a date that nothing settles is refused, unless it is told`() throws {
        for texts in [["03/04/2027"], ["03/04/2027", "25/04/2027", "04/25/2027"]] {
            #expect(throws: ColumnDates.Fault.self) { try ColumnDates(texts, told: nil).text(texts[0]) }
            #expect(try ColumnDates(texts, told: .day).text(texts[0]) == "2027-04-03")
            #expect(try ColumnDates(texts, told: .month).text(texts[0]) == "2027-03-04")
        }
        #expect(throws: ColumnDates.Fault.self) { try ColumnDates([], told: .day).text("31.4.2027") }
    }

    @Test(arguments: [
        (["1.234,50", "1.234"], ["1234.5", "1234"]), (["1,234.50", "1,234"], ["1234.5", "1234"]),
        (["900,00", "1.234"], ["900", "1234"]), (["0.125", "1,234"], ["0.125", "1234"]),
        (["1 234", "1'234", "1\u{202F}234,5", "-7", "−7", "+7"], ["1234", "1234", "1234.5", "-7", "-7", "7"]),
        (["1.234.567", "1.234"], ["1234567", "1234"]),
        (["€ 12,5", "12,5 EUR", "1.200,-", "12%"], ["12.5", "12.5", "1200", "12"]),
        (["1e3", "12"], ["1000", "12"]), (["about 5", "5 days", "1.2.3", "1,23,456", ""], ["", "", "", "", ""]),
    ])
    func `numbers`(texts: [String], numbers: [String]) throws {
        let column = ColumnNumbers(texts)
        #expect(try texts.map { try column.reading($0).map { "\($0.number)" } ?? "" } == numbers)
    }

    @Test func `a number that nothing settles is refused, unless it is told or all others tell`() throws {
        #expect(throws: ColumnNumbers.Unsettled.self) { try ColumnNumbers(["1.234"]).reading("1.234") }
        #expect(try ColumnNumbers(["1.234"], told: .comma).reading("1.234")?.number == 1234)
        let borrowed = ColumnNumbers(["1.234"], otherwise: .point)
        #expect(try borrowed.reading("1.234")?.number == Rational(decimal: "1.234"))
        #expect(borrowed.isBorrowed)
        // Twenty thousand, as likely as not.
        #expect(throws: ColumnNumbers.Unsettled.self) {
            try ColumnNumbers(["20.000"], otherwise: .point).reading("20.000")
        }
        // One says a comma, one a point: each tells for itself, and nothing for the others.
        #expect(throws: ColumnNumbers.Unsettled.self) { try ColumnNumbers(["1,5", "1.5", "1.234"]).reading("1.234") }
    }

    @Test(arguments: [
        ("a, b;c", ["a", "b", "c"]), ("\"a, \"\"b\"\"\", c", ["a, \"b\"", "c"]), ("[]", []), ("a,,b,", ["a", "b"]),
        ("a\nb", ["a", "b"]),
    ])
    func `lists`(text: String, items: [String]) {
        #expect(ListCell.items(text) == items)
        #expect(ListCell.items(ListCell.text(items)) == items)
    }

    @Test func `a quote that is not closed is no list`() { #expect(ListCell.items("\"a, b") == nil) }
}
