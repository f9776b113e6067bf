import ArgumentParser
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// How a plan is printed.
struct TableOptions: ParsableArguments {
    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @Flag(help: "Show who comes to what as a matrix instead of lists.")
    var attendance = false

    @Flag(help: "Call participants by their ids.")
    var codenames = false

    /// A plan as it is asked for.
    ///
    /// - Parameters:
    ///   - plan: what to print.
    ///   - series: its series.
    ///   - made: how it was made.
    ///   - changes: of what scenario it is a plan; nil: as it was made.
    ///   - broken: how many rules it breaks.
    /// - Returns: a table, or JSON.
    func text(
        of plan: Plan, in series: Series, made: PlanOrigin?, changes: [String]? = nil, broken: Int = 0
    ) -> String {
        if json {
            return attendance
                ? AttendanceDocument(plan, of: series).text : PlanFile.text(of: plan, in: series, made: made)
        }
        return PlanReport(plan, of: series, codenames: codenames, attendance: attendance, broken: broken).text
            .ofScenario(changes ?? made?.with ?? [])
    }
}

/// Whether hints count as errors.
struct StrictOption: ParsableArguments {
    @Flag(help: "Take hints, of what is allowed and most likely a mistake, for errors.")
    var strict = false
}
