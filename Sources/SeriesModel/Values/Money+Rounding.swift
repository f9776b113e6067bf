import BigInt

extension Money {
    /// Units of the series currency as the nearest whole cents, halves up.
    public init(roundingHalfUp units: Rational) {
        self.init(cents: Int(clamping: (units * 100).roundedHalfUp))
    }

    /// Units of the series currency as whole cents, rounded down.
    public init(roundingDown units: Rational) {
        self.init(cents: Int(clamping: (units * 100).floor))
    }

    /// Units of the series currency, exact.
    public var units: Rational {
        Rational(BigInt(cents), over: 100) ?? 0
    }
}
