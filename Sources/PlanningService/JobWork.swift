import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesPlanning
import Synchronization

/// A request with the plans that it is about.
struct AskedQuestion: Sendable {
    let request: JobRequest
    /// The plan that it is about.
    let plan: PlanDocument?
    /// The plan from which changes count.
    let baseline: PlanDocument?
}

/// A request that has been understood: all that is needed to answer it.
struct JobWork: Sendable {
    let request: JobRequest
    /// The series, with the changes of the request.
    let document: SeriesDocument
    private let plan: PlanDocument?
    private let baseline: Plan?
    private let scenarios: [Scenario]

    /// Sees what a request means for a series; throws all that is wrong with it.
    ///
    /// - Parameters:
    ///   - asked: the request.
    ///   - document: its series.
    ///   - limits: how much it may ask for.
    /// - Throws: ``ServiceFault`` with all that is wrong with it.
    init(_ asked: AskedQuestion, of document: SeriesDocument, limits: ServiceLimits) throws(ServiceFault) {
        request = asked.request
        plan = asked.plan
        baseline = asked.baseline?.plan
        do throws(SeriesFileError) {
            let changed = try ScenarioFile.changed(document, by: request.with, name: "with")
            scenarios =
                request.question == .whatif
                ? try ScenarioFile.read(typed: request.scenarios, of: changed, baseline: baseline) : []
            self.document = changed
        } catch {
            throw .unfit(error)
        }
        guard scenarios.count <= limits.scenarios else {
            throw ServiceFault(
                .tooLarge, "The request has \(scenarios.count) scenarios; at most \(limits.scenarios) are taken.")
        }
        // What is changed may make it larger than what was taken.
        if !request.with.isEmpty { try limits.expectFitting(self.document.series) }
        for scenario in scenarios { try limits.expectFitting(scenario.series) }
    }

    /// Works on it, on threads of its own; a cancelled task gives what is known by then.
    ///
    /// - Parameters:
    ///   - seconds: the longest that it may take.
    ///   - progress: told how far it is.
    ///   - found: given the file of the best plan so far, where the question is for a plan.
    /// - Returns: what came of it.
    /// - Throws: ``SeriesAnswers/ParleyError``.
    func answer(
        within seconds: Double, progress: @escaping @Sendable (SearchProgress) -> Void,
        found: @escaping @Sendable (String) -> Void
    ) async throws(ParleyError) -> JobAnswer {
        let began = ContinuousClock.now
        let asked = request.timeLimit.map { min($0.approximation, seconds) } ?? seconds
        let planner = Planner(timeLimit: .seconds(request.question == .whatif ? seconds : asked))
        let series = document.series
        let tell: Planner.ProgressHandler = { progress(SearchProgress($0, seconds: .now - began)) }
        switch request.question.work {
        case .plan:
            let made = made("plan")
            let plan = try await planner.plan(series, baseline: baseline, progress: tell) {
                found(PlanFile.text(of: $0, made: made))
            }.plan
            let text = PlanFile.text(of: plan, made: made)
            return JobAnswer(
                plan.verdict, text, words: PlanReport(plan, of: series, codenames: true).text,
                plan: plan.hasPlan ? text : nil)
        case .replan:
            let made = made("replan")
            let replanned = try await planner.replan(
                series, baseline: baseline ?? Plan(name: "", status: .feasible), heldUntil: request.heldUntil,
                progress: tell
            ) { found(PlanFile.text(of: $0, made: made)) }
            let plan = replanned.outcome.plan
            let changes = replanned.comparison.map {
                ChangesReport($0, of: replanned.series, codenames: true).text + "\n"
            }
            return JobAnswer(
                plan.verdict, ChangesDocument(replanned.comparison, plan: plan, made: made).text,
                words: (changes ?? "") + PlanReport(plan, of: replanned.series, codenames: true).text,
                plan: plan.hasPlan ? PlanFile.text(of: plan, made: made) : nil)
        case .whatif:
            let answered = Mutex(0)
            let count = scenarios.count
            let outcome = try await planner.whatIf(
                scenarios, of: ScenarioFile.today(of: document, baseline: baseline), baseline: baseline, jobs: 1,
                timeLimitEach: .seconds(asked)
            ) { answer in
                // Today's plan is no scenario.
                let answered = answered.withLock { number in
                    number += answer.changes.isEmpty ? 0 : 1
                    return number
                }
                progress(SearchProgress(answered: answered, of: count, seconds: .now - began))
            }
            let isWhole = outcome.today != nil && outcome.answers.allSatisfy { $0 != nil && $0?.status != .unknown }
            let rows = zip(scenarios, outcome.answers).map { WhatIfReport.Row($0.name, $1) }
            return JobAnswer(
                isWhole ? .yes : .stopped, outcome.found.map { AnswerLine($0).text }.joined(),
                words: WhatIfReport(rows, today: outcome.today, title: series.name).text)
        case .question(let kind): return try await answer(kind, planner, tell)
        }
    }

    private func answer<Asked: ServedQuestion>(
        _ kind: Asked.Type, _ planner: Planner, _ tell: @escaping Planner.ProgressHandler
    ) async throws(ParleyError) -> JobAnswer {
        let judged = kind.isAboutPlan ? try judged() : nil
        let series = judged?.series ?? document.series
        let question = try Asked(request, about: judged)
        let answer = try await planner.answer(question, about: series, baseline: judged?.baseline, progress: tell)
        return JobAnswer(
            Asked.verdict(of: answer), question.document(of: answer, in: series).text,
            words: question.words(for: answer, in: series))
    }

    private func made(_ command: String) -> PlanOrigin {
        PlanOrigin(
            command: command, series: document.digest, with: document.changes, baseline: baseline,
            heldUntil: request.heldUntil)
    }

    private func judged() throws(ParleyError) -> JudgedPlan {
        guard let plan else { throw .noPlan(.unknown) }
        guard plan.faults.isEmpty else { throw .wrongPlan(plan.faults) }
        return try JudgedPlan(plan, in: document)
    }
}

/// A plan with all that it takes to judge it.
struct JudgedPlan: Sendable {
    let plan: Plan
    /// The series file.
    let file: SeriesDocument
    /// The series of which it is one: with what it changes, and what has been held.
    let series: Series
    let baseline: Plan?

    /// A plan of a series file, as it says that it was made.
    init(_ document: PlanDocument, in file: SeriesDocument) throws(ParleyError) {
        plan = document.plan
        self.file = file
        guard let made = document.made else {
            (series, baseline) = (file.series, nil)
            return
        }
        let known: Series
        do throws(SeriesFileError) {
            known = try made.series(in: file)
        } catch {
            throw ParleyError(error)
        }
        do throws(HoldingError) {
            (series, baseline) = try known.context(of: document.plan, made: made)
        } catch {
            throw .cannotHold(error)
        }
    }
}

extension JudgedPlan {
    /// A right plan of a series file; throws where it is none.
    init(right text: String, in file: SeriesDocument) throws(ServiceFault) {
        let document: PlanDocument
        do throws(SeriesFileError) {
            document = try PlanFile.read(text, name: "plan")
        } catch {
            throw ServiceFault(.badRequest, "The plan cannot be read.", problems: error.problems)
        }
        do throws(ParleyError) {
            try self.init(document, in: file)
            let violations = document.violations(in: series, baseline: baseline)
            guard violations.isEmpty else { throw .wrongPlan(violations) }
            guard plan.hasPlan else { throw .noPlan(plan.status) }
        } catch {
            throw ServiceFault(.noSuchAnswer, error.description)
        }
    }
}
