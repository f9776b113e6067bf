import BigInt
import SeriesModel

extension Audit {
    /// Cents as units with two decimals, `143220.15`.
    static func money(_ cents: BigInt) -> String {
        let (units, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(cents < 0 ? "-" : "")\(units).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A number and its noun: `1 attendee`, `3 attendees`.
    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// Names in a sentence: `a, b and c`.
    static func listed(_ names: [String], _ conjunction: String = "and") -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
