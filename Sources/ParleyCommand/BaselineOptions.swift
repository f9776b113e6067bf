import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// How much of the plan that was followed has taken place.
struct HeldOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The first day that is still open: what ended before it has taken place.", valueName: "date"),
        transform: BaselineOptions.day)
    var heldUntil: Day?

    /// Refuses a day of nothing.
    func expect(_ baseline: String?) throws {
        if heldUntil != nil, baseline == nil { throw ValidationError(BaselineOptions.heldOfNothing) }
    }
}

/// The options for a command that asks about what is still open of a series, where some of it has taken place.
struct PastOptions: ParsableArguments {
    @Option(
        help: "The plan that was followed so far, for --held-until.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @OptionGroup var held: HeldOption

    func validate() throws {
        try held.expect(baseline)
        if baseline != nil, held.heldUntil == nil {
            throw ValidationError(
                "--baseline is the plan of which something has taken place; say until when with --held-until.")
        }
    }

    /// The series, with what has taken place held.
    func series(of document: SeriesDocument, _ path: String) throws -> Series {
        guard let baseline else { return document.series }
        return try Input.holding(
            document.series, Input.wholeBaseline(baseline), until: held.heldUntil, baseline: baseline, series: path)
    }
}

/// The options of `replan` for a command that asks about the series that it plans.
struct FollowedOptions: ParsableArguments {
    @Option(help: "The plan that was followed so far.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @OptionGroup var held: HeldOption

    func validate() throws {
        try held.expect(baseline)
    }

    /// The series as `replan` plans it, and the baseline; the series as it is where there is none.
    func context(of document: SeriesDocument, _ path: String) throws -> (series: Series, baseline: Plan?) {
        guard let baseline else { return (document.series, nil) }
        let known = try Input.wholeBaseline(baseline)
        let series = try Input.holding(
            document.series, known, until: held.heldUntil, baseline: baseline, series: path)
        return (series.countingChanges, known)
    }
}

/// The options that tell a command from which plan changes count, and how much of it has taken place.
struct BaselineOptions: ParsableArguments {
    @Option(
        help: "The plan from which the goal `changes` counts, where the plan file does not say.",
        completion: .file(extensions: ["json"]))
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "Workshops of the baseline that ended before this day are held.", valueName: "date"),
        transform: BaselineOptions.day)
    var heldUntil: Day?

    func validate() throws {
        if heldUntil != nil, baseline == nil { throw ValidationError(Self.heldOfNothing) }
    }

    static let heldOfNothing =
        "--held-until says how much of a baseline has taken place; give one with --baseline."

    /// Says where a series file has changed since a plan was made.
    static func sayChanged(_ document: SeriesDocument, _ path: String, since made: PlanOrigin, _ planPath: String) {
        guard !made.isUpToDate(with: document) else { return }
        Console.say("\(planPath): \(path) has changed since this plan was made")
    }

    /// The series of which a file holds a plan, the baseline, and what is changed in the series.
    ///
    /// The plan file says how it was made, and standard error whether the series has changed since; options count
    /// before that. A plan by `replan` is one of the series with what was held and with the goal `changes`.
    func context(
        of judged: PlanDocument, at planPath: String, in document: SeriesDocument, _ path: String
    ) throws -> (series: Series, baseline: Plan?, changes: [String]) {
        var series = document.series
        let changes = document.changes.isEmpty ? judged.made?.with ?? [] : document.changes
        if let made = judged.made {
            Self.sayChanged(document, path, since: made, planPath)
            do {
                series = try made.series(in: document)
            } catch {
                throw Input.refuse(error, planPath)
            }
            if baseline == nil {
                do {
                    let (series, baseline) = try series.context(of: judged.plan, made: made)
                    return (series, baseline, changes)
                } catch {
                    throw Input.refuse(error, baseline: planPath, series: path)
                }
            }
        }
        guard let baseline else {
            if judged.made == nil, judged.plan.goals.contains(where: { $0.goal == .changes }) {
                Console.say("\(planPath): counts changes from an earlier plan; give that with --baseline")
            }
            return (series, nil, changes)
        }
        guard let heldUntil else {
            let known = try Input.baseline(baseline)
            return (series.countingChanges(inAnswerTo: judged.plan), known, changes)
        }
        let known = try Input.wholeBaseline(baseline)
        let held = try Input.holding(series, known, until: heldUntil, baseline: baseline, series: path)
        return (held.countingChanges(inAnswerTo: judged.plan), known, changes)
    }

    /// A day as it is typed.
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            let advice = DayAdvice.day(for: text) ?? "A date is written like 2027-03-15."
            throw ValidationError("'\(text)' is no date. \(advice)")
        }
        return day
    }
}
