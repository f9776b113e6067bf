import LinearModel
import OrderedCollections

/// Splits the costs where a funder's limits cross: caps on categories over all workshops, and a limit for each workshop
/// over all categories. That is no flow, so a linear program finds a split, and an integer program over the last cents
/// makes it whole: once for each funder, whose sum is made best while those of the funders before it stay as they are.
///
/// A best whole split, where there is any, lies near any best split: within the number of variables times the largest
/// subdeterminant of the rows (Cook, Gerards, Schrijver and Tardos, *Sensitivity theorems in integer linear
/// programming*, 1986), here a few hundred cents; the second program looks 10,000 cents around.
struct CrossingLimits {
    let solver: any Solver
    /// What limits each solve, asked anew for each.
    var limits: () -> SolveOptions = { SolveOptions() }

    private static let reach = 10_000
    /// The first program counts in units of a thousand, in which its numbers are small.
    private static let centsPerUnit = 100_000.0

    /// Cents that go from each pool to each of its payers; nil where it is proven that no split keeps every limit.
    ///
    /// - Throws: ``SolverError``, ``SolverError/stopped(_:)`` where a solve ended without a proof.
    func split(_ problem: FundingProblem) throws(SolverError) -> [[Int]]? {
        var best: [[Int]]?
        var settled: [Int: Int] = [:]
        for wish in problem.wishes {
            guard let near = try nearSplit(problem, wish, settled),
                let split = try wholeSplit(problem, wish, settled, around: near)
            else {
                // The split that is known has all that is settled.
                if best == nil { return nil }
                throw .stopped(Termination(.numericalTrouble, detail: "a split of the costs was lost"))
            }
            best = split
            settled[wish.funder] = problem.sums(split)[wish.funder]
        }
        return best
    }

    /// The best split for a funder, but for the solver's tolerance, rounded down to cents.
    private func nearSplit(
        _ problem: FundingProblem, _ wish: FundingProblem.Wish, _ settled: [Int: Int]
    ) throws(SolverError) -> [[Int]]? {
        let nothing = problem.pools.keys.map { $0.payers.map { _ in 0 } }
        let (program, shares) = rows(
            of: problem, wish, settled, around: nothing, unit: Self.centsPerUnit, kind: .continuous)
        return try optimum(of: program).map { solution in
            shares.map { $0.map { max(0, Int((solution[$0] * Self.centsPerUnit).rounded(.down))) } }
        }
    }

    /// The best split in whole cents near another.
    private func wholeSplit(
        _ problem: FundingProblem, _ wish: FundingProblem.Wish, _ settled: [Int: Int], around near: [[Int]]
    ) throws(SolverError) -> [[Int]]? {
        let (program, corrections) = rows(of: problem, wish, settled, around: near, unit: 1, kind: .integer)
        return try optimum(of: program).map { solution in
            zip(near, corrections).map { shares, variables in
                zip(shares, variables).map { $0 + Int(solution[$1].rounded()) }
            }
        }
    }

    /// The optimum of a program; nil where it is proven infeasible.
    private func optimum(of program: LinearProgram) throws(SolverError) -> Solution? {
        let result = try solver.solve(program, options: limits())
        switch result.termination.reason {
        case .optimal: return result.solution
        case .infeasible: return nil
        // What each funder pays is bounded on both sides: of the two only one can be meant.
        case .infeasibleOrUnbounded: return nil
        case .unbounded, .timeLimit, .nodeLimit, .cancelled, .numericalTrouble: throw .stopped(result.termination)
        }
    }

    /// The limits, and what is settled, as rows over what is added to a known split, in a unit of so many cents.
    private func rows(
        of problem: FundingProblem, _ wish: FundingProblem.Wish, _ settled: [Int: Int], around known: [[Int]],
        unit: Double, kind: Variable.Kind
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
            if let cents = settled[funder], !sum.terms.isEmpty {
                program.add(sum .== Double(cents - known) / unit, named: "settled_f\(funder)")
                continue
            }
            add(sum, atMost: terms.most - known, "most_f\(funder)")
            guard terms.least > known - outOfReach, terms.least > 0 else { continue }
            program.add(sum .>= Double(terms.least - known) / unit, named: "least_f\(funder)")
        }
        let limits = byLimit.sorted { $0.key.order < $1.key.order }
        for (position, limit) in limits.enumerated() {
            add(limit.value.sum, atMost: limit.key.cents - limit.value.known, "limit_\(position)")
        }
        let sum = byFunder[wish.funder].sum
        if wish.isMost { program.maximize(sum) } else { program.minimize(sum) }
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
