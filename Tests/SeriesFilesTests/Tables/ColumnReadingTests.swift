import SeriesModel
import Testing

@testable import SeriesFiles

/// Dates and numbers as text: what one of a column tells holds for all of it, and what nothing tells is refused.
struct ColumnReadingTests {
    @Test(arguments: [
        (["03/04/2027", "25/04/2027"], ["2027-04-03", "2027-04-25"]),
        (["03/04/2027", "04/25/2027"], ["2027-03-04", "2027-04-25"]),
        (
            ["3.4.2027", "3. 4. 2027", "3 April 2027", "2027-04-03", "2027-04-03T00:00:00", "Sat 3rd April 2027"],
            Array(repeating: "2027-04-03", count: 6)
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

    @Test(arguments: [
        "12 April 2027 onwards", "until 30 April 2027", "not 17 May 2027", "before 12.4.2027", "ab 12. April 2027",
        "à partir du 12 avril 2027", "jusqu'au 12 avril 2027", "week of 12 April 2027", "12 April 2027 –",
        "до 30 апреля 2027", "do 29 kwietnia 2027", "probably 12 April 2027", "12 April 2027 (afternoon only)",
    ])
    func `a word that may turn a date round makes it none`(text: String) throws {
        #expect(try ColumnDates([], told: nil).text(text) == text)
    }

    @Test(arguments: [
        "le 29 avril 2027", "Thursday, the 29th of April 2027", "Do 29.4.2027", "Do, 29. April 2027",
        "29 апреля 2027 г.",
        "el jueves 29 de abril de 2027", "29. Apr. 2027",
    ])
    func `a word that says nothing more is read over`(text: String) throws {
        #expect(try ColumnDates([], told: nil).text(text) == "2027-04-29")
    }

    @Test(arguments: ["Fri 29 April 2027", "ven. 29 avril 2027", "Fr 29.4.2027"])
    func `another day of the week is refused`(text: String) {
        let thursday = Day(year: 2027, month: 4, day: 29) ?? Day(number: 0)
        #expect(throws: ColumnDates.Fault.otherWeekday(thursday)) { try ColumnDates([], told: nil).text(text) }
    }

    @Test(arguments: [
        (["25/04/2027", "28/04/2027"], ["2027-06-06", "2027-05-04", "2027-12-11"], "2027-05-04" as String?),
        (["04/25/2027"], ["2027-05-04"], "2027-05-04"),
        // One of them is later than the 12th, so no month of another: dates are as they were meant.
        (["25/04/2027"], ["2027-05-04", "2027-05-13"], nil),
        // The same either way; and texts that no program takes for something else.
        (["25/04/2027"], ["2027-06-06"], nil),
        (["03/04/2027", "25 April 2027", "25.4.2027", "2027-04-25"], ["2027-05-04"], nil),
        ([], ["2027-05-04"], nil),
    ])
    func `day and month that a program may have exchanged`(texts: [String], days: [String], found: String?) {
        let exchanged = ColumnDates.exchanged(texts, beside: days.compactMap { Day($0) })
        #expect(exchanged?.day == found.flatMap { Day($0) })
        #expect(exchanged.map(\.text) == found.flatMap { _ in texts.first })
    }

    @Test func `a workbook in which day and month may be exchanged says where`() throws {
        var tables = Tables.sound
        tables.set("Away", 1, "From", .number("46482", format: "yyyy-mm-dd"))
        tables.set("Away", 1, "To", "2027-05-02")
        #expect(try Tables.read(tables.workbook).notices == [])
        tables.set("Away", 2, "From", "25/04/2027")
        #expect(
            try Tables.read(tables.workbook).notices == [
                "sheet Away, column from, has 25/04/2027 as text and 2027-04-05 as a date: see whether that is "
                    + "2027-05-04, exchanged by a program that reads day and month the other way round"
            ])
    }

    @Test func `what is told holds for every date`() throws {
        #expect(throws: ColumnDates.Fault.otherOrder(.day)) { try ColumnDates([], told: .day).text("4/25/2027") }
        #expect(try ColumnDates([], told: .day).text("25/4/2027") == "2027-04-25")
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
        (["450,- EUR", "US$ 12,5", "C$7", "5 £", "€ 7.–"], ["450", "12.5", "7", "5", "7"]),
        (["45 00", "1250 000", "1'25", "12 500 000", "€ 1 250,5", "7 %"], ["", "", "", "12500000", "1250.5", "7"]),
        // Thousands and millions.
        (["90k€", "24 T€", "60 K$", "40 M€", "2 m£", "90 TEUR", "5k"], Array(repeating: "", count: 7)),
        (["1e3", "12"], ["1000", "12"]), (["about 5", "5 days", "1.2.3", "1,23,456", ""], ["", "", "", "", ""]),
    ])
    func `numbers`(texts: [String], numbers: [String]) throws {
        let column = ColumnNumbers(texts)
        #expect(try texts.map { try column.reading($0).map { "\($0.number)" } ?? "" } == numbers)
    }

    /// They stand in one list, whose first entry is none.
    @Test func `all that is wrong with somebody's days is said at once`() throws {
        var tables = Tables.sound
        tables.add(
            "Away", ["n2", "soon"], ["n2", "2027-05-09", "2027-05-03"], ["n2", "later"], ["n2", "", "2027-05-03"])
        let error = #expect(throws: SeriesFileError.self) { try tables.read() }
        guard case .invalid(let found)? = error else { return #expect(Bool(false)) }
        #expect(found.map { $0.place?.cell } == ["Away!B4", "Away!B5", "Away!B6", "Away!B7"])
    }

    /// `1,250` is 1.25 by its column, and 1250 as likely as not.
    @Test func `three decimals that may be thousands stay as they are written`() throws {
        let column = ColumnNumbers(["1.250,50", "USD 1,250"])
        let reading = try #require(try column.reading("USD 1,250"))
        #expect(reading.number == Rational(decimal: "1.25") && reading.thousandths == "1.250")
        for text in ["1.250", "1.250,50", "1250", "0,125", "12,5"] {
            #expect(try column.reading(text)?.thousandths == nil, "\(text)")
        }
        #expect(try ColumnNumbers([], told: .point).reading("1.250")?.thousandths == "1.250")
        #expect(try ColumnNumbers([], told: .comma).reading("1.250")?.thousandths == nil)
    }

    @Test func `a row that is a remark is none of the table`() throws {
        var tables = Tables.sound
        tables.add("People", ["# four people, as of Monday"])
        tables.add("Away", ["", "", "# to be asked again"])
        #expect(try tables.read().series == Tables.sound.read().series)
        // An id may begin so.
        tables.add("People", ["#4", "Eva Lind", "south", "ISB"])
        #expect(try tables.read().series.participants.map(\.id) == ["n1", "n2", "s1", "s2", "#4"])
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
