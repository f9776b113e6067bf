import ArgumentParser
import Parley
import SeriesFiles

/// The options that make something of one scenario: its plan, or a series file that says what it does.
struct AdoptOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Print the plan of the scenario with this number in full; with --output it goes to that file as well.",
            valueName: "number"))
    var plan: Int?

    @Option(
        defaultAsFlag: 0, parsing: .next,
        help: ArgumentHelp(
            """
            Write the scenario with this number, or the only one, into a copy of the series file, whose comments stay: to \
            the file of --output, or with --in-place to the series file itself. Nothing is planned.
            """, valueName: "number"))
    var apply: Int?

    @Flag(help: "With --apply: change the series file itself.")
    var inPlace = false

    @Flag(help: "With --plan: call participants by their ids.")
    var codenames = false

    /// The numbered one of some scenarios.
    static func scenario(_ number: Int, of scenarios: [Scenario], option: String) throws -> Scenario {
        let wanted = number == 0 && scenarios.count == 1 ? 1 : number
        guard wanted >= 1, wanted <= scenarios.count else {
            throw ValidationError(
                number == 0
                    ? "There are \(scenarios.count) scenarios: say which, as in \(option) 1."
                    : "\(option) is \(number); there \(scenarios.count == 1 ? "is 1 scenario" : "are \(scenarios.count) scenarios")."
            )
        }
        return scenarios[wanted - 1]
    }

    /// Whether the name of a file promises another notation than that of a series file.
    func isOfOtherNotation(_ output: String, than series: String) -> Bool {
        let isNamed = [".json", ".yaml", ".yml"].contains { output.lowercased().hasSuffix($0) }
        return isNamed && SeriesFile.Format(ofFileNamed: output) != SeriesFile.Format(ofFileNamed: series)
    }

    /// Writes the series file of a scenario.
    func write(_ scenario: Scenario, of path: String, _ document: SeriesDocument, to target: OutputTarget) throws {
        let isText = path == OutputTarget.standardOutput ? document.text != nil : !SeriesFile.isTables(path)
        if let form = SeriesForm(ofFileNamed: target.path), !isText || form == .workbook {
            return try SeriesOutput.file(target).write(of: path) { () throws(SeriesFormError) in
                try SeriesFile.contents(of: scenario, as: form)
            }
        }
        let text = try document.text ?? Input.text(of: path)
        let changed: String
        do {
            changed = try SeriesFile.text(applying: scenario, to: text, name: path)
        } catch {
            Console.say("\(path): \(error)")
            throw ExitCode.answerIsNo
        }
        try Output.write(changed, to: target)
        Console.say("\(target.path): written with \((document.changes + scenario.changes).joined(separator: "; "))")
    }
}
