import SeriesAnswers
import SeriesAudit
import SeriesModel
import SeriesPlanning

extension Planner {
    /// Why a plan has something or has not: the best plan with it turned round, or what stands in the way.
    ///
    /// - Parameters:
    ///   - plan: a right plan of the series.
    ///   - series: what it plans.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - questions: what to turn round; none: for each workshop its other venues, and the next dates at its own.
    ///   - workshop: without questions, only for the workshop with this number in the plan.
    ///   - cancellation: stops the search from another thread; what is not known by then says so.
    ///   - progress: called on the planning thread several times a second, for each solve anew.
    /// - Returns: an answer for each question, in order.
    /// - Throws: ``QuestionError``.
    public func why(
        _ plan: Plan, of series: Series, baseline: Plan? = nil, not questions: [WhyQuestion] = [],
        workshop: Int? = nil, cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(QuestionError) -> Why {
        let problems = series.problems()
        guard problems.isEmpty else { throw .planning(.invalidSeries(problems)) }
        let violations = Audit(series: series, baseline: baseline).violations(in: plan)
        guard violations.isEmpty, plan.status == .optimal || plan.status == .feasible else {
            throw .wrongPlan(violations)
        }
        for question in questions { try Self.check(question, of: series, in: plan) }
        if let workshop, !plan.hasWorkshop(workshop) { throw .unknown(.workshop, "\(workshop)") }
        do {
            return try answer(series, baseline: baseline, cancellation, progress) { enquiry throws(PlanningError) in
                questions.isEmpty
                    ? try enquiry.why(plan, workshop: workshop) : try enquiry.why(plan, not: questions)
            }
        } catch {
            throw .planning(error)
        }
    }

    private static func check(_ question: WhyQuestion, of series: Series, in plan: Plan) throws(QuestionError) {
        switch question {
        case .workshop(let venue, _), .venue(let venue):
            if !series.venues.contains(where: { $0.id == venue }) { throw .unknown(.venue, venue) }
        case .attendance(let participant, let number):
            if !series.participants.contains(where: { $0.id == participant }) { throw .unknown(.participant, "") }
            if !plan.hasWorkshop(number) { throw .unknown(.workshop, "\(number)") }
        case .starts(let venue, _):
            if let venue, !series.venues.contains(where: { $0.id == venue }) { throw .unknown(.venue, venue) }
        case .participant(let participant): try check([participant], of: series)
        case .pair(let first, let second):
            try check([first, second], of: series)
            if first == second { throw .unclear(.samePerson) }
        }
    }

    private static func check(_ participants: [String], of series: Series) throws(QuestionError) {
        for id in participants where !series.participants.contains(where: { $0.id == id }) {
            throw .unknown(.participant, "")
        }
    }
}

extension Plan {
    /// Whether it has a workshop of this number, from 1; any number may be asked about.
    fileprivate func hasWorkshop(_ number: Int) -> Bool { number >= 1 && number <= workshops.count }
}
