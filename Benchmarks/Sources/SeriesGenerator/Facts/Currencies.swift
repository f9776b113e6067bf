import SeriesModel

/// What one unit of a currency is worth in dollars; the order of size is right, the digits are invented.
enum Currencies {
    static let rates: [(code: String, dollars: String)] = [
        ("AED", "0.2723"), ("CHF", "1.2437"), ("EUR", "1.1641"), ("GBP", "1.3318"), ("THB", "0.0306"),
    ]

    /// Dollars of one unit; of dollars themselves, one.
    static func dollars(_ code: String?) -> Double {
        rates.first { $0.code == code }.flatMap { Double($0.dollars) } ?? 1
    }

    /// So many dollars in whole units of a currency.
    static func units(of code: String?, dollars: Int) -> Int { Int((Double(dollars) / self.dollars(code)).rounded()) }

    /// The rates as a series has them.
    static var ofSeries: [String: Rational] {
        var result: [String: Rational] = [:]
        for rate in rates { result[rate.code] = Rational(decimal: rate.dollars) }
        return result
    }
}
