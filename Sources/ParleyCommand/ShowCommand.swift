import ArgumentParser
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley show SERIES PLAN`.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints a plan file as `plan` prints it, or who comes to what.",
        discussion: """
            A plan that breaks a rule is shown without its money and proofs, and `check` says which; then the exit code \
            is 1. Standard error says where the series file has changed since the plan was made.

            Examples:
              parley show series.yaml plan.json
              parley show series.yaml plan.json --attendance --codenames
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "A plan file.", completion: .file(extensions: ["json"]))
    var plan: String

    @OptionGroup var scenario: WithOptions
    @OptionGroup var past: BaselineOptions
    @OptionGroup var form: TableOptions

    @Flag(name: [.customShort("q"), .long], help: "No word about hints.")
    var quiet = false

    func run() throws {
        let document = try scenario.series(self.series, quiet: quiet)
        let judged = try Input.plan(self.plan)
        let (series, baseline, changes) = try past.context(of: judged, at: self.plan, in: document, self.series)
        let broken = judged.violations(in: series, baseline: baseline).count
        try Console.out(form.text(of: judged.plan, in: series, made: judged.made, changes: changes, broken: broken))
        guard broken == 0 else {
            let check = NextCommand(
                "check", [self.series, self.plan], of: document, NextCommand.past(past.baseline, past.heldUntil))
            Console.say("\(self.plan): is wrong; \(check) says why")
            throw ExitCode.answerIsNo
        }
    }
}
