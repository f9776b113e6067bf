import BigInt
import SeriesModel

extension Audit.Reading {
    /// The direct cost of the whole series, series costs included, in units of its currency.
    var cost: Rational? { total.flatMap { Rational($0, over: 100) } }
}
