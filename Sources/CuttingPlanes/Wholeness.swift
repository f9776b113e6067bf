public import LinearModel

/// Which columns of a program are whole, and of which numbers the sums of its rows are multiples.
///
/// A column may be taken as whole that is continuous in the program, where every solution has one as good at which it
/// is whole: a flow, a sum of whole columns. Cuts then hold for those.
public struct Wholeness: Hashable, Sendable {
    /// For each column whether it is whole.
    public private(set) var columns: [Bool]
    /// For each row the number of which its sum is a multiple wherever the columns are whole; nil: any sum is possible.
    public private(set) var steps: [Double?]

    /// The wholeness of a program's integer columns and of others that may be taken as whole.
    public init(of program: LinearProgram, alsoWhole: (Int) -> Bool = { _ in false }) {
        columns = program.columns.indices.map { program.columns[$0].kind == .integer || alsoWhole($0) }
        steps = []
        for row in program.rows { steps.append(step(of: row)) }
    }

    /// Notes a row that came to the program, and of which nothing is known.
    mutating func addRow() { steps.append(nil) }

    private func step(of row: LinearProgram.ConstraintRow) -> Double? {
        guard !row.terms.isEmpty, row.terms.allSatisfy({ columns[$0.variable.index] }) else { return nil }
        // Thirds, quarters, hundredths: shares and percentages of people.
        let scale = Self.scales.first { scale in row.terms.allSatisfy { ($0.coefficient * scale).isWhole } }
        return scale.map { scale in
            let whole = row.terms.map { Int(($0.coefficient * scale).rounded().magnitude) }
            return Double(whole.reduce(0, Self.greatestCommonDivisor)) / scale
        }
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : greatestCommonDivisor(second, first % second)
    }

    private static let scales: [Double] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 100]

    /// The bounds of a row drawn in to multiples of its step.
    func bounds(of row: Int, in program: LinearProgram) -> Bounds {
        let bounds = program.rows[row].bounds
        guard let step = steps[row] else { return bounds }
        return Bounds(
            lower: (bounds.lower / step - 1e-9).rounded(.up) * step,
            upper: (bounds.upper / step + 1e-9).rounded(.down) * step)
    }
}

extension Double {
    /// Whether it is a whole number that a Double holds exactly, but for what its last digits may lack.
    var isWhole: Bool { abs(self) < 1e9 && abs(self - rounded()) < 1e-12 * Swift.max(1, abs(self)) }
}
