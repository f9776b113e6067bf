import ArgumentParser
import Parley
import SeriesFiles
import SeriesText

extension String {
    /// A report that says behind its title of which scenario it is; as it is where nothing was changed.
    func ofScenario(_ changes: [String]) -> String {
        guard !changes.isEmpty, let end = firstIndex(of: "\n") else { return self }
        let words = wrapped(text: "What if \(changes.joined(separator: "; "))").joined(separator: "\n")
        return self[..<end] + "\n" + words + self[end...]
    }
}

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

    /// The series in a file, changed; what is wrong with the file or the changes is said in full, and how many hints
    /// there are, see ``Input/series(_:quiet:strict:)``.
    func series(_ path: String, quiet: Bool = false, strict: Bool = false) throws -> SeriesDocument {
        let document = try changed(Input.sound(path, quiet: quiet))
        try Input.heed(document, path, quiet: quiet, strict: strict)
        return document
    }

    /// A series, changed.
    func changed(_ document: SeriesDocument, json: Bool = false) throws -> SeriesDocument {
        do {
            return try ScenarioFile.changed(document, by: changes)
        } catch {
            throw Input.refuse(error, "--with", json: json)
        }
    }
}
