import ArgumentParser
import LinearModel
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesFiles
import SeriesModel

/// `parley risk SERIES PLAN`.
struct RiskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk",
        abstract: "Says what cancellations do to a plan: what breaks, who is critical, whom to keep warm.",
        discussion: """
            People cancel. For each workshop still to come: how likely it keeps its least seats, balance, quotas \
            and required people, if nobody comes instead; on whom that depends \
            most; and who could come instead of whom, with the last day to apply for a visa and what it would cost more. \
            Each such change of the plan is checked against all rules and funded anew.

            The chance that somebody cancels is `cancels` of the participant, else of the delegation, else --cancels. \
            Everybody cancels each workshop on their own: that one side stays away as a whole is not in these numbers. \
            Whoever attends only together with somebody who cancels stays away too.

            Probabilities are exact, but for the whole series where people must return or attend so often, and for very \
            large workshops: these are simulated, always with the same random numbers, and show their standard error.

            A plan that breaks a rule has no risk.

            Examples:
              parley risk series.yaml plan.json
              parley risk series.yaml plan.json --cancels 0.2 --all
            """)

    @OptionGroup var given: GivenPlan

    @Flag(name: [.customShort("q"), .long], help: "No word about hints.")
    var quiet = false

    @Option(
        help: ArgumentHelp("The chance of cancelling, 0 to 1, where the file gives none.", valueName: "chance"),
        transform: RiskCommand.chance)
    var cancels = RiskAssessment.usualChance

    @Flag(help: "Show every list to its end.")
    var all = false

    @Flag(help: "Print JSON instead of tables.")
    var json = false

    @Flag(help: "Call participants by their ids.")
    var codenames = false

    @OptionGroup var table: CSVOption
    @OptionGroup var files: AnswerFileOptions

    func validate() throws { try table.validate(besides: json) }

    func run() throws {
        let (document, judged, context) = try given.read(quiet: quiet)
        let (series, baseline, changes) = context
        guard judged.faults.isEmpty else { throw wrong(judged.faults) }
        let targets = try files.targets(inputs: [given.series, given.plan, given.past.baseline])
        let assessment: RiskAssessment
        do {
            assessment = try Planner().answer(
                RiskQuestion(of: judged.plan, cancels: cancels), about: series, baseline: baseline)
        } catch {
            switch error {
            case .wrongPlan(let violations): throw wrong(violations)
            case .noPlan(let status):
                Console.say("\(given.plan): holds no plan (\(status.rawValue)), so there is no risk to assess")
                throw ExitCode.answerIsNo
            default: throw Input.refuse(error, document, given.series)
            }
        }
        let report = RiskReport(
            assessment, of: judged.plan, in: series, codenames: codenames, isComplete: all)
        try targets.write(report.tables)
        if !targets.takesOutput {
            try Console.out(
                json
                    ? RiskDocument(assessment, of: series).text
                    : table.csv ? report.tables.csv : report.text.ofScenario(changes))
        }
    }

    private func wrong(_ violations: [Violation]) -> ExitCode {
        for violation in violations { Console.say("\(violation)") }
        Console.say("\(given.plan): the plan is wrong before anybody cancels; there is no risk to assess")
        return .answerIsNo
    }

    /// A chance as it is typed.
    static func chance(_ text: String) throws -> Rational {
        guard let chance = Rational(decimal: text), chance >= 0, chance <= 1 else {
            throw ValidationError("'\(text)' is no chance; a chance is a number from 0 to 1, such as 0.1.")
        }
        return chance
    }
}

extension RiskQuestion: CommandQuestion {
    static var command: any ParsableCommand.Type { RiskCommand.self }
}
