public import ArgumentParser
import Parley
import SeriesAnswers
public import SeriesFiles
import SeriesModel

/// `parley estimate SERIES` and `parley estimate SERIES PLAN --check`.
struct EstimateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract: "Fills what a series does not say from tables: fares, hours, emissions, hotels, per diems, visas.",
        discussion: """
            Fares go by the great circle in the distance bands of the European Commission, hotels and per diems by city \
            and season as the US Department of State pays them, visas by class. Each number is marked `estimated`, with \
            its source, in a text, a workbook or a folder alike; what is written already stays as it is. Take the mark \
            away from what you correct. Rows of Fares may be missing, or have their fare empty.

            With --check it says what the estimates of a plan decide: whether it is still right, and still the best, \
            where all of them are off by so much, either way.

            Examples:
              parley estimate series.yaml
              parley estimate series.xlsx -o series-2.xlsx
              parley estimate series.yaml --city CAMP=AMM --in-place
              parley estimate series.yaml plan.json --check
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "With --check: a plan file.", completion: .file(extensions: ["json"]))
    var plan: String?

    @Option(
        name: [.customShort("o"), .long], help: "Write the series with its estimates to this file.",
        completion: SeriesArgument.completion)
    var output: String?

    @Flag(help: "Write them into the series itself; of a workbook or a folder a copy is kept beside it.")
    var inPlace = false

    @Option(
        help: ArgumentHelp(
            "Estimate only fares, stays or visas, and what a plan cannot do without. Can be given again.",
            valueName: "kind"))
    var only: [EstimateOptions.Kind] = []

    @Option(
        help: ArgumentHelp(
            """
            Say where a city is that no table knows: at another, CAMP=AMM, or in degrees north and east, CAMP=31.95,35.91. \
            Can be given again.
            """, valueName: "code=place"))
    var city: [String] = []

    @Flag(help: "Estimate anew what is marked as estimated.")
    var again = false

    @Flag(help: "Say what the estimates of the plan decide.")
    var check = false

    @Option(help: ArgumentHelp("With --check: by how many percent all estimates are off.", valueName: "percent"))
    var off: String = "20"

    @Flag(help: "With --check: call participants by their ids.")
    var codenames = false

    @OptionGroup var options: QuestionOptions

    func validate() throws {
        if check {
            guard plan != nil else { throw ValidationError("--check is about a plan; give one as well.") }
            guard output == nil, !inPlace else { throw ValidationError("--check writes nothing.") }
            _ = try share()
        } else if plan != nil {
            throw ValidationError("A plan is for --check, which says what its estimates decide.")
        }
        if output != nil, inPlace { throw ValidationError("Give --output or --in-place, not both.") }
        for word in city where !word.contains("=") {
            throw ValidationError("--city is a code and where it is, as in --city CAMP=AMM.")
        }
        if series == "-", inPlace { throw ValidationError("--in-place changes a file: give its name in place of -.") }
    }

    /// By what share estimates are off.
    private func share() throws -> Rational {
        let number = off.hasSuffix("%") ? String(off.dropLast()) : off
        guard let percent = Rational(decimal: number), percent > 0, percent <= 100 else {
            throw ValidationError("--off is a number of percent, above 0 and at most 100.")
        }
        return percent.divided(by: 100) ?? 1
    }

    func run() throws {
        if check { return try runCheck() }
        let document: SeriesDocument
        do {
            document = try SeriesFile.readToEstimate(contentsOf: series)
        } catch {
            throw Input.refuse(error, series)
        }
        for notice in document.notices where !options.quiet { Console.say("\(series): \(notice)") }
        let path = inPlace ? series : output
        let place = try path.map { path throws -> (path: String, form: SeriesForm, target: SeriesOutput) in
            let form = try SeriesForm(typed: path)
            return (path, form, try SeriesOutput(path, form, inputs: inPlace ? [] : [series]))
        }
        var wanted = EstimateOptions()
        if !only.isEmpty { wanted.kinds = Set(only) }
        wanted.cities = ImportOptions.pairs(city)
        wanted.again = again
        let estimate: SeriesEstimate
        do throws(ImportError) {
            estimate = try SeriesEstimate(document, options: wanted)
        } catch {
            throw ImportOptions.refuse(error, "estimated")
        }
        if let place {
            try place.target.write(estimate.document, of: series, saying: document.text, to: place.path, place.form)
        }
        let report =
            options.json ? EstimateDocument(estimate).text : EstimateReport(estimate, writtenTo: path).text
        try Console.report(report, besides: path)
    }

    private func runCheck() throws {
        let document = try Input.series(series, quiet: options.quiet)
        let judged = try Input.plan(plan ?? "")
        if let made = judged.made { BaselineOptions.sayChanged(document, series, since: made, plan ?? "") }
        let share = try share()
        let check = try options.answer(document, series) { planner, cancellation, _ throws(ParleyError) in
            try planner.estimatesCheck(
                of: judged.plan, made: judged.made, in: document, off: share, cancellation: cancellation)
        }
        guard check.share != nil else {
            Console.say("\(series): nothing in it is marked as estimated")
            throw ExitCode.validationFailure
        }
        try Console.out(
            options.json
                ? EstimatesCheckDocument(check, name: document.series.name).text
                : EstimatesCheckReport(check, of: judged.plan, in: document.series, codenames: codenames).text
                    .ofScenario(judged.made?.with ?? []))
        if check.decide == nil { throw ExitCode.stopped }
    }
}

extension EstimateOptions.Kind: ExpressibleByArgument {}
