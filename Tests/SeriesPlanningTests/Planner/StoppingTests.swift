import GLPKSolver
import LinearModel
import SeriesModel
import SeriesPlanning
import Synchronization
import TestSupport
import Testing

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
