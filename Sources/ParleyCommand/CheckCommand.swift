import ArgumentParser
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesFiles
import SeriesModel
import SeriesText

/// `parley check SERIES [PLAN]`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says whether a series file is sound, or whether a plan of it is right.",
        discussion: """
            With a plan, every rule is read a second time, straight from the series, and every broken one is named. \
            It does not matter who made the plan.

            What is allowed in a series file and most likely a mistake is listed as a hint. With --json errors are listed \
            as well, each with its code and its place.

            Examples:
              parley check series.yaml
              parley check series.yaml plan.json
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "A plan file.", completion: .file(extensions: ["json"]))
    var plan: String?

    @OptionGroup var scenario: WithOptions
    @OptionGroup var past: BaselineOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @Flag(name: [.customShort("q"), .long], help: "No word about hints; with --json they are listed all the same.")
    var quiet = false

    @OptionGroup var strictness: StrictOption

    func validate() throws {
        if plan == nil, past.baseline != nil { throw ValidationError("--baseline is for a plan; give one as well.") }
    }

    func run() throws {
        guard let plan else { return try checkSeries() }
        let document = try scenario.changed(Input.sound(series, quiet: quiet, json: json), json: json)
        try Input.heed(document, series, quiet: quiet, strict: strictness.strict)
        let judged = try Input.plan(plan, json: json)
        let (series, baseline, _) = try past.context(of: judged, at: plan, in: document, self.series)
        let violations = judged.violations(in: series, baseline: baseline)
        try Console.out(json ? VerdictDocument(violations).text : words(violations, judged.plan))
        guard !violations.isEmpty else { return }
        if !json { NextCommand.sayPast(of: judged.plan, at: plan, in: series) }
        throw ExitCode.answerIsNo
    }

    private func checkSeries() throws {
        let document = try scenario.changed(Input.sound(series, quiet: quiet, json: json), json: json)
        // Errors that they are made are listed, however quiet.
        let hints = quiet && !strictness.strict && !json ? [] : document.hints
        if json {
            try Console.out(CheckDocument(hints).text)
        } else {
            let list = hints.map { "\($0)\n" }.joined()
            let count = counted(hints.count, "hint", "hints")
            let verdict = hints.isEmpty ? "The series file is sound." : "The series file is sound; \(count)."
            try Console.out(
                list + verdict + "\n\n" + SeriesSummary(of: document.series).text.ofScenario(document.changes))
        }
        if strictness.strict, !hints.isEmpty {
            Console.say("\(series): --strict makes hints errors")
            throw ExitCode.badInput
        }
    }

    private func words(_ violations: [Violation], _ plan: Plan) -> String {
        guard !violations.isEmpty else {
            return plan.hasPlan
                ? "The plan is right.\n" : "The file holds no plan, and breaks no rule: \(plan.status.rawValue).\n"
        }
        let count = counted(violations.count, "rule is broken", "rules are broken")
        return report([violations.map(\.description) + ["The plan is wrong: \(count)."]])
    }
}
