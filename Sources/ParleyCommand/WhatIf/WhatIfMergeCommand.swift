import ArgumentParser
import LinearModel
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley whatif merge FILE…`.
struct WhatIfMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Puts the answers of several shards into one table.",
        discussion: """
            Reads the files that `parley whatif --output` wrote. With the series and the scenarios, the table has them \
            in their order and by their names, and those that no file answers yet are told, with exit code 3.
            """)

    @Argument(help: "Files of answers.", completion: .file(extensions: ["jsonl"]))
    var answers: [String]

    @Option(help: "The series file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var series: String?

    @Option(help: "A scenario as it was typed; may be repeated.")
    var scenario: [String] = []

    @OptionGroup var files: ScenarioOptions

    @Option(name: [.customShort("o"), .long], help: "Write the answers to this file as lines of JSON.")
    var output: String?

    @Flag(help: "Print the answers as lines of JSON.")
    var json = false

    @OptionGroup var table: CSVOption
    @OptionGroup var tables: AnswerFileOptions
    @OptionGroup var drawing: PictureOption

    func validate() throws {
        try table.validate(besides: json)
        let isOfNone =
            scenario.isEmpty && files.scenarios.isEmpty && files.baseline == nil && files.base.changes.isEmpty
        if series == nil, !isOfNone {
            throw ValidationError("Scenarios are those of a series; give it with --series.")
        }
    }

    func run() throws {
        let target = try output.map {
            try Output.target($0, .answers, inputs: answers + files.scenarios + [series, files.baseline])
        }
        let targets = try tables.targets(
            picture: drawing.svg, inputs: answers + files.scenarios + [series, files.baseline, output])
        let known: [ScenarioAnswer]
        do {
            known = try AnswerFile.read(contentsOf: answers)
        } catch {
            throw Input.refuse(error, answers.joined(separator: ", "))
        }
        let document = try series.map { try files.base.series($0) }
        let (today, rows) = try expected(known, document)
        let found = [today].compactMap { $0 } + rows.compactMap(\.answer)
        let lines = found.map { AnswerLine($0).text }.joined()
        if let target { try Output.write(lines, to: target) }
        let report = WhatIfReport(rows, today: today, title: document?.series.name ?? "Scenarios")
        try targets.write(report.tables, report.picture)
        if !targets.takesOutput, !(target?.isStandardOutput ?? false) {
            try Console.out(
                json ? lines : table.csv ? report.tables.csv : report.text.ofScenario(document?.changes ?? []))
        }
        let missing = rows.count { $0.answer == nil }
        if missing > 0 {
            Console.say("\(missing) of \(rows.count) scenarios are not answered yet")
            throw ExitCode.stopped
        }
    }

    /// Today's answer, and the scenarios in order.
    private func expected(
        _ known: [ScenarioAnswer], _ document: SeriesDocument?
    ) throws -> (today: ScenarioAnswer?, rows: [WhatIfReport.Row]) {
        func named() -> [WhatIfReport.Row] {
            known.filter { !$0.changes.isEmpty }.map { WhatIfReport.Row($0.changes.joined(separator: "; "), $0) }
        }
        guard let series, let document else { return (known.first { $0.changes.isEmpty }, named()) }
        let baseline = try files.readBaseline()
        let byKey = Dictionary(firstOf: known.map { ($0.key, $0) })
        let today = try files.today(of: document, series, baseline)
        guard !scenario.isEmpty || !files.scenarios.isEmpty else {
            return (byKey[today.key], named())
        }
        let scenarios = try files.read(typed: scenario, of: document, baseline)
        let rows = scenarios.map { WhatIfReport.Row($0.name, byKey[$0.key]) }
        return (byKey[today.key], rows)
    }
}
