public import ArgumentParser
import LinearModel
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesPlanning

/// The options of the commands that search for a plan.
struct SearchOptions: ParsableArguments, Searching {
    @Option(
        name: [.customShort("o"), .long],
        help: "Write the plan to this file. A right plan that is there is never replaced by a lesser answer.",
        completion: .file(extensions: ["json"]))
    var output: String?

    @Option(help: ArgumentHelp("Stop after so many seconds with the best plan so far.", valueName: "seconds"))
    var timeLimit: Double?

    @Option(
        help: ArgumentHelp(
            "How plans are looked for: `relaxing`, or `compact`, the plain way, for comparison. The answer is the same.",
            valueName: "engine"))
    var engine = Engine.relaxing

    /// For measurements; no promise is made of the names.
    @Option(
        help: ArgumentHelp("A size of the search, such as diveNodes=250.", visibility: .private),
        transform: SearchOptions.size)
    var size: [(name: String, number: Int)] = []

    @Flag(
        help: """
            Say on standard error what the search took: for each goal the seconds of each phase, iterations of the \
            simplex, columns generated, options and attendances that could still be better, nodes, and schedules cut off.
            """)
    var stats = false

    @Flag(
        name: [.customShort("q"), .long],
        help: "No progress, no word about hints, and no table when the plan goes to a file.")
    var quiet = false

    @OptionGroup var watching: ProgressOption

    @OptionGroup var form: TableOptions

    @OptionGroup var strictness: StrictOption

    func validate() throws {
        try Self.expect(timeLimit: timeLimit)
    }

    /// The planner that the options describe.
    var planner: Planner {
        var planner = Planner(timeLimit: timeLimit.map { .seconds($0) }, engine: engine)
        for size in size { _ = planner.sizes.set(size.name, to: size.number) }
        return planner
    }

    private static func size(_ text: String) throws -> (name: String, number: Int) {
        let parts = text.split(separator: "=")
        var settings = SearchSettings()
        guard parts.count == 2, let number = Int(parts[1]), number >= 0, settings.set(String(parts[0]), to: number)
        else {
            throw ValidationError("'\(text)' is no size of the search.")
        }
        return (String(parts[0]), number)
    }

    /// Says what the search took, where that is asked for, and why it ended before everything was proven, where it did.
    func report(_ outcome: Planner.Outcome) {
        if stats { Console.sketch(StatisticsTable(outcome.statistics).text) }
        if let reason = outcome.stopReason, !quiet { Console.say("stopped: \(reason.words)") }
    }

    /// Where the plan goes, if to a file: looked at before the search begins.
    func target(inputs: [String?]) throws -> OutputTarget? {
        try output.map { try Output.target($0, .plan, inputs: inputs) }
    }

    /// Writes the plan file, prints the answer, and ends the command with the code that the plan's status calls for.
    ///
    /// - Parameters:
    ///   - plan: the answer.
    ///   - series: its series.
    ///   - text: what to print.
    ///   - made: how the plan was made.
    ///   - target: where the plan goes.
    /// - Throws: the exit code.
    func answer(
        _ plan: Plan, in series: Series, printing text: @autoclosure () -> String, made: PlanOrigin,
        to target: OutputTarget?
    ) throws {
        // The file first: a terminal that has gone away, or a reader that has seen enough, takes no table.
        if let target { try write(plan, series, made, to: target) }
        let isTaken = target?.isStandardOutput ?? false
        if !isTaken, form.json || !(quiet && target != nil) { try Console.out(text()) }
        try plan.verdict.end()
    }

    /// Writes the plan file whole; an answer without a plan does not take the place of a right plan.
    private func write(_ plan: Plan, _ series: Series, _ made: PlanOrigin, to target: OutputTarget) throws {
        if plan.workshops.isEmpty, !plan.hasPlan, target.isFile,
            let known = try? PlanFile.read(contentsOf: target.path).plan, known.hasPlan
        {
            Console.say("\(target.path): holds a plan and was left as it was")
            return
        }
        try Output.write(PlanFile.text(of: plan, in: series, made: made), to: target)
    }
}

extension Engine: ExpressibleByArgument {}

extension StopReason {
    /// Why a search ended, in a few words.
    var words: String {
        switch self {
        case .timeLimit: "the time limit was reached"
        case .cancelled: "it was told to stop"
        case .nodeLimit: "the solver's own limit was reached"
        case .iterationLimit: "too many schedules in a row could not be paid to the cent"
        case .numericalTrouble: "the solver lost its way in floating point, which no more time will mend"
        }
    }
}

/// Options of a command that searches: how long, and who watches.
protocol Searching {
    var timeLimit: Double? { get }
    var quiet: Bool { get }
    var watching: ProgressOption { get }
    var planner: Planner { get }
}

extension Searching {
    var planner: Planner { Planner(timeLimit: timeLimit.map { .seconds($0) }) }

    /// Searches until there is an answer or Ctrl-C, with progress on the terminal.
    func search<Answer, Failure: Error>(
        _ work: (Planner, Cancellation, @escaping @Sendable (PlanningProgress) -> Void) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let cancellation = Cancellation()
        let interruption = Interruption(cancellation)
        let line = watching.line(unless: quiet)
        let log = watching.log
        defer {
            line.clear()
            interruption.end()
        }
        return try work(planner, cancellation) { progress in
            line.show(progress)
            log?.show(progress)
        }
    }

    /// The same for the series of a file; ends the command where there is no answer.
    func answer<Answer>(
        _ document: SeriesDocument, _ path: String,
        _ work: (Planner, Cancellation, @escaping @Sendable (PlanningProgress) -> Void) throws(ParleyError) -> Answer
    ) throws -> Answer {
        do {
            return try search(work)
        } catch {
            throw Input.refuse(error, document, path)
        }
    }

    /// Puts a question about the series of a file, or what became of it; ends the command where it has no answer.
    func answer<Asked: Question>(
        _ question: Asked, about series: Series, baseline: Plan? = nil, of document: SeriesDocument, _ path: String
    ) throws -> Asked.Answer {
        try answer(document, path) { planner, cancellation, progress throws(ParleyError) in
            try planner.answer(
                question, about: series, baseline: baseline, cancellation: cancellation, progress: progress)
        }
    }

    /// Refuses a time limit that is none.
    static func expect(timeLimit: Double?) throws {
        guard let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) else { return }
        throw ValidationError("The time limit is \(timeLimit); it must be a number of seconds above 0.")
    }
}

/// The options of the commands that answer a question about a series.
struct QuestionOptions: ParsableArguments, Searching {
    @Flag(help: "Print JSON instead of text.")
    var json = false

    @Option(help: ArgumentHelp("Stop after so many seconds with what is known by then.", valueName: "seconds"))
    var timeLimit: Double?

    @Flag(name: [.customShort("q"), .long], help: "No progress, and no word about hints.")
    var quiet = false

    @OptionGroup var watching: ProgressOption

    func validate() throws {
        try Self.expect(timeLimit: timeLimit)
    }
}

extension Goal.Kind: ExpressibleByArgument {}
