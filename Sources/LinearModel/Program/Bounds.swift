/// A lower and an upper bound, either of which may be infinite.
///
/// Unlike a closed range it can hold bounds that cross or are no numbers, so that data with such bounds is reported by
/// ``LinearProgram/faults()`` rather than trapped on.
public struct Bounds: Hashable, Sendable {
    /// The least value allowed; minus infinity for none.
    public var lower: Double
    /// The largest value allowed; infinity for none.
    public var upper: Double

    /// Bounds that are not checked here: see ``LinearProgram/faults()``.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// Bounds at the ends of a range, which cannot cross.
    public init(_ range: ClosedRange<Double>) {
        self.init(lower: range.lowerBound, upper: range.upperBound)
    }

    /// Everything from 0 up.
    public static let nonnegative = Bounds(lower: 0, upper: .infinity)

    /// Every value.
    public static let free = Bounds(lower: -.infinity, upper: .infinity)

    /// 0 to 1.
    public static let unit = Bounds(lower: 0, upper: 1)

    /// Whether one value is left.
    public var isFixed: Bool { lower == upper }

    /// Whether no value is left.
    public var isEmpty: Bool { lower > upper }

    /// How far `value` lies outside, 0 inside.
    public func distance(to value: Double) -> Double {
        max(0, lower - value, value - upper)
    }
}
