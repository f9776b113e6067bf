import SeriesAnswers
import SeriesModel
import SeriesPlanning

extension Planner {
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
    ///   - cancellation: stops the search from another thread.
    ///   - progress: called on the planning thread several times a second, for each solve anew.
    /// - Returns: the levels, least amount first.
    /// - Throws: ``QuestionError``.
    public func ask(
        _ series: Series, funder: String, workshops: Int? = nil, attendance: Rational? = nil,
        cancellation: Cancellation = Cancellation(), progress: (@Sendable (PlanningProgress) -> Void)? = nil
    ) throws(QuestionError) -> Ask {
        let known = series.funders.first { $0.id == funder } ?? series.funders.first { $0.name == funder }
        guard let known else { throw .unknown(.funder, funder) }
        do {
            return try answer(series, cancellation, progress) { enquiry throws(PlanningError) in
                try enquiry.ask(known, workshops: workshops, attendance: attendance)
            }
        } catch {
            throw .planning(error)
        }
    }
}
