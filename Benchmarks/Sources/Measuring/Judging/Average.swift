import Foundation

/// Averages of what was measured.
package enum Average {
    /// The middle one, or the mean of the two in the middle; nil of nothing.
    package static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// The mean that suits ratios: twice as fast and half as fast come to 1; nil of nothing, and where a value is not
    /// above 0.
    package static func geometricMean(_ values: [Double]) -> Double? {
        guard !values.isEmpty, values.allSatisfy({ $0 > 0 }) else { return nil }
        return exp(values.map { log($0) }.reduce(0, +) / Double(values.count))
    }
}
