import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley import-solution SERIES FILE`.
struct ImportSolutionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-solution",
        abstract: "Makes a plan of what another solver found for an exported program.",
        discussion: """
            Reads the solution files of HiGHS, CBC, SCIP and `glpsol -o`, and lines of names and values. Where and when \
            workshops start and who attends is taken from it; costs are added up anew, split among the funders to the \
            cent, and every rule is checked.

            The plan says of no goal that it is proven: what another solver proved is not known here. The series, --with \
            and --baseline must be those of the export; which goal was exported does not matter.
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "The solution file.", completion: .file())
    var solution: String

    @Option(help: "The plan from which the goal `changes` counts.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @Option(
        name: [.customShort("o"), .long], help: "Write the plan to this file.", completion: .file(extensions: ["json"]))
    var output: String?

    @Flag(name: [.customShort("q"), .long], help: "No word about hints, and no table when the plan goes to a file.")
    var quiet = false

    @OptionGroup var form: TableOptions

    @OptionGroup var scenario: WithOptions

    func run() throws {
        let document = try scenario.series(series, quiet: quiet)
        let known = try baseline.map { try Input.baseline($0) }
        let target = try output.map { try Output.target($0, .plan, inputs: [series, solution, baseline]) }
        let text = try Input.text(of: solution)
        let found: ImportedSolution
        do {
            found = try Planner().readSolution(text, of: document.series, baseline: known)
        } catch .unreadableSolution(let words) {
            Console.say("\(solution): is no solution of this program: \(words)")
            throw ExitCode.badInput
        } catch {
            throw Input.refuse(error, document, series)
        }
        guard let plan = found.plan else {
            Console.say("\(solution): the funders cannot pay for its workshops in whole cents, so there is no plan")
            throw ExitCode.answerIsNo
        }
        guard found.violations.isEmpty else {
            for violation in found.violations { Console.say("\(violation)") }
            Console.say("\(solution): the plan that it stands for is wrong, and was not written")
            throw ExitCode.answerIsNo
        }
        let made = PlanOrigin(
            command: "import-solution", series: document.digest, with: document.changes, baseline: known)
        if let target { try Output.write(PlanFile.text(of: plan, in: document.series, made: made), to: target) }
        let isTaken = target?.isStandardOutput ?? false
        if !isTaken, form.json || !(quiet && target != nil) {
            try Console.out(form.text(of: plan, in: document.series, made: made))
        }
    }
}
