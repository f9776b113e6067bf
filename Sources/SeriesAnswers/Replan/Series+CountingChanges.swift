public import SeriesModel

extension Series {
    /// The series with the goal `changes` among its goals: a new plan keeps as much of the old one as it can.
    ///
    /// Goals that name it are taken as they are. Otherwise it comes right after `workshops` where that is the first
    /// goal, and before all others where it is not.
    public var countingChanges: Series {
        guard !goals.contains(where: { $0.kind == .changes }) else { return self }
        var series = self
        series.goals.insert(Goal(.changes), at: goals.first?.kind == .workshops ? 1 : 0)
        return series
    }
}
