import BigInt
import SeriesModel

extension Series {
    /// Cents of the series currency, exact and not yet rounded: value × rate × factor × 100.
    func cents(_ value: Rational, _ currency: String?, times factor: Rational = 1) -> Rational {
        let rate = currency.flatMap { $0 == self.currency ? nil : rates[$0] } ?? 1
        return value * rate * factor * 100
    }
}

extension Rational {
    /// A whole number.
    init(whole number: BigInt) {
        self = Rational(number, over: 1) ?? 0
    }
}
