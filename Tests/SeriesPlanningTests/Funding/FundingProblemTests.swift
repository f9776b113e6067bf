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
        var failure: SolverError?
        let split = problem.solve { problem in
            do throws(SolverError) {
                return try CrossingLimits(solver: GLPKSolver()).split(problem)
            } catch {
                failure = error
                return nil
            }
        }
        if let failure { throw failure }
        return split
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
    func agreesWithEverySplit(unit: Int, cents: Int) throws {
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

    /// Three lines of a cent, each in two of three limits of a cent; a third of them each would do, if there were any.
    ///
    /// Funders 0 and 1 cap the category at a cent and pay a cent for a workshop. All three lines are theirs: a in
    /// workshop 0, a in workshop 1, and something else in workshop 1. Each has room for one of them, so one is left.
    @Test func wholeCentsOnly() throws {
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
    func leastOfAll(_ least: Int, _ isPossible: Bool) throws {
        let terms = [
            FundingProblem.Terms(most: 50, least: 10, caps: [:], perWorkshop: nil),
            FundingProblem.Terms(most: 50, least: least, caps: [:], perWorkshop: nil),
        ]
        var pools = FundingProblem(pools: [:], terms: []).pools
        pools[FundingPool(payers: [0, 1], cappedCategory: nil, workshop: nil)] = 20
        #expect(try solve(FundingProblem(pools: pools, terms: terms)) == (isPossible ? [[10, 10]] : nil))
    }

    /// A split that is short, negative, or over a limit is not taken from a solver that says it is one.
    @Test(arguments: [([[4]], nil), ([[6]], nil), ([[5]], [[5]])] as [([[Int]], [[Int]]?)])
    func doubtsTheSplit(_ said: [[Int]], _ expected: [[Int]]?) {
        let terms = [FundingProblem.Terms(most: 5, least: 0, caps: ["a": 9], perWorkshop: 9)]
        var pools = FundingProblem(pools: [:], terms: []).pools
        pools[FundingPool(payers: [0], cappedCategory: "a", workshop: .planned(block: 0))] = 5
        #expect(FundingProblem(pools: pools, terms: terms).solve { _ in said } == expected)
    }

    @Test func limitsAreChecked() {
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
