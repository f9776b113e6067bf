import SeriesModel

extension Audit.Reading {
    /// The sum of the days from the first day of the horizon to each start.
    var early: Rational { Rational(meetings.reduce(0) { $0 + ($1.days.first - series.horizon.first) }) }
}
