import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// The options that tell which scenarios there are.
struct ScenarioOptions: ParsableArguments {
    @Option(
        name: [.customShort("s"), .long],
        help: "A file of scenarios: YAML, JSON or, by its name .jsonl, one in JSON on each line.",
        completion: .file(extensions: ["yaml", "yml", "json", "jsonl"]))
    var scenarios: [String] = []

    @Option(help: "The plan from which the goal `changes` counts.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @OptionGroup var held: HeldOption

    /// What is changed in the series from which all scenarios count.
    @OptionGroup var base: WithOptions

    func validate() throws {
        try held.expect(baseline)
    }

    /// The plan that was followed; with its money, where some of it has taken place.
    func readBaseline() throws -> Plan? {
        try baseline.map { try held.heldUntil == nil ? Input.baseline($0) : Input.wholeBaseline($0) }
    }

    /// The series as it is, with what has taken place held.
    func today(of document: SeriesDocument, _ path: String, _ plan: Plan?) throws -> Scenario {
        let today = ScenarioFile.today(of: document, baseline: plan, heldUntil: held.heldUntil)
        return try holding([today], path, plan)[0]
    }

    /// Scenarios of the series with what has taken place held: what is wrong with one of them is said.
    func holding(_ scenarios: [Scenario], _ path: String, _ plan: Plan?) throws -> [Scenario] {
        guard let plan, let baseline, let day = held.heldUntil else { return scenarios }
        for scenario in scenarios {
            do throws(HoldingError) {
                _ = try scenario.series.holding(plan, until: day)
            } catch {
                if !scenario.changes.isEmpty { Console.say("scenario \(scenario.changes.joined(separator: "; "))") }
                throw Input.refuse(error, baseline: baseline, series: path)
            }
        }
        // A series of which this cannot be so was refused.
        return scenarios.map { $0.with { series in (try? series.holding(plan, until: day)) ?? series } }
    }

    /// The scenarios, typed ones first; what is wrong with them is said of all at once.
    func read(typed: [String], of document: SeriesDocument, _ baseline: Plan?) throws -> [Scenario] {
        var read: [Scenario] = []
        var code: ExitCode?
        do throws(SeriesFileError) {
            read += try ScenarioFile.read(
                typed: typed, of: document, baseline: baseline, heldUntil: held.heldUntil)
        } catch {
            code = Input.refuse(error, "scenarios")
        }
        for path in scenarios {
            do throws(SeriesFileError) {
                read += try ScenarioFile.read(
                    contentsOf: path, of: document, baseline: baseline, heldUntil: held.heldUntil)
            } catch {
                let refused = Input.refuse(error, path)
                code = code ?? refused
            }
        }
        if let code { throw code }
        return read
    }
}
