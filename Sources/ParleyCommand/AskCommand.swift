import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley ask SERIES --funder NAME`.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Says how much to ask a funder for.",
        discussion: """
            Before an application: the least that a funder must give for each number of workshops and level of \
            attendance, and what it would be spent on, heading by heading, in its currency and with its overhead. With \
            the smallest coin less no right plan has as much, and that is proven.

            Everything else is as in the series file: all rules, also the funder's own, and what the others give. Put a \
            funder that is not yet won into the file with amount 0.

            Examples:
              parley ask series.yaml --funder norway
              parley ask series.yaml --funder norway --workshops 4
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Option(help: "The funder's id or name.")
    var funder: String

    @Option(help: ArgumentHelp("Only for so many workshops.", valueName: "number"))
    var workshops: Int?

    @Option(help: ArgumentHelp("Only for so much attendance or more.", valueName: "number"))
    var attendance: Int?

    @OptionGroup var past: PastOptions
    @OptionGroup var scenario: WithOptions
    @OptionGroup var options: QuestionOptions
    @OptionGroup var table: CSVOption
    @OptionGroup var files: AnswerFileOptions

    func validate() throws {
        try table.validate(besides: options.json)
        for (name, number) in [("workshops", workshops), ("attendance", attendance)] {
            if let number, number < 0 { throw ValidationError("--\(name) is \(number); it must be 0 or more.") }
        }
    }

    func run() throws {
        let document = try scenario.series(series, quiet: options.quiet)
        let asked = try past.series(of: document, series)
        let targets = try files.targets(inputs: [series, past.baseline])
        let question = AskQuestion(
            funder: funder, workshops: workshops, attendance: attendance.map { Rational($0) })
        let ask = try options.answer(question, about: asked, of: document, series)
        let tables = ask.tables(of: asked)
        try targets.write(tables)
        if !targets.takesOutput {
            try Console.out(
                options.json
                    ? AskDocument(ask, of: asked).text
                    : table.csv
                        ? tables.csv : AskReport(ask, of: asked).text.ofScenario(document.changes))
        }
        let verdict = AskQuestion.verdict(of: ask)
        if verdict == .no {
            Console.say(
                workshops == nil && attendance == nil
                    ? "\(NextCommand("explain", [series], of: document)) says what stands in the way"
                    : "\(NextCommand("ask", [series], of: document, ["--funder", funder])), without a number, says what is "
                        + "possible")
        }
        try verdict.end()
    }
}

extension AskQuestion: CommandQuestion {
    static var command: any ParsableCommand.Type { AskCommand.self }
}
