extension Series {
    /// Everything that is wrong with the series, in the order of its keys; empty where it can be planned.
    ///
    /// The same checks hold for series from files and for those put together in code.
    public func problems() -> [SeriesProblem] { problems(except: FaultyPaths()) }

    /// Everything that is wrong, but nothing about parts that could not be read, nor what only follows from them.
    package func problems(except faulty: FaultyPaths) -> [SeriesProblem] {
        var check = SeriesCheck(series: self, faulty: faulty)
        check.checkSize()
        check.checkCalendar()
        check.checkDelegations()
        check.checkParticipants()
        check.checkVenues()
        check.checkTravel()
        check.checkCosts()
        check.checkFunders()
        check.checkRules()
        check.checkHeld()
        check.checkGoals()
        check.checkMissingFares()
        check.checkTotal()
        return check.problems
    }
}
