import GLPKSolver
import LinearModel
import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// Who can come back over a path is at most what the bounds say, and every plan's sequence is on the lists.
struct ReturningSequencesTests {
    /// Four Mondays, a workshop on each, and a change.
    private func fourMondays(_ change: (inout Series) -> Void) -> SeriesIndex {
        SeriesIndex(
            TinySeries.with { series in
                series.workshops = Limits(min: 4, max: 4)
                series.gap = Limits(min: 7, max: 7)
                series.goals = [Goal(.returning)]
                change(&series)
            })
    }

    /// The bound over all four Mondays.
    private func most(_ change: (inout Series) -> Void) throws -> Int {
        let index = fourMondays(change)
        var returns = try #require(ReturnsOnPath(OptionLayout(index), index, fromHeld: true))
        for option in 0..<4 where !returns.push(option) { Issue.record("no workshop on Monday \(option)") }
        return returns.most(needed: 0, isWhole: true)
    }

    @Test func `everybody comes back three times`() throws { #expect(try most { _ in } == 12) }

    @Test func `whoever is away does not come back, neither then nor from there`() throws {
        #expect(try most { series in series.person("n1") { $0.unavailable = [TinySeries.range(8, 8)] } } == 10)
        #expect(try most { series in series.person("n1") { $0.unavailable = [TinySeries.range(22, 22)] } } == 11)
    }

    @Test func `one seat is kept by whoever can stay longest`() throws {
        #expect(try most { $0.delegations[0].seats = Limits(min: 0, max: 1) } == 9)
        let found = try most { series in
            series.delegations[0].seats = Limits(min: 0, max: 1)
            series.person("n1") { $0.unavailable = [TinySeries.range(15, 15)] }
            series.person("n2") { $0.unavailable = [TinySeries.range(1, 1)] }
        }
        #expect(found == 8)
    }

    @Test func `whoever attends twice comes back once`() throws {
        #expect(try most { series in series.person("n1") { $0.attends = Limits(min: 0, max: 2) } } == 10)
    }

    @Test func `whoever must come takes a seat`() throws {
        let found = try most { series in
            series.delegations[0].seats = Limits(min: 0, max: 1)
            series.person("n1") { $0.attends = Limits(min: 1) }
            series.person("n2") { $0.attends = Limits(min: 1) }
        }
        #expect(found == 8)
    }

    @Test func `of those who are kept apart one comes back`() throws {
        #expect(try most { $0.apart = [["n1", "n2"]] } == 9)
        #expect(try most { $0.apart = [["n1", "s2"]] } == 9)
    }

    @Test func `quotas and balance leave seats empty`() throws {
        let share = try most { series in
            series.person("n1") { $0.tags = ["expert"] }
            series.quotas = [Quota(tag: "expert", of: ["north"], maxShare: 0)]
        }
        #expect(share == 9)
        let balance = try most { series in
            series.balance = 0
            series.person("n1") { $0.attends = Limits(min: 0, max: 0) }
        }
        #expect(balance == 6)
    }

    @Test func `a workshop that has been held is where people come back from`() throws {
        let index = fourMondays { series in
            series.workshops = Limits(min: 2, max: 2)
            series.held = [HeldWorkshop(start: TinySeries.day(1), venue: "inn", attendees: ["n1", "s1", "s2"])]
        }
        var returns = try #require(ReturnsOnPath(OptionLayout(index), index, fromHeld: true))
        let isOpen = returns.push(0)
        #expect(isOpen)
        let most = returns.most(needed: 0, isWhole: true)
        #expect(most == 3)
    }

    /// Every choice of attendees of small random paths, and the bound is no lower than the best and rarely higher.
    @Test func `the bound is the best of all choices as a rule`() throws {
        var exact = 0
        for seed in 0..<100 {
            var random = SeededGenerator(seed: seed)
            let index = fourMondays { series in
                series.participants = (1...3).map { Participant(id: "n\($0)", delegation: "north", home: "HOM") }
                series.participants.append(Participant(id: "s1", delegation: "south", home: "HOM"))
                series.delegations[0].seats = Limits(min: random.number(0...1), max: random.number(1...2))
                for person in 0..<3 {
                    series.participants[person].unavailable = (0..<4).filter { _ in random.chance(35) }
                        .map { TinySeries.range(1 + 7 * $0, 1 + 7 * $0) }
                    if random.chance(30) {
                        series.participants[person].attends = Limits(
                            min: random.number(0...1), max: random.number(1...3))
                    }
                    if random.chance(40) { series.participants[person].tags = ["woman"] }
                }
                if random.chance(30) { series.apart = [["n1", "n2"]] }
                if random.chance(30) { series.quotas = [Quota(tag: "woman", of: ["north"], minShare: number("0.5"))] }
            }
            let layout = OptionLayout(index)
            guard layout.options.count == 4 else { continue }
            var returns = try #require(ReturnsOnPath(layout, index, fromHeld: true))
            guard (0..<4).allSatisfy({ returns.push($0) }) else { continue }
            let bound = returns.most(needed: 0, isWhole: true)
            guard let best = best(of: layout, index) else { continue }
            #expect(bound >= best + 3, "seed \(seed)")
            exact += bound == best + 3 ? 1 : 0
        }
        #expect(exact >= 60)
    }

    /// The most of the north's people who come back, of all that the rules of the workshops and their limits allow.
    private func best(of layout: OptionLayout, _ index: SeriesIndex) -> Int? {
        let north = index.members[0]
        let seats = index.series.delegations[0].seats
        let choices = layout.able.map { able in
            (0..<8).filter { chosen in
                let people = north.filter { chosen >> $0 & 1 == 1 }
                let women = people.filter { index.people[$0].tags.contains("woman") }.count
                return people.allSatisfy(able.contains) && people.count >= seats.min
                    && people.count <= seats.max ?? .max
                    && !(index.apart.first?.isSubset(of: people) ?? false)
                    && (index.quotas.isEmpty || 2 * women >= people.count)
            }
        }
        var best: Int?
        for first in choices[0] {
            for second in choices[1] {
                for third in choices[2] {
                    for fourth in choices[3] {
                        let all = [first, second, third, fourth]
                        let isRight = north.allSatisfy { person in
                            let times = all.filter { $0 >> person & 1 == 1 }.count
                            let limits = index.people[person].attends
                            return times >= limits.min && times <= limits.max ?? .max
                        }
                        guard isRight else { continue }
                        let back = zip(all, all.dropFirst()).map { ($0 & $1).nonzeroBitCount }.reduce(0, +)
                        best = max(best ?? 0, back)
                    }
                }
            }
        }
        return best
    }

    /// The best plan's sequence is on the list of those over which so many come back, and none that more would.
    @Test(arguments: 0..<150)
    func `the best plan is in one of the sequences`(seed: Int) throws {
        var series = RandomSeries(seed: FirstGoal.far(seed)).series
        series.goals = [Goal(.returning)]
        let options = PlanningOptions(engine: .compact)
        let plan = try SeriesPlanner(solver: GLPKSolver()).plan(series, options: options).plan
        guard plan.status == .optimal, let value = plan.goals.first?.value else { return }
        let index = SeriesIndex(series)
        let whole = try GoalProgram(index, OptionLayout(index), .init(goals: series.goals))
        var known = try #require(try ReturningSequences(whole.draft, longest: 60, looks: 1_000_000))
        let least = try #require(
            Int(exactly: whole.scales[0].inProgram(value) - whole.scales[0].measure.expression.constant))
        let all = try known.sequences(returning: least, most: .max)
        let found = try #require(all, "all are few")
        let held = Set(index.held.map(\.option))
        let classes = plan.workshops.compactMap { index.option(of: $0) }.filter { !held.contains($0) }.map { option in
            whole.draft.layout.options.firstIndex(of: option).map { whole.draft.classOfOption[$0] }
        }
        #expect(found.contains { $0.classes == classes })
        #expect(found.allSatisfy { $0.most >= least })
        // A list that was given up is none.
        guard found.count > 1 else { return }
        let few = try known.sequences(returning: least, most: 1)
        #expect(few == nil)
    }

    /// Days to which the same people can come are one step of a path, and it is known which of them can be reached:
    /// the sequences are those of all paths over single days.
    @Test(arguments: 0...5)
    func `sequences are those over single days`(shift: Int) throws {
        let index = SeriesIndex(
            TinySeries.with { series in
                series.startOn = Set(Weekday.allCases)
                series.workshops = Limits(min: 3, max: 3)
                series.gap = Limits(min: 8, max: 8)
                series.goals = [Goal(.returning)]
                series.days = 1
                // From the first of these days to the second, or from the third to the fourth.
                let free = [1, 9, 12, 20].map { $0 + shift }
                let busy = (1...28).filter { !free.contains($0) }.map { TinySeries.range($0, $0) }
                series.person("n1") { $0.unavailable = busy }
            })
        let whole = try GoalProgram(index, OptionLayout(index), .init(goals: index.series.goals))
        let layout = whole.draft.layout
        var known = try #require(try ReturningSequences(whole.draft, longest: 60, looks: 1_000_000))
        var returns = try #require(ReturnsOnPath(layout, index, fromHeld: true))
        /// For each sequence the most over one of its paths.
        var most: [[Int]: Int] = [:]
        for first in layout.options.indices {
            for second in layout.options.indices where mayFollow(first, second) {
                for third in layout.options.indices where mayFollow(second, third) {
                    let path = [first, second, third]
                    for option in path where !returns.push(option) { Issue.record("no workshop at \(option)") }
                    let classes = path.map { whole.draft.classOfOption[$0] }
                    most[classes] = max(most[classes] ?? 0, returns.most(needed: 0, isWhole: true))
                    for _ in path { returns.pop() }
                }
            }
        }
        let best = try #require(most.values.max())
        for least in 0...best + 1 {
            let found = try #require(try known.sequences(returning: least, most: .max))
            #expect(Set(found.map(\.classes)) == Set(most.filter { $0.value >= least }.keys))
        }
        #expect(best > 0 && layout.options.count > layout.classes.count)

        func mayFollow(_ first: Int, _ second: Int) -> Bool {
            layout.options[second].start - layout.options[first].start == 8
        }
    }
}
