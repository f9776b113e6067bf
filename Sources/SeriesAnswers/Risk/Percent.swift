import SeriesModel
import SeriesText

/// Chances as percentages with one decimal, `87.3 %`; what is not quite nothing or not quite certain never looks so.
enum Percent {
    /// A chance.
    static func text(_ chance: Double) -> String {
        switch chance {
        case ...1e-9: "0 %"
        case ..<0.0005: "under 0.1 %"
        case (1 - 1e-9)...: "100 %"
        case 0.9995...: "over 99.9 %"
        default: "\(tenths(chance)) %"
        }
    }

    /// A probability; where it is simulated with a decimal more and its error, `54.31 % ± 0.16`.
    static func text(_ probability: Probability) -> String {
        guard let error = probability.standardError else { return text(probability.value) }
        return "\(hundredths(probability.value)) % ± \(hundredths(max(0.0001, error)))"
    }

    /// A chance of a file, exact.
    static func text(_ chance: Rational) -> String { "\((chance * 100).decimal(to: 1)) %" }

    /// A difference of two chances, in percentage points: `-17.2`.
    static func points(_ difference: Double) -> String {
        abs(difference) < 0.0005 ? "0.0" : (difference > 0 ? "+" : "") + tenths(difference)
    }

    private static func hundredths(_ chance: Double) -> String {
        let whole = Int((chance * 10_000).rounded())
        return "\(whole / 100).\(whole / 10 % 10)\(whole % 10)"
    }

    private static func tenths(_ chance: Double) -> String {
        let tenths = Int((abs(chance) * 1000).rounded())
        return "\(chance < 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
    }
}
