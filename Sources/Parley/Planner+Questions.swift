import GLPKSolver
package import LinearModel
public import SeriesAnswers
public import SeriesModel

extension Planner {
    /// Answers a question about a series.
    ///
    /// ```swift
    /// let soonest = try await planner.answer(SoonestQuestion(), about: series)
    /// let why = try await planner.answer(WhyQuestion(of: plan, not: [.venue("istanbul")]), about: series)
    /// ```
    ///
    /// - Parameters:
    ///   - question: ``SeriesAnswers/ExplainQuestion``, ``SeriesAnswers/WhyQuestion``,
    ///     ``SeriesAnswers/SoonestQuestion``, ``SeriesAnswers/FrontierQuestion``, ``SeriesAnswers/AskQuestion`` or
    ///     ``SeriesAnswers/RiskQuestion``.
    ///   - series: what it is about.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - progress: told how far the search is.
    /// - Returns: the answer, or what is known of it when ``timeLimit`` or a cancelled task ends the search.
    /// - Throws: ``SeriesAnswers/ParleyError``.
    public func answer<Asked: Question>(
        _ question: Asked, about series: Series, baseline: Plan? = nil, progress: ProgressHandler? = nil
    ) async throws(ParleyError) -> Asked.Answer {
        try await apart { cancellation throws(ParleyError) in
            try answer(question, about: series, baseline: baseline, cancellation: cancellation, progress: progress)
        }
    }

    /// The same on the calling thread.
    package func answer<Asked: Question>(
        _ question: Asked, about series: Series, baseline: Plan? = nil, cancellation: Cancellation = Cancellation(),
        progress: ProgressHandler? = nil
    ) throws(ParleyError) -> Asked.Answer {
        if let plan = question.rightPlan {
            try expectRight(plan, of: series, baseline: baseline)
        } else {
            try Self.expectSound(series)
        }
        var enquiry = Enquiry(
            series, baseline: baseline, solver: GLPKSolver(), options: options(cancellation, progress))
        return try question.answer(from: &enquiry)
    }
}
