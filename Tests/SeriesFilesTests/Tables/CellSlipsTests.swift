import Foundation
import SeriesModel
import TableFiles
import TestSupport
import Testing

@testable import SeriesFiles

/// The commonest slips in cells, each with what is said of it, to the letter: `Fixtures/tables/slips.txt`.
struct CellSlipsTests {
    private static let slips: [(words: String, damage: @Sendable (inout Tables) -> Void)] = [
        // The sheet Series.
        ("a key is misspelt", { $0.set("Series", 3, "Key", "horizn.from") }),
        ("a key that nobody knows", { $0.add("Series", ["colour", "blue"]) }),
        ("a key is there twice", { $0.add("Series", ["days", .number("4")]) }),
        ("a value has no key", { $0.add("Series", ["", .number("4")]) }),
        ("a key is missing", { $0.set("Series", 10, "Key", "# currency") }),
        ("a key has no value", { $0.set("Series", 7, "Value", .empty) }),
        ("a number in words", { $0.set("Series", 7, "Value", "three") }),
        ("least and most in one cell", { $0.set("Series", 6, "Value", "2-3") }),
        ("a weekday is written out", { $0.set("Series", 8, "Value", "Monday, Thursday") }),
        ("weekdays as a range", { $0.set("Series", 8, "Value", "Mon–Thu") }),
        ("the last day is before the first", { $0.set("Series", 4, "Value", "2027-02-28") }),
        ("the last day is missing", { $0.set("Series", 4, "Key", "# until") }),
        ("the days are said twice", { $0.add("Series", ["horizon", "2027-03-01/2027-06-30"]) }),
        ("how dates are read, in other words", { $0.add("Series", ["dates", "european"]) }),
        ("no sheet Series", { $0.drop("Series") }),
        // Sheets and heads.
        ("a sheet is misspelt", { $0.call("People", "Peopel") }),
        ("a sheet that nobody knows", { $0.call("Groups", "Amina and Daud") }),
        ("a file that Google Sheets has named", { $0.call("Rates", "Lake dialogue 2027 - Rates") }),
        ("a sheet of people under a name of one's own", { $0.call("People", "Participants") }),
        (
            "somebody whom only a sheet of notes has",
            {
                $0.add("Phones", ["who"], ["q7"]); $0.set("Away", 1, "Person", "q7")
            }
        ),
        ("a sheet is there twice", { $0.add("people ", ["id"], ["n9"]) }),
        ("a head is misspelt", { $0.rename("People", "Delegation", "Delegaton") }),
        ("a head that other tables use", { $0.rename("People", "Passports", "Nationality") }),
        ("a head that nobody knows", { $0.column("People", "Telephone", "8813") }),
        ("a head is there twice", { $0.column("Fares", "Fare", "600") }),
        ("a required head is missing", { $0.rename("People", "Home", "# home") }),
        ("a value under no head", { $0.column("Venues", "", "see the list") }),
        // What spreadsheets do.
        ("an error", { $0.set("Fares", 1, "fare", .error("#REF!")) }),
        ("an error in a text", { $0.set("People", 2, "Home", .error("#N/A")) }),
        ("a formula that was never calculated", { $0.set("Funders", 1, "Amount", .formula) }),
        ("merged cells", { $0.after["People"] = "<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>" }),
        ("a number became a date", { $0.set("Fares", 2, "hours", .number("46458", format: "yyyy-mm-dd")) }),
        ("an id became a date", { $0.set("People", 2, "id", .number("46458", format: "yyyy-mm-dd")) }),
        ("a name became a date", { $0.set("People", 2, "Name", .number("46458", format: "yyyy-mm-dd")) }),
        ("a date lost its format", { $0.set("Away", 1, "From", .number("46478")) }),
        ("a day 0", { $0.set("Away", 1, "From", .number("0", format: "yyyy-mm-dd")) }),
        (
            "a day before the calendar of spreadsheets",
            { $0.set("Away", 1, "From", .number("12", format: "yyyy-mm-dd")) }
        ),
        ("hours as a time of day", { $0.set("Fares", 1, "hours", .number("0.604", format: "h:mm")) }),
        ("percent where an amount is wanted", { $0.set("Fares", 1, "fare", .number("0.5", format: "0%")) }),
        ("thousands of euros", { $0.set("Funders", 1, "Amount", "90 k€") }),
        ("thousands of euros, as Germans write them", { $0.set("Funders", 1, "Amount", "24 T€") }),
        (
            "a season that is so many percent dearer",
            {
                $0.add("Seasons", ["Venue", "From", "To", "Hotel"], ["oslo", "2027-06-01", "2027-06-30", "+60%"])
            }
        ),
        ("euros in a row of dollars", { $0.set("Fares", 2, "fare", .number("590", format: "#,##0.00 [$€-407]")) }),
        ("a code in a row of another currency", { $0.set("Fares", 2, "fare", "590 EUR") }),
        // Dates.
        ("a date that can be two", { $0.set("Away", 1, "From", "03/04/2027") }),
        ("a year of two digits", { $0.set("Away", 1, "From", "15/03/27") }),
        ("a date that there is not", { $0.set("Away", 1, "From", "2027-02-30") }),
        ("a date with dots that there is not", { $0.set("Away", 1, "From", "31.04.2027") }),
        ("a month for a day", { $0.set("Away", 1, "From", "March 2027") }),
        ("a month for a last day", { $0.set("Away", 1, "To", "May 2027") }),
        ("a month of a spreadsheet for a day", { $0.set("Away", 1, "From", .number("46479", format: "mmm yyyy")) }),
        (
            "a month of a spreadsheet without a last day",
            {
                $0.set("Away", 1, "From", .number("46479", format: "mmm yyyy"))
                $0.set("Away", 1, "To", .empty)
            }
        ),
        ("a year of a spreadsheet for a day", { $0.set("Away", 1, "From", .number("46479", format: "yyyy")) }),
        (
            "a month of a spreadsheet for a start",
            { $0.add("Pinned", ["start", "venue"], [.number("46479", format: "mmm yyyy"), "oslo"]) }
        ),
        ("a number became a month", { $0.set("Fares", 2, "hours", .number("46479", format: "mmm yyyy")) }),
        ("an id became a month", { $0.set("People", 2, "id", .number("46479", format: "mmm yyyy")) }),
        ("a month without its year", { $0.set("Away", 1, "From", "April") }),
        ("days of the week for a day", { $0.set("Away", 1, "From", "weekends") }),
        ("a word for a day", { $0.set("Away", 1, "From", "after Easter") }),
        ("a word beside a day", { $0.set("Away", 1, "From", "12 April 2027 onwards") }),
        ("another day of the week", { $0.set("Away", 1, "From", "Tue 5 April 2027") }),
        (
            "another order than the one that is told",
            {
                $0.add("Series", ["dates", "dmy"])
                $0.set("Away", 1, "From", "4/25/2027")
            }
        ),
        ("the last day before the first", { $0.set("Away", 1, "To", "2027-03-05") }),
        ("the year of the first day is wrong", { $0.set("Away", 1, "From", "2207-04-01") }),
        ("the year of the last day is wrong", { $0.set("Away", 1, "To", "2017-04-05") }),
        ("no first day", { $0.set("Away", 1, "From", .empty) }),
        ("neither day", { $0.add("Away", ["n2", "", "", ""]) }),
        ("a range and its ends", { $0.column("Away", "dates", "2027-04-01/2027-04-05") }),
        ("a number for a day", { $0.set("Away", 1, "From", .number("20270401")) }),
        ("a start that is no date", { $0.add("Pinned", ["start", "venue"], ["spring", "oslo"]) }),
        // Numbers.
        (
            "a number that can be two",
            {
                for (sheet, row, head) in [
                    ("Rates", 1, "Rate"), ("Venues", 1, "Per diem"), ("Funders", 1, "Max share"), ("Fares", 2, "hours"),
                ] {
                    $0.set(sheet, row, head, .number("1"))
                }
                $0.set("Funders", 1, "Amount", "20.000")
            }
        ),
        ("two marks in a number", { $0.set("Funders", 1, "Amount", "20.00.0") }),
        ("a number with words", { $0.set("Fares", 2, "fare", "about 590") }),
        ("an amount that nobody knows yet", { $0.set("Fares", 2, "fare", "tbc") }),
        ("a dash for no fare", { $0.set("Fares", 2, "fare", "–") }),
        ("a dash for no amount", { $0.set("Venues", 1, "Per diem", "–") }),
        ("a home in small letters", { $0.set("People", 3, "Home", "isb") }),
        ("a city of a fare in small letters", { $0.set("Fares", 1, "from", "Del") }),
        ("a word for no amount", { $0.set("Venues", 1, "Per diem", "included") }),
        ("a count in words", { $0.set("People", 1, "Weight", "two") }),
        ("a limit that is none", { $0.set("People", 1, "Weight", "unlimited") }),
        ("a negative amount", { $0.set("Fares", 2, "fare", "-590") }),
        ("a count with a fraction", { $0.set("People", 1, "Weight", .number("1.5")) }),
        ("a share as percent", { $0.set("Funders", 1, "Max share", .number("40")) }),
        ("least above most", { $0.set("Sides", 1, "Seats min", .number("3")) }),
        ("a unit behind a number", { $0.set("Visas", 1, "notice", "30 days") }),
        // Words.
        ("neither yes nor no", { $0.set("People", 1, "Required", "perhaps") }),
        ("yes in another language", { $0.set("People", 1, "Required", "oui") }),
        ("1 for yes", { $0.set("People", 1, "Required", .number("1")) }),
        ("a role in another word", { $0.set("Sides", 1, "Role", "facilitators") }),
        ("a role is misspelt", { $0.set("Sides", 1, "Role", "sides") }),
        ("a kind of absence that nobody knows", { $0.set("Away", 1, "Kind", "holiday") }),
        ("an answer that nobody knows", { $0.set("Poll", 1, "2027-03-08", "later") }),
        ("a goal in another word", { $0.set("Goals", 2, "goal", "cheapest") }),
        ("a goal is misspelt", { $0.set("Goals", 2, "goal", "atendance") }),
        ("a kind of group that nobody knows", { $0.set("Groups", 1, "kind", "with") }),
        ("a group of one", { $0.set("Groups", 1, "people", "n1") }),
        ("a quote is not closed", { $0.set("People", 2, "Passports", "\"IN, FR") }),
        ("a head of the poll is no date", { $0.rename("Poll", "2027-03-08", "Amina Rahal") }),
        ("a head of the poll is there twice", { $0.rename("Poll", "2027-04-12", "2027-03-08") }),
        (
            "a cross beside a tick",
            {
                $0.set("Poll", 1, "2027-03-08", "✓")
                $0.set("Poll", 1, "2027-04-12", "x")
            }
        ),
        ("somebody answers twice", { $0.add("Poll", ["s2", "no", "no"]) }),
        // Ids and what they name.
        ("an id is there twice", { $0.set("People", 2, "id", "n1") }),
        ("an id is missing", { $0.set("People", 2, "id", .empty) }),
        ("no such side", { $0.set("People", 2, "Delegation", "nort") }),
        ("nobody of this id", { $0.set("Away", 2, "Person", "s7") }),
        ("a name for an id", { $0.set("Away", 2, "Person", "Bashir Noor") }),
        ("nobody has this name", { $0.set("Groups", 1, "people", "n1, Eva Lind") }),
        ("no such venue", { $0.set("Closed", 1, "venue", "olso") }),
        ("no such currency", { $0.set("Fares", 2, "currency", "GBP") }),
        ("a rate is missing", { $0.set("Rates", 1, "Rate", .empty) }),
        ("a currency is missing", { $0.set("Rates", 1, "Currency", .empty) }),
        ("a fare is missing", { $0.set("Fares", 2, "from", "LHR") }),
        ("a fare is there twice", { $0.add("Fares", ["DEL", "OSL", "600", "", ""]) }),
        ("a fare the other way round", { $0.sheets[8].rows[2] = ["OSL", "ISB", "590", "USD", ""] }),
        ("a fare without its price", { $0.set("Fares", 2, "fare", .empty) }),
        ("a visa is there twice", { $0.add("Visas", ["IN", "NO", "", ""]) }),
        (
            "costs of no workshop",
            { $0.add("Held costs", ["start", "category", "amount"], ["2027-03-01", "travel", "5"]) }
        ),
        ("a row of totals", { $0.add("Funders", ["Total", "", "60000", "", "", "", "", ""]) }),
        ("a cap without its category", { $0.column("Funders", "caps", "500") }),
    ]

    @Test func `each slip has its message`() throws {
        #expect(Self.slips.count >= 60)
        var text = ""
        for slip in Self.slips {
            var tables = Tables.sound
            slip.damage(&tables)
            text += "# \(slip.words)\n\(messages { () throws(SeriesFileError) in try tables.read() })\n"
        }
        text += "# The same in a folder of CSV files\n\n"
        for slip in Self.slips {
            var tables = Tables.sound
            slip.damage(&tables)
            guard !tables.isOnlyOfSpreadsheets else { continue }
            text += "# \(slip.words)\n\(messages { () throws(SeriesFileError) in try tables.readFolder() })\n"
        }
        for name in ["Amina", "Rahal", "Bashir", "Noor", "Chanda", "Malik", "Daud", "Khan", "Lind", "8813"] {
            #expect(!text.contains(name), "shows \(name)")
        }
        try expectGolden(text, at: Repository.file("Fixtures/tables/slips.txt"))
    }

    private func messages(_ read: () throws(SeriesFileError) -> SeriesDocument) -> String {
        do throws(SeriesFileError) {
            _ = try read()
            return "sound\n"
        } catch {
            return "\(error)\n"
        }
    }

    @Test func `the tables are sound, and say the same in both forms`() throws {
        let series = try Tables.sound.read().series
        #expect(try Tables.sound.readFolder().series == series)
        #expect(series.participants.map(\.required) == [true, false, false, true])
        #expect(series.participants.map(\.passports) == [["IN"], ["IN", "FR"], ["PK"], []])
        #expect(series.participants[0].unavailable == [DayRange(day(2027, 4, 1), day(2027, 4, 5))])
        #expect(series.participants[2].ifNeedBe == [DayRange(day(2027, 5, 1))].compactMap(\.self))
        #expect(series.participants[3].poll == [day(2027, 3, 8): .yes, day(2027, 4, 12): .ifNeedBe])
        #expect(series.funders[0].overhead == 7)
        #expect(series.funders[0].caps == ["travel": 9000])
        #expect(series.fares[1].hours == Rational(decimal: "20.5"))
        #expect(series.balance == 1)
        #expect(series.startOn == [.mon])
    }

    @Test func `the sheet of a poll takes the words and dates of polls`() throws {
        let series = try Tables.sound.read().series
        for (yes, maybe, head) in [
            ("Ja", "zur Not", "8.–10. März 2027"), ("✔", "(x)", "08-Mar-27"), ("OK", "?", "lun. 8 mars 2027"),
        ] {
            var tables = Tables.sound
            tables.rename("Poll", "2027-03-08", .text(head))
            tables.set("Poll", 1, head, .text(yes))
            tables.set("Poll", 1, "2027-04-12", .text(maybe))
            #expect(try tables.read().series == series)
        }
        // No answer, in words.
        var tables = Tables.sound
        tables.set("Poll", 1, "2027-04-12", "n/a")
        #expect(try tables.read().series.participants[3].poll == [day(2027, 3, 8): .yes])
    }

    @Test func `a date that shows its month alone is that month`() throws {
        // 46479 is 2027-04-02. Where days may be several it is all of April.
        var tables = Tables.sound
        tables.add("Blackouts", ["dates"], [.number("46479", format: "mmm yyyy")])
        #expect(try tables.read().series.blackouts.map(\.dates) == [DayRange(day(2027, 4, 1), day(2027, 4, 30))])
        let parts = tables.parts + [("[Content_Types].xml", "<Types/>")]
        let sheets = try SeriesFile.sheets(of: Data(WorkbookWriter.bytes(ofParts: parts)), name: "a.xlsx")
        #expect(sheets.last?.rows.map(\.cells) == [["dates"], ["2027-04"]])
    }

    @Test func `a name is on one line`() throws {
        var tables = Tables.sound
        tables.set("People", 1, "Name", "Amina\r\n (née Noor)\n Rahal")
        #expect(try tables.read().series.participants[0].name == "Amina (née Noor) Rahal")
        // A list may have an item on each.
        tables.set("People", 1, "Passports", "IN\r\nFR")
        #expect(try tables.read().series.participants[0].passports == ["IN", "FR"])
    }

    @Test func `the same can be said in other ways`() throws {
        var tables = Tables.sound
        let series = try tables.read().series
        tables.set("Series", 3, "Key", "horizon")
        tables.set("Series", 3, "Value", "2027-03-01/2027-06-30")
        tables.set("Series", 4, "Key", "# said above")
        tables.rename("Poll", "2027-03-08", .number("46454", format: "yyyy-mm-dd"))
        tables.set("Closed", 1, "to", .empty)
        tables.sheets[0].rows.insert(["Our series"], at: 0)
        tables.set("Fares", 1, "fare", "640,00 €")
        tables.call("Fares", "fares")
        tables.rename("Funders", "Caps travel", "CAPS.TRAVEL")
        tables.sheets.reverse()
        #expect(try tables.read().series == series)
        // Merged cells in a note hide nothing.
        tables.after["People"] = "<mergeCells><mergeCell ref=\"H2:H3\"/><mergeCell ref=\"A20:C20\"/></mergeCells>"
        #expect(try tables.read().series == series)
        var wrong = tables
        wrong.set("People", 2, "Delegation", "nort")
        #expect(throws: SeriesFileError.self) { try wrong.read() }
        // A matrix has neither hours nor emissions.
        tables.drop("fares")
        tables.add("Fare matrix", ["from", "OSL", "currency"], ["DEL", "640 EUR", " "], ["ISB", "590", "USD"])
        let fares = try tables.read().series.fares
        #expect(fares.map(\.from) == ["DEL", "ISB"] && fares.map(\.to) == ["OSL", "OSL"])
        #expect(fares.map(\.fare) == series.fares.map(\.fare))
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
}

extension Tables {
    /// Whether something of it cannot be written as text.
    fileprivate var isOnlyOfSpreadsheets: Bool {
        !after.isEmpty
            || sheets.contains { sheet in
                sheet.rows.joined().contains { cell in
                    switch cell {
                    case .error, .formula: true
                    case .number(let digits, let format):
                        !["General", "0%"].contains(format) && !["46478", "640"].contains(digits)
                    default: false
                    }
                }
            }
    }
}
