import GLPKSolver
import LinearModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// The bound and the fixings are right whatever prices they are made from.
struct PriceBoundTests {
    /// A small integer program with whole numbers, every column between 0 and 1 but one.
    private func program(_ random: inout SeededGenerator) -> LinearProgram {
        var program = LinearProgram()
        let variables = (0..<8).map { program.addVariable("x\($0)", in: 0...1, kind: .integer) }
        let extra = program.addVariable("y", in: 0...5)
        var objective = LinearExpression(Double(random.number(-3...3)))
        for variable in variables { objective.add(Double(random.number(-9...9)), variable) }
        objective.add(Double(random.number(-2...2)), extra)
        for row in 0..<random.number(2...5) {
            var sum = LinearExpression()
            for variable in variables where random.chance(60) { sum.add(Double(random.number(-5...9)), variable) }
            if random.chance(30) { sum.add(-1, extra) }
            let limit = Double(random.number(3...14))
            program.add(random.chance(30) ? sum .>= -limit : sum .<= limit, named: "r\(row)")
        }
        if random.chance(50) { program.maximize(objective) } else { program.minimize(objective) }
        return program
    }

    @Test(arguments: 0..<60)
    func `bound holds for any prices`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let program = program(&random)
        let solver = GLPKSolver()
        let result = try solver.solve(program)
        guard result.termination.reason == .optimal, let best = result.solution?.objective else { return }
        var options = SolveOptions()
        options.relaxation = true
        let relaxed = try solver.solve(program, options: options)
        let prices = try #require(relaxed.duals).rows
        let sign = program.sense == .minimize ? 1.0 : -1.0

        let exact = PriceBound(of: program, prices: prices)
        #expect(abs(exact.bound - (try #require(relaxed.solution)).objective) < 1e-6)
        var wrong = [prices.map { _ in 0.0 }, prices.map { -$0 }, prices.map { 10 * $0 }]
        for _ in 0..<5 { wrong.append(prices.map { $0 + Double(random.number(-400...400)) / 100 }) }
        for prices in wrong + [prices] {
            let relaxation = PriceBound(of: program, prices: prices)
            #expect(sign * relaxation.bound <= sign * best + 1e-6)
            // No fixing takes the optimum away from those who look for something as good.
            var narrowed = program
            for fixing in relaxation.fixings(in: program, asGoodAs: best) {
                narrowed.setBounds(of: fixing.variable, to: fixing.value...fixing.value)
            }
            let kept = try #require(try solver.solve(narrowed).solution)
            #expect(abs(kept.objective - best) < 1e-6)
        }
    }

    /// max 3a + 2b under a + b ≤ 1: the price of the row is 3, so b costs 1 to choose, and a 3 to leave out... but no
    /// more than b gives: by weak duality 3·1 + max(0, 3−3)·a + max(0, 2−3)·b = 3.
    @Test func `fixes what cannot be as good`() throws {
        var program = LinearProgram()
        let first = program.addBinary("a")
        let second = program.addBinary("b")
        program.add(first + second .<= 1, named: "one")
        program.maximize(3 * first + 2 * second)
        let relaxation = PriceBound(of: program, prices: [3])
        #expect(relaxation.bound == 3)
        #expect(relaxation.reducedCosts == [0, 1])
        #expect(relaxation.fixings(in: program, asGoodAs: 3).map(\.variable) == [second])
        #expect(relaxation.fixings(in: program, asGoodAs: 2).isEmpty)
        // With 2 as the price leaving a out costs 1: 2·1 + (3−2)·a.
        let other = PriceBound(of: program, prices: [2])
        #expect(other.bound == 3)
        #expect(other.fixings(in: program, asGoodAs: 3).map(\.value) == [1])
    }

    @Test func `prices on open sides prove nothing and do no harm`() {
        var program = LinearProgram()
        let only = program.addVariable("x", in: 0...4)
        program.add(LinearExpression(only) .>= 1, named: "least")
        program.minimize(2 * only)
        // A negative price would want an upper bound of the row.
        #expect(PriceBound(of: program, prices: [-5]).bound == 0)
        #expect(PriceBound(of: program, prices: [2]).bound == 2)
        #expect(PriceBound(of: program, prices: [.nan]).bound == 0)
    }
}
