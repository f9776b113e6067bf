import GLPKSolver
import LinearModel
import SeriesModel
import Synchronization
import TestSupport
import Testing

@testable import SeriesPlanning

/// What a planner says that could not finish.
struct StoppingTests {
    /// Up to four workshops, each better than none.
    private let series = TinySeries.with {
        $0.workshops = Limits()
        $0.goals = [Goal(.workshops), Goal(.cost)]
    }

    private func plan(
        _ series: Series, options: PlanningOptions = PlanningOptions(),
        _ answer: @escaping @Sendable (LinearProgram, SolveOptions) throws(SolverError) -> SolveResult
    ) throws(PlanningError) -> Plan {
        try SeriesPlanner(solver: ScriptedSolver(answer: answer)).plan(series, options: options).plan
    }

    /// GLPK's answer with a row that lets so many workshops through, called something else.
    private static func solved(
        _ program: LinearProgram, workshops: Double, as reason: Termination.Reason, bound: Double?
    ) throws(SolverError) -> SolveResult {
        var smaller = program
        smaller.add(program.objective .== workshops, named: "so many")
        let found = try GLPKSolver().solve(smaller)
        return SolveResult(termination: Termination(reason), solution: found.solution, bound: bound)
    }

    @Test func `a limit of nodes holds for every search of the tree`() throws {
        var options = PlanningOptions()
        options.nodeLimit = 7
        let largest = Mutex(0)
        _ = try plan(series, options: options) { program, solve throws(SolverError) in
            largest.withLock { $0 = max($0, solve.nodeLimit ?? Int.max) }
            return try GLPKSolver().solve(program, options: solve)
        }
        #expect(largest.withLock(\.self) == 7)
    }

    @Test func `of a large program fewer nodes are looked at`() throws {
        var options = PlanningOptions()
        options.nodeLimit = 4000
        options.settings.rowsOfNodeLimit = 10
        let fewest = options.settings.nodesWithoutCuts
        _ = try plan(series, options: options) { program, solve throws(SolverError) in
            if !solve.relaxation {
                let most = max(fewest, 4000 * 10 / max(10, program.rows.count))
                #expect(solve.nodeLimit.map { $0 <= most } ?? false)
            }
            return try GLPKSolver().solve(program, options: solve)
        }
    }

    @Test func noTime() throws {
        let options = PlanningOptions(timeLimit: .zero)
        let plan = try SeriesPlanner(solver: GLPKSolver()).plan(series, options: options).plan
        #expect(plan.status == .unknown)
        #expect(plan.workshops.isEmpty && plan.goals.isEmpty)
    }

    @Test func cancelled() throws {
        let cancellation = Cancellation()
        cancellation.cancel()
        let options = PlanningOptions(cancellation: cancellation)
        #expect(try SeriesPlanner(solver: GLPKSolver()).plan(series, options: options).plan.status == .unknown)
    }

    /// Time and cancellation reach the solver.
    @Test func limitsReachTheSolver() throws {
        let cancellation = Cancellation()
        let options = PlanningOptions(timeLimit: .seconds(3600), cancellation: cancellation)
        let seen = Mutex(0)
        let plan = try plan(series, options: options) { program, options throws(SolverError) in
            if let limit = options.timeLimit, limit <= .seconds(3600), options.cancellation === cancellation {
                seen.withLock { $0 += 1 }
            }
            return SolveResult(termination: Termination(.cancelled))
        }
        #expect(plan.status == .unknown)
        #expect(seen.withLock { $0 } == 1)
    }

    /// One workshop was found, no more than 4.3 are possible, so 4: the plan says both, and nothing of the second goal.
    @Test(arguments: [(4.3, 4), (3.9999999999, 4), (4.0, 4), (1.0, 1)])
    func feasibleWithBound(_ said: Double, _ expected: Int) throws {
        let plan = try plan(series) { program, _ throws(SolverError) in
            try Self.solved(program, workshops: 1, as: .timeLimit, bound: said)
        }
        #expect(plan.status == .feasible)
        #expect(plan.workshops.count == 1)
        #expect(plan.goals.map(\.value) == [1, 0])
        #expect(plan.goals.map(\.bound) == [Rational(expected), nil])
    }

    @Test func feasibleWithoutBound() throws {
        let plan = try plan(series) { program, _ throws(SolverError) in
            try Self.solved(program, workshops: 2, as: .nodeLimit, bound: nil)
        }
        #expect(plan.status == .feasible)
        #expect(plan.goals.map(\.bound) == [nil, nil])
    }

    /// A cost of 50 and a bound of 37.123 thousandths: at least 37.13, in whole cents.
    @Test func boundOfMoney() throws {
        var series = series
        series.goals = [Goal(.cost)]
        series.workshops.min = 1
        series.venues[0].fixed = 50
        let unit = Mutex(0.0)
        let plan = try plan(series) { program, _ throws(SolverError) in
            let found = try GLPKSolver().solve(program)
            // Whatever the program's unit of money: 37.123 of 50.
            let bound = (found.solution?.objective ?? 0) * 37.123 / 50
            unit.withLock { $0 = bound }
            return SolveResult(termination: Termination(.timeLimit), solution: found.solution, bound: bound)
        }
        #expect(plan.status == .feasible)
        #expect(plan.goals.map(\.value) == [50])
        #expect(plan.goals.map(\.bound) == [number("37.13")])
        #expect(unit.withLock { $0 } > 0)
    }

    /// The first goal was proven, the second not: the first has its bound, the second none.
    @Test func secondGoalUnproven() throws {
        let calls = Mutex(0)
        let plan = try plan(series) { program, options throws(SolverError) in
            let call = calls.withLock {
                $0 += 1
                return $0
            }
            if call == 1 { return try GLPKSolver().solve(program, options: options) }
            return SolveResult(termination: Termination(.timeLimit))
        }
        #expect(plan.status == .feasible)
        #expect(plan.goals.map(\.value) == [4, 0])
        #expect(plan.goals.map(\.bound) == [4, nil])
    }

    /// Why the solver stopped is why planning stopped, as it came; trouble with numbers is never told as a limit.
    @Test(arguments: [
        (Termination.Reason.timeLimit, StopReason.timeLimit), (.cancelled, .cancelled), (.nodeLimit, .nodeLimit),
        (.numericalTrouble, .numericalTrouble), (.unbounded, .numericalTrouble),
    ])
    func theReasonTravels(_ reason: Termination.Reason, _ expected: StopReason) throws {
        let nothing = ScriptedSolver { _, _ throws(SolverError) in SolveResult(termination: Termination(reason)) }
        let outcome = try SeriesPlanner(solver: nothing).plan(series)
        #expect(outcome.stopReason == expected)
        #expect(outcome.plan.status == .unknown)
        let something = ScriptedSolver { program, _ throws(SolverError) in
            try Self.solved(program, workshops: 1, as: reason, bound: 4)
        }
        let found = try SeriesPlanner(solver: something).plan(series)
        #expect(found.stopReason == expected)
        #expect(found.plan.status == .feasible)
    }

    @Test func whatIsProvenDidNotStop() throws {
        #expect(try SeriesPlanner(solver: GLPKSolver()).plan(series).stopReason == nil)
        let none = ScriptedSolver { _, _ throws(SolverError) in SolveResult(termination: Termination(.infeasible)) }
        #expect(try SeriesPlanner(solver: none).plan(series).stopReason == nil)
    }

    private func stopReason(_ work: () throws -> Void) -> StopReason? {
        do {
            try work()
            return nil
        } catch {
            guard case Interruption.stopped(let reason) = error else { return nil }
            return reason
        }
    }

    /// A limit holds while the program is written: not even the first row waits for its end.
    @Test func writingTheProgramIsInterrupted() throws {
        let index = SeriesIndex(series)
        let cancellation = Cancellation()
        cancellation.cancel()
        for (limits, expected) in [
            (PlanningLimits(timeLimit: .zero), StopReason.timeLimit),
            (PlanningLimits(cancellation: cancellation), .cancelled),
        ] {
            #expect(stopReason { _ = try OptionLayout(index, limits: limits) } == expected)
            #expect(stopReason { _ = try CompactProgram(index, OptionLayout(index), limits: limits) } == expected)
        }
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(
            series, options: PlanningOptions(timeLimit: .zero))
        #expect(outcome.stopReason == .timeLimit)
        #expect(outcome.statistics.rows == 0)
    }

    /// A solver that gives up on the last cents has not proven that nobody can pay: nothing is cut off, and the goal is
    /// not called proven.
    @Test func lastCentsThatFailProveNothing() throws {
        // Two workshops for 50 each. The first funder's limits cross: 60 for venues in all, 35 for a workshop; neither
        // alone keeps the other.
        var series = TinySeries.base
        series.workshops = Limits(min: 2, max: 2)
        series.venues[0].fixed = 50
        series.funders[0].caps = ["venue": 60]
        series.funders[0].perWorkshop = 35
        series.funders.append(Funder(id: "rest", amount: 1000))
        let solver = ScriptedSolver { program, options throws(SolverError) in
            if program.name == "split" { throw .failure(detail: "lost its way") }
            return try GLPKSolver().solve(program, options: options)
        }
        let outcome = try SeriesPlanner(solver: solver).plan(series)
        #expect(outcome.plan.status == .unknown)
        #expect(outcome.stopReason == .numericalTrouble)
        #expect(outcome.statistics.stages.allSatisfy { $0.cutOff == 0 })
        #expect(try SeriesPlanner(solver: GLPKSolver()).plan(series).plan.status == .optimal)
    }

    /// A solver that finds another schedule each time which nobody can pay: the search gives up after so many.
    @Test func cutsHaveTheirLimit() throws {
        var series = TinySeries.base
        series.venues[0].fixed = 50
        series.funders[0].amount = 49
        var options = PlanningOptions()
        options.settings.mostCutOff = 2
        // As a program without money would have it.
        let blind = ScriptedSolver { program, options throws(SolverError) in
            var rich = program
            for (position, column) in program.columns.enumerated() where column.name.hasPrefix("pay_") {
                rich.setBounds(of: Variable(index: position), to: 0...1000)
            }
            for (position, row) in program.rows.enumerated() where row.name.hasPrefix("grant_") {
                rich.setBounds(of: Row(index: position), to: 0...1000)
            }
            return try GLPKSolver().solve(rich, options: options)
        }
        let outcome = try SeriesPlanner(solver: blind).plan(series, options: options)
        #expect(outcome.stopReason == .iterationLimit)
        #expect(outcome.plan.status == .unknown)
        #expect(outcome.statistics.stages.map(\.cutOff) == [2])
    }

    @Test func infeasibleIsSaid() throws {
        let plan = try plan(series) { _, _ throws(SolverError) in SolveResult(termination: Termination(.infeasible)) }
        #expect(plan == Plan(name: "Tiny", status: .infeasible))
    }

    @Test func failureIsThrown() {
        let failure = SolverError.failure(detail: "out of order")
        #expect {
            try plan(series) { _, _ throws(SolverError) in throw failure }
        } throws: { error in
            guard case PlanningError.solver(failure) = error else { return false }
            return true
        }
    }

    @Test func invalidIsThrown() {
        var series = series
        series.days = 0
        #expect {
            try plan(series) { _, _ throws(SolverError) in SolveResult(termination: Termination(.infeasible)) }
        } throws: { error in
            guard case PlanningError.invalid(let problems) = error else { return false }
            return !problems.isEmpty
        }
    }
}
