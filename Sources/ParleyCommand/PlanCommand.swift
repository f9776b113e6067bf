import ArgumentParser
import Parley

/// `parley plan SERIES`.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Finds the best plan of a series and proves it.",
        discussion: """
            Prints the workshops, who attends them, what everything costs and who pays it, and each goal with its \
            proof. Ctrl-C stops the search and keeps the best plan so far.
            """)

    @Argument(help: "The series file, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var series: String

    @Option(help: "The plan from which the goal `changes` counts.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @OptionGroup var scenario: WithOptions
    @OptionGroup var options: SearchOptions

    func run() throws {
        let document = try scenario.series(series)
        let known = try baseline.map { try Input.baseline($0) }
        if let output = options.output { try Output.expect(at: output) }
        let outcome: Planner.Outcome
        do {
            outcome = try options.search { planner, cancellation, progress throws(PlannerError) in
                try planner.plan(document.series, baseline: known, cancellation: cancellation, progress: progress)
            }
        } catch {
            throw Input.refuse(error, document, series)
        }
        options.report(outcome.statistics)
        let plan = outcome.plan
        if plan.status == .infeasible, !options.quiet {
            Console.say("parley explain \(series) says why, and what would help")
        }
        try options.answer(
            plan, table: PlanReport(plan, of: document.series, codenames: options.codenames).text,
            json: PlanFile.text(of: plan))
    }
}
