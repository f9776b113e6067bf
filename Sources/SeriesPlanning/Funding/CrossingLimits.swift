import LinearModel
import OrderedCollections

/// Splits the costs where a funder's limits cross: caps on categories over all workshops, and a limit for each workshop
/// over all categories. That is no flow, so a linear program finds a split, and an integer program over the last cents
/// makes it whole.
///
/// A whole split, where there is one, lies near any split: within the number of variables times the largest
/// subdeterminant of the rows (Cook, Gerards, Schrijver and Tardos, *Sensitivity theorems in integer linear programming*,
/// 1986), here a few hundred cents; the second program looks 10,000 cents around.
struct CrossingLimits {
    let solver: any Solver

    private static let reach = 10_000

    /// Cents that go from each pool to each of its payers, or nil where none were found.
    func split(_ problem: FundingProblem) throws(SolverError) -> [[Int]]? {
        guard let near = try nearSplit(problem) else { return nil }
        let (program, corrections) = rows(of: problem, around: near, unit: 1, kind: .integer)
        let result = try solver.solve(program, options: SolveOptions())
        guard let solution = result.solution else { return nil }
        return zip(near, corrections).map { shares, variables in
            zip(shares, variables).map { $0 + Int(solution[$1].rounded()) }
        }
    }

    /// A split that keeps the limits but for the solver's tolerance, rounded down to cents.
    private func nearSplit(_ problem: FundingProblem) throws(SolverError) -> [[Int]]? {
        let nothing = problem.pools.keys.map { $0.payers.map { _ in 0 } }
        let (program, shares) = rows(
            of: problem, around: nothing, unit: CompactProgram.centsPerUnit, kind: .continuous)
        guard let solution = try solver.solve(program, options: SolveOptions()).solution else { return nil }
        return shares.map { $0.map { max(0, Int((solution[$0] * CompactProgram.centsPerUnit).rounded(.down))) } }
    }

    /// The limits as rows over what is added to a known split, in a unit of so many cents.
    private func rows(
        of problem: FundingProblem, around known: [[Int]], unit: Double, kind: Variable.Kind
    ) -> (LinearProgram, [[Variable]]) {
        var program = LinearProgram(name: "split")
        let isWhole = kind == .integer
        var byFunder = problem.terms.map { _ in (sum: LinearExpression(), known: 0) }
        var byLimit: [Limit: (sum: LinearExpression, known: Int)] = [:]
        var variables: [[Variable]] = []
        for (position, pool) in problem.pools.enumerated() {
            var sum = LinearExpression()
            variables.append([])
            for (funder, share) in zip(pool.key.payers, known[position]) {
                let bounds =
                    isWhole
                    ? Bounds(lower: Double(-min(share, Self.reach)), upper: Double(Self.reach)) : .nonnegative
                let variable = program.addVariable("pay_k\(position)_f\(funder)", bounds: bounds, kind: kind)
                variables[position].append(variable)
                sum.add(1, variable)
                byFunder[funder].sum.add(1, variable)
                byFunder[funder].known += share
                var limits: [Limit] = []
                if let category = pool.key.cappedCategory, let cap = problem.terms[funder].caps[category] {
                    limits.append(Limit(funder: funder, category: category, workshop: nil, cents: cap))
                }
                if let workshop = pool.key.workshop, let most = problem.terms[funder].perWorkshop {
                    limits.append(Limit(funder: funder, category: nil, workshop: workshop, cents: most))
                }
                for limit in limits {
                    byLimit[limit, default: (LinearExpression(), 0)].sum.add(1, variable)
                    byLimit[limit, default: (LinearExpression(), 0)].known += share
                }
            }
            let missing = pool.value - known[position].reduce(0, +)
            program.add(sum .== Double(missing) / unit, named: "pool_k\(position)")
        }
        // A limit that is out of reach is no row: its size would blur the others.
        let outOfReach = variables.joined().count * Self.reach
        func add(_ sum: LinearExpression, atMost cents: Int, _ name: String) {
            guard !sum.terms.isEmpty, !isWhole || cents < outOfReach else { return }
            program.add(sum .<= Double(cents) / unit, named: name)
        }
        for (funder, terms) in problem.terms.enumerated() {
            let (sum, known) = byFunder[funder]
            add(sum, atMost: terms.most - known, "most_f\(funder)")
            guard terms.least > known - outOfReach, terms.least > 0 else { continue }
            program.add(sum .>= Double(terms.least - known) / unit, named: "least_f\(funder)")
        }
        let limits = byLimit.sorted { $0.key.order < $1.key.order }
        for (position, limit) in limits.enumerated() {
            add(limit.value.sum, atMost: limit.key.cents - limit.value.known, "limit_\(position)")
        }
        return (program, variables)
    }

    private struct Limit: Hashable {
        let funder: Int
        let category: String?
        let workshop: FundingPool.Workshop?
        let cents: Int

        /// A fixed order, so that the same series gives the same program.
        var order: (Int, String, Int, Int) {
            switch workshop {
            case nil: (funder, category ?? "", 0, 0)
            case .held(let position)?: (funder, category ?? "", 1, position)
            case .planned(let block)?: (funder, category ?? "", 2, block)
            }
        }
    }
}
