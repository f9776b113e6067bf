import GLPKSolver
import LinearModel
import SeriesModel
import Synchronization
import TestSupport
import Testing

@testable import SeriesPlanning

/// The relaxation over whole series of workshops: a bound that holds, no worse than the linear relaxation's, and an end
/// where it is asked for.
struct PathMasterTests {
    private func bound(_ goal: FirstGoal, _ found: PathMaster.Found) -> Double {
        goal.sign * OptionBounds(of: goal.whole.draft, goal.program, prices: found.prices).bound
    }

    @Test(arguments: 0..<60)
    func `bound holds and is tight`(seed: Int) throws {
        let goal = try FirstGoal(seed: seed)
        let draft = goal.whole.draft
        // Rows that carry something from block to block are left out of the master.
        let series = draft.index.series
        let hasAllRows = series.continuity == 0 && !series.goals.contains { $0.kind == .returning }
        for centre in [nil, goal.relaxed?.prices] {
            var master = PathMaster(draft, goal.program, centre: centre)
            let found = try master.run(GLPKSolver(), rounds: 60) { _ in
                false
            } options: {
                SolveOptions()
            }
            let bound = bound(goal, found)
            if let best = goal.best {
                #expect(bound <= best + goal.tolerance)
                // On small series it ends by itself.
                #expect(found.isOptimal)
            }
            if found.isOptimal, hasAllRows, let relaxed = goal.relaxed {
                #expect(bound >= relaxed.bound - 3e-6 * max(1, abs(relaxed.bound)))
            }
            #expect(found.support.allSatisfy(draft.layout.options.indices.contains))
        }
    }

    /// Two workshops for which there is not enough money: several rounds.
    private func goal() throws -> FirstGoal {
        try FirstGoal(
            TinySeries.with { series in
                series.meetTwice()
                series.addSpa(fixed: 100)
                series.fares = ["INN", "SPA"].map { Fare(from: "HOM", to: $0, fare: Amount(100)) }
                series.funders[0].amount = 550
                series.participants[0].attends = Limits(max: 1)
            })
    }

    @Test func `stops where there are no options`() throws {
        let goal = try goal()
        let prices = try #require(goal.relaxed).prices
        var master = PathMaster(goal.whole.draft, goal.program, centre: prices)
        let found = try master.run(GLPKSolver(), rounds: 200) { _ in
            false
        } options: {
            nil
        }
        #expect(found.iterations == 0)
        #expect(!found.isOptimal)
        // What it was given is what it has.
        #expect(
            bound(goal, found) == goal.sign * OptionBounds(of: goal.whole.draft, goal.program, prices: prices).bound)
    }

    @Test func `stops where the bound is enough`() throws {
        let goal = try goal()
        var master = PathMaster(goal.whole.draft, goal.program, centre: nil)
        var asked = 0
        let found = try master.run(GLPKSolver(), rounds: 200) { _ in
            true
        } options: {
            asked += 1
            return SolveOptions()
        }
        #expect(asked == 0)
        #expect(!found.isOptimal)
    }

    @Test func `stops after its rounds`() throws {
        let goal = try goal()
        var rounds: [Int] = []
        for limit in [0, 1, 2] {
            var asked = 0
            var master = PathMaster(goal.whole.draft, goal.program, centre: nil)
            _ = try master.run(GLPKSolver(), rounds: limit) { _ in
                false
            } options: {
                asked += 1
                return SolveOptions()
            }
            rounds.append(asked)
        }
        #expect(rounds == [0, 1, 2])
    }

    /// Smoothed prices are other prices on the way, not at the end.
    @Test(arguments: [0, 2]) func `smoothed prices prove the same`(unsmoothed: Int) throws {
        let goal = try goal()
        func optimum(_ unsmoothed: Int) throws -> PathMaster.Found {
            var master = PathMaster(goal.whole.draft, goal.program, centre: nil)
            return try master.run(GLPKSolver(), rounds: 400, unsmoothed: unsmoothed) { _ in
                false
            } options: {
                SolveOptions()
            }
        }
        let smoothed = try optimum(unsmoothed)
        let plain = try optimum(.max)
        #expect(smoothed.isOptimal && plain.isOptimal)
        #expect(abs(bound(goal, smoothed) - bound(goal, plain)) < 1e-5 * max(1, abs(bound(goal, plain))))
    }

    /// Some of a master's optima have prices on sides that have no bound, as a solver's tolerances are those of scaled
    /// columns.
    @Test func `prices that prove nothing lead nowhere`() throws {
        let goal = try goal()
        func optimum(_ solver: some Solver) throws -> PathMaster.Found {
            var master = PathMaster(goal.whole.draft, goal.program, centre: nil)
            return try master.run(solver, rounds: 400) { _ in
                false
            } options: {
                SolveOptions()
            }
        }
        let plain = try optimum(GLPKSolver())
        let disturbed = try optimum(WrongPricesSolver())
        #expect(plain.isOptimal && disturbed.isOptimal)
        #expect(abs(bound(goal, disturbed) - bound(goal, plain)) < 1e-5 * max(1, abs(bound(goal, plain))))
    }

    @Test func `ends where the mixture says the same as the bound`() throws {
        var rounds = [0, 0]
        for seed in 0..<60 {
            let goal = try FirstGoal(seed: seed)
            for (place, isRough) in [true, false].enumerated() {
                var master = PathMaster(goal.whole.draft, goal.program, centre: nil)
                let found = try master.run(GLPKSolver(), rounds: 200) { _ in
                    false
                } isSame: { _, _ in
                    isRough
                } options: {
                    rounds[place] += 1
                    return SolveOptions()
                }
                if goal.best != nil { #expect(found.isOptimal) }
            }
        }
        #expect(rounds[0] < rounds[1])
    }

    /// What a master has mixed, the next begins with.
    @Test func `known series are taken`() throws {
        let goal = try goal()
        var first = PathMaster(goal.whole.draft, goal.program, centre: nil)
        _ = try first.run(GLPKSolver(), rounds: 200) { _ in
            false
        } options: {
            SolveOptions()
        }
        let known = first.schedules(1000)
        #expect(known.count == first.size)
        #expect(known.allSatisfy { $0.workshops.count == 2 })
        let second = PathMaster(goal.whole.draft, goal.program, centre: nil, known: known + known)
        #expect(second.size == first.size)
    }
}

/// Gives the rows of its first few masters prices on the side that has no bound, where they have one side only.
private final class WrongPricesSolver: Solver {
    private let left = Mutex(3)
    var supportedOptions: Set<SolveOption> { GLPKSolver().supportedOptions }

    func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult {
        var result = try GLPKSolver().solve(program, options: options)
        let isWrong = left.withLock { left in
            left -= 1
            return left >= 0
        }
        guard isWrong, var duals = result.duals else { return result }
        for column in program.columns.indices where program.columns[column].name.hasPrefix("activity_") {
            let bounds = program.columns[column].bounds
            guard bounds.lower.isFinite != bounds.upper.isFinite,
                let row = program.rows.firstIndex(where: { $0.terms.contains { $0.variable.index == column } })
            else { continue }
            // What the activity costs by then is the price of its row.
            duals.rows[row] = -program.costs[column] + (bounds.lower.isFinite ? -10 : 10)
        }
        result.duals = duals
        return result
    }
}
