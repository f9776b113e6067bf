import ArgumentParser
import Parley

/// `parley replan SERIES --baseline PLAN`.
struct ReplanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replan",
        abstract: "Plans anew after something has changed, and keeps as much of an older plan as it can.",
        discussion: """
            Change the series file, then let this command mend the plan. It tells what moves, what is new, what is \
            dropped, who is in, who is out and what it costs, and prints the new plan.

            With --held-until, workshops of the baseline that ended before the date have taken place: they stay as they \
            were, with their attendees, costs and funding, unless the series file lists a held workshop from the same \
            day itself. Everybody who was there must still be in the series file. No other workshop may touch a day \
            before the date.

            The goal `changes` counts 10 for each workshop that is not kept and 1 for each person who comes to a kept \
            one or goes. Where the series does not list it among its goals, it comes right after `workshops`, or first.

            To check the new plan: parley check SERIES NEW --baseline PLAN --held-until DATE.
            """)

    @Argument(help: "The series file, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var series: String

    @Option(help: "The plan that was followed so far.", completion: .file(extensions: ["json"]))
    var baseline: String

    @Option(
        help: ArgumentHelp(
            "The first day that is still open: what ended before it has taken place.", valueName: "date"),
        transform: BaselineOptions.day)
    var heldUntil: Day?

    @OptionGroup var scenario: WithOptions
    @OptionGroup var options: SearchOptions

    func run() throws {
        let document = try scenario.series(series)
        let known = try Input.wholeBaseline(baseline)
        if let output = options.output { try Output.expect(at: output) }
        let replanned: Planner.Replanned
        do {
            replanned = try options.search { planner, cancellation, progress throws(ReplanningError) in
                try planner.replan(
                    document.series, baseline: known, heldUntil: heldUntil, cancellation: cancellation,
                    progress: progress)
            }
        } catch {
            switch error {
            case .baseline(let error): throw Input.refuse(error, baseline: baseline, series: series)
            case .planning(let error): throw Input.refuse(error, document, series)
            }
        }
        options.report(replanned.outcome.statistics)
        let plan = replanned.outcome.plan
        try options.answer(
            plan, table: report(replanned),
            json: ChangesDocument(replanned.comparison, plan: PlanFile.text(of: plan)).text)
    }

    /// What changes, then the plan.
    private func report(_ replanned: Planner.Replanned) -> String {
        let changes = replanned.comparison.map {
            ChangesReport($0, of: replanned.series, codenames: options.codenames).text + "\n"
        }
        return (changes ?? "")
            + PlanReport(replanned.outcome.plan, of: replanned.series, codenames: options.codenames).text
    }
}
