/// What can be wrong with a table, beside what can be wrong with the series that it says.
public enum TableFault: Hashable, Sendable {
    // Cells.

    /// `#REF!` and its like.
    case error(String)
    /// A formula whose value no program has stored.
    case notCalculated
    /// A number that stands for no date.
    case noSuchDate(String)
    /// A time of day or a length of time.
    case time
    /// A style or text that the workbook does not have.
    case torn
    /// Cells that are one.
    case merged(String)
    case dateForText
    case dateForNumber(Day)
    /// A number where a date is wanted, and the date that a spreadsheet would show.
    case numberForDate(String, Day)
    /// A day of which nobody can tell which number is the month.
    case twoDates(String, Day, Day)
    /// A date with its day where the key `dates` says that the month stands, or the other way about; what is said.
    case otherOrder(String, told: String)
    /// A day that is another of the week than the text says.
    case otherWeekday(String, Day)
    /// A number of which nobody can tell whether its mark stands before a fraction or between thousands.
    case twoNumbers(String, String, String)
    case percent(String)
    /// The sign of another currency than the one of the row.
    case wrongCurrency(String, expected: String)
    case unclosedQuote
    /// An `x` in a poll with other marks of yes, as which it may say no.
    case cross

    // Rows, heads and sheets.

    case unknownSheet(suggestion: String?, known: [String])
    case repeatedSheet
    case missingSheet(String)
    case unknownHead(suggestion: String?, known: [String])
    /// The letters of the first column.
    case repeatedHead(String)
    /// A head that should be a date; it may be somebody's name, and is not shown.
    case headNotDay
    case repeatedRow(first: String)
    /// A row that adds up those above it.
    case total(String)
    case missingHead(String)
    /// A value in a column without a head.
    case noHead
    case noKey
    /// Two ways to say the same days.
    case datesTwice
    case noFirstDay
    /// A month or another range where one end of a range is wanted: the end that is meant and, for a first day whose
    /// last day is not given, that one.
    case severalDays(String, meant: Day, last: Day?)
    /// No held workshop starts on the day.
    case unknownHeld(String)
    /// Several held workshops start on the day, so that the venue is needed.
    case severalHeld(String)
    case onlyEmptyList
}

extension TableFault {
    var message: String {
        switch self {
        case .error(let text): "the cell shows an error, \(ShownText.short(text))"
        case .notCalculated: "the formula in this cell was never calculated, so that it has no value"
        case .noSuchDate(let number): "there is no such date: it is stored as day \(ShownText.short(number))"
        case .time: "a time of day or a length of time, which stands for nothing here"
        case .torn: "the cell has no value: the workbook is damaged"
        case .merged(let range): "the cells \(range) are merged, so that only the first of them has a value"
        case .dateForText: "must be text, and the cell holds a date"
        case .dateForNumber(let day): "must be a number, and the cell holds a date, \(day)"
        case .numberForDate(let number, _): "must be a date, and the cell holds a number: \(ShownText.short(number))"
        case .twoDates(let text, let day, let other):
            "\(ShownText.short(text)) may be \(day) or \(other), and the dates of this column do not tell which"
        case .otherOrder(let text, let told):
            "\(ShownText.short(text)) is no date in the order of the key \"dates\", which is \(told)"
        case .otherWeekday(let text, let day): "\(day) is a \(day.weekday.name): \(ShownText.short(text))"
        case .twoNumbers(let text, let one, let other):
            "\(ShownText.short(text)) may be \(one) or \(other), and no number of this column tells which"
        case .percent(let number):
            "must be an amount or a count, and the cell holds percent: \(ShownText.short(number))"
        case .wrongCurrency(let sign, let expected):
            "the amount is in \(ShownText.short(sign)), and the currency here is \(ShownText.short(expected))"
        case .unclosedQuote: "a quote is opened and not closed"
        case .cross: "x stands beside other marks of yes, and may say no"
        case .unknownSheet(let suggestion, let known):
            suggestion == nil ? "unknown sheet; known are \(ShownText.list(known, "and"))" : "unknown sheet"
        case .repeatedSheet: "a second sheet of the same name"
        case .missingSheet(let name): "there is no sheet \"\(name)\""
        case .unknownHead(let suggestion, let known):
            suggestion == nil && !known.isEmpty
                ? "unknown column; known here are \(ShownText.list(known, "and"))" : "unknown column"
        case .repeatedHead(let first): "a second column of the same name, the first is column \(first)"
        case .headNotDay: "the head must be a date such as 2027-03-15"
        case .repeatedRow(let first): "a second row for the same person, first at \(first)"
        case .total(let text): "\(ShownText.short(text)) adds up other rows, as it seems, and would count as one more"
        case .missingHead(let key): "there is no column \"\(key)\", which is required"
        case .noHead: "a value in a column without a head"
        case .noKey: "a value without a key"
        case .datesTwice: "the same days are said twice"
        case .severalDays(let text, _, _): "must be a date such as 2027-03-15: \(ShownText.short(text))"
        case .noFirstDay: "is required, and must be a date such as 2027-03-15"
        case .unknownHeld(let start): "no workshop of \"Held\" starts on \(ShownText.short(start))"
        case .severalHeld(let start): "several workshops of \"Held\" start on \(ShownText.short(start))"
        case .onlyEmptyList: "only [] may stand here, for nothing at all"
        }
    }

    var advice: String? {
        switch self {
        case .error: "Maybe mend the formula, or type the value."
        case .notCalculated: "Maybe open the workbook in Excel or LibreOffice, and save it."
        case .noSuchDate: "Maybe type the date again, such as 2027-03-15."
        case .time: "Maybe write hours as a number, such as 14.5, and days as a date, such as 2027-03-15."
        case .torn: nil
        case .merged: "Maybe unmerge them, and write the value into each."
        case .dateForText: "Maybe a spreadsheet made it of what was typed: type it again, with an apostrophe before it."
        case .dateForNumber(let day):
            "Maybe a spreadsheet made it of \(day.date.day).\(day.date.month): give the column the format of a number, and "
                + "type it again."
        case .numberForDate(_, let day): "Maybe give the column the format of a date: this is then \(day)."
        case .twoDates(_, let day, let other):
            "Maybe write \(day) or \(other), or say it for all dates at once: key \"dates\", value dmy or mdy, in the sheet Series."
        case .otherOrder: "Maybe write it with its year first, such as 2027-03-15, or with the name of its month."
        case .otherWeekday: "Maybe leave the day of the week out, or correct the date."
        case .twoNumbers(_, let one, let other):
            "Maybe write \(one) or \(other), or say it for all numbers at once: key \"decimals\", value comma or point, in the sheet "
                + "Series."
        case .percent: "Maybe give the cell the format of a number."
        case .wrongCurrency(let sign, _):
            sign.count == 3
                ? "Maybe write \(ShownText.short(sign)) into the column \"currency\", or correct the amount."
                : "Maybe another code belongs into the column \"currency\"."
        case .unclosedQuote: "Maybe a closing quote is missing."
        case .cross: "Maybe write yes or no in the place of each x."
        case .unknownSheet(let suggestion?, _): "Maybe you meant \"\(suggestion)\"."
        case .unknownSheet: "Maybe let its name begin with #, as a note."
        case .repeatedSheet: "Maybe let one of the names begin with #, as a note."
        case .missingSheet(let name):
            name == "Series"
                ? "Maybe add it, with the columns key and value, and rows for parley (1), name, horizon.from, horizon.to, "
                    + "workshops, days and currency; `parley new` writes one to start from."
                : "Maybe add it, with the columns that it needs."
        case .unknownHead(let suggestion?, _): "Maybe you meant \"\(suggestion)\"."
        case .unknownHead: "Maybe let it begin with #, as a note."
        case .repeatedHead: "Maybe remove one of them, or let it begin with #, as a note."
        case .headNotDay: "Maybe let it begin with #, as a note."
        case .repeatedRow: "Maybe remove one of them."
        case .total: "Maybe remove the row, or give it a longer name where it is none."
        case .missingHead("id"): "Maybe add it, with a short code of your own in each row, such as n1."
        case .missingHead: "Maybe it has another name, or stands in another row than the other heads."
        case .noHead: "Maybe write a head over it, # for a note, or remove it."
        case .noKey: "Maybe write the key before it, # for a note, or remove it."
        case .datesTwice: "Maybe remove one of them."
        case .noFirstDay: nil
        case .severalDays(let text, let day, let last):
            "Maybe you meant \(day)\(last.map { ", with \($0) as the last day" } ?? "")"
                + (TableFault.isShortDate(text)
                    ? "; where the cell is a date, give it a format that shows the day." : ".")
        case .unknownHeld: "Maybe add the workshop to \"Held\"."
        case .severalHeld: "Maybe add a column \"venue\"."
        case .onlyEmptyList:
            "Maybe amounts belong into columns such as caps.travel, and costs into the sheet Held costs."
        }
    }
}

extension TableFault {
    /// Whether a text is what a date cell is read as that does not show its day.
    fileprivate static func isShortDate(_ text: String) -> Bool { text.wholeMatch(of: #/\d{4}(-\d\d)?/#) != nil }
}

extension ProblemKind {
    /// Advice for a dash in the place of a fare, which is nowhere a flight that costs nothing; nil for all else.
    func advice(forFare path: String) -> String? {
        guard path.hasPrefix("fares["), path.hasSuffix(".fare"), case .wrongKind(.number, .text(let text)) = self,
            ["-", "–", "—", "none"].contains(text.lowercased())
        else { return nil }
        return
            "Maybe leave its row out, or its cell in a matrix empty, where nobody flies: 0 would be a flight that costs nothing."
    }

    /// Advice for `covers: all` and its like, in a place that means all where it is left out; nil for all else.
    func advice(forAllOf path: String) -> String? {
        guard case .wrongKind(.list, .text(let word)) = self, OtherWords.isEverything(word),
            let key = path.split(separator: ".").last, ["covers", "venues", "delegations", "of"].contains(key)
        else { return nil }
        return "Maybe leave \"\(key)\" out, which means all of them."
    }

    /// Advice in words of a table, where that for a text would not help; "" where none would.
    func adviceInTable(_ path: String) -> String? {
        switch self {
        case .missing where !path.contains("["): "Maybe add a row \"\(path)\" to the sheet Series."
        case .missing: ""
        case .missingFares(let pairs, let reversed, nil) where reversed.isEmpty:
            pairs.first.map { pair in
                let (from, to) = (ShownText.short(pair.from), ShownText.short(pair.to))
                return
                    "Maybe have `parley estimate` fill them in, add a row from \(from) to \(to) to the sheet Fares, or leave "
                    + "the venue out of the \"venues\" of those who live in \(from)."
            }
        case .unknownReference(let referent, _, nil, let known) where known.isEmpty:
            "Maybe add it to the sheet \(referent.sheet)."
        case .unknownCurrency(let code, nil): "Maybe add \(ShownText.short(code)) to the sheet Rates."
        case .unknownAttendee(let id, let suggestion, let held):
            (suggestion.map { "Maybe you meant \"\($0)\"; whoever has left stays" } ?? "Maybe keep them")
                + " in the sheet People, \(id == ShownText.hidden ? "" : "as \(ShownText.short(id)) ")with \(held) in the column "
                + "\"attends.max\", so that they are at no further workshop."
        case .tooFewPeople: "Maybe name all of them in the same cell, with commas between, or remove the row."
        case .unknownKey(nil, _): "Maybe let it begin with #, as a note."
        case .wrongKind(.trueOrFalse, .text(let text)), .wrongKind(.trueOrFalse, .quotedText(let text)),
            .wrongKind(.trueOrFalse, .number(let text)):
            OtherWords.truth(text).map { "Maybe you meant \($0 ? "yes" : "no")." } ?? "Maybe write yes or no."
        case .notADay(let text) where TableFault.isShortDate(text),
            .wrongKind(.day, .number(let text)) where TableFault.isShortDate(text):
            "Maybe write all of the date, such as \(text.utf8.count == 4 ? "\(text)-03-15" : "\(text)-15"), and give the cell a "
                + "format that shows the day."
        case .notADay(let text) where !OtherWords.weekdays(text).isEmpty:
            "Maybe name them in the column \"every\", between a first and a last day."
        case .notADay(let text)
        where text.contains(where: \.isNumber) && text.contains(where: \.isLetter) && DayAdvice.advice(for: text) == nil:
            "Maybe write the day alone; where it is the first or the last of several, write both."
        case .wrongKind(.wholeNumber, .text(let text))
        where NumberAdvice.limits(for: text) != nil && OtherWords.number(text) == nil,
            .wrongKind(.countOrLimits, .text(let text)) where NumberAdvice.limits(for: text) != nil:
            "Maybe write one number: where there are a least and a most, each has its key or column, .min and .max."
        default: nil
        }
    }
}

extension Referent {
    fileprivate var sheet: String {
        switch self {
        case .delegation: "Sides"
        case .participant: "People"
        case .venue: "Venues"
        case .funder: "Funders"
        }
    }
}
