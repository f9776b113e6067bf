import Parley
import SeriesAnswers
import SeriesFiles

let series = try SeriesFile.read(contentsOf: CommandLine.arguments[1]).series
let outcome = try await Planner(timeLimit: .seconds(60)).plan(series)
print(PlanReport(outcome.plan, of: series).text, terminator: "")
