import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

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
            before the date, but one of the baseline that is still going on then, or one that is pinned.

            The goal `changes` counts 10 for each workshop that is not kept and 1 for each person who comes to a kept \
            one or goes. Where the series does not list it among its goals, it comes right after `workshops` \
            where that is the first of them, else before all others.

            The plan file says how it was made, so that every command that takes it needs no more than the series and \
            the plan.

            Examples:
              parley replan series.yaml --baseline plan.json -o new.json
              parley replan series.yaml --baseline plan.json --held-until 2027-05-01 -o new.json
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Option(help: "The plan that was followed so far.", completion: .file(extensions: ["json"]))
    var baseline: String

    @OptionGroup var held: HeldOption
    @OptionGroup var scenario: WithOptions
    @OptionGroup var options: SearchOptions

    func run() throws {
        let document = try scenario.series(
            series, quiet: options.quiet, strict: options.strictness.strict)
        let known = try Input.wholeBaseline(baseline)
        let target = try options.target(inputs: [series, baseline])
        let replanned: Planner.Replanned
        do {
            replanned = try options.search { planner, cancellation, progress throws(ParleyError) in
                try planner.replan(
                    document.series, baseline: known, heldUntil: held.heldUntil, cancellation: cancellation,
                    progress: progress)
            }
        } catch {
            if case .cannotHold(let problems) = error {
                throw Input.refuse(problems, baseline: baseline, series: series)
            }
            throw Input.refuse(error, document, series)
        }
        options.report(replanned.outcome)
        let plan = replanned.outcome.plan
        if plan.status == .infeasible, !options.quiet {
            let past = NextCommand.past(baseline, held.heldUntil)
            Console.say("\(NextCommand("explain", [series], of: document, past)) says why, and what would help")
        }
        if !options.quiet, let past = UnheldPast(known, of: document.series, heldUntil: held.heldUntil) {
            Console.say("\(baseline): \(past.text)")
        }
        if let day = held.heldUntil, !options.quiet,
            let late = LateVisas(plan.workshops, since: known, of: replanned.series, on: day)
        {
            Console.say("\(series): \(late.text)")
        }
        let made = PlanOrigin(
            command: "replan", series: document.digest, with: document.changes, baseline: known,
            heldUntil: held.heldUntil)
        try options.answer(plan, in: replanned.series, printing: text(replanned, made), made: made, to: target)
    }

    /// What changes, then the plan.
    private func text(_ replanned: Planner.Replanned, _ made: PlanOrigin) -> String {
        if options.form.json {
            let plan = replanned.outcome.plan
            return ChangesDocument(
                replanned.comparison, plan: plan, made: made, estimated: EstimatedShare(plan, of: replanned.series)
            ).text
        }
        let changes = replanned.comparison.map {
            ChangesReport($0, of: replanned.series, codenames: options.form.codenames).text + "\n"
        }
        return (changes ?? "") + options.form.text(of: replanned.outcome.plan, in: replanned.series, made: made)
    }
}
