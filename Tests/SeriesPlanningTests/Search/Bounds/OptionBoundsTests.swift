import GLPKSolver
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Bounds by option are right whatever prices they are made from, and no plan as good as asked for is left out.
struct OptionBoundsTests {
    @Test(arguments: 0..<80)
    func boundsHoldForAnyPrices(seed: Int) throws {
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        let goal = try FirstGoal(seed: seed)
        guard let best = goal.best else { return }
        let draft = goal.whole.draft
        let option = draft.layout.options.indices.randomElement(using: &random)
        let through = try option.flatMap { option in
            try FirstGoal.best(goal.whole) { $0.setBounds(of: draft.isHeld[option], to: 1...1) }
        }
        for prices in goal.manyPrices(&random) {
            let bounds = OptionBounds(of: draft, goal.program, prices: prices)
            #expect(goal.sign * bounds.bound <= best + goal.tolerance)
            // A plan that holds the option is no better than the option's bound.
            if let option, let through { #expect(bounds.through[option] <= through + goal.tolerance) }
            let relaxation = Relaxation(of: draft, goal.program, prices: prices, support: [])
            #expect(goal.sign * relaxation.bound <= best + goal.tolerance)
            #expect(goal.sign * relaxation.bound >= goal.sign * bounds.bound)
            #expect(!relaxation.isInfeasible)
        }
    }

    @Test(arguments: 0..<60)
    func restrictionsKeepTheOptimum(seed: Int) throws {
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        let goal = try FirstGoal(seed: seed)
        guard let best = goal.best else { return }
        var seen: Set<[[Int]]> = []
        for prices in goal.manyPrices(&random) {
            let relaxation = Relaxation(of: goal.whole.draft, goal.program, prices: prices, support: [])
            let left = relaxation.restriction(asGoodAs: goal.sign * best)
            guard seen.insert([left.options.map(\.venue), left.options.map(\.start.number)] + left.able).inserted
            else { continue }
            let kept = try #require(try FirstGoal.best(try goal.whole.restricted(to: left)))
            #expect(abs(kept - best) <= goal.tolerance)
        }
    }

    /// The prices of the relaxation prove no less by option than the relaxation does.
    @Test(arguments: 80..<160)
    func asTightAsTheRelaxation(seed: Int) throws {
        let goal = try FirstGoal(seed: seed)
        guard let relaxed = goal.relaxed else { return }
        let relaxation = Relaxation(of: goal.whole.draft, goal.program, prices: relaxed.prices, support: [])
        #expect(goal.sign * relaxation.bound >= relaxed.bound - 1e-6 * max(1, abs(relaxed.bound)))
    }

    /// The cheapest series through an option keeps what pricing keeps, and costs what the bound says.
    @Test(arguments: 0..<60)
    func cheapestSeriesAreRight(seed: Int) throws {
        let goal = try FirstGoal(seed: seed)
        guard let relaxed = goal.relaxed else { return }
        let draft = goal.whole.draft
        let bounds = OptionBounds(of: draft, goal.program, prices: relaxed.prices)
        for option in draft.layout.options.indices {
            let found = bounds.cheapest(through: option, draft, goal.program)
            #expect((found == nil) == (bounds.through[option] == .infinity))
            guard let found else { continue }
            #expect(found.contains { $0.option == option })
            #expect(draft.pathRules.numbers.contains(found.count))
            for workshop in found {
                let attendances = draft.attendances[draft.classOfOption[workshop.option]]
                let people = workshop.attendees.map { attendances[$0].person }
                #expect(people.allSatisfy(draft.layout.able[workshop.option].contains))
                let sides = draft.index.sides.map { side in people.filter { draft.index.people[$0].delegation == side }
                }
                if let balance = draft.index.series.balance {
                    #expect((sides.map(\.count).max() ?? 0) - (sides.map(\.count).min() ?? 0) <= balance)
                }
                let venue = draft.layout.options[workshop.option].venue
                #expect(people.count <= draft.index.series.venues[venue].capacity ?? .max)
            }
        }
    }

    /// Everybody comes to the inn: attendance 4, whichever Monday it is. Without prices that is the bound too, and no
    /// option can do better.
    @Test func withoutPricesEverybodyWhoCanComes() throws {
        let goal = try FirstGoal(TinySeries.with { $0.person("n1") { $0.unavailable = [TinySeries.range(1, 14)] } })
        let none = goal.program.rows.map { _ in 0.0 }
        let bounds = OptionBounds(of: goal.whole.draft, goal.program, prices: none)
        #expect(bounds.bound == 4)
        // n1 is away on the first two Mondays.
        #expect(bounds.through == [-3, -3, -4, -4])
        let left = bounds.restriction(of: goal.whole.draft, goal.program, asGoodAs: 4)
        #expect(left.options == [2, 3])
        #expect(left.able == [[0, 1, 2, 3], [0, 1, 2, 3]])
        #expect(bounds.restriction(of: goal.whole.draft, goal.program, asGoodAs: 5).options.isEmpty)
        #expect(bounds.restriction(of: goal.whole.draft, goal.program, asGoodAs: 3).options == [0, 1, 2, 3])
    }

    @Test func noPlanIsAnInfinitelyBadBound() throws {
        // Five workshops on four Mondays.
        let goal = try FirstGoal(TinySeries.with { $0.workshops = Limits(min: 5, max: 5) })
        #expect(goal.best == nil)
        let none = goal.program.rows.map { _ in 0.0 }
        let relaxation = Relaxation(of: goal.whole.draft, goal.program, prices: none, support: [])
        #expect(relaxation.isInfeasible)
        #expect(relaxation.restriction(asGoodAs: 0).options.isEmpty)
        let known = Relaxation(infeasible: goal.program, of: goal.whole.draft)
        #expect(known.isInfeasible)
        #expect(known.restriction(asGoodAs: 0).options.isEmpty)
        #expect(known.best(3).isEmpty)
    }
}
