import GLPKSolver
import SeriesAudit
import SeriesModel
import SeriesPlanning
import Testing

@testable import SeriesAnswers

/// Holds an explanation to its promises, each by a solve of its own.
struct Judgement {
    private let explanation: Explanation
    private let series: Series

    init(of explanation: Explanation, _ series: Series) {
        self.explanation = explanation
        self.series = series
    }

    func expectRight() throws {
        for conflict in explanation.conflicts {
            #expect(conflict.isMinimal)
            let paths = Set(conflict.conditions.map(\.path))
            let others = series.conditions.filter { !paths.contains($0.path) }
            #expect(try status(series.lifting(others)) == .infeasible, "\(paths.sorted())")
            for condition in series.conditions where paths.contains(condition.path) {
                #expect(try status(series.lifting(others + [condition])) == .optimal, "without \(condition.path)")
            }
        }
        for way in explanation.waysOut {
            let amendments = try way.changes.map { change in
                Amendment(condition: try #require(series.condition(change.path)), value: change.value)
            }
            let changed = series.amending(amendments)
            let plan = try SeriesPlanner(solver: GLPKSolver()).plan(changed).plan
            #expect(plan.status == .optimal)
            #expect(plan.total == way.plan.total, "\(way.changes)")
            #expect(Audit(series: changed).violations(in: way.plan).isEmpty)
        }
    }

    private func status(_ series: Series) throws -> Plan.Status {
        var open = series
        open.goals = []
        return try SeriesPlanner(solver: GLPKSolver()).plan(open).plan.status
    }
}
