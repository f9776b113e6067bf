import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// The options that tell a command from which plan changes count, and how much of it has taken place.
struct BaselineOptions: ParsableArguments {
    @Option(help: "The plan from which the goal `changes` counts.", completion: .file(extensions: ["json"]))
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "Workshops of the baseline that ended before this day are held; for plans by `replan`.", valueName: "date"),
        transform: BaselineOptions.day)
    var heldUntil: Day?

    func validate() throws {
        if heldUntil != nil, baseline == nil {
            throw ValidationError("--held-until says how much of a baseline has taken place; give one with --baseline.")
        }
    }

    /// The series of which a file holds a plan, and the baseline.
    ///
    /// A plan by `replan` is one of the series with what was held and with the goal `changes`: where the plan has just
    /// these goals, so has the series.
    func context(of plan: Plan, in document: SeriesDocument, _ path: String) throws -> (series: Series, baseline: Plan?)
    {
        guard let baseline else { return (document.series, nil) }
        guard let heldUntil else {
            let known = try Input.baseline(baseline)
            return (document.series.countingChanges(inAnswerTo: plan), known)
        }
        let known = try Input.wholeBaseline(baseline)
        do {
            let series = try document.series.holding(known, until: heldUntil)
            return (series.countingChanges(inAnswerTo: plan), known)
        } catch {
            throw Input.refuse(error, baseline: baseline, series: path)
        }
    }

    /// A day as it is typed.
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("'\(text)' is no date; a date is written like 2027-03-15.")
        }
        return day
    }
}

extension Series {
    /// Counting changes where a plan answers that goal.
    fileprivate func countingChanges(inAnswerTo plan: Plan) -> Series {
        let counting = countingChanges
        return plan.goals.map(\.goal) == counting.goals.map(\.kind) ? counting : self
    }
}
