import SeriesModel
import TestSupport
import Testing

@testable import SeriesPlanning

/// The cheapest paths over time: as cheap as the cheapest of all sequences of options.
struct WorkshopPathTests {
    /// Every sequence of options that keeps the rules, without the empty one.
    private func sequences(_ layout: OptionLayout, _ costs: [Double], _ rules: WorkshopPath.Rules) -> [[Int]] {
        var found: [[Int]] = []
        func mayFollow(_ option: WorkshopOption, _ last: WorkshopOption) -> Bool {
            rules.gaps.contains(option.start - last.start) && !(rules.rotates && option.venue == last.venue)
        }
        func extend(_ sequence: [Int]) {
            if !sequence.isEmpty, rules.numbers.contains(sequence.count) { found.append(sequence) }
            guard sequence.count < rules.numbers.upperBound else { return }
            let last = sequence.last.map { layout.options[$0] } ?? rules.held
            for option in layout.options.indices where costs[option] < .infinity {
                if last.map({ mayFollow(layout.options[option], $0) }) ?? true { extend(sequence + [option]) }
            }
        }
        extend([])
        return found
    }

    /// Compares a path with all sequences.
    private func check(_ layout: OptionLayout, _ costs: [Double], _ rules: WorkshopPath.Rules) throws {
        func cost(_ sequence: [Int]) -> Double { sequence.map { costs[$0] }.reduce(0, +) }
        let path = WorkshopPath(layout, costs: costs, rules: rules)
        let all = sequences(layout, costs, rules)
        let empty = rules.numbers.contains(0) ? 0 : Double.infinity
        #expect(path.least == min(empty, all.map(cost).min() ?? .infinity))
        try #require(path.through.count == costs.count)
        for option in layout.options.indices {
            let ways = all.filter { $0.contains(option) }
            #expect(path.through[option] == ways.map(cost).min() ?? .infinity)
            let found = path.path(through: option)
            #expect((found == nil) == ways.isEmpty)
            guard let found else { continue }
            #expect(ways.contains(found))
            #expect(cost(found) == path.through[option])
        }
    }

    /// Compares the sequences of classes with those of all paths.
    private func checkSequences(_ layout: OptionLayout, _ costs: [Double], _ rules: WorkshopPath.Rules) throws {
        let path = WorkshopPath(layout, costs: costs, rules: rules)
        var classOf: [Int: Int] = [:]
        for (position, optionClass) in layout.classes.enumerated() {
            for option in optionClass.options { classOf[option] = position }
        }
        var least: [[Int]: Double] = rules.numbers.contains(0) ? [[]: 0] : [:]
        for sequence in sequences(layout, costs, rules) {
            let cost = sequence.map { costs[$0] }.reduce(0, +)
            let classes = sequence.compactMap { classOf[$0] }
            least[classes] = min(cost, least[classes] ?? .infinity)
        }
        for limit in [-12.0, 0, 7, .infinity] {
            let expected = least.filter { $0.value <= limit }
            let found = path.sequences(costingAtMost: limit, most: expected.count) ?? []
            #expect(Dictionary(found.map { ($0.classes, $0.cost) }, uniquingKeysWith: { $0 + $1 }) == expected)
            let tooFew = path.sequences(costingAtMost: limit, most: max(0, expected.count - 1))
            #expect((tooFew == nil) == !expected.isEmpty)
        }
    }

    @Test(arguments: 230..<330)
    func everySequenceOfClasses(seed: Int) throws {
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        let index = SeriesIndex(RandomSeries(seed: FirstGoal.far(seed)).series)
        let layout = OptionLayout(index)
        try checkSequences(layout, costs(layout, &random), try CompactProgram(index, layout).pathRules)
    }

    /// Whole costs, so that sums are exact; some options are closed.
    private func costs(_ layout: OptionLayout, _ random: inout SeededGenerator) -> [Double] {
        layout.options.map { _ in random.chance(10) ? .infinity : Double(random.number(-9...9)) }
    }

    @Test(arguments: 0..<150)
    func asCheapAsTheCheapestSequence(seed: Int) throws {
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        let layout = OptionLayout(SeriesIndex(RandomSeries(seed: FirstGoal.far(seed)).series))
        let least = random.number(0...2)
        let shortest = random.pick([1, 3, 7, 7, 9, 14])
        let first = RandomSeries(seed: FirstGoal.far(seed)).first
        let rules = WorkshopPath.Rules(
            numbers: least...(random.chance(20) && shortest > 6 ? .max : least + random.number(0...2)),
            gaps: shortest...(random.chance(50) ? .max : shortest + random.number(0...9)), rotates: random.chance(50),
            held: random.chance(40)
                ? WorkshopOption(venue: random.number(0...1), start: first - random.number(0...9)) : nil)
        try check(layout, costs(layout, &random), rules)
    }

    /// The rules that a series has by itself, with what has been held.
    @Test(arguments: 150..<230)
    func keepsTheRulesOfASeries(seed: Int) throws {
        var random = SeededGenerator(seed: FirstGoal.far(seed) + 500)
        let index = SeriesIndex(RandomSeries(seed: FirstGoal.far(seed)).series)
        let layout = OptionLayout(index)
        let rules = try CompactProgram(index, layout).pathRules
        let held = index.held.count
        #expect(rules.numbers.contains(max(0, index.series.workshops.min - held)))
        #expect(rules.gaps.lowerBound >= max(1, index.series.gap.min))
        try check(layout, costs(layout, &random), rules)
    }

    /// The inn and the spa on the Mondays 1, 8, 15 and 22 March: options 0 and 1, 2 and 3, 4 and 5, 6 and 7.
    private let layout = OptionLayout(SeriesIndex(TinySeries.with { $0.addSpa() }))
    private let costs: [Double] = [1, 9, 2, 5, 1, 9, 3, 9]

    @Test func cheapestTwoAWeekApartOrMore() {
        let rules = WorkshopPath.Rules(numbers: 2...2, gaps: 1 ... .max, rotates: false, held: nil)
        let path = WorkshopPath(layout, costs: costs, rules: rules)
        // The inn on 1 and 15 March.
        #expect(path.least == 2)
        #expect(path.path(through: 0) == [0, 4])
        #expect(path.path(through: 1) == [1, 4])
        #expect(path.path(through: 5) == [0, 5])
        #expect(path.through == [2, 10, 3, 6, 2, 10, 4, 10])
    }

    @Test func rotationGoesToTheOtherVenue() {
        let rules = WorkshopPath.Rules(numbers: 3...3, gaps: 7...7, rotates: true, held: nil)
        let path = WorkshopPath(layout, costs: costs, rules: rules)
        // Inn, spa, inn from 1 March: 1 + 5 + 1.
        #expect(path.least == 7)
        #expect(path.path(through: 3) == [0, 3, 4])
        #expect(path.path(through: 2) == [2, 5, 6])
    }

    @Test func theFirstComesAfterWhatWasHeld() {
        // The inn was on 22 February, and no more than a fortnight may pass.
        let held = WorkshopOption(venue: 0, start: TinySeries.day(1) - 7)
        let rules = WorkshopPath.Rules(numbers: 1...1, gaps: 7...14, rotates: true, held: held)
        let path = WorkshopPath(layout, costs: costs, rules: rules)
        #expect(path.through == [.infinity, 9, .infinity, 5] + Array(repeating: .infinity, count: 4))
        #expect(path.path(through: 0) == nil)
        #expect(path.least == 5)
    }

    @Test func noneIsAPathWhereNoneIsAllowed() {
        func least(_ numbers: ClosedRange<Int>) -> Double {
            let rules = WorkshopPath.Rules(numbers: numbers, gaps: 1 ... .max, rotates: false, held: nil)
            return WorkshopPath(layout, costs: costs, rules: rules).least
        }
        #expect(least(0...2) == 0)
        #expect(least(0...0) == 0)
        #expect(least(5...6) == .infinity)
    }
}
