import Foundation
import Parley
import SeriesModel
import SeriesPlanning
import TestSupport
import Testing

/// The example of README.md is a file that is compiled and run.
struct LibraryExampleTests {
    private let directory = URL(filePath: #filePath).deletingLastPathComponent()

    @Test func `it runs`() async throws {
        let plan = try await bestPlan(ofSeriesAt: Fixture.first.path)
        #expect(plan.status == .optimal)
        #expect(plan.workshops.count == 3)
    }

    @Test func `it stands in README.md, line for line`() throws {
        let example = try String(contentsOf: directory.appending(path: "LibraryExample.swift"), encoding: .utf8)
        let readme = try String(contentsOf: Repository.file("README.md"), encoding: .utf8)
        #expect(readme.contains("```swift\n\(example)```\n"))
    }

    @Test func `what is given back can be made up, to test what shows it`() {
        let plan = Plan(name: "Lake dialogue", status: .feasible)
        let outcome = Planner.Outcome(plan: plan, stopReason: .timeLimit)
        let progress = PlanningProgress(objective: .goal(.cost), position: 4, goals: 4, incumbent: 125, bound: 100)
        let solution = ImportedSolution(plan: plan, violations: [])
        #expect(Planner.WhatIfOutcome(today: nil, answers: [nil]).answers == [nil])
        #expect(outcome.plan.hasPlan && solution.plan == outcome.plan)
        // (125 − 100) ÷ 125
        #expect(progress.gap == 0.2)
    }
}
