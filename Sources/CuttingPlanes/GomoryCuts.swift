import LinearModel

/// Gomory's mixed-integer cuts from an optimal basis, with slacks taken as whole where they are.
///
/// R. Gomory, *An algorithm for the mixed integer problem* (1960); G. Cornuéjols, *Valid inequalities for mixed integer
/// linear programs* (2008), part 5. A basic variable that should be whole and is not, written by those at their bounds,
/// `x = β + Σ −d_q t_q` with `t_q ≥ 0` the distance from the bound and `f` the fraction of `β`, gives
/// `Σ φ(d_q) t_q ≥ f`, where for a whole `t_q` with fraction `f_q` of `d_q`, `φ` is `f_q` up to `f` and
/// `f (1 − f_q) / (1 − f)` above it, and for another `d_q` or `−d_q f / (1 − f)`.
///
/// The equation is not taken from the simplex: its multipliers are, and any multipliers of the rows give a true
/// equation. It is summed up here from the program's own rows, and what rounding can have added, or left at variables
/// that should have gone, loosens the right side: `φ` grows by at most `max(1, f / (1 − f))` for each unit.
struct GomoryCuts {
    let program: LinearProgram
    let wholeness: Wholeness
    let limits: CutLimits
    /// The columns' values, which the cuts must cut off.
    let values: [Double]
    let basis: Basis

    /// What double arithmetic may lose of a sum, for each unit of its terms' absolute values.
    private static let rounding = 0x1p-46

    /// The basic rows and columns that are not whole and should be, those nearest to a half first.
    func candidates() -> [Basis.Place] {
        var found: [(distance: Double, place: Basis.Place)] = []
        func note(_ value: Double, _ place: Basis.Place) {
            let fraction = value - value.rounded(.down)
            let distance = abs(fraction - 0.5)
            if distance < 0.5 - limits.leastFraction { found.append((distance, place)) }
        }
        for (index, status) in basis.columns.enumerated() where status == .basic && wholeness.columns[index] {
            note(values[index], .column(Variable(index: index)))
        }
        for (index, status) in basis.rows.enumerated() where status == .basic {
            guard let step = wholeness.steps[index] else { continue }
            let sum = program.rows[index].terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
            note(sum / step, .row(Row(index: index)))
        }
        return found.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
            .map(\.element.place)
    }

    /// The cut of a basic row or column; nil where there is none that is safe and cuts deep enough.
    ///
    /// - Parameters:
    ///   - basic: what should be whole.
    ///   - multipliers: the row of the basis' inverse that belongs to it.
    /// - Returns: the cut.
    func cut(of basic: Basis.Place, _ multipliers: [Double]) -> Cut? {
        // A whole sum counts in its steps.
        var unit = 1.0
        if case .row(let row) = basic { unit = wholeness.steps[row.index] ?? 1 }
        // Σ_i μ_i r_i + Σ_j g_j x_j = 0: μ as we choose them, g as they follow.
        var rowFactors = [Double](repeating: 0, count: program.rows.count)
        var columnFactors = [Double](repeating: 0, count: program.columns.count)
        var sizes = columnFactors
        for (index, multiplier) in multipliers.enumerated() where abs(multiplier) > 1e-11 {
            if basis.rows[index] == .basic && basic != .row(Row(index: index)) {
                // Rounding: a true equation needs all its rows.
                if abs(multiplier) < 1e-9 { continue }
                return nil
            }
            let factor = basic == .row(Row(index: index)) ? 1 / unit : multiplier / unit
            rowFactors[index] = factor
            for term in program.rows[index].terms {
                columnFactors[term.variable.index] -= factor * term.coefficient
                sizes[term.variable.index] += abs(factor * term.coefficient)
            }
        }
        if case .row(let row) = basic, rowFactors[row.index] == 0 { return nil }
        guard var sum = Substitution(self, basic, rowFactors, columnFactors, sizes) else { return nil }
        guard let cut = sum.cut(self), cut.depth(at: values) > limits.leastDepth else { return nil }
        return cut
    }

    /// The equation, `x + Σ d_q t_q = β`.
    private struct Substitution {
        /// For each row and column in the equation: its coefficient `d`, the bound it is measured from, and which way.
        private var distances: [Distance] = []
        private var right = 0.0

        /// How far a row or column is from its bound, times its coefficient `d`.
        private struct Distance {
            let place: Basis.Place
            let factor: Double
            let bound: Double
            let isFromUpper: Bool
            /// The most that it can be.
            let range: Double
            /// What rounding may have taken from the coefficient of one that has no end.
            var lost = 0.0
        }

        /// By how much the equation may be untrue.
        private var error = 0.0

        init?(
            _ source: GomoryCuts, _ basic: Basis.Place, _ rowFactors: [Double], _ columnFactors: [Double],
            _ sizes: [Double]
        ) {
            var size = 0.0
            for (index, factor) in rowFactors.enumerated() where factor != 0 && basic != .row(Row(index: index)) {
                let status = source.basis.rows[index]
                let bounds = source.wholeness.bounds(of: index, in: source.program)
                guard let (bound, isFromUpper) = Self.bound(status, bounds) else { return nil }
                right -= factor * bound
                size += abs(factor * bound)
                // An equation's slack is 0.
                guard !bounds.isFixed else { continue }
                distances.append(
                    Distance(
                        place: .row(Row(index: index)), factor: isFromUpper ? -factor : factor, bound: bound,
                        isFromUpper: isFromUpper, range: bounds.upper - bounds.lower))
            }
            for (index, factor) in columnFactors.enumerated() where sizes[index] != 0 {
                let bounds = source.program.columns[index].bounds
                let most = max(abs(bounds.lower), abs(bounds.upper))
                let lost = sizes[index] * GomoryCuts.rounding
                if basic == .column(Variable(index: index)) {
                    // It should be there once.
                    error += (abs(factor - 1) + lost) * most
                    guard abs(factor - 1) < 1e-7 else { return nil }
                } else if source.basis.columns[index] == .basic {
                    error += (abs(factor) + lost) * most
                    guard abs(factor) < 1e-7 else { return nil }
                } else {
                    guard let (bound, isFromUpper) = Self.bound(source.basis.columns[index], bounds) else { return nil }
                    let range = bounds.upper - bounds.lower
                    if range.isFinite { error += lost * range }
                    right -= factor * bound
                    size += abs(factor * bound) + lost * abs(bound)
                    guard !bounds.isFixed else { continue }
                    distances.append(
                        Distance(
                            place: .column(Variable(index: index)), factor: isFromUpper ? -factor : factor,
                            bound: bound, isFromUpper: isFromUpper, range: range, lost: range.isFinite ? 0 : lost))
                }
                guard error.isFinite else { return nil }
            }
            error += size * GomoryCuts.rounding
        }

        private static func bound(_ status: Basis.Status, _ bounds: Bounds) -> (bound: Double, isFromUpper: Bool)? {
            let isUpper = status == .atUpper
            let bound = isUpper ? bounds.upper : bounds.lower
            return status == .basic || status == .free || !bound.isFinite ? nil : (bound, isUpper)
        }

        mutating func cut(_ source: GomoryCuts) -> Cut? {
            let fraction = right - right.rounded(.down)
            guard fraction > source.limits.leastFraction, fraction < 1 - source.limits.leastFraction else { return nil }
            let ratio = fraction / (1 - fraction)
            var coefficients = [Double](repeating: 0, count: source.program.columns.count)
            var sizes = coefficients
            var lower = fraction
            var size = fraction
            func add(_ factor: Double, _ column: Int) {
                coefficients[column] += factor
                sizes[column] += abs(factor)
            }
            for distance in distances {
                let isWhole: Bool
                var step = 1.0
                switch distance.place {
                case .row(let row):
                    isWhole = source.wholeness.steps[row.index] != nil
                    step = source.wholeness.steps[row.index] ?? 1
                case .column(let column):
                    isWhole = source.wholeness.columns[column.index] && distance.bound.isWhole
                }
                var factor: Double
                if isWhole {
                    let whole = distance.factor * step
                    let part = whole - whole.rounded(.down)
                    factor = (part <= fraction ? part : ratio * (1 - part)) / step
                } else {
                    factor = distance.factor > 0 ? distance.factor : -distance.factor * ratio
                }
                factor += max(1, ratio) * distance.lost
                guard factor > 0 else { continue }
                if factor < 1e-12, distance.range.isFinite {
                    // At its most it says less, and is not needed.
                    lower -= factor * distance.range
                    continue
                }
                if distance.isFromUpper { factor = -factor }
                lower += factor * distance.bound
                size += abs(factor * distance.bound)
                switch distance.place {
                case .column(let column): add(factor, column.index)
                case .row(let row):
                    for term in source.program.rows[row.index].terms {
                        add(factor * term.coefficient, term.variable.index)
                    }
                }
            }
            lower -= max(1, ratio) * error + size * GomoryCuts.rounding
            return source.cut(coefficients, sizes, lower)
        }
    }

    /// The cut of these coefficients, without those that are too small to be told from rounding.
    private func cut(_ coefficients: [Double], _ sizes: [Double], _ bound: Double) -> Cut? {
        let largest = coefficients.reduce(0) { max($0, abs($1)) }
        // That nothing is more than nothing: the program has no whole point.
        guard largest > 0 else { return bound > limits.leastDepth ? Cut(terms: [], lower: bound) : nil }
        var lower = bound
        var terms: [Term] = []
        var square = 0.0
        for (index, coefficient) in coefficients.enumerated() where sizes[index] != 0 {
            let bounds = program.columns[index].bounds
            let lost = sizes[index] * Self.rounding
            // Of a column that has no end the coefficient is loosened, else the right side.
            var coefficient = coefficient
            if bounds.lower.isFinite, bounds.upper.isFinite {
                lower -= lost * max(abs(bounds.lower), abs(bounds.upper))
            } else if bounds.lower.isFinite {
                coefficient += lost
                lower += lost * bounds.lower - lost * abs(bounds.lower)
            } else {
                coefficient -= lost
                lower -= lost * bounds.upper + lost * abs(bounds.upper)
            }
            if abs(coefficient) * limits.widestRange < largest {
                // At its best bound it says less, and is not needed.
                let best = coefficient > 0 ? bounds.upper : bounds.lower
                if coefficient != 0 { lower -= coefficient * best }
            } else {
                terms.append(Term(coefficient, Variable(index: index)))
                square += coefficient * coefficient
            }
        }
        guard lower.isFinite, terms.count <= limits.mostTerms(of: program) else { return nil }
        let length = square.squareRoot()
        return Cut(terms: terms.map { Term($0.coefficient / length, $0.variable) }, lower: lower / length)
    }
}
