public import SeriesFiles
public import SeriesModel

extension Series {
    /// The series and the baseline by which a plan is judged that says how it was made: with what had been held by
    /// then, and counting changes where the plan answers that goal.
    ///
    /// - Parameters:
    ///   - plan: a plan of this series.
    ///   - made: how it was made.
    /// - Returns: what an audit needs.
    /// - Throws: ``SeriesAnswers/HoldingError`` where what was held does not fit this series any more.
    public func context(
        of plan: Plan, made: PlanOrigin
    ) throws(HoldingError) -> (series: Series, baseline: Plan?) {
        guard let baseline = made.baseline else { return (self, nil) }
        return (try holding(baseline, until: made.heldUntil).countingChanges(inAnswerTo: plan), baseline)
    }

    /// Counting changes where a plan answers that goal.
    public func countingChanges(inAnswerTo plan: Plan) -> Series {
        let counting = countingChanges
        return plan.goals.map(\.goal) == counting.goals.map(\.kind) ? counting : self
    }
}
