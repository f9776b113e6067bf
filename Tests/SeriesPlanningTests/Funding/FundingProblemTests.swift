import GLPKSolver
import LinearModel
import OrderedCollections
import TestSupport
import Testing

@testable import SeriesPlanning

/// Splits in whole cents, against trying every split.
struct FundingProblemTests {
    /// A few pools and funders with every kind of limit.
    private func randomProblem(_ random: inout SeededGenerator, unit: Int, cents: Int) -> FundingProblem {
        let funders = random.number(1...3)
        let terms = (0..<funders).map { _ in
            FundingProblem.Terms(
                most: unit * random.number(1...9) + random.number(0...cents),
                least: random.chance(30) ? unit * random.number(0...3) + random.number(0...cents) : 0,
                caps: random.chance(60) ? ["a": unit * random.number(0...4) + random.number(0...cents)] : [:],
                perWorkshop: random.chance(60) ? unit * random.number(1...5) + random.number(0...cents) : nil)
        }
        var pools = FundingProblem(pools: [:], terms: []).pools
        for _ in 0..<random.number(1...5) {
            let payers = (0..<funders).filter { _ in random.chance(75) }
            guard !payers.isEmpty else { continue }
            let isCapped = random.chance(60) && payers.contains { terms[$0].caps["a"] != nil }
            let isLimited = payers.contains { terms[$0].perWorkshop != nil }
            let pool = FundingPool(
                payers: payers, cappedCategory: isCapped ? "a" : nil,
                workshop: isLimited ? .planned(block: random.number(0...1)) : nil)
            pools[pool] = unit * random.number(0...4) + random.number(0...cents)
        }
        return FundingProblem(pools: pools, terms: terms)
    }

    /// The same limits, of no code that planning uses.
    private func system(of problem: FundingProblem) -> WholeSystem {
        var system = WholeSystem()
        var shares: [(pool: FundingPool, funder: Int, variable: Int)] = []
        for (pool, cents) in zip(problem.pools.keys, problem.pools.values) {
            let variables = pool.payers.map { _ in system.addVariable() }
            system.add(variables, equalTo: cents)
            shares += zip(pool.payers, variables).map { (pool, $0, $1) }
        }
        for (funder, terms) in problem.terms.enumerated() {
            let mine = shares.filter { $0.funder == funder }
            system.add(mine.map(\.variable), atMost: terms.most)
            system.add(mine.map(\.variable), atLeast: terms.least)
            for (category, cap) in terms.caps {
                system.add(mine.filter { $0.pool.cappedCategory == category }.map(\.variable), atMost: cap)
            }
            guard let most = terms.perWorkshop else { continue }
            for block in 0...1 {
                system.add(mine.filter { $0.pool.workshop == .planned(block: block) }.map(\.variable), atMost: most)
            }
        }
        return system
    }

    private func solve(_ problem: FundingProblem) throws(SolverError) -> [[Int]]? {
        try problem.solve { (problem) throws(SolverError) in try CrossingLimits(solver: GLPKSolver()).split(problem) }
    }

    /// Whether a split pays all and keeps every limit, added up anew.
    private func isRight(_ split: [[Int]], _ problem: FundingProblem) -> Bool {
        var paid = problem.terms.map { _ in 0 }
        var capped = paid
        var byBlock = problem.terms.map { _ in [0, 0] }
        for (position, (pool, cents)) in zip(problem.pools.keys, problem.pools.values).enumerated() {
            guard split[position].reduce(0, +) == cents, split[position].allSatisfy({ $0 >= 0 }) else { return false }
            for (funder, share) in zip(pool.payers, split[position]) {
                paid[funder] += share
                if pool.cappedCategory == "a" { capped[funder] += share }
                if case .planned(let block)? = pool.workshop { byBlock[funder][block] += share }
            }
        }
        return problem.terms.enumerated().allSatisfy { funder, terms in
            paid[funder] >= terms.least && paid[funder] <= terms.most && capped[funder] <= terms.caps["a"] ?? .max
                && byBlock[funder].allSatisfy { $0 <= terms.perWorkshop ?? .max }
        }
    }

    /// Cents, units and billions; caps and workshop limits of one funder together; minimal spends.
    @Test(arguments: [(1, 0), (100, 99), (100_000, 99), (1_000_000_000, 7)])
    func `agrees with every split`(unit: Int, cents: Int) throws {
        var random = SeededGenerator(seed: unit + cents)
        var found = 0
        var crossing = 0
        var none = 0
        for round in 0..<300 {
            let problem = randomProblem(&random, unit: unit, cents: cents)
            let answer: Bool? = system(of: problem).isFeasible()
            let isPossible = try #require(answer as Bool?)
            let split = try solve(problem)
            #expect((split != nil) == isPossible, "unit \(unit), round \(round)")
            if let split { #expect(isRight(split, problem), "unit \(unit), round \(round)") }
            found += isPossible ? 1 : 0
            none += isPossible ? 0 : 1
            crossing += isPossible && problem.terms.contains(where: \.cross) ? 1 : 0
        }
        #expect(found >= 60 && none >= 60 && crossing >= 20, "\(found) \(none) \(crossing)")
    }

    /// The first funder pays as much as it can, then the second, …; or one as little as it can before all others.
    ///
    /// With the sums of the funders before as they are, a cent more is impossible.
    @Test(arguments: [(1, 0), (100, 99), (100_000, 99), (1_000_000_000, 7)])
    func `first pays most`(unit: Int, cents: Int) throws {
        var random = SeededGenerator(seed: 7 * unit + cents)
        var compared = 0
        var crossing = 0
        for round in 0..<300 {
            var problem = randomProblem(&random, unit: unit, cents: cents)
            if random.chance(30) { problem.leastOf = random.number(0...(problem.terms.count - 1)) }
            guard let split = try solve(problem) else { continue }
            let paid = problem.sums(split)
            var order = Array(problem.terms.indices)
            if let least = problem.leastOf {
                order.removeAll { $0 == least }
                order.insert(least, at: 0)
            }
            for (place, funder) in order.enumerated() {
                var better = system(of: problem)
                let isLeast = funder == problem.leastOf
                for settled in order[..<place] { better.add(shares(of: settled, problem), equalTo: paid[settled]) }
                if isLeast {
                    guard paid[funder] > 0 else { continue }
                    better.add(shares(of: funder, problem), atMost: paid[funder] - 1)
                } else {
                    better.add(shares(of: funder, problem), atLeast: paid[funder] + 1)
                }
                #expect(better.isFeasible() == false, "unit \(unit), round \(round), funder \(funder)")
                compared += 1
                crossing += problem.terms.contains(where: \.cross) ? 1 : 0
            }
        }
        #expect(compared >= 100 && crossing >= 30, "\(compared) \(crossing)")
    }

    /// Which variables of the system a funder pays.
    private func shares(of funder: Int, _ problem: FundingProblem) -> [Int] {
        problem.pools.keys.flatMap(\.payers).enumerated().filter { $0.element == funder }.map(\.offset)
    }

    /// Only a proof that there is no split means that the money does not suffice.
    @Test(arguments: [Termination.Reason.timeLimit, .nodeLimit, .cancelled, .numericalTrouble, .unbounded])
    func `doubt is no answer`(_ reason: Termination.Reason) throws {
        let problem = crossed
        let stuck = ScriptedSolver { _, _ in SolveResult(termination: Termination(reason)) }
        #expect(throws: SolverError.stopped(Termination(reason))) {
            try problem.solve { (problem) throws(SolverError) in try CrossingLimits(solver: stuck).split(problem) }
        }
        let none = ScriptedSolver { _, _ in SolveResult(termination: Termination(.infeasible)) }
        #expect(try CrossingLimits(solver: none).split(problem) == nil)
        #expect(try problem.sums(#require(try solve(problem))) == [4, 6])
    }

    /// The limits of the caller reach every solve.
    @Test func `limits reach the solver`() throws {
        let problem = FundingProblem(
            pools: [FundingPool(payers: [0], cappedCategory: "a", workshop: .planned(block: 0)): 1],
            terms: [FundingProblem.Terms(most: 9, least: 0, caps: ["a": 4], perWorkshop: 3)])
        let solver = ScriptedSolver { _, options in
            SolveResult(termination: Termination(options.nodeLimit == 7 ? .nodeLimit : .infeasible))
        }
        #expect(throws: SolverError.stopped(Termination(.nodeLimit))) {
            try CrossingLimits(solver: solver) { SolveOptions(nodeLimit: 7) }.split(problem)
        }
    }

    /// Three lines of a cent, each in two of three limits of a cent; a third of them each would do, if there were any.
    ///
    /// Funders 0 and 1 cap the category at a cent and pay a cent for a workshop. All three lines are theirs: a in
    /// workshop 0, a in workshop 1, and something else in workshop 1. Each has room for one of them, so one is left.
    @Test func `whole cents only`() throws {
        let terms = [FundingProblem.Terms(most: 9, least: 0, caps: ["a": 1], perWorkshop: 1)]
        var pools = FundingProblem(pools: [:], terms: []).pools
        pools[FundingPool(payers: [0], cappedCategory: "a", workshop: .planned(block: 0))] = 1
        #expect(try solve(FundingProblem(pools: pools, terms: terms)) == [[1]])
        pools[FundingPool(payers: [0], cappedCategory: nil, workshop: .planned(block: 1))] = 1
        #expect(try solve(FundingProblem(pools: pools, terms: terms)) == [[1], [1]])
        pools[FundingPool(payers: [0], cappedCategory: "a", workshop: .planned(block: 1))] = 1
        #expect(try solve(FundingProblem(pools: pools, terms: terms)) == nil)
    }

    /// The least that funders must pay adds up to the whole, and to a cent more.
    @Test(arguments: [(10, true), (11, false)])
    func `least of all`(_ least: Int, _ isPossible: Bool) throws {
        let terms = [
            FundingProblem.Terms(most: 50, least: 10, caps: [:], perWorkshop: nil),
            FundingProblem.Terms(most: 50, least: least, caps: [:], perWorkshop: nil),
        ]
        var pools = FundingProblem(pools: [:], terms: []).pools
        pools[FundingPool(payers: [0, 1], cappedCategory: nil, workshop: nil)] = 20
        #expect(try solve(FundingProblem(pools: pools, terms: terms)) == (isPossible ? [[10, 10]] : nil))
    }

    /// Of 5 of a capped category at each of two workshops the first funder pays 4 in all and 3 at one; without one kind
    /// of limits it would pay 4 at one, or 3 at each.
    private var crossed: FundingProblem {
        var pools = FundingProblem(pools: [:], terms: []).pools
        for block in 0...1 {
            pools[FundingPool(payers: [0, 1], cappedCategory: "a", workshop: .planned(block: block))] = 5
        }
        return FundingProblem(
            pools: pools,
            terms: [
                FundingProblem.Terms(most: 9, least: 0, caps: ["a": 4], perWorkshop: 3),
                FundingProblem.Terms(most: 20, least: 0, caps: [:], perWorkshop: nil),
            ])
    }

    /// A split that is short, negative, or over a limit is not taken from a solver that says it is one.
    @Test func `doubts the split`() throws {
        #expect(try crossed.solve { _ in [[3, 2], [1, 4]] } == [[3, 2], [1, 4]])
        #expect(try crossed.solve { _ in nil } == nil)
        for first in [[2, 2], [-1, 6], [4, 1]] {
            #expect(throws: SolverError.self) { try crossed.solve { _ in [first, [1, 4]] } }
        }
    }

    @Test func `limits are checked`() {
        let key = FundingPool(payers: [0, 1], cappedCategory: "a", workshop: .planned(block: 0))
        func keeps(_ split: [Int], most: Int = 9, least: Int = 0, cap: Int = 9, perWorkshop: Int = 9) -> Bool {
            let terms = FundingProblem.Terms(most: most, least: least, caps: ["a": cap], perWorkshop: perWorkshop)
            var pools = FundingProblem(pools: [:], terms: []).pools
            pools[key] = 5
            return FundingProblem(pools: pools, terms: [terms, terms]).keepsLimits([split])
        }
        #expect(keeps([3, 2]))
        #expect(!keeps([3, 3]) && !keeps([3, 1]) && !keeps([6, -1]))
        #expect(keeps([3, 2], most: 3) && !keeps([3, 2], most: 2))
        #expect(keeps([3, 2], least: 2) && !keeps([3, 2], least: 3))
        #expect(keeps([3, 2], cap: 3) && !keeps([3, 2], cap: 2))
        #expect(keeps([3, 2], perWorkshop: 3) && !keeps([3, 2], perWorkshop: 2))
    }
}
