public import ArgumentParser
public import SeriesFiles
package import TableFiles

/// `parley import poll SERIES FILE`.
struct ImportPollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "Makes the dates of a poll the days on which workshops may start, and its answers those of people.",
        discussion: """
            Reads what Doodle, Rallly, Framadate and Nextcloud Polls export, forms on which dates are ticked, and every \
            table of people by dates with yes, if need be and no, as CSV or as a workbook, in the words and marks of many \
            languages. Its dates become \
            `starts`, its answers `poll`. Whoever is not in the poll is kept from no date by it.

            No answer is none of the three: without --no-answer nothing is imported where one is missing.

            Examples:
              parley import poll series.yaml poll.csv -o series-2.yaml
              parley import poll series.yaml poll.csv --no-answer no --in-place --plan plan.json
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "The poll, CSV or a workbook.", completion: .file(extensions: ["csv", "xlsx"]))
    var poll: String

    @Option(help: "What it means that somebody has not answered: no or yes.")
    var noAnswer: PollOptions.Silence?

    @Option(
        help: ArgumentHelp(
            "Which number comes first in dates such as 03/04/2027, where all of them could be either.",
            valueName: "order"))
    var dates: DateOrder?

    @Flag(help: "Take slots of some hours for their whole days; else these count as if need be.")
    var slotsAreDays = false

    @Option(help: EncodingOption.help)
    var encoding: TextEncoding?

    @OptionGroup var options: ImportOptions

    func run() throws {
        var reading = PollOptions()
        reading.noAnswer = noAnswer
        reading.dayFirst = dates.map { $0 == .dayFirst }
        reading.slotsAreDays = slotsAreDays
        reading.people = options.people
        reading.encoding = encoding
        try options.run(series, inputs: [poll]) { document throws(ImportError) in
            try ImportedDays.poll(poll, for: document, source: options.source ?? "poll", options: reading)
        }
    }
}

/// Which of two numbers of a date is the day.
enum DateOrder: String, CaseIterable, ExpressibleByArgument {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
}

extension PollOptions.Silence: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {}

/// How CSV files are stored, where they do not tell.
enum EncodingOption {
    static let help = ArgumentHelp(
        "How CSV files are stored, where that is told apart wrongly.", valueName: "encoding")
}
