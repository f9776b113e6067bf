import ArgumentParser
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
