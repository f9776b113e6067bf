import BigInt
import SeriesModel

extension Audit.Reading {
    /// The sum of the attendees' weights over all workshops.
    var attendance: Rational {
        Rational(whole: meetings.flatMap(\.attendees).reduce(BigInt(0)) { $0 + BigInt($1.participant.weight) })
    }
}
