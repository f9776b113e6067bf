import Parley
import SeriesFiles
import SeriesModel
import SeriesPlanning

func bestPlan(ofSeriesAt path: String) async throws -> Plan {
    let series = try SeriesFile.read(contentsOf: path).series
    let outcome = try await Planner(timeLimit: .seconds(60)).plan(series) { progress in
        print("goal \(progress.position) of \(progress.goals)")
    }
    for workshop in outcome.plan.workshops {
        print(workshop.start, workshop.venue, workshop.attendees)
    }
    return outcome.plan
}
