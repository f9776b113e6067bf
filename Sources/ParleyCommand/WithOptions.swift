import ArgumentParser
import Parley

/// The option that asks about a scenario in the place of the series as it is.
struct WithOptions: ParsableArguments {
    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            """
            Change the series first, as `whatif` does: "funders.norway.amount: -20%". Several changes have semicolons \
            between them; can be given again.
            """, valueName: "change"))
    var changes: [String] = []

    /// The series in a file, changed; what is wrong with the file or the changes is said in full.
    func series(_ path: String) throws -> SeriesDocument {
        let document = try Input.series(path)
        do {
            return try ScenarioFile.changed(document, by: changes)
        } catch {
            throw Input.refuse(error, "--with")
        }
    }
}
