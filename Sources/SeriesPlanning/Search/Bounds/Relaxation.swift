import LinearModel
import SeriesModel

/// What a linear relaxation of a program is good for: a bound, what can be left out, and where to look for plans.
///
/// Bound and restriction are computed from the row prices twice, column by column and option by option; each is valid
/// whatever the prices are, and the better of both counts.
struct Relaxation: Sendable {
    /// The row prices, of the program's own sense.
    let prices: [Double]
    /// No plan has a better objective; infinitely bad where there is no plan at all.
    let bound: Double
    /// The options that the relaxation's own optimum uses: not proven, and good for finding plans.
    let support: [Int]
    private let draft: CompactProgram
    private let program: LinearProgram
    /// Nil where the program was found to be infeasible.
    private let byColumn: PriceBound?
    private let byOption: OptionBounds?
    /// Where people who come back are what counts, or are demanded.
    private let byTransition: Transitions?
    private let countsReturns: Bool

    init(of draft: CompactProgram, _ program: LinearProgram, prices: [Double], support: [Int]) {
        self.prices = prices
        self.draft = draft
        self.program = program
        self.support = support
        let byColumn = PriceBound(of: program, prices: prices)
        let byOption = OptionBounds(of: draft, program, prices: prices)
        self.byColumn = byColumn
        self.byOption = byOption
        let countsReturns = draft.countsReturns(program.objective)
        let byTransition = draft.transitions
        self.byTransition = byTransition
        let worst = program.sense == .minimize ? Double.infinity : -.infinity
        var bounds = [byColumn.bound, byOption.bound]
        if let byTransition {
            if let most = byTransition.most {
                if countsReturns { bounds.append(program.objective.constant + Double(most)) }
            } else {
                bounds.append(worst)
            }
        }
        self.countsReturns = countsReturns
        bound = (program.sense == .minimize ? bounds.max() : bounds.min()) ?? worst
    }

    /// The relaxation of a program that was found to be infeasible.
    init(infeasible program: LinearProgram, of draft: CompactProgram) {
        self.draft = draft
        prices = []
        bound = program.sense == .minimize ? .infinity : -.infinity
        support = []
        self.program = program
        byColumn = nil
        byOption = nil
        byTransition = nil
        countsReturns = false
    }

    /// Whether the bound is at least as good as another's.
    func isAtLeastAsTight(as other: Relaxation) -> Bool {
        program.sense == .minimize ? bound >= other.bound : bound <= other.bound
    }

    /// Whether the relaxation proves that there is no plan.
    var isInfeasible: Bool { bound == (program.sense == .minimize ? .infinity : -.infinity) }

    /// The layout of what a plan as good as a target may have.
    ///
    /// Options and attendances that no such plan has are gone. Every plan that is as good is still there.
    func restriction(asGoodAs target: Double) -> OptionLayout {
        guard let byColumn, let byOption else {
            return OptionLayout(draft.layout, keeping: [], able: [], index: draft.index)
        }
        var narrowed = program
        narrowed.fix(byColumn.fixings(in: program, asGoodAs: target))
        let left = byOption.restriction(of: draft, program, asGoodAs: target)
        var options: [Int] = []
        var able: [[Int]] = []
        for (option, people) in zip(left.options, left.able) where narrowed[draft.isHeld[option]].bounds.upper > 0 {
            if let byTransition {
                guard let most = byTransition.through[option] else { continue }
                let value = program.objective.constant + Double(most)
                if countsReturns, value < target - 1e-6 * max(1, abs(target)) { continue }
            }
            let attendances = draft.attendances[draft.classOfOption[option]]
            let closed = Set(attendances.filter { narrowed[$0.variable].bounds.upper == 0 }.map(\.person))
            options.append(option)
            able.append(people.filter { !closed.contains($0) })
        }
        return OptionLayout(draft.layout, keeping: options, able: able, index: draft.index)
    }

    /// The sequences of classes that a plan as good as a target may have; nil where there are more than so many.
    func sequences(asGoodAs target: Double, most: Int) -> [ClassSequence]? {
        byOption?.sequences(asGoodAs: target, most: most)
    }

    /// The best of the sequences that a plan as good as a target may have, the best first: all where there are no more
    /// than so many, else as many as are within the same distance of the bound.
    func bestSequences(asGoodAs target: Double, most: Int) -> [ClassSequence] {
        let sign: Double = program.sense == .minimize ? 1 : -1
        var found = sequences(asGoodAs: target, most: most) ?? []
        if found.isEmpty {
            var distance = 0.001 * max(1, abs(bound))
            while distance < max(1, abs(bound)), let more = sequences(asGoodAs: bound + sign * distance, most: most) {
                found = more
                distance *= 2
            }
        }
        return found.enumerated().sorted { (sign * $0.element.bound, $0.offset) < (sign * $1.element.bound, $1.offset) }
            .map(\.element)
    }

    /// So many options through which the relaxation's plans are best, different ones first: of each class its best,
    /// then of each its second. The order of the options settles ties.
    func best(_ count: Int) -> [Int] {
        guard let through = byOption?.through else { return [] }
        let ranked = draft.layout.classes.flatMap { optionClass in
            optionClass.options.filter { through[$0] < .infinity }.sorted { (through[$0], $0) < (through[$1], $1) }
                .enumerated().map { (rank: $0, option: $1) }
        }
        let order = ranked.sorted {
            ($0.rank / 2, through[$0.option], $0.option) < ($1.rank / 2, through[$1.option], $1.option)
        }
        return order.prefix(count).map(\.option).sorted()
    }
}
