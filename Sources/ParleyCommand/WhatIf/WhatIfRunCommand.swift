import ArgumentParser
import LinearModel
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesText

/// `parley whatif SERIES SCENARIO…`.
struct WhatIfRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Answers scenarios; the word `run` may be left out.",
        discussion: """
            Plans the series as it is, then every scenario, on all cores, and prints one table: goals, cost, money left, \
            what changes against today's plan, and what hurts most. That a scenario has no right plan, or runs out of \
            time, is an answer.

            With --output each answer is a line of JSON in that file as soon as it is found. A scenario that the file \
            answers already is not answered again, so a command that was killed goes on where it was when it is given \
            anew. SIGTERM lets the scenarios that have begun end, and exits with 75; Ctrl-C stops them.

            --shard i/n answers every n-th scenario, beginning with the i-th. In a Slurm array job and in an indexed \
            job of Kubernetes i and n come from their variables: SLURM_ARRAY_TASK_ID, _COUNT and _MIN; \
            JOB_COMPLETION_INDEX, with n in PARLEY_SHARDS.
            """)

    @Argument(help: "The series file, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var series: String

    @Argument(help: "A scenario: changes with semicolons between them.")
    var scenario: [String] = []

    @OptionGroup var files: ScenarioOptions

    @Option(
        name: [.customShort("o"), .long],
        help: "Add each answer to this file as a line of JSON; skip what it answers already.",
        completion: .file(extensions: ["jsonl"]))
    var output: String?

    @Option(
        help: ArgumentHelp("Answer every n-th scenario, from the i-th on.", valueName: "i/n"),
        transform: Shard.init(typed:))
    var shard: Shard?

    @Option(
        name: [.customShort("j"), .long], help: "So many scenarios at the same time; by default one for each core.")
    var jobs: Int?

    @Option(help: ArgumentHelp("Stop each scenario after so many seconds.", valueName: "seconds"))
    var timeLimit: Double?

    @Flag(help: "Ask again what ran out of time in an earlier run.")
    var retry = false

    @Flag(help: "Print the answers as lines of JSON.")
    var json = false

    @Flag(name: [.customShort("q"), .long], help: "No progress, and no table when the answers go to a file.")
    var quiet = false

    func validate() throws {
        try SearchOptions.expect(timeLimit: timeLimit)
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is \(jobs); it must be 1 to 1024.") }
        if scenario.isEmpty, files.scenarios.isEmpty {
            throw ValidationError("Say what changes, such as \"fares: +15%\", or give a file with --scenarios.")
        }
    }

    func run() throws {
        let shard = try shard ?? Shard.ofJob()
        let document = try Input.series(series, quiet: quiet)
        let baseline = try files.baseline.map { try Input.baseline($0) }
        let scenarios = try files.read(typed: scenario, of: document, baseline).enumerated()
            .filter { shard.includes($0.offset) }.map(\.element)
        if let output { _ = try Output.target(output, .answers, inputs: files.scenarios + [series, files.baseline]) }
        let log = try output.map { try Self.log($0) }
        let answered = (log?.answers ?? []).filter { $0.isFinal || !retry }
        let known = Dictionary(answered.map { ($0.key, $0) }, uniquingKeysWith: { $1 })

        let cancellation = Cancellation()
        let finishing = Cancellation()
        let interruption = Interruption(
            interrupt: cancellation, terminate: finishing, words: "Stopping; once more ends at once.")
        let line = SweepLine(isWanted: !quiet, scenarios.count { known[$0.key] == nil })
        let outcome: Planner.WhatIfOutcome
        do {
            defer {
                line.clear()
                interruption.end()
            }
            outcome = try Planner().whatIf(
                scenarios, of: ScenarioFile.today(of: document, baseline: baseline), baseline: baseline, known: known,
                jobs: jobs, timeLimitEach: timeLimit.map { .seconds($0) }, cancellation: cancellation,
                finishing: finishing
            ) { answer in
                log?.add(AnswerLine(answer).text)
                // Answers that nobody keeps are not worth the time.
                if log?.error != nil { cancellation.cancel() }
                line.show(answer)
            }
        } catch {
            throw Input.refuse(error, document, series)
        }
        if let error = log?.error {
            Console.say(lines: "\(error)")
            throw ExitCode.cannotWrite
        }
        try show(outcome, scenarios, shard, document.series)
        let count = outcome.answers.count { $0 != nil }
        if count < scenarios.count || outcome.today == nil {
            Console.say(
                "\(count) of \(scenarios.count) scenarios are answered"
                    + (output == nil ? "" : "; the same command goes on from there"))
            throw finishing.isCancelled && !cancellation.isCancelled ? ExitCode.goOnLater : .stopped
        }
    }

    private func show(
        _ outcome: Planner.WhatIfOutcome, _ scenarios: [Scenario], _ shard: Shard, _ series: Series
    ) throws {
        if json {
            let answers = [outcome.today].compactMap { $0 } + outcome.answers.compactMap { $0 }
            try Console.out(answers.map { AnswerLine($0).text }.joined())
        } else if !(quiet && output != nil) {
            // Those without an answer, after a stop, are counted rather than listed.
            let rows = zip(scenarios, outcome.answers).map { WhatIfReport.Row($0.name, $1) }.filter { $0.answer != nil }
            try Console.out(WhatIfReport(rows, today: outcome.today, title: series.name + shard.words).text)
        }
    }

    private static func log(_ path: String) throws -> AnswerLog {
        do {
            return try AnswerLog(appendingTo: path)
        } catch {
            switch error {
            case .unwritable(let error):
                Console.say(lines: "\(error)")
                throw ExitCode.cannotWrite
            case .invalid(let error): throw Input.refuse(error, path)
            }
        }
    }
}
