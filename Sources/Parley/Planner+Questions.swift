import GLPKSolver
package import LinearModel
public import SeriesAnswers
public import SeriesModel
import SeriesPlanning

/// Questions about a series. Each has an `async` form for integrators, and the same on the calling thread for the
/// command.
extension Planner {
    // MARK: explain

    /// Explains why no plan of a series is right: what would help, and what clashes.
    ///
    /// First what single changes would help, each made as small as it can be and planned; then what clashes. Nothing is
    /// decided by the clock unless ``timeLimit`` ends the search; where something is left then, the explanation says
    /// that it is not complete.
    ///
    /// - Parameters:
    ///   - series: what to explain.
    ///   - progress: told how far the search is.
    /// - Returns: what is known.
    /// - Throws: ``ParleyError``.
    public func explain(
        _ series: Series, progress: ProgressHandler? = nil
    ) async throws(ParleyError) -> Explanation {
        try await apart { cancellation throws(ParleyError) in
            try explain(series, cancellation: cancellation, progress: progress)
        }
    }

    package func explain(
        _ series: Series, cancellation: Cancellation = Cancellation(), progress: ProgressHandler? = nil
    ) throws(ParleyError) -> Explanation {
        let deadline = timeLimit.map { ContinuousClock.now + $0 }
        // The explainer keeps the time itself, so that it can tell what it has.
        return try Planner(engine: engine).answer(series, cancellation, progress) { enquiry throws(PlanningError) in
            var explainer = Explainer(enquiry, until: deadline)
            return try explainer.explanation()
        }
    }

    // MARK: why

    /// Why a plan has something or has not: the best plan with it turned round, or what stands in the way.
    ///
    /// - Parameters:
    ///   - plan: a right plan of the series.
    ///   - series: what it plans.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - questions: what to turn round; none: for each workshop its other venues, and the next dates at its own.
    ///   - workshop: without questions, only for the workshop with this number in the plan.
    ///   - progress: told how far the search is.
    /// - Returns: an answer for each question, in order.
    /// - Throws: ``ParleyError``.
    public func why(
        _ plan: Plan, of series: Series, baseline: Plan? = nil, not questions: [WhyQuestion] = [],
        workshop: Int? = nil, progress: ProgressHandler? = nil
    ) async throws(ParleyError) -> Why {
        try await apart { cancellation throws(ParleyError) in
            try why(
                plan, of: series, baseline: baseline, not: questions, workshop: workshop, cancellation: cancellation,
                progress: progress)
        }
    }

    package func why(
        _ plan: Plan, of series: Series, baseline: Plan? = nil, not questions: [WhyQuestion] = [],
        workshop: Int? = nil, cancellation: Cancellation = Cancellation(), progress: ProgressHandler? = nil
    ) throws(ParleyError) -> Why {
        try expectRight(plan, of: series, baseline: baseline)
        for question in questions { try Self.check(question, of: series, in: plan) }
        if let workshop, !plan.hasWorkshop(workshop) { throw .unknown(.workshop, "\(workshop)") }
        return try answer(series, baseline: baseline, cancellation, progress) { enquiry throws(PlanningError) in
            questions.isEmpty ? try enquiry.why(plan, workshop: workshop) : try enquiry.why(plan, not: questions)
        }
    }

    private static func check(_ question: WhyQuestion, of series: Series, in plan: Plan) throws(ParleyError) {
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

    private static func check(_ participants: [String], of series: Series) throws(ParleyError) {
        for id in participants where !series.participants.contains(where: { $0.id == id }) {
            throw .unknown(.participant, "")
        }
    }

    // MARK: soonest

    /// The earliest dates on which one more workshop can be held, venue by venue, and what stands in the way before.
    ///
    /// It is planned for itself, after what has been held: other workshops that are fixed, and least numbers for the
    /// series as a whole, do not count.
    ///
    /// - Parameters:
    ///   - series: who could meet where.
    ///   - progress: told how far the search is.
    /// - Returns: the venues, the earliest first; those that were not known in time say so.
    /// - Throws: ``ParleyError``.
    public func soonest(_ series: Series, progress: ProgressHandler? = nil) async throws(ParleyError) -> Soonest {
        try await apart { cancellation throws(ParleyError) in
            try soonest(series, cancellation: cancellation, progress: progress)
        }
    }

    package func soonest(
        _ series: Series, cancellation: Cancellation = Cancellation(), progress: ProgressHandler? = nil
    ) throws(ParleyError) -> Soonest {
        try answer(series, cancellation, progress) { enquiry throws(PlanningError) in try enquiry.soonest() }
    }

    // MARK: frontier

    /// The exact trade-off between goals and another one: every step, each proven.
    ///
    /// With a limit on time, each step may take a part of what is left: a hard one stays unproven, with the bound that
    /// is known, and the next is tried. See ``SeriesAnswers/Frontier/isWhole``.
    ///
    /// - Parameters:
    ///   - series: of which the right plans are compared; its own goals do not matter.
    ///   - goals: what is gained, in order; none: the number of workshops and the attendance, as far as they are not
    ///     the price, in the order of the series' goals.
    ///   - against: what it is weighed against.
    ///   - progress: told how far the search is.
    /// - Returns: the steps, that of the best price first.
    /// - Throws: ``ParleyError``.
    public func frontier(
        _ series: Series, of goals: [Goal.Kind] = [], against: Goal.Kind = .cost, progress: ProgressHandler? = nil
    ) async throws(ParleyError) -> Frontier {
        try await apart { cancellation throws(ParleyError) in
            try frontier(series, of: goals, against: against, cancellation: cancellation, progress: progress)
        }
    }

    package func frontier(
        _ series: Series, of goals: [Goal.Kind] = [], against: Goal.Kind = .cost,
        cancellation: Cancellation = Cancellation(),
        progress: ProgressHandler? = nil
    ) throws(ParleyError) -> Frontier {
        try answer(series, cancellation, progress) { enquiry throws(PlanningError) in
            try enquiry.frontier(of: goals.isEmpty ? series.gains(against: against) : goals, against: against)
        }
    }

    // MARK: ask

    /// What a funder must give at the least, for each number of workshops and level of attendance.
    ///
    /// All rules and all other funders are as in the series; only the funder's own amount is open. A funder that is not
    /// yet won is one of the series with amount 0. A limit on time or a cancellation leaves the first levels.
    ///
    /// - Parameters:
    ///   - series: what is to be paid for.
    ///   - funder: the funder's id or name.
    ///   - workshops: only for so many workshops.
    ///   - attendance: only for so much attendance or more.
    ///   - progress: told how far the search is.
    /// - Returns: the levels, least amount first.
    /// - Throws: ``ParleyError``.
    public func ask(
        _ series: Series, funder: String, workshops: Int? = nil, attendance: Rational? = nil,
        progress: ProgressHandler? = nil
    ) async throws(ParleyError) -> Ask {
        try await apart { cancellation throws(ParleyError) in
            try ask(
                series, funder: funder, workshops: workshops, attendance: attendance, cancellation: cancellation,
                progress: progress)
        }
    }

    package func ask(
        _ series: Series, funder: String, workshops: Int? = nil, attendance: Rational? = nil,
        cancellation: Cancellation = Cancellation(), progress: ProgressHandler? = nil
    ) throws(ParleyError) -> Ask {
        let known = series.funder(funder) ?? series.funders.first { $0.name == funder }
        guard let known else {
            let isSecret = SecretWords(series.participants).contains(funder)
            throw .unknown(.funder, isSecret ? ShownText.hidden : ShownText.short(funder))
        }
        return try answer(series, cancellation, progress) { enquiry throws(PlanningError) in
            try enquiry.ask(known, workshops: workshops, attendance: attendance)
        }
    }

    // MARK: risk

    /// What becomes of a plan when people cancel: how likely each workshop still keeps its rules, on whom that depends,
    /// and who could come instead of whom.
    ///
    /// Everybody cancels each workshop independently, with the chance that the series gives.
    ///
    /// - Parameters:
    ///   - plan: a right plan.
    ///   - series: its series.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - cancels: the chance of cancelling, 0 to 1, of those for whom the series has none.
    /// - Returns: the assessment.
    /// - Throws: ``ParleyError``; ``ParleyError/stopped`` where the time was over or the task was cancelled.
    public func risk(
        of plan: Plan, in series: Series, baseline: Plan? = nil, cancels: Rational
    ) async throws(ParleyError) -> RiskAssessment {
        try await apart { cancellation throws(ParleyError) in
            try risk(of: plan, in: series, baseline: baseline, cancels: cancels, cancellation: cancellation)
        }
    }

    package func risk(
        of plan: Plan, in series: Series, baseline: Plan? = nil, cancels: Rational,
        cancellation: Cancellation = Cancellation()
    ) throws(ParleyError) -> RiskAssessment {
        try expectRight(plan, of: series, baseline: baseline)
        do {
            return try RiskAnalysis.assess(
                plan, of: series, solver: GLPKSolver(), settings: RiskSettings(assumed: cancels),
                limits: limits(cancellation))
        } catch {
            throw ParleyError(error)
        }
    }
}

extension Plan {
    /// Whether it has a workshop of this number, from 1; any number may be asked about.
    fileprivate func hasWorkshop(_ number: Int) -> Bool { number >= 1 && number <= workshops.count }
}

extension WhyQuestion {
    /// A question as it is typed.
    ///
    /// - `istanbul`: any workshop there; `istanbul 2027-05-03`: one that starts on that day; `istanbul 2027-05`,
    ///   `istanbul in May 2027`, `istanbul 2027-05-01/2027-05-20`: one that starts in these days.
    /// - `2027-05`, `3 May 2027`: a workshop that starts then, anywhere.
    /// - `n3`: this participant at any workshop; `n3@2`: at the plan's second; `n3+s4`, `n3 with s4`: both at the same.
    ///
    /// Venues and participants are called by id or name. Days may have any form that can mean only one.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - series: what has the venues and participants.
    ///   - plan: what has the workshops.
    /// - Throws: ``Parley/ParleyError/unknown(_:_:)`` or ``Parley/ParleyError/unclear(_:)``; no participant is named
    ///   in them.
    public init(_ text: String, of series: Series, in plan: Plan) throws(ParleyError) {
        do {
            self = try WhyQuestion(typed: text, of: series, in: plan)
        } catch {
            throw switch error {
            case .noVenue(let word?): .unknown(.venue, word)
            case .noParticipant: .unknown(.participant, "")
            case .noWorkshop(let word): .unknown(.workshop, word)
            default: .unclear(error)
            }
        }
    }
}
