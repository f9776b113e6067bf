import Foundation
import GLPKSolver
package import LinearModel
public import SeriesAnswers
import SeriesAudit
public import SeriesFiles
public import SeriesModel
import SeriesPlanning
import Synchronization

extension Planner {
    /// What scenarios come to.
    public struct WhatIfOutcome: Hashable, Sendable {
        /// The series as it is; nil where the search was stopped before it was planned.
        public var today: ScenarioAnswer?
        /// One for each scenario, in order; nil where the search was stopped before its answer.
        public var answers: [ScenarioAnswer?]

        /// Today's answer, and those of scenarios.
        public init(today: ScenarioAnswer?, answers: [ScenarioAnswer?]) {
            self.today = today
            self.answers = answers
        }

        /// All answers that there are, today's first.
        package var found: [ScenarioAnswer] { ([today] + answers).compactMap(\.self) }
    }

    /// Answers scenarios of a series, on several threads.
    ///
    /// The series as it is is planned first, and every scenario from there; of a sweep first the ends, then the rest
    /// from there too. An answer depends on the series, its scenario and its sweep alone, unless there is a time limit:
    /// on nothing else, such as other scenarios or the number of threads.
    ///
    /// - Parameters:
    ///   - scenarios: what could be different.
    ///   - today: the series as it is.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - known: answers from an earlier time, which are not sought again.
    ///   - jobs: how many threads; nil: one for each core.
    ///   - limit: how long each scenario may take; nil: no limit of its own.
    ///   - onAnswer: is given each new answer as soon as there is one, by one thread at a time.
    /// - Returns: the answers, known ones and new ones; after a cancellation those that have a proof.
    /// - Throws: ``SeriesAnswers/ParleyError``.
    public func whatIf(
        _ scenarios: [Scenario], of today: Scenario, baseline: Plan? = nil, known: [String: ScenarioAnswer] = [:],
        jobs: Int? = nil, timeLimitEach limit: Duration? = nil, onAnswer: (@Sendable (ScenarioAnswer) -> Void)? = nil
    ) async throws(ParleyError) -> WhatIfOutcome {
        try await apart { cancellation throws(ParleyError) in
            try whatIf(
                scenarios, of: today, baseline: baseline, known: known, jobs: jobs, timeLimitEach: limit,
                cancellation: cancellation, finishing: Cancellation(), onAnswer: onAnswer)
        }
    }

    /// The same, waited for on the calling thread; `finishing` lets the searches that have begun go on to their ends,
    /// and begins no other; `progress` is told how far each search is, on its own thread.
    package func whatIf(
        _ scenarios: [Scenario], of today: Scenario, baseline: Plan? = nil, known: [String: ScenarioAnswer] = [:],
        jobs: Int? = nil, timeLimitEach limit: Duration? = nil, cancellation: Cancellation = Cancellation(),
        finishing: Cancellation = Cancellation(), onAnswer: (@Sendable (ScenarioAnswer) -> Void)? = nil,
        progress: ProgressHandler? = nil
    ) throws(ParleyError) -> WhatIfOutcome {
        let deadline = timeLimit.map { ContinuousClock.now + $0 }
        @Sendable func isOver() -> Bool { deadline.map { ContinuousClock.now >= $0 } ?? false }
        let answers = AnswerBook(known, onAnswer)
        var seen: Set<String> = [today.key]
        let open = scenarios.filter { known[$0.key] == nil && seen.insert($0.key).inserted }
        if known[today.key] == nil || !open.isEmpty {
            var options = options(cancellation, progress)
            options.timeLimit = limit
            let whatIf: WhatIf
            let series = today.series
            do {
                whatIf = try WhatIf(series, baseline: baseline, solver: GLPKSolver(), options: options, until: deadline)
            } catch {
                throw ParleyError(error)
            }
            @Sendable func add(_ answer: ScenarioAnswer) {
                // A search that was cut short by hand is no answer; one that ran out of time is.
                if answer.isFinal || !cancellation.isCancelled { answers.add(answer) }
            }
            if known[today.key] == nil {
                add(
                    ScenarioAnswer(
                        key: today.key, changes: today.changes, plan: whatIf.today, of: series, today: whatIf.today))
            }
            let failure = Mutex<ParleyError?>(nil)
            let learned = Mutex<[String: PlanningSession]>([:])
            let wanted = Set(open.map(\.key))
            for (round, isLast) in Self.rounds(open) {
                Workers.run(round.count, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) { number in
                    guard !cancellation.isCancelled, !finishing.isCancelled, !isOver() else { return false }
                    let scenario = round[number]
                    let relatives = learned.withLock { learned in scenario.relatives.compactMap { learned[$0.key] } }
                    do throws(PlanningError) {
                        let (answer, session) = try whatIf.answer(scenario, knowing: relatives)
                        if !isLast { learned.withLock { $0[scenario.key] = session } }
                        if wanted.contains(scenario.key) { add(answer) }
                        return true
                    } catch {
                        failure.withLock { $0 = $0 ?? ParleyError(error) }
                        return false
                    }
                }
                if let error = failure.withLock({ $0 }) { throw error }
            }
        }
        let found = answers.found
        return WhatIfOutcome(today: found[today.key], answers: scenarios.map { found[$0.key] })
    }

    /// What to plan before what: relatives first, whether they are asked for or not, and each scenario once.
    private static func rounds(_ open: [Scenario]) -> [(scenarios: [Scenario], isLast: Bool)] {
        var rounds = [open]
        while let last = rounds.last, last.contains(where: { !$0.relatives.isEmpty }) {
            rounds.append(last.flatMap(\.relatives))
        }
        var seen: Set<String> = []
        let ordered = rounds.reversed().map { round in round.filter { seen.insert($0.key).inserted } }
        return ordered.enumerated().map { ($1, $0 == ordered.count - 1) }
    }
}

/// Answers that threads add to.
private final class AnswerBook: Sendable {
    private let answers: Mutex<[String: ScenarioAnswer]>
    private let onAnswer: (@Sendable (ScenarioAnswer) -> Void)?

    init(_ known: [String: ScenarioAnswer], _ onAnswer: (@Sendable (ScenarioAnswer) -> Void)?) {
        answers = Mutex(known)
        self.onAnswer = onAnswer
    }

    var found: [String: ScenarioAnswer] { answers.withLock { $0 } }

    func add(_ answer: ScenarioAnswer) {
        answers.withLock { answers in
            answers[answer.key] = answer
            onAnswer?(answer)
        }
    }
}

extension Planner {
    /// The whole plan of an answer to a scenario, with its costs and who pays them.
    ///
    /// - Parameters:
    ///   - answer: an answer with a plan.
    ///   - series: the series of its scenario.
    ///   - baseline: the plan from which the goal `changes` counts.
    /// - Returns: the plan, audited; its goals are as proven as the answer's.
    /// - Throws: ``SeriesAnswers/ParleyError``; ``SeriesAnswers/ParleyError/noPlan(_:)`` where the answer has none.
    public func plan(
        of answer: ScenarioAnswer, in series: Series, baseline: Plan? = nil
    ) async throws(ParleyError) -> Plan {
        try await apart { cancellation throws(ParleyError) in
            try plan(of: answer, in: series, baseline: baseline, cancellation: cancellation)
        }
    }

    /// The same on the calling thread.
    package func plan(
        of answer: ScenarioAnswer, in series: Series, baseline: Plan? = nil,
        cancellation: Cancellation = Cancellation()
    ) throws(ParleyError) -> Plan {
        guard answer.hasPlan else { throw .noPlan(answer.status) }
        try Self.expectSound(series)
        let index = SeriesIndex(series, baseline: baseline)
        guard var plan = try funded(answer.workshops, in: index, limits(cancellation)) else {
            throw .noPlan(.infeasible)
        }
        plan.status = answer.status
        plan.goals = answer.goals
        let violations = Audit(series: series, baseline: baseline).violations(in: plan)
        guard violations.isEmpty else { throw .bug(violations) }
        return plan
    }
}
