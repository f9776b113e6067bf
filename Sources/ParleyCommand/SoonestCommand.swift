import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles

/// `parley soonest SERIES`.
struct SoonestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soonest",
        abstract: "Says how soon one more workshop can be held, venue by venue.",
        discussion: """
            When the moment is ripe: the earliest dates, with whom, at what cost, and what stands in the way in the week \
            before. After `today`, where the series file has it.

            The workshop is planned for itself, after those that have been held: other workshops that are fixed, and \
            least numbers for the series as a whole (of attendances, uses and spending), do not count.

            Examples:
              parley soonest series.yaml
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Flag(help: "Call participants by their ids.")
    var codenames = false

    @OptionGroup var past: PastOptions
    @OptionGroup var scenario: WithOptions
    @OptionGroup var options: QuestionOptions

    func run() throws {
        let document = try scenario.series(series, quiet: options.quiet)
        let asked = try past.series(of: document, series)
        let soonest = try options.answer(SoonestQuestion(), about: asked, of: document, series)
        if let day = past.held.heldUntil, let baseline = past.baseline, !options.quiet,
            let late = LateVisas(soonest.workshops, since: try Input.wholeBaseline(baseline), of: asked, on: day)
        {
            Console.say("\(series): \(late.text)")
        }
        try Console.out(
            options.json
                ? SoonestDocument(soonest, of: asked).text
                : SoonestReport(soonest, of: asked, codenames: codenames).text
                    .ofScenario(document.changes))
        try SoonestQuestion.verdict(of: soonest).end()
    }
}

extension SoonestQuestion: CommandQuestion {
    static var command: any ParsableCommand.Type { SoonestCommand.self }
}
