import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// A series and a right plan of it, for commands that ask about a plan or make something of it.
struct GivenPlan: ParsableArguments {
    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "A right plan of it.", completion: .file(extensions: ["json"]))
    var plan: String

    @OptionGroup var scenario: WithOptions
    @OptionGroup var past: BaselineOptions

    /// Both, and of what the plan is one, see ``BaselineOptions/context(of:at:in:_:)``; whatever is wrong is said.
    func read(quiet: Bool = false) throws -> (
        document: SeriesDocument, judged: PlanDocument,
        context: (series: Series, baseline: Plan?, changes: [String])
    ) {
        let document = try scenario.series(series, quiet: quiet)
        let judged = try Input.plan(plan)
        return (document, judged, try past.context(of: judged, at: plan, in: document, series))
    }
}

/// A series and a right plan of it, as commands take them that hand something out.
struct RightPlan {
    let series: Series
    let plan: Plan
    /// Of what scenario it is a plan.
    let changes: [String]

    /// Judges a plan that was read.
    ///
    /// - Parameters:
    ///   - judged: the plan.
    ///   - path: its file.
    ///   - context: its series, its baseline, and of what scenario it is.
    ///   - harm: what a wrong plan would do: `its budget would mislead`.
    ///   - thing: what there is none of otherwise: `budget`.
    /// - Throws: the exit code, after what is wrong was said.
    init(
        _ judged: PlanDocument, at path: String, in context: (series: Series, baseline: Plan?, changes: [String]),
        harm: String, thing: String
    ) throws {
        let violations = judged.violations(in: context.series, baseline: context.baseline)
        guard violations.isEmpty else {
            for violation in violations { Console.say("\(violation)") }
            Console.say("\(path): the plan is wrong, and \(harm); there is none")
            NextCommand.sayPast(of: judged.plan, at: path, in: context.series)
            throw ExitCode.answerIsNo
        }
        guard judged.plan.hasPlan else {
            Console.say("\(path): holds no plan (\(judged.plan.status.rawValue)), so there is no \(thing)")
            throw ExitCode.answerIsNo
        }
        series = context.series
        plan = judged.plan
        changes = context.changes
    }
}
