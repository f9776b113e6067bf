import Foundation
import SeriesModel
import SeriesText

/// Rates the wrong way round.
extension HintSearch {
    mutating func searchRates() {
        searchUnusedRates()
        guard let base = CurrencyWorth.inEuros[series.currency] else { return }
        for code in series.rates.keys.sorted() {
            guard code != series.currency, let worth = CurrencyWorth.inEuros[code], let rate = series.rates[code] else {
                continue
            }
            let usual = worth / base
            let given = rate.approximation
            // So near to 1 that either way may be right.
            guard given > 0, abs(log(usual)) > 0.05 else { continue }
            let isOtherSide = (given > 1) != (usual > 1) && abs(given - 1) > 0.005
            let isInverted = isOtherSide && abs(log(given * usual)) < log(2)
            let path = SeriesPath.key(code, in: "rates")
            let words =
                "a \(shown(code)) is worth \(rate) \(shown(series.currency)) here, and was worth about "
                + "\(Self.digits(usual)) in \(CurrencyWorth.year)"
            if isInverted {
                add(.rate, path, words, "Maybe the other way round: \(Self.digits(1 / given)).")
            } else if abs(log(given / usual)) > log(5) {
                add(.rate, path, words)
            }
        }
    }

    /// Rates of words that are no codes, and in which no amount is: they change nothing.
    private mutating func searchUnusedRates() {
        let used: [String?] =
            series.venues.map(\.currency) + series.fares.map(\.fare.currency) + series.visas.map(\.fee.currency)
            + series.services.map(\.currency) + series.costs.map(\.amount.currency) + series.funders.map(\.currency)
        for code in series.rates.keys.sorted() where !used.contains(code) {
            let isCode = code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
            guard !isCode, let meant = OtherWords.currency(code) else { continue }
            add(
                .rate, SeriesPath.key(code, in: "rates"),
                "\(shown(code)) is no code of a currency, and no amount is in it: the rate changes nothing",
                "Maybe \(meant).")
        }
    }

    /// Two to four digits that count.
    private static func digits(_ number: Double) -> String {
        number >= 1000
            ? Rational(Int(min(number, 1e15).rounded())).grouped
            : String(format: "%.\(number >= 100 ? 0 : number >= 1 ? 2 : min(9, 2 + Int(-log10(number))))f", number)
    }
}

/// What currencies are worth, roughly.
///
/// Averages of about 2024 as central banks published them, rounded by hand to two or three digits. They convert
/// nothing: a rate is held against them to see whether it was typed the wrong way round.
enum CurrencyWorth {
    static let year = 2024

    /// One unit, in euros.
    static let inEuros: [String: Double] = [
        "EUR": 1, "USD": 0.92, "GBP": 1.18, "CHF": 1.05, "JPY": 0.0061, "NOK": 0.086, "SEK": 0.0875, "DKK": 0.134,
        "PLN": 0.232, "CZK": 0.04, "HUF": 0.0025, "RON": 0.2, "BGN": 0.511, "TRY": 0.028, "ILS": 0.25, "AED": 0.25,
        "SAR": 0.246, "QAR": 0.254, "KWD": 3, "BHD": 2.45, "OMR": 2.4, "JOD": 1.3, "EGP": 0.02, "MAD": 0.093,
        "TND": 0.3, "GEL": 0.34, "AMD": 0.0024, "AZN": 0.54, "UAH": 0.023, "RUB": 0.01, "KZT": 0.002, "INR": 0.011,
        "PKR": 0.0033, "BDT": 0.008, "LKR": 0.003, "NPR": 0.007, "CNY": 0.128, "HKD": 0.118,
        "SGD": 0.69, "MYR": 0.2, "THB": 0.026, "IDR": 0.000058, "PHP": 0.016, "VND": 0.000037, "KRW": 0.00068,
        "AUD": 0.61, "CAD": 0.675, "NZD": 0.56, "ZAR": 0.05, "KES": 0.007, "XOF": 0.00152, "XAF": 0.00152,
        "BRL": 0.17, "MXN": 0.05, "COP": 0.00023,
    ]
}
