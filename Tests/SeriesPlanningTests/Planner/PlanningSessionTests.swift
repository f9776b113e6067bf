import GLPKSolver
import SeriesModel
import SeriesPlanning
import Synchronization
import TestSupport
import Testing

/// A session answers as a fresh planner does, and sooner where what it knows is enough.
struct PlanningSessionTests {
    /// How much was searched: parts of the tree, and iterations of the simplex.
    private func effort(_ statistics: PlanningStatistics) -> [Int] {
        [statistics.stages.map(\.nodes).reduce(0, +), statistics.stages.map(\.iterations).reduce(0, +)]
    }

    @Test func aPlanThatIsStillRightIsStillTheBest() throws {
        var session = PlanningSession(solver: GLPKSolver())
        let series = TinySeries.with { $0.addSpa(fixed: 10) }
        let first = try session.plan(series)
        #expect(first.plan.status == .optimal)
        var stricter = series
        stricter.funders[0].amount = 900_000
        stricter.venues[1].closed = [TinySeries.range(1, 28)]
        let second = try session.plan(stricter)
        #expect(second.plan == first.plan)
        #expect(second.statistics.stages.count == 2)
        #expect(effort(second.statistics) == [0, 0])
    }

    @Test func aPlanThatIsNoLongerRightIsReplaced() throws {
        var session = PlanningSession(solver: GLPKSolver())
        _ = try session.plan(TinySeries.base)
        let away = TinySeries.with { $0.person("n1") { $0.unavailable = [TinySeries.range(1, 9)] } }
        let plan = try session.plan(away).plan
        // n1 is back on the 10th, so that everybody can come on the 15th.
        #expect(plan.workshops.map(\.start) == [TinySeries.day(15)])
        // Back again: the 1st is early again.
        #expect(try session.plan(TinySeries.base).plan.workshops.map(\.start) == [TinySeries.day(1)])
    }

    @Test func stricterThanInfeasibleIsInfeasible() throws {
        var session = PlanningSession(solver: GLPKSolver())
        let series = TinySeries.with { series in
            series.venues[0].fixed = 500
            series.funders[0].amount = 499
        }
        #expect(try session.plan(series).plan.status == .infeasible)
        var stricter = series
        stricter.funders[0].amount = 498
        let outcome = try session.plan(stricter)
        #expect(outcome.plan.status == .infeasible)
        #expect(outcome.statistics.stages.isEmpty)
        // Wider is another matter.
        var wider = series
        wider.funders[0].amount = 500
        #expect(try session.plan(wider).plan.status == .optimal)
    }

    /// What lies between two series with the same best has that best: nothing is solved.
    @Test func betweenTwoThatAgreeNothingIsSearched() throws {
        var session = PlanningSession(solver: GLPKSolver())
        func series(_ amount: Rational) -> Series {
            TinySeries.with { series in
                series.venues[0].fixed = 500
                series.funders[0].amount = amount
                series.goals = [Goal(.attendance, tolerance: 1), Goal(.cost)]
            }
        }
        let low = try session.plan(series(600))
        let high = try session.plan(series(900))
        #expect(low.plan.goals == high.plan.goals)
        let between = try session.plan(series(700))
        #expect(between.plan.goals == high.plan.goals)
        #expect(effort(between.statistics) == [0, 0])
        // Beyond them nothing is known.
        let beyond = try session.plan(series(1000))
        #expect(beyond.plan.goals == high.plan.goals)
    }

    @Test func demandsThatImplyOthers() {
        let eight = Demand.goal(.attendance, 8)
        #expect(Demand.goal(.attendance, 8, better: true).implies(eight))
        #expect(Demand.goal(.attendance, 9).implies(eight))
        #expect(eight.implies(eight))
        #expect(!eight.implies(.goal(.attendance, 8, better: true)))
        #expect(!Demand.goal(.attendance, 7, better: true).implies(eight))
        #expect(!Demand.goal(.returning, 9).implies(eight))
        #expect(Demand.goal(.cost, 7).implies(.goal(.cost, 8, better: true)))
        #expect(!Demand.goal(.cost, 9).implies(.goal(.cost, 8)))
        let spa = Demand.workshop(true, venue: "spa", start: nil)
        #expect(spa.implies(spa))
        #expect(!spa.implies(.workshop(false, venue: "spa", start: nil)))
    }

    @Test func otherGoalsAreSearchedFor() throws {
        var session = PlanningSession(solver: GLPKSolver())
        let series = TinySeries.with { $0.person("s1") { $0.unavailable = [TinySeries.range(1, 2)] } }
        #expect(try session.plan(series).plan.goals.map(\.value) == [4, 7])
        var turned = series
        turned.goals.reverse()
        #expect(try session.plan(turned).plan.goals.map(\.value) == [0, 3])
    }

    /// What was demanded of the one is no bound for another without it.
    @Test func demandsAreNotForgotten() throws {
        var session = PlanningSession(solver: GLPKSolver())
        var options = PlanningOptions()
        options.demands = [.workshop(true, venue: "inn", start: TinySeries.day(15))]
        #expect(try session.plan(TinySeries.base, options: options).plan.workshops.map(\.start) == [TinySeries.day(15)])
        #expect(try session.plan(TinySeries.base).plan.workshops.map(\.start) == [TinySeries.day(1)])
        #expect(try session.plan(TinySeries.base, options: options).plan.workshops.map(\.start) == [TinySeries.day(15)])
        options.demands = [.workshop(true, venue: "inn", start: TinySeries.day(16))]
        #expect(try session.plan(TinySeries.base, options: options).plan.status == .infeasible)
        #expect(try session.plan(TinySeries.base).plan.status == .optimal)
    }

    /// Progress tells what is optimised, and its values are of that, also while a first plan is looked for by its cost.
    @Test func progressTellsWhatIsOptimised() throws {
        let series = TinySeries.with { series in
            series.venues[0].fixed = 500
            series.funders.append(Funder(id: "norway", amount: 1000))
        }
        let seen = Mutex<[PlanningProgress]>([])
        var options = PlanningOptions { progress in seen.withLock { $0.append(progress) } }
        options.leastPaidBy = "norway"
        // It takes the place of all goals.
        var open = series
        open.goals = []
        let outcome = try SeriesPlanner(solver: GLPKSolver()).plan(open, options: options)
        #expect(outcome.plan.status == .optimal)
        #expect(outcome.statistics.stages.map(\.objective) == [.payments(of: "norway")])
        #expect(seen.withLock { Set($0.map(\.objective)) } == [.payments(of: "norway")])
        seen.withLock { $0 = [] }
        options.leastPaidBy = nil
        _ = try SeriesPlanner(solver: GLPKSolver()).plan(series, options: options)
        // Plans of no more than four people, better and better, whatever a heuristic minimises.
        let ofAttendance = seen.withLock { $0.filter { $0.objective == .goal(.attendance) } }
        #expect(!ofAttendance.isEmpty)
        #expect(ofAttendance.allSatisfy { $0.bound == 4 && ($0.incumbent ?? 0) <= 4 })
        let incumbents = ofAttendance.map { $0.incumbent ?? 0 }
        #expect(incumbents == incumbents.sorted())
    }

    /// The first answer is never forgotten, the others when there are too many: each later one starts from the first.
    @Test func theFirstAnswerIsKept() throws {
        var session = PlanningSession(solver: GLPKSolver())
        let first = try session.plan(TinySeries.base)
        for number in 0..<20 {
            let other = TinySeries.with { series in
                series.person("n1") { $0.unavailable = [TinySeries.range(1, 9)] }
                series.name = "other \(number)"
            }
            _ = try session.plan(other)
        }
        let again = try session.plan(TinySeries.base)
        #expect(again.plan == first.plan)
        #expect(effort(again.statistics) == [0, 0])
    }

    /// A few changes of the kind that what-ifs make.
    private func edit(_ series: Series, _ random: inout SeededGenerator) -> Series {
        var changed = series
        for _ in 0..<random.number(1...3) {
            switch random.number(0...4) {
            case 0:
                let position = random.number(0...(changed.funders.count - 1))
                let factor = random.pick([number("0.5"), number("0.9"), number("1.4")])
                changed.funders[position].amount = changed.funders[position].amount * factor
            case 1:
                let position = random.number(0...(changed.participants.count - 1))
                changed.participants[position].unavailable.append(
                    DayRange(from: changed.horizon.first + random.number(0...20), days: random.number(3...30)))
            case 2:
                let position = random.number(0...(changed.fares.count - 1))
                changed.fares[position].fare.value = changed.fares[position].fare.value * number("1.3")
            case 3:
                let position = random.number(0...(changed.delegations.count - 1))
                changed.delegations[position].seats.max = changed.delegations[position].seats.min + random.number(0...2)
            default:
                changed.workshops.min = max(0, changed.workshops.min + random.pick([-1, -1, 1]))
            }
        }
        return changed.problems().isEmpty ? changed : series
    }

    @Test(arguments: 0..<40)
    func answersAreThoseOfAFreshPlanner(seed: Int) throws {
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        let made = RandomSeries(seed: FirstGoal.far(seed))
        var session = PlanningSession(solver: GLPKSolver())
        let changed = edit(made.series, &random)
        for (step, series) in [made.series, changed, made.series].enumerated() {
            let known = try session.plan(series, baseline: made.baseline).plan
            let fresh = try SeriesPlanner(solver: GLPKSolver()).plan(series, baseline: made.baseline).plan
            #expect(known.status == fresh.status, "step \(step)")
            #expect(known.goals.map(\.bound) == fresh.goals.map(\.bound), "step \(step)")
        }
    }
}
