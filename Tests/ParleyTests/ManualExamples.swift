import Foundation
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesFiles
import SeriesModel
import SeriesPlanning

// The Swift of the manual's pages, line for line. Here its `series.yaml` is the first fixture.

private enum SeriesFile {
    static func read(contentsOf name: String) throws -> SeriesDocument {
        try SeriesFiles.SeriesFile.read(contentsOf: Fixture.first.path)
    }
}

enum ManualExamples {
    static func planned() async throws -> (Plan, [Violation]) {
        let series = try SeriesFile.read(contentsOf: "series.yaml").series
        let outcome = try await Planner(timeLimit: .seconds(60)).plan(series)
        let violations = Audit(series: series).violations(in: outcome.plan)
        return (outcome.plan, violations)
    }

    static func answered() async throws -> Int {
        let document = try SeriesFile.read(contentsOf: "series.yaml")
        let scenarios = try ScenarioFile.read(typed: ["fares: +15%", "workshops: 5"], of: document)
        let outcome = try await Planner().whatIf(scenarios, of: ScenarioFile.today(of: document))
        for (scenario, answer) in zip(scenarios, outcome.answers) { print(scenario.name, answer?.cost as Any) }
        return outcome.answers.count
    }

    static func asked() async throws -> (Soonest, Why) {
        let series = try SeriesFile.read(contentsOf: "series.yaml").series
        let planner = Planner()
        let plan = try await planner.plan(series).plan
        let soonest = try await planner.answer(SoonestQuestion(), about: series)
        let why = try await planner.answer(WhyQuestion(of: plan, not: [.venue("istanbul")]), about: series)
        print(WhyReport(why, of: series).text, WhyDocument(why, of: series).text)
        return (soonest, why)
    }
}
