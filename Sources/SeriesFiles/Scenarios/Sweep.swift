import BigInt
import SeriesModel

/// Values from a first to a last, a step apart: `100000..300000 by 25000`, `-30%..+30% by 10%`.
struct Sweep {
    private enum Kind {
        case set, add, percent
    }

    private let kind: Kind
    private let first: Rational
    private let last: Rational
    private let step: Rational

    /// What a text means, cut at its dots; nil where it is no sweep.
    init?(_ text: String, _ dots: Range<String.Index>) {
        let parts = text[dots.upperBound...].split(separator: " ", omittingEmptySubsequences: true)
        let start = text[..<dots.lowerBound].filter { $0 != " " }
        guard parts.count == 3, parts[1] == "by" else { return nil }
        let written = [start, String(parts[0]), String(parts[2])]
        if written.contains(where: { $0.hasSuffix("%") }) {
            kind = .percent
        } else {
            kind = written.dropLast().contains(where: ChangedValue.hasSign) ? .add : .set
        }
        let numbers = written.compactMap { ChangedValue.percentage($0) ?? Rational(decimal: $0) }
        guard numbers.count == 3 else { return nil }
        (first, last, step) = (numbers[0], numbers[1], numbers[2])
    }

    /// Whether no step leads from the first to the last.
    var isEmpty: Bool { !hasStep || last < first }

    /// Whether a step leads anywhere.
    var hasStep: Bool { step > 0 }

    /// How many values there are.
    var count: Int { (last - first).divided(by: step).flatMap { Int(exactly: $0.floor + 1) } ?? .max }

    /// The values, from the first on, up to the last.
    func values(at position: Position) -> [ChangedValue] {
        (0..<count).map { number in
            let value = first + Rational(number) * step
            return switch kind {
            case .set: .set(SourceNode(content: .number(value), position: position, written: "\(value)"))
            case .add: .add(value)
            case .percent: .percent(value)
            }
        }
    }
}
