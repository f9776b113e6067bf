/// A lower and an upper bound, either of which may be infinite.
///
/// Unlike a closed range it can hold bounds that cross or are no numbers, so that data with such bounds is reported by
/// ``LinearProgram/faults()`` rather than trapped on.
package struct Bounds: Hashable, Sendable {
    package var lower: Double
    package var upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    package init(_ range: ClosedRange<Double>) {
        self.init(lower: range.lowerBound, upper: range.upperBound)
    }

    /// Everything from 0 up.
    package static let nonnegative = Bounds(lower: 0, upper: .infinity)

    /// Every value.
    package static let free = Bounds(lower: -.infinity, upper: .infinity)

    /// 0 to 1.
    package static let unit = Bounds(lower: 0, upper: 1)

    /// Whether one value is left.
    package var isFixed: Bool { lower == upper }

    /// Whether no value is left.
    package var isEmpty: Bool { lower > upper }

    /// How far `value` lies outside, 0 inside.
    package func distance(to value: Double) -> Double {
        max(0, lower - value, value - upper)
    }
}
