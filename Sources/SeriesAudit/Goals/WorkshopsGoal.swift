import SeriesModel

extension Audit.Reading {
    /// How many workshops there are.
    var workshopsHeld: Rational { Rational(meetings.count) }
}
