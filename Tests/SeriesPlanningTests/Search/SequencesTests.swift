import GLPKSolver
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// A plan has one sequence of classes, and each sequence is a program of its own.
struct SequencesTests {
    /// All sequences of classes of a goal's program, with the bounds of some prices; nil where there are many.
    private func sequences(_ goal: FirstGoal, _ prices: [Double]) -> [ClassSequence]? {
        let bounds = OptionBounds(of: goal.whole.draft, goal.program, prices: prices)
        return bounds.sequences(asGoodAs: goal.sign * .infinity, most: 40)
    }

    /// The best of all sequences is the best plan, and none is better than its bound.
    @Test(arguments: 0..<120)
    func theBestSequenceIsTheBestPlan(seed: Int) throws {
        let goal = try FirstGoal(seed: seed)
        guard let all = sequences(goal, goal.program.rows.map { _ in 0 }) else { return }
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        let prices = goal.relaxed?.prices ?? []
        let priced = prices.isEmpty ? nil : ReducedCosts(of: goal.whole.draft, goal.program, prices: prices)
        let known = prices.isEmpty ? goal.program.rows.map { _ in 0 } : prices
        var best: Double?
        for sequence in all {
            let part = try goal.whole.restricted(toSequence: sequence.classes)
            let own = try FirstGoal.best(part)
            if let own { best = min(own, best ?? .infinity) }
            let value = own ?? .infinity
            #expect(goal.sign * sequence.bound <= value + goal.tolerance)
            if let priced {
                let least = sequence.classes.map { priced.least(ofClass: $0, goal.whole.draft, goal.program) }
                #expect(least.reduce(priced.constant, +) <= value + goal.tolerance)
            }
            // The prices of this one say nothing wrong of any other, mixed or not.
            let relaxed = try GLPKSolver().solve(part.program(for: 0), options: SolveOptions(relaxation: true))
            guard let duals = relaxed.duals?.rows, let other = all.randomElement(using: &random) else { continue }
            var bounds = SequenceBounds([other], of: goal.whole.draft, goal.program, prices: known)
            let value0 = PriceBound(of: part.program(for: 0), prices: duals).bound
            #expect(goal.sign * value0 <= value + goal.tolerance)
            let target = sequence.bound + (value0 - sequence.bound) * 0.25
            let end = SequenceEnd(of: part.draft, prices: duals, basis: relaxed.basis)
            bounds.tighten(sequence, value0, by: end, towards: target) { _ in false }
            let otherPart = try goal.whole.restricted(toSequence: other.classes)
            let ofOther = try FirstGoal.best(otherPart) ?? .infinity
            let tightened = try #require(bounds.left.first)
            #expect(goal.sign * tightened.bound <= ofOther + goal.tolerance)
            #expect(goal.sign * tightened.bound >= goal.sign * other.bound)
            // Nor does what is known of it where it ended, in a program of which it may not be.
            let program = otherPart.program(for: 0)
            let known = PriceBound(of: program, prices: end.prices(of: otherPart.draft)).bound
            #expect(goal.sign * known <= ofOther + goal.tolerance)
            let cold = try GLPKSolver().solve(program, options: SolveOptions(relaxation: true))
            let near = end.basis?.nearestBasis(for: otherPart.draft)
            let warm = try GLPKSolver().solve(program, options: SolveOptions(relaxation: true, basis: near))
            #expect(cold.termination.reason == warm.termination.reason)
            #expect(abs((cold.solution?.objective ?? 0) - (warm.solution?.objective ?? 0)) <= goal.tolerance)
        }
        if let wanted = goal.best {
            #expect(abs((best ?? .infinity) - wanted) <= goal.tolerance)
        } else {
            #expect(best == nil)
        }
    }

    /// Where the north has one seat, and both of its people must come, nobody of it comes back: the relaxation says so.
    @Test(arguments: [0, 1]) func whoeverComesComesBackOnceLess(least: Int) throws {
        let goal = try FirstGoal(
            TinySeries.with {
                $0.meetTwice()
                $0.continuity = 1
                $0.delegations[0].seats = Limits(min: 1, max: 1)
                $0.person("n1") { $0.attends.min = 1 }
                $0.person("n2") { $0.attends.min = least }
                $0.goals = [Goal(.attendance)]
            })
        let relaxed = try GLPKSolver().solve(goal.program, options: SolveOptions(relaxation: true))
        #expect((relaxed.termination.reason == .infeasible) == (least == 1))
    }

    /// What one search learns of a sequence spares a later one its relaxation, and changes nothing.
    @Test func whatIsKnownOfASequenceIsFoundAgain() throws {
        let goal = try FirstGoal(
            TinySeries.with {
                $0.addSpa()
                $0.workshops.min = 2
                $0.workshops.max = 2
                $0.goals = [Goal(.cost)]
            })
        let zero = goal.program.rows.map { _ in 0.0 }
        let all = try #require(sequences(goal, zero))
        let sequence = try #require(all.first)
        let part = try goal.whole.restricted(toSequence: sequence.classes)
        let relaxed = try GLPKSolver().solve(part.program(for: 0), options: SolveOptions(relaxation: true))
        let duals = try #require(relaxed.duals?.rows)
        let end = SequenceEnd(of: part.draft, prices: duals, basis: relaxed.basis)
        let bounds = SequenceBounds(all, of: goal.whole.draft, goal.program, prices: zero, known: [end])
        let known = try #require(bounds.end(of: sequence))
        #expect(known.prices(of: part.draft) == duals)
        #expect(known.basis?.nearestBasis(for: part.draft) == relaxed.basis)
        for other in all.dropFirst() { #expect(bounds.end(of: other) == nil) }
    }

    /// Who comes back, how far apart workshops are and who has been there before are kept within a sequence.
    @Test func aSequenceKeepsGapsAndContinuity() throws {
        let series = TinySeries.with {
            $0.addSpa()
            $0.workshops.min = 2
            $0.workshops.max = 2
            $0.gap.min = 7
            $0.gap.max = 7
            $0.continuity = 1
            $0.goals = [Goal(.cost)]
        }
        let goal = try FirstGoal(series)
        let all = try #require(sequences(goal, goal.program.rows.map { _ in 0 }))
        #expect(!all.isEmpty)
        for sequence in all {
            let part = try goal.whole.restricted(toSequence: sequence.classes)
            #expect(part.draft.layout.isSequence)
            #expect(part.draft.layout.blocks.count == 2)
            let found = try GLPKSolver().solve(part.program(for: 0))
            let schedule = part.draft.schedule(from: try #require(found.solution))
            #expect(schedule.workshops.count == 2)
            #expect(schedule.workshops[1].option.start - schedule.workshops[0].option.start == 7)
            let back = Set(schedule.workshops[0].attendees).intersection(schedule.workshops[1].attendees)
            for side in part.draft.index.sides {
                #expect(back.contains { part.draft.index.people[$0].delegation == side })
            }
        }
    }

    /// A sequence that uses a venue twice in a row holds no plan where venues take turns.
    @Test(arguments: [false, true]) func aSequenceKeepsRotation(rotates: Bool) throws {
        let goal = try FirstGoal(
            TinySeries.with {
                $0.addSpa()
                $0.workshops.min = 2
                $0.workshops.max = 2
                $0.rotate = rotates
                $0.goals = [Goal(.cost)]
            })
        let layout = goal.whole.draft.layout
        let inn = layout.classes.indices.filter { layout.classes[$0].venue == 0 }
        let other = try #require(layout.classes.indices.last { layout.classes[$0].venue == 1 })
        let twice = try goal.whole.restricted(toSequence: [inn[0], inn[1]])
        #expect((try FirstGoal.best(twice) == nil) == rotates)
        #expect(try FirstGoal.best(goal.whole.restricted(toSequence: [inn[0], other])) != nil)
    }
}
