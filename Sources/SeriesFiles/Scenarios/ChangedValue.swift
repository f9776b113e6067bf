import SeriesModel

/// What becomes of a part of a series.
enum ChangedValue: Sendable {
    /// It becomes this.
    case set(SourceNode)
    /// It becomes so much more; less where it is negative.
    case add(Rational)
    /// It becomes so many percent more; less where it is negative.
    case percent(Rational)
    /// It is left out.
    case none
    /// One scenario for each.
    case sweep([ChangedValue])

    /// In words, without any name.
    var text: String {
        switch self {
        case .set(let node): node.flowText
        case .add(let number): ChangedValue.signed(number)
        case .percent(let number): ChangedValue.signed(number) + "%"
        case .none: "none"
        case .sweep(let values): values.map(\.text).joined(separator: ", ")
        }
    }

    private static func signed(_ number: Rational) -> String { number < 0 ? "\(number)" : "+\(number)" }
}
