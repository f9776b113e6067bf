import ArgumentParser
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesFiles
import SeriesModel

/// What all imports have in common.
struct ImportOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long], help: "Write the series to this file.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var output: String?

    @Flag(help: "Change the series file itself; of a workbook or a folder a copy is kept beside it.")
    var inPlace = false

    @Option(
        help: ArgumentHelp(
            """
            Say who somebody is that is called otherwise there: "Amina R.=n1". Without an id they are passed over: \
            "Guest=". Can be given again.
            """, valueName: "name=id"))
    var person: [String] = []

    @Option(help: "What the series file calls the source, where there are several.")
    var source: String?

    @Option(
        help: "A plan in hand: say what is no longer right in it.", completion: .file(extensions: ["json"]))
    var plan: String?

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        if (output == nil) != inPlace {
            throw ValidationError(
                "Say where to write: to a new file with --output, or --in-place to the series itself.")
        }
        for word in person where !word.contains("=") {
            throw ValidationError("--person is a name and an id, as in --person \"Amina R.=n1\".")
        }
    }

    /// Participant ids by what they are called elsewhere.
    var people: [String: String] { Self.pairs(person) }

    /// What stands before and after the last `=`.
    static func pairs(_ words: [String]) -> [String: String] {
        Dictionary(
            words.compactMap { word in
                word.lastIndex(of: "=").map { (String(word[..<$0]), String(word[word.index(after: $0)...])) }
            }, uniquingKeysWith: { $1 })
    }

    /// Brings something into a series file, and says what that changes; where that makes the plan in hand wrong, with a
    /// hint at what else it may be.
    func run(
        _ series: String, inputs: [String], hint: (ImportedDays, Plan) -> String? = { _, _ in nil },
        _ read: (SeriesDocument) throws(ImportError) -> ImportedDays
    ) throws {
        if series == "-", output == nil {
            throw ValidationError("An import changes a file: give its name in place of -, or a new one with --output.")
        }
        let document = try Input.sound(series)
        let judged = try plan.map { try Input.plan($0) }
        let path = output ?? series
        let form = try SeriesForm(typed: path)
        let others = inputs + [plan].compactMap(\.self) + (inPlace ? [] : [series])
        let target = try SeriesOutput(path, form, inputs: others)
        let days: ImportedDays
        do throws(ImportError) {
            days = try read(document)
        } catch {
            throw Self.refuse(error)
        }
        for note in days.notes { Console.say("\(inputs.count == 1 ? inputs[0] : series): \(note)") }
        let imported = SeriesImport(days, into: document)
        let broken = judged.map { plan in
            plan.violations(in: imported.document.series).map(\.message)
        }
        try target.write(imported.document, of: series, saying: document.text, to: path, form)
        let report =
            json
            ? ImportDocument(imported.changes, broken: broken).text
            : ImportReport(imported.changes, broken: broken).text
        try Console.report(report, besides: path)
        if let plan, let broken, !broken.isEmpty {
            if let hint = judged.flatMap({ hint(days, $0.plan) }) { Console.say(hint) }
            let replan = "parley replan \(NextCommand.quoted(path)) --baseline \(NextCommand.quoted(plan))"
            Console.say("\(replan) mends the plan")
        }
    }

    /// Ends the command over what cannot be imported.
    static func refuse(_ error: ImportError, _ done: String = "imported") -> ExitCode {
        switch error {
        case .unreadable(let path, let reason):
            Console.say("\(path): cannot be read: \(reason)")
            return .cannotRead
        case .invalid(let problems):
            for problem in problems { Console.say(lines: "\(problem)") }
            Console.say("nothing was \(done): \(problems.count == 1 ? "1 error" : "\(problems.count) errors")")
            return .badInput
        case .unanswered:
            Console.say(lines: "\(error)")
            Console.say("Say what no answer means: --no-answer no, or --no-answer yes.")
            return .validationFailure
        }
    }
}
