import LinearModel
import Parley
import SeriesAnswers
import SeriesAudit
import SeriesModel
import SeriesPlanning
import Synchronization
import Testing

/// The calls that an integrator makes.
struct PlannerTests {
    @Test func `progress comes in the order of the goals`() throws {
        let series = try Fixture.series(Fixture.first)
        let seen = Mutex<[PlanningProgress]>([])
        let outcome = try Planner().plan(series) { progress in seen.withLock { $0.append(progress) } }
        #expect(outcome.plan.status == .optimal)
        #expect(outcome.statistics.stages.map(\.objective) == series.goals.map { .goal($0.kind) })
        let reports = seen.withLock { $0 }
        #expect(reports.map(\.position) == reports.map(\.position).sorted())
        for report in reports {
            #expect(report.goals == series.goals.count)
            #expect(report.objective == .goal(series.goals[report.position - 1].kind))
        }
    }

    @Test func `every plan on the way is right, and the last one is the best`() throws {
        let series = try Fixture.series(Fixture.first)
        let seen = Mutex<[Plan]>([])
        let best = try Planner().plan(series, onPlan: { plan in seen.withLock { $0.append(plan) } }).plan
        let plans = seen.withLock { $0 }
        #expect(plans.last?.workshops == best.workshops)
        for (plan, next) in zip(plans, plans.dropFirst()) { #expect(plan.workshops != next.workshops) }
        for plan in plans {
            #expect(plan.status == .feasible)
            #expect(Audit(series: series).violations(in: plan).isEmpty)
            // Goals are proven in their order, and no plan so far betters what is proven.
            let proven = plan.goals.prefix { $0.bound != nil }
            #expect(plan.goals.dropFirst(proven.count).allSatisfy { $0.bound == nil })
        }
    }

    @Test func `a search that is cancelled before it begins finds nothing`() throws {
        let cancellation = Cancellation()
        cancellation.cancel()
        let series = try Fixture.series(Fixture.first)
        let plan = try Planner().plan(series, cancellation: cancellation).plan
        #expect(plan == Plan(name: series.name, status: .unknown))
    }

    @Test(.timeLimit(.minutes(5))) func `a search that is cancelled on its way gives what it has`() throws {
        let series = try Fixture.series(Fixture.full)
        let cancellation = Cancellation()
        let plan = try Planner().plan(series, cancellation: cancellation) { progress in
            // The first goal is proven, so there is a plan.
            if progress.position > 1 { cancellation.cancel() }
        }.plan
        #expect(plan.status == .feasible || plan.status == .optimal)
        #expect(!plan.workshops.isEmpty)
        #expect(Audit(series: series).violations(in: plan).isEmpty)
    }

    @Test func `a task that is cancelled before the search finds nothing`() async throws {
        let series = try Fixture.series(Fixture.first)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Planner().plan(series)
        }
        #expect(try await task.value.plan == Plan(name: series.name, status: .unknown))
    }

    @Test(.timeLimit(.minutes(5))) func `a task that is cancelled during the search stops it`() async throws {
        let series = try Fixture.series(Fixture.full)
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        let task = Task { try await Planner().plan(series) { _ in begin.yield() } }
        for await _ in began { break }
        task.cancel()
        let plan = try await task.value.plan
        #expect(plan.status != .infeasible)
        #expect(Audit(series: series).violations(in: plan).isEmpty)
    }

    @Test func `planners in parallel give the same plan`() async throws {
        let series = try Fixture.series(Fixture.first)
        async let first = Planner().plan(series)
        async let second = Planner().plan(series)
        let alone = try await Planner().plan(series).plan
        #expect(try await first.plan == alone)
        #expect(try await second.plan == alone)
    }

    @Test func `an invalid series throws all its problems`() async throws {
        var series = try Fixture.series(Fixture.first)
        series.participants[0].delegation = "nobody"
        series.venues[1].capacity = -1
        series.fares.removeLast()
        let problems = series.problems()
        #expect(problems.count >= 3)
        #expect(throws: ParleyError.invalidSeries(problems)) { try Planner().plan(series) }
        await #expect(throws: ParleyError.invalidSeries(problems)) { try await Planner().plan(series) }
        #expect(throws: ParleyError.invalidSeries(problems)) { try ProgramExport.text(of: series, as: .lp) }
    }

    @Test func `a series that cannot be planned is an answer, not an error`() throws {
        var series = try Fixture.series(Fixture.first)
        series.funders[0].amount = 1
        let plan = try Planner().plan(series).plan
        #expect(plan == Plan(name: series.name, status: .infeasible))
    }
}
