import ArgumentParser
import Foundation
import Parley
import SeriesFiles
import SeriesModel

/// `parley new`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Writes a first series to be changed, with an example of everything; it plans at once.",
        discussion: """
            On a terminal and without other options it asks a few questions. YAML has its comments; a workbook has lists \
            to choose from, a note for every column and an example of every sheet.

            Examples:
              parley new -o series.xlsx
              parley new -o series.yaml --name "Lake dialogue" --from 2027-03-01 --to 2027-09-30 --workshops 4
            """)

    @Option(name: [.short, .long], help: "Where to write it: .yaml, .json, .xlsx, or a folder for CSV files.")
    var output = "series.yaml"

    @Option(help: "What people call the series.")
    var name: String?

    @Option(
        help: ArgumentHelp("The first day on which people may meet.", valueName: "day"), transform: BaselineOptions.day)
    var from: Day?

    @Option(
        help: ArgumentHelp("The last day on which people may meet.", valueName: "day"), transform: BaselineOptions.day)
    var to: Day?

    @Option(help: "How many workshops.")
    var workshops: Int?

    @Option(help: "Meeting days of each.")
    var days: Int?

    @Option(help: "The currency of the series, a code such as EUR.")
    var currency: String?

    @Option(name: .customLong("side"), help: ArgumentHelp("A side; to be given for each.", valueName: "name"))
    var sides: [String] = []

    func run() throws {
        let form = try SeriesForm(typed: output)
        if FileManager.default.fileExists(atPath: output) {
            Console.say("\(output): is there already; give another name, or remove it first")
            throw ExitCode.cannotWrite
        }
        let target = try SeriesOutput(output, form, inputs: [])
        var answers = self
        let isBare =
            name == nil && from == nil && to == nil && workshops == nil && days == nil && currency == nil
            && sides.isEmpty
        if isBare, isatty(STDIN_FILENO) == 1, Console.isWatched { answers.ask() }
        let starter = try answers.starter()
        try target.write(of: output) { () throws(SeriesFormError) in try starter.contents(as: form) }
        if output != OutputTarget.standardOutput {
            Console.say("\(output): written; parley plan \(NextCommand.quoted(output)) plans it as it is")
        }
    }

    /// Days from the first to the last.
    private static let halfYear = 181

    private func starter() throws -> Starter {
        let first = from ?? Day.monthsAhead(3)
        let last = to ?? first + Self.halfYear
        guard let horizon = DayRange(first, last) else { throw ValidationError("--to is before --from.") }
        var starter = Starter(horizon: horizon)
        starter.name = name ?? starter.name
        starter.workshops = workshops ?? starter.workshops
        starter.days = days ?? starter.days
        starter.currency = currency?.uppercased() ?? starter.currency
        if !sides.isEmpty { starter.sides = sides }
        guard (1...100).contains(starter.workshops) else { throw ValidationError("--workshops must be 1 to 100.") }
        guard (1...60).contains(starter.days) else { throw ValidationError("--days must be 1 to 60.") }
        guard starter.currency.count == 3, starter.currency.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw ValidationError("--currency must be a code of three letters, such as EUR.")
        }
        guard (1...Starter.mostSides).contains(starter.sides.count) else {
            throw ValidationError("Give one to \(Starter.mostSides) sides.")
        }
        guard starter.fits else {
            throw ValidationError(
                "\(starter.workshops) workshops of \(starter.days) days do not fit between \(first) and \(last), with two days between them."
            )
        }
        return starter
    }

    /// Asks on the terminal; an empty answer leaves it to the default.
    private mutating func ask() {
        func answer(_ question: String, _ usual: String) -> String? {
            Console.sketch("\(question) [\(usual)] ")
            let line = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
            return line.isEmpty ? nil : line
        }
        func day(_ question: String, _ usual: Day) -> Day {
            while let text = answer(question, "\(usual)") {
                if let range = (try? SpokenDays.range(text)) ?? nil, range.first == range.last { return range.first }
                Console.say("A date such as 2027-03-15, please.")
            }
            return usual
        }
        func number(_ question: String, _ usual: Int) -> Int {
            while let text = answer(question, "\(usual)") {
                if let number = Int(text), number > 0 { return number }
                Console.say("A whole number, please.")
            }
            return usual
        }
        let start = Day.monthsAhead(3)
        let usual = Starter(horizon: DayRange(start))
        name = answer("What is the series called?", usual.name)
        let first = day("First day on which people may meet?", start)
        from = first
        to = day("Last day?", first + Self.halfYear)
        workshops = number("How many workshops?", usual.workshops)
        days = number("Meeting days of each?", usual.days)
        currency = answer("Currency?", usual.currency)
        let names = usual.sides.joined(separator: ", ")
        sides = (answer("Sides, with commas between?", names) ?? names).split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

extension Day {
    /// The first day of a month, so many after this one.
    fileprivate static func monthsAhead(_ count: Int) -> Day {
        let (year, month, _) = Day(number: Int(Date.now.timeIntervalSince1970) / 86_400).date
        let months = year * 12 + month - 1 + count
        return Day(year: months / 12, month: months % 12 + 1, day: 1) ?? Day(number: 0)
    }
}
