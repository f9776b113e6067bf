import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley plan SERIES`.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Finds the best plan of a series and proves it.",
        discussion: """
            Prints the workshops, who attends them, what everything costs and who pays it, and each goal with its \
            proof. Ctrl-C stops the search and keeps the best plan so far.

            Examples:
              parley plan series.yaml -o plan.json
              parley plan series.yaml --attendance --time-limit 60
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Option(help: "The plan from which the goal `changes` counts.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @OptionGroup var scenario: WithOptions
    @OptionGroup var options: SearchOptions

    func run() throws {
        let document = try scenario.series(
            series, quiet: options.quiet, strict: options.strictness.strict)
        let known = try baseline.map { try Input.baseline($0) }
        let target = try options.target(inputs: [series, baseline])
        let outcome = try options.answer(document, series) { planner, cancellation, progress throws(ParleyError) in
            try planner.plan(document.series, baseline: known, cancellation: cancellation, progress: progress)
        }
        options.report(outcome)
        let plan = outcome.plan
        if plan.status == .infeasible, !options.quiet {
            let counts = document.series.goals.contains { $0.kind == .changes }
            let past = NextCommand.past(counts ? baseline : nil, nil)
            Console.say("\(NextCommand("explain", [series], of: document, past)) says why, and what would help")
        }
        let made = PlanOrigin(
            command: "plan", series: document.digest, with: document.changes, baseline: known)
        try options.answer(
            plan, in: document.series, printing: options.form.text(of: plan, in: document.series, made: made),
            made: made, to: target)
    }
}
