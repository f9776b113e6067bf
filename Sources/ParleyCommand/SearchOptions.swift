public import ArgumentParser
import Parley
import SeriesFiles
import SeriesModel
import SeriesPlanning

/// The options of the commands that search for a plan.
struct SearchOptions: ParsableArguments, Searching {
    @Option(
        name: [.customShort("o"), .long],
        help: "Write the plan to this file. A right plan that is there is never replaced by a lesser answer.",
        completion: .file(extensions: ["json"]))
    var output: String?

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Option(help: ArgumentHelp("Stop after so many seconds with the best plan so far.", valueName: "seconds"))
    var timeLimit: Double?

    @Option(
        help: ArgumentHelp(
            "How plans are looked for: `relaxing`, or `compact`, the plain way, for comparison. The answer is the same.",
            valueName: "engine"))
    var engine = Engine.relaxing

    @Flag(
        help: """
            Say on standard error what the search took: for each goal the seconds of each phase, iterations of the \
            simplex, columns generated, options and attendances that could still be better, nodes, and schedules cut off.
            """)
    var stats = false

    @Flag(name: [.customShort("q"), .long], help: "No progress, and no table when the plan goes to a file.")
    var quiet = false

    @Flag(help: "Call participants by their ids.")
    var codenames = false

    func validate() throws {
        try Self.expect(timeLimit: timeLimit)
    }

    /// The planner that the options describe.
    var planner: Planner { Planner(timeLimit: timeLimit.map { .seconds($0) }, engine: engine) }

    /// Says what the search took, where that is asked for, and why it ended before everything was proven, where it did.
    func report(_ outcome: Planner.Outcome) {
        if stats { Console.sketch(StatisticsTable(outcome.statistics).text) }
        if let reason = outcome.stopReason, !quiet { Console.say("stopped: \(reason.words)") }
    }

    /// Prints the answer, writes the plan file, and ends the command with the code that the plan's status calls for.
    func answer(_ plan: Plan, table: @autoclosure () -> String, json jsonText: @autoclosure () -> String) throws {
        if json {
            try Console.out(jsonText())
        } else if !(quiet && output != nil) {
            try Console.out(table())
        }
        if let output { try write(plan, to: output) }
        switch plan.status {
        case .optimal, .feasible: return
        case .infeasible: throw ExitCode.answerIsNo
        case .unknown: throw ExitCode.stopped
        }
    }

    /// Writes the plan file whole; an answer without a plan does not take the place of a right plan.
    private func write(_ plan: Plan, to path: String) throws {
        if plan.workshops.isEmpty, !plan.hasPlan,
            let known = try? PlanFile.read(contentsOf: path).plan, known.hasPlan
        {
            Console.say("\(path): holds a plan and was left as it was")
            return
        }
        try Output.write(PlanFile.text(of: plan), to: path)
    }
}

extension Engine: ExpressibleByArgument {}

extension StopReason {
    /// Why a search ended, in a few words.
    var words: String {
        switch self {
        case .timeLimit: "the time limit was reached"
        case .cancelled: "it was told to stop"
        case .nodeLimit: "the solver's own limit was reached"
        case .iterationLimit: "too many schedules in a row could not be paid to the cent"
        case .numericalTrouble: "the solver lost its way in floating point, which no more time will mend"
        }
    }
}
