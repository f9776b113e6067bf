import Dispatch
package import LinearModel
import SeriesAudit
package import SeriesFiles
package import SeriesModel
package import SeriesPlanning
import Synchronization
import Threads

/// Answers scenarios, all from where the search for today's plan ended, and those of a sweep from where the searches
/// for their relatives ended.
///
/// Nothing else is learned: so an answer depends on the series, the scenario and its sweep alone, whichever thread,
/// process or machine finds it, and after whichever others.
package struct WhatIf: Sendable {
    /// The plan of the series as it is.
    package let today: Plan
    private let baseline: Plan?
    private let options: PlanningOptions
    /// When the searches for all scenarios together have to end; nil: no limit but that of each.
    package var deadline: ContinuousClock.Instant?
    private let session: PlanningSession

    /// Plans the series as it is; options limit each search, and the deadline all of them.
    package init(
        _ series: Series, baseline: Plan? = nil, solver: any Solver, options: PlanningOptions = PlanningOptions(),
        until deadline: ContinuousClock.Instant? = nil
    ) throws(PlanningError) {
        var options = options
        options.settings.columnsDecide = false
        var session = PlanningSession(solver: solver)
        today = try session.plan(series, baseline: baseline, options: options.ending(by: deadline)).plan
        self.session = session
        self.baseline = baseline
        self.options = options
        self.deadline = deadline
    }

    /// What a scenario comes to, and what was learned from it.
    ///
    /// - Parameters:
    ///   - scenario: the question.
    ///   - relatives: what was learned from its relatives, in their order.
    /// - Returns: the answer, and the session for those whose relative it is.
    /// - Throws: ``PlanningError``.
    package func answer(
        _ scenario: Scenario, knowing relatives: [PlanningSession] = []
    ) throws(PlanningError) -> (answer: ScenarioAnswer, session: PlanningSession) {
        let series = scenario.series
        var session = session
        session.takeOver(from: relatives)
        let plan = try session.plan(series, baseline: baseline, options: options.ending(by: deadline)).plan
        let answer = ScenarioAnswer(
            key: scenario.key, changes: scenario.changes, plan: today(insteadOf: plan, of: series) ?? plan, of: series,
            today: today)
        return (answer, session)
    }

    /// Today's plan where it is right in the changed series and has just as much of every goal: of plans that are
    /// equally good, the one that changes nothing is what people want to be told.
    private func today(insteadOf plan: Plan, of series: Series) -> Plan? {
        guard plan.status == .optimal, today.goals.map(\.value) == plan.goals.map(\.value) else { return nil }
        var same = today
        same.status = plan.status
        same.goals = plan.goals
        return Audit(series: series, baseline: baseline).violations(in: same).isEmpty ? same : nil
    }
}

/// Threads that share a list of work.
package enum Workers {
    /// Does so many pieces of work on so many threads, each as soon as a thread is free, in order; waits for them all.
    ///
    /// Threads, not tasks: a solve lasts long, and would hold one of the few threads that all tasks share.
    ///
    /// - Parameters:
    ///   - count: how many pieces there are.
    ///   - jobs: how many threads.
    ///   - work: does the piece of a number; false: nobody begins another.
    package static func run(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Bool) {
        let queue = Queue(count: count)
        let done = DispatchGroup()
        @Sendable func serve() {
            while let number = queue.next() { if !work(number) { queue.end() } }
        }
        for _ in 0..<min(count, max(1, jobs)) {
            done.enter()
            let isStarted = OwnThread.start {
                serve()
                done.leave()
            }
            if !isStarted { done.leave() }
        }
        done.wait()
        // Where the system gave no thread, or too few, the rest is done here.
        serve()
    }

    /// The numbers of the pieces that nobody has begun.
    private final class Queue: Sendable {
        private let count: Int
        private let position = Mutex(0)

        init(count: Int) {
            self.count = count
        }

        func next() -> Int? {
            position.withLock { position in
                guard position < count else { return nil }
                defer { position += 1 }
                return position
            }
        }

        func end() { position.withLock { $0 = count } }
    }
}
