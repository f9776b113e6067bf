import BigInt

extension Rational {
    /// One half.
    package static let half = Rational(1, over: 2) ?? 0

    /// Which way a number is rounded.
    package enum Direction {
        case up, down
    }

    /// The nearest whole multiple of a positive step in a direction.
    package func rounded(_ direction: Direction, to step: Rational) -> Rational {
        guard let steps = divided(by: step) else { return self }
        let down = Rational(steps.floor, over: 1) ?? steps
        return (direction == .down || down == steps ? down : down + 1) * step
    }
}
