import ArgumentParser
import Parley
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

    /// The scenarios, typed ones first; what is wrong with them is said of all at once.
    func read(typed: [String], of document: SeriesDocument, _ baseline: Plan?) throws -> [Scenario] {
        var read: [Scenario] = []
        var code: ExitCode?
        do throws(SeriesFileError) {
            read += try ScenarioFile.read(typed: typed, of: document, baseline: baseline)
        } catch {
            code = Input.refuse(error, "scenarios")
        }
        for path in scenarios {
            do throws(SeriesFileError) {
                read += try ScenarioFile.read(contentsOf: path, of: document, baseline: baseline)
            } catch {
                let refused = Input.refuse(error, path)
                code = code ?? refused
            }
        }
        if let code { throw code }
        return read
    }
}
