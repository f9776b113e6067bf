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

    @Option(
        name: [.customShort("o"), .long],
        help: "Write the plan to this file. A right plan that is there is never replaced by a lesser answer.",
        completion: .file(extensions: ["json"]))
    var output: String?

    @Option(help: "The plan from which the goal `changes` counts.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @Flag(help: "Print the plan as JSON instead of a table.")
    var json = false

    @Option(help: ArgumentHelp("Stop after so many seconds with the best plan so far.", valueName: "seconds"))
    var timeLimit: Double?

    @Flag(name: [.customShort("q"), .long], help: "No progress, and no table when the plan goes to a file.")
    var quiet = false

    @Flag(help: "Call participants by their ids.")
    var codenames = false

    func validate() throws {
        if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
            throw ValidationError("The time limit is \(timeLimit); it must be a number of seconds above 0.")
        }
    }

    func run() throws {
        let document = try Input.series(series)
        let known = try baseline.map { try Input.baseline($0) }
        if let output { try Output.expect(at: output) }
        let cancellation = Cancellation()
        let interruption = Interruption(cancellation)
        let line = ProgressLine(isWanted: !quiet)
        let outcome: Planner.Outcome
        do {
            outcome = try Planner(timeLimit: timeLimit.map { .seconds($0) }).plan(
                document.series, baseline: known, cancellation: cancellation, progress: line.show)
        } catch {
            line.clear()
            throw Input.refuse(error, document, series)
        }
        line.clear()
        interruption.end()
        if json {
            try Console.out(PlanFile.text(of: outcome.plan))
        } else if !(quiet && output != nil) {
            try Console.out(PlanReport(outcome.plan, of: document.series, codenames: codenames).text)
        }
        if let output { try write(outcome.plan, to: output) }
        switch outcome.plan.status {
        case .optimal, .feasible: return
        case .infeasible: throw ExitCode.answerIsNo
        case .unknown: throw ExitCode.stopped
        }
    }

    /// Writes the plan file whole; an answer without a plan does not take the place of a right plan.
    private func write(_ plan: Plan, to path: String) throws {
        if plan.workshops.isEmpty, plan.status == .infeasible || plan.status == .unknown,
            let known = try? PlanFile.read(contentsOf: path).plan, known.status == .optimal || known.status == .feasible
        {
            Console.say("\(path): holds a plan and was left as it was")
            return
        }
        try Output.write(PlanFile.text(of: plan), to: path)
    }
}
