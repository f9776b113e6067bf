package import LinearModel
public import SeriesAnswers
import SeriesAudit
public import SeriesModel
import SeriesPlanning

/// A plan made of what another solver found.
public struct ImportedSolution: Hashable, Sendable {
    /// Its workshops with their costs and who pays, and what they are worth; nothing is proven of it. Nil where the
    /// money does not suffice for them in whole cents.
    public let plan: Plan?
    /// The rules that it breaks.
    public let violations: [Violation]

    /// A plan that was made of a solution, and the rules that it breaks.
    public init(plan: Plan?, violations: [Violation]) {
        self.plan = plan
        self.violations = violations
    }
}

extension Planner {
    /// Makes a plan of a solution of an exported program, of whatever goal.
    ///
    /// Only where and when workshops start and who attends is read from it. Costs are added up anew, split among the
    /// funders exactly, and audited.
    ///
    /// - Parameters:
    ///   - text: a solution file of HiGHS, CBC, SCIP or `glpsol -o`, or lines of names and values.
    ///   - series: the series that was exported.
    ///   - baseline: the plan from which the goal `changes` counts.
    /// - Returns: the plan and what is wrong with it.
    /// - Throws: ``SeriesAnswers/ParleyError``; ``SeriesAnswers/ParleyError/unreadableSolution(_:)`` for a text that is
    ///   no solution of the program.
    public func readSolution(
        _ text: String, of series: Series, baseline: Plan? = nil
    ) async throws(ParleyError) -> ImportedSolution {
        try await apart { cancellation throws(ParleyError) in
            try readSolution(text, of: series, baseline: baseline, cancellation: cancellation)
        }
    }

    /// The same on the calling thread.
    package func readSolution(
        _ text: String, of series: Series, baseline: Plan? = nil, cancellation: Cancellation = Cancellation()
    ) throws(ParleyError) -> ImportedSolution {
        try Self.expectSound(series)
        let limits = limits(cancellation)
        let workshops: [PlannedWorkshop]
        do {
            workshops = try ExportedProgram.workshops(from: text, of: series, limits: limits)
        } catch {
            switch error {
            case .file(let fault): throw .unreadableSolution("\(fault)")
            case .program(let interruption): throw ParleyError(interruption)
            case .notWhole(let value):
                throw .unreadableSolution(
                    "a column that must be 0 or 1 is \(value); was it solved without whole numbers?")
            }
        }
        guard var plan = try funded(workshops, in: SeriesIndex(series, baseline: baseline), limits) else {
            return ImportedSolution(plan: nil, violations: [])
        }
        let audit = Audit(series: series, baseline: baseline)
        plan.goals = series.goals.map { goal in
            GoalOutcome(goal: goal.kind, value: audit.goalValue(of: goal.kind, in: plan) ?? 0, bound: nil)
        }
        return ImportedSolution(plan: plan, violations: audit.violations(in: plan))
    }
}
