import ArgumentParser
import LinearModel
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesPlanning
import SeriesText

/// `parley whatif SERIES SCENARIO…`.
struct WhatIfRunCommand: ParsableCommand, Searching {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Answers scenarios; the word `run` may be left out.",
        discussion: """
            Plans the series as it is, then every scenario, on all cores, and prints one table: goals, cost, money left, \
            what changes against today's plan, and what hurts most. That a scenario has no right plan, or runs out of \
            time, is an answer.

            With --output each answer is a line of JSON in that file as soon as it is found. A scenario that the file \
            answers already is not answered again, so a command that was killed goes on where it was when it is given \
            anew. SIGTERM lets the scenarios that have begun end, and exits with 75, as does a terminal that goes away; \
            Ctrl-C stops them.

            --plan N plans the N-th scenario alone and prints its plan in full; then --output is a plan file. --apply N \
            writes a series file that says what the scenario does.

            --shard i/n answers every n-th scenario, beginning with the i-th. In a Slurm array job and in an indexed \
            job of Kubernetes i and n come from their variables: SLURM_ARRAY_TASK_ID, _COUNT and _MIN; \
            JOB_COMPLETION_INDEX, with n in PARLEY_SHARDS.
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "A scenario: changes with semicolons between them.")
    var scenario: [String] = []

    @OptionGroup var files: ScenarioOptions
    @OptionGroup var adopt: AdoptOptions

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

    @OptionGroup var table: CSVOption
    @OptionGroup var tables: AnswerFileOptions
    @OptionGroup var drawing: PictureOption

    @Flag(
        name: [.customShort("q"), .long],
        help: "No progress, no word about hints, and no table when the answers go to a file.")
    var quiet = false

    @OptionGroup var watching: ProgressOption

    func validate() throws {
        try Self.expect(timeLimit: timeLimit)
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is \(jobs); it must be 1 to 1024.") }
        if adopt.plan != nil, adopt.apply != nil { throw ValidationError("Give --plan or --apply, not both.") }
        if adopt.plan != nil || adopt.apply != nil, table.csv || shard != nil || retry {
            throw ValidationError("--plan and --apply are about one scenario; leave out --csv, --shard and --retry.")
        }
        if adopt.inPlace, series == "-" {
            throw ValidationError("--in-place changes a file: give its name in place of -, or a new one with --output.")
        }
        if adopt.apply != nil, (output == nil) != adopt.inPlace {
            throw ValidationError(
                "--apply needs a new file with --output, or --in-place to change the series file itself.")
        }
        if adopt.apply != nil, !SeriesFile.isTables(series), let output, adopt.isOfOtherNotation(output, than: series) {
            throw ValidationError("--apply keeps the notation of \(series): give --output a name that ends alike.")
        }
        if adopt.inPlace, SeriesFile.isTables(series) {
            throw ValidationError(
                "--in-place changes a text and nothing else of it, and not a workbook or a folder: give a new file with --output."
            )
        }
        if adopt.inPlace, adopt.apply == nil { throw ValidationError("--in-place is for --apply.") }
        try table.validate(besides: json)
        if adopt.plan != nil || adopt.apply != nil,
            [tables.xlsx, tables.html, drawing.svg].contains(where: { $0 != nil })
        {
            throw ValidationError("--plan and --apply are about one scenario; leave out --xlsx, --html and --svg.")
        }
        if scenario.isEmpty, files.scenarios.isEmpty {
            throw ValidationError("Say what changes, such as \"fares: +15%\", or give a file with --scenarios.")
        }
    }

    func run() throws {
        if adopt.plan != nil || adopt.apply != nil { return try runOne() }
        let shard = try shard ?? Shard.ofJob()
        let document = try files.base.series(series, quiet: quiet)
        let baseline = try files.readBaseline()
        let numbered = try files.read(typed: scenario, of: document, baseline).enumerated()
            .filter { shard.includes($0.offset) }
        let today = try files.today(of: document, series, baseline)
        let scenarios = try files.holding(numbered.map(\.element), series, baseline)
        if let output { _ = try Output.target(output, .answers, inputs: files.scenarios + [series, files.baseline]) }
        let targets = try tables.targets(
            picture: drawing.svg, inputs: files.scenarios + [series, files.baseline, output])
        let log = try output.flatMap { $0 == OutputTarget.standardOutput ? nil : try Self.log($0) }
        let answered = (log?.answers ?? []).filter { $0.isFinal || !retry }
        let known = Dictionary(answered.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        if !quiet { heed(numbered.filter { known[$0.element.key] == nil }, of: document) }

        let cancellation = Cancellation()
        let finishing = Cancellation()
        let interruption = Interruption(
            interrupt: cancellation, terminate: finishing, words: "Stopping; once more ends at once.")
        let line = watching.line(unless: quiet, scenarios.count { known[$0.key] == nil })
        let outcome: Planner.WhatIfOutcome
        do {
            defer {
                line.clear()
                interruption.end()
            }
            outcome = try Planner().whatIf(
                scenarios, of: today, baseline: baseline, known: known,
                jobs: jobs, timeLimitEach: timeLimit.map { .seconds($0) }, cancellation: cancellation,
                finishing: finishing,
                onAnswer: { answer in
                    log?.add(AnswerLine(answer).text)
                    // Answers that nobody keeps are not worth the time.
                    if log?.error != nil { cancellation.cancel() }
                    line.show(answer)
                }, progress: { line.show($0) })
        } catch {
            throw Input.refuse(error, document, series)
        }
        if let error = log?.error {
            Console.say(lines: "\(error)")
            throw ExitCode.cannotWrite
        }
        let report = WhatIfReport(
            rows(outcome, scenarios), today: outcome.today, title: document.series.name + shard.words)
        try targets.write(report.tables, report.picture)
        if !targets.takesOutput { try show(outcome, report, document) }
        let count = outcome.answers.count { $0 != nil }
        if count < scenarios.count || outcome.today == nil {
            Console.say(
                "\(count) of \(scenarios.count) scenarios are answered"
                    + (output == nil ? "" : "; the same command goes on from there"))
            throw finishing.isCancelled && !cancellation.isCancelled ? ExitCode.goOnLater : .stopped
        }
        if outcome.answers.allSatisfy({ $0?.status == .unknown }), !outcome.answers.isEmpty {
            Console.say("every scenario ran out of time; give it more with --time-limit")
            throw ExitCode.stopped
        }
    }

    /// Says of which scenarios the changed series has hints that it has not as it is, by their numbers: their names may
    /// be somebody's.
    private func heed(_ scenarios: [(offset: Int, element: Scenario)], of document: SeriesDocument) {
        let today = Set(document.hints)
        var rest = 0
        for (shown, (offset, scenario)) in scenarios.prefix(Self.mostHeeded).enumerated() {
            let changed = ScenarioFile.document(of: scenario, in: document)
            let count = Set(changed.hints).subtracting(today).count
            guard count > 0 else { continue }
            rest += shown < Self.mostShown ? 0 : 1
            if shown < Self.mostShown {
                let check = NextCommand("check", [series], of: changed)
                Console.say("scenario \(offset + 1): \(counted(count, "new hint", "new hints")), see `\(check)`")
            }
        }
        if rest > 0 { Console.say("and \(counted(rest, "more scenario has", "more scenarios have")) new hints") }
    }

    /// So many scenarios are looked through for hints, and so many are told of.
    private static let (mostHeeded, mostShown) = (1000, 10)

    /// Makes something of one scenario.
    private func runOne() throws {
        let document = try files.base.series(series, quiet: quiet)
        let baseline = try files.readBaseline()
        let scenarios = try files.read(typed: scenario, of: document, baseline)
        let inputs = files.scenarios + [files.baseline]
        if let number = adopt.apply {
            let scenario = try AdoptOptions.scenario(number, of: scenarios, option: "--apply")
            let kind: OutputTarget.Kind =
                output.flatMap { SeriesForm(ofFileNamed: $0) } == .workbook ? .workbook : .series
            let target = try output.map { try Output.target($0, kind, inputs: inputs + [series]) }
            return try adopt.write(
                scenario, of: series, document, to: target ?? Output.target(series, .series, inputs: inputs))
        }
        let target = try output.map { try Output.target($0, .plan, inputs: inputs + [series]) }
        let named = try AdoptOptions.scenario(adopt.plan ?? 0, of: scenarios, option: "--plan")
        if !quiet { heed([((adopt.plan ?? 1) - 1, named)], of: document) }
        let today = try files.today(of: document, series, baseline)
        let wanted = try files.holding([named], series, baseline)[0]
        let changed = wanted.series
        let changes = try changesToSay(of: named, document)
        let plan: Plan
        do throws(ParleyError) {
            plan = try search { planner, cancellation, progress throws(ParleyError) in
                let outcome = try planner.whatIf(
                    [wanted], of: today, baseline: baseline, jobs: jobs, cancellation: cancellation, progress: progress)
                guard let answer = outcome.answers.first ?? nil else { throw .noPlan(.unknown) }
                return answer.hasPlan
                    ? try planner.plan(of: answer, in: changed, baseline: baseline)
                    : Plan(name: changed.name, status: answer.status)
            }
        } catch .noPlan {
            Console.say("the scenario is not answered")
            throw ExitCode.stopped
        } catch {
            throw Input.refuse(error, document, series)
        }
        let made = PlanOrigin(
            command: "whatif", series: document.digest, with: changes, baseline: baseline,
            heldUntil: files.held.heldUntil)
        let isTaken = target?.isStandardOutput ?? false
        if !isTaken {
            try Console.out(
                json
                    ? PlanFile.text(of: plan, in: changed, made: made)
                    : "What if \((document.changes + [wanted.name]).joined(separator: "; "))\n\n"
                        + PlanReport(plan, of: changed, codenames: adopt.codenames).text)
        }
        try plan.verdict.end()
        if let target { try Output.write(PlanFile.text(of: plan, in: changed, made: made), to: target) }
    }

    /// What a plan file says was changed, by which it is judged: `--with` and the scenario, as one scenario.
    private func changesToSay(of scenario: Scenario, _ document: SeriesDocument) throws -> [String] {
        let changes = document.changes + scenario.changes
        guard !document.changes.isEmpty else { return changes }
        let name = "--with and scenario"
        do {
            let series = try ScenarioFile.changed(document.withoutChanges, by: changes, name: name).series
            if series == scenario.series { return changes }
        } catch {
            throw Input.refuse(error, name)
        }
        // Positions in lists, for instance, are those of the file, or of what --with has left of it.
        Console.say("\(name): are not the same as one scenario; give them as one, without --with")
        throw ExitCode.badInput
    }

    private func show(_ outcome: Planner.WhatIfOutcome, _ report: WhatIfReport, _ document: SeriesDocument) throws {
        if json || output == OutputTarget.standardOutput {
            try Console.out(outcome.found.map { AnswerLine($0).text }.joined())
        } else if outcome.today == nil, outcome.answers.allSatisfy({ $0 == nil }) {
            // Nothing is known: an empty table would say less than the line that follows.
        } else if table.csv {
            try Console.out(report.tables.csv)
        } else if !(quiet && output != nil) {
            // Those without an answer, after a stop, are counted rather than listed.
            try Console.out(report.answered.text.ofScenario(document.changes))
        }
    }

    private func rows(_ outcome: Planner.WhatIfOutcome, _ scenarios: [Scenario]) -> [WhatIfReport.Row] {
        zip(scenarios, outcome.answers).map { WhatIfReport.Row($0.name, $1) }
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
