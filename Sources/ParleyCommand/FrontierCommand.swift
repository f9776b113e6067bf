import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley frontier SERIES --against GOAL`.
struct FrontierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frontier",
        abstract: "Says what can be had for how much: every step of the trade-off between goals.",
        discussion: """
            At which cost does a further workshop become possible, at which a further attendance? Prints every step, the \
            cheapest first, each with what it takes beyond the one before. Between two steps there is nothing, and that \
            is proven.

            The rules and the funders are those of the series file. What is gained is the number of workshops and, for \
            each number, the attendance, in the order of the series' goals; --of names others, in their order.

            Examples:
              parley frontier series.yaml
              parley frontier series.yaml --of attendance --against emissions
              parley frontier series.yaml --svg frontier.svg --xlsx frontier.xlsx
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Option(help: "The goal that is the price.")
    var against: Goal.Kind = .cost

    @Option(help: "A goal that is gained; several count in the order given.")
    var of: [Goal.Kind] = []

    @OptionGroup var past: PastOptions
    @OptionGroup var scenario: WithOptions
    @OptionGroup var options: QuestionOptions
    @OptionGroup var table: CSVOption
    @OptionGroup var files: AnswerFileOptions
    @OptionGroup var drawing: PictureOption

    func validate() throws {
        try table.validate(besides: options.json)
        if of.contains(against) { throw ValidationError("--against and --of both name \(against.rawValue).") }
        if Set(of).count < of.count { throw ValidationError("--of names a goal twice.") }
        if of.contains(.changes) || against == .changes {
            throw ValidationError("The goal changes counts from an earlier plan, and there is none here.")
        }
    }

    func run() throws {
        let document = try scenario.series(series, quiet: options.quiet)
        let asked = try past.series(of: document, series)
        let targets = try files.targets(picture: drawing.svg, inputs: [series, past.baseline])
        let frontier = try options.answer(
            FrontierQuestion(of: of, against: against), about: asked, of: document, series)
        let tables = frontier.tables(of: asked)
        try targets.write(tables, frontier.picture(of: asked))
        if !targets.takesOutput {
            try Console.out(
                options.json
                    ? FrontierDocument(frontier, of: asked).text
                    : table.csv
                        ? tables.csv
                        : FrontierReport(frontier, of: asked).text.ofScenario(document.changes))
        }
        try FrontierQuestion.verdict(of: frontier).end()
    }
}

extension FrontierQuestion: CommandQuestion {
    static var command: any ParsableCommand.Type { FrontierCommand.self }
}
