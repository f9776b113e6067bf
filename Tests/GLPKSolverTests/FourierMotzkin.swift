/// A system of inequalities `coefficients · x <= right` with whole numbers, settled exactly by elimination (Fourier
/// 1826, Motzkin 1936). For a handful of variables: the system may square in size with each.
struct FourierMotzkin {
    struct Inequality: Hashable {
        var coefficients: [Int]
        var right: Int

        /// Divided by what all numbers have in common.
        var reduced: Inequality {
            let divisor = coefficients.reduce(abs(right)) { Self.gcd($0, abs($1)) }
            guard divisor > 1 else { return self }
            return Inequality(coefficients: coefficients.map { $0 / divisor }, right: right / divisor)
        }

        private static func gcd(_ first: Int, _ second: Int) -> Int {
            second == 0 ? first : gcd(second, first % second)
        }
    }

    enum Outcome: Hashable {
        case infeasible
        case unbounded
        /// The largest value of the last variable, and a point that has it.
        case optimum([Double])
    }

    /// Maximizes the last of `count` variables.
    static func maximizeLast(of count: Int, _ system: [Inequality]) -> Outcome {
        var stages: [[Inequality]] = [system]
        for eliminated in 0..<(count - 1) {
            stages.append(eliminate(eliminated, from: stages[eliminated]))
        }
        guard let last = stages.last, let interval = interval(of: count - 1, in: last) else {
            return .infeasible
        }
        // With the last variable alone left, its interval is what all points allow it.
        guard interval.upper.isFinite else { return .unbounded }
        var point = [Double](repeating: 0, count: count)
        point[count - 1] = interval.upper
        for variable in stride(from: count - 2, through: 0, by: -1) {
            // Never empty by the theorem, but for rounding.
            let left = range(of: variable, in: stages[variable], at: point)
            point[variable] = left.lower.isFinite ? left.lower : left.upper.isFinite ? left.upper : 0
        }
        return .optimum(point)
    }

    private static func eliminate(_ variable: Int, from system: [Inequality]) -> [Inequality] {
        var kept: Set<Inequality> = []
        var result: [Inequality] = []
        func keep(_ inequality: Inequality) {
            let reduced = inequality.reduced
            if kept.insert(reduced).inserted { result.append(reduced) }
        }
        let above = system.filter { $0.coefficients[variable] > 0 }
        let below = system.filter { $0.coefficients[variable] < 0 }
        for inequality in system where inequality.coefficients[variable] == 0 { keep(inequality) }
        for upper in above {
            for lower in below {
                let (first, second) = (-lower.coefficients[variable], upper.coefficients[variable])
                keep(
                    Inequality(
                        coefficients: zip(upper.coefficients, lower.coefficients).map { $0 * first + $1 * second },
                        right: upper.right * first + lower.right * second))
            }
        }
        return result
    }

    /// What a system without other variables leaves for one; nil where it contradicts itself.
    private static func interval(
        of variable: Int, in system: [Inequality]
    ) -> (lower: Double, upper: Double)? {
        // Compared as fractions, exactly: a contradiction must not hang on rounding.
        var upper: (Int, Int)?
        var lower: (Int, Int)?
        for inequality in system {
            let factor = inequality.coefficients[variable]
            if factor == 0, inequality.right < 0 { return nil }
            if factor > 0 {
                let bound = (inequality.right, factor)
                if upper.map({ bound.0 * $0.1 < $0.0 * bound.1 }) ?? true { upper = bound }
            } else if factor < 0 {
                let bound = (-inequality.right, -factor)
                if lower.map({ bound.0 * $0.1 > $0.0 * bound.1 }) ?? true { lower = bound }
            }
        }
        if let upper, let lower, upper.0 * lower.1 < lower.0 * upper.1 { return nil }
        return (
            lower.map { Double($0.0) / Double($0.1) } ?? -.infinity,
            upper.map { Double($0.0) / Double($0.1) } ?? .infinity
        )
    }

    /// What the values of the later variables leave for this one.
    private static func range(
        of variable: Int, in system: [Inequality], at point: [Double]
    ) -> (lower: Double, upper: Double) {
        var lower = -Double.infinity
        var upper = Double.infinity
        for inequality in system where inequality.coefficients[variable] != 0 {
            var rest = Double(inequality.right)
            for later in (variable + 1)..<point.count { rest -= Double(inequality.coefficients[later]) * point[later] }
            let bound = rest / Double(inequality.coefficients[variable])
            if inequality.coefficients[variable] > 0 { upper = min(upper, bound) } else { lower = max(lower, bound) }
        }
        return (lower, upper)
    }
}
