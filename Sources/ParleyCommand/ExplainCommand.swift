import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles

/// `parley explain SERIES`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why no plan is right, and what would help.",
        discussion: """
            First what would help: the smallest change of each rule or fact with which there is a right plan, and what \
            that plan would be. First come things that the coordinator decides, then what people and venues are asked \
            for, fewer workshops, what others decide, and last what costs more money. Then what clashes: rules and facts \
            that cannot all hold and of which none can be left out, with the numbers that tell why.

            With --baseline and --held-until it is about what `replan` plans: what has taken place stays, and nothing \
            touches the past.

            Exit code 0: there is a right plan, so nothing is to be explained; 1: explained; 3: stopped before it was \
            known.

            Examples:
              parley explain series.yaml
              parley explain series.yaml --time-limit 60
              parley explain series.yaml --baseline plan.json --held-until 2027-05-01
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @OptionGroup var followed: FollowedOptions
    @OptionGroup var scenario: WithOptions

    @OptionGroup var options: QuestionOptions

    @Flag(help: "Call participants by their ids.")
    var codenames = false

    func run() throws {
        let document = try scenario.series(series, quiet: options.quiet)
        let (asked, baseline) = try followed.context(of: document, series)
        let explanation = try options.answer(ExplainQuestion(), about: asked, baseline: baseline, of: document, series)
        try Console.out(
            options.json
                ? ExplanationDocument(explanation, of: asked).text
                : ExplanationReport(
                    explanation, of: asked, codenames: codenames,
                    finder: baseline == nil ? "parley plan" : "parley replan"
                ).text
                    .ofScenario(document.changes))
        try ExplainQuestion.verdict(of: explanation).end()
    }
}

extension ExplainQuestion: CommandQuestion {
    static var command: any ParsableCommand.Type { ExplainCommand.self }
}
