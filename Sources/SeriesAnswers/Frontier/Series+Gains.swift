public import SeriesModel

extension Series {
    /// What a trade-off against a goal is about where nothing is said: of number of workshops and attendance those that
    /// are among the goals, in their order; else the first of the other goals, and without any the number of workshops.
    public func gains(against: Goal.Kind) -> [Goal.Kind] {
        var seen: Set<Goal.Kind> = [against]
        let others = goals.map(\.kind).filter { seen.insert($0).inserted }
        let usual = others.filter { $0 == .workshops || $0 == .attendance }
        if !usual.isEmpty { return usual }
        return Array(others.prefix(1)) + (others.isEmpty ? [against == .workshops ? .attendance : .workshops] : [])
    }
}
