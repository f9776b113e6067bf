import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley export SERIES --mps|--lp`.
struct ExportCommand: ParsableCommand, Searching {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Prints the integer program of a series for another solver.",
        usage: "parley export <series> (--mps | --lp) [--goal <goal>] [--output <output>] [--legend <legend>]",
        discussion: """
            The whole rulebook with the first goal as its objective, or with --goal another one: then the goals that come \
            before it are solved, and held at their best. `parley import-solution` makes a plan of what the other solver \
            finds.

            Columns have the dates and the ids of venues and funders in their names, and participants are called by their \
            positions in the file, from 1. There are no names in it, and no ids of people unless --ids asks for them. \
            Money is in thousands.

            Examples:
              parley export series.yaml --lp -o series.lp
              parley export series.yaml --lp --goal cost -o cost.lp --legend legend.csv
            """)

    /// The formats, each its own flag.
    enum Format: String, EnumerableFlag {
        case mps, lp

        static func help(for value: Format) -> ArgumentHelp? {
            switch value {
            case .mps: "Free MPS."
            case .lp: "CPLEX LP."
            }
        }
    }

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Flag var format: Format

    @Option(help: "The goal to optimise; by default the first of the series.")
    var goal: Goal.Kind?

    @Option(help: "The plan from which the goal `changes` counts.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @Flag(help: "Call participants by their ids.")
    var ids = false

    @Option(name: [.customShort("o"), .long], help: "Write to this file instead of standard output.")
    var output: String?

    @Option(help: "Write what the names mean to this file, as CSV.", completion: .file(extensions: ["csv"]))
    var legend: String?

    @Option(help: ArgumentHelp("Give up earlier goals after so many seconds.", valueName: "seconds"))
    var timeLimit: Double?

    @Flag(name: [.customShort("q"), .long], help: "No progress, and no word about hints.")
    var quiet = false

    @OptionGroup var watching: ProgressOption

    @OptionGroup var scenario: WithOptions

    func validate() throws {
        try Self.expect(timeLimit: timeLimit)
    }

    func run() throws {
        let document = try scenario.series(series, quiet: quiet)
        let known = try baseline.map { try Input.baseline($0) }
        let inputs = [series, baseline]
        let target = try output.map { try Output.target($0, format == .mps ? .mps : .lp, inputs: inputs) }
        let legendTarget = try legend.map {
            try Output.target($0, .csv, inputs: inputs, head: ProgramExport.legendHead)
        }
        if let target, let legendTarget, target.isSame(as: legendTarget) {
            throw ValidationError("--output and --legend name the same file.")
        }
        let export: ProgramExport
        let text: String
        do throws(ParleyError) {
            export = try search { planner, cancellation, progress throws(ParleyError) in
                try planner.export(
                    document.series, goal: goal, baseline: known, usingIDs: ids, cancellation: cancellation,
                    progress: progress)
            }
            text = try export.text(as: format == .mps ? .mps : .lp)
        } catch .noPlan(let status) {
            guard status == .infeasible else {
                Console.say("\(series): stopped before the goals that come first were proven")
                throw ExitCode.stopped
            }
            let counts = document.series.goals.contains { $0.kind == .changes }
            let explain = NextCommand("explain", [series], of: document, NextCommand.past(counts ? baseline : nil, nil))
            Console.say("\(series): no plan is right, so no goal has a best value; `\(explain)` says why")
            throw ExitCode.answerIsNo
        } catch {
            throw Input.refuse(error, document, series)
        }
        if let legendTarget { try Output.write(export.legend, to: legendTarget) }
        if let target {
            // Ids of people are for nobody else.
            try Output.write(text, to: target, privacy: ids ? .ownerOnly : nil)
        } else {
            try Console.out(text)
        }
    }
}
