import SeriesModel

extension Rational {
    /// The exact decimal where there is one of so many digits after the point; otherwise rounded, halves up, to as
    /// many.
    package func decimal(to digits: Int) -> String {
        let scale = (0..<digits).reduce(Rational(1)) { power, _ in power * 10 }
        let rounded = Rational((self * scale).roundedHalfUp, over: scale.numerator) ?? self
        return rounded.description
    }
}
