package import LinearModel
import SeriesModel

/// The whole rulebook over a set of options as one integer program.
///
/// Variables, all between 0 and 1 unless said otherwise:
/// - `x[o]` integer: a workshop is held at option `o`;
/// - `s[d]`: a workshop starts on day `d`, the sum of `x` over the day's options;
/// - `y[c]`: a workshop is held in class `c`, the sum of `x` over its options; integer, to branch on;
/// - `z[p,c]` integer: person `p` attends the workshop held in class `c`;
/// - `pay[k,f]`, 0 or more: what funder `f` pays of the cost lines in pool `k`.
///
/// Money is in thousands of units of the series currency, so that it is of the size of everything else.
package struct CompactProgram: Sendable {
    package let index: SeriesIndex
    package let layout: OptionLayout
    package var program: LinearProgram
    /// `x`, for each option.
    let isHeld: [Variable]
    /// `s`, for each start day.
    let starts: [Variable]
    /// `y`, for each class.
    let isClassHeld: [Variable]
    /// `z`, for each class in the order of its candidates.
    let attendances: [[Attending]]
    /// The pools of cost lines, in the order of their rows.
    var pools: [FundingPool] = []
    /// `pay`, in the order of pools and funders.
    var payments: [Payment] = []
    /// Whether the series has begun by the end of each block, once a rule has asked.
    var begun: [Variable]?
    /// `back`, for each block by person, once a rule or a goal has asked.
    var back: [[Int: Variable]]?

    /// The class of each option.
    let classOfOption: [Int]
    /// The day of each option.
    let dayOfOption: [Int]
    /// Columns before this one are `x`, `s`, `y` and `z`.
    private let ownColumns: Int
    /// For each row of the rules what a relaxation over whole series of workshops does with it.
    private var treatments: [Treatment] = []
    /// Columns that carry something from block to block.
    private var carried: Set<Int> = []

    /// What a relaxation over whole series of workshops does with a row.
    private enum Treatment {
        /// Every column keeps it: it says what `s` and `y` are, or a rule that pricing knows.
        case keptByPricing
        /// It carries something from block to block, for which there are too many of it.
        case leftOut
        case priced
    }

    /// An attendance that the program may choose.
    struct Attending: Sendable {
        let person: Int
        let variable: Variable
    }

    /// Cents in the program's unit of money, a thousand units of the currency.
    static let centsPerUnit = 100_000.0

    /// The program of all the rules; the goal is still open.
    package init(_ index: SeriesIndex, _ layout: OptionLayout) {
        self.index = index
        self.layout = layout
        var program = LinearProgram(name: "series")
        isHeld = layout.options.map { option in
            // Where and about when, then on which day, then who: each follows more easily from what comes before it.
            program.addVariable(
                "x_d\(option.start.number)_v\(option.venue)", in: 0...1, kind: .integer, branchingPriority: 1)
        }
        var starts: [Variable] = []
        for (day, options) in zip(layout.days, layout.optionsOfDay) {
            if options.count == 1 {
                starts.append(isHeld[options[0]])
                continue
            }
            let start = program.addVariable("s_d\(day.number)", in: 0...1)
            program.add(isHeld.sum(options) - start .== 0, named: "start_d\(day.number)")
            starts.append(start)
        }
        self.starts = starts
        var isClassHeld: [Variable] = []
        var attendances: [[Attending]] = []
        for (position, optionClass) in layout.classes.enumerated() {
            if optionClass.options.count == 1 {
                isClassHeld.append(isHeld[optionClass.options[0]])
            } else {
                let held = program.addVariable("y_c\(position)", in: 0...1, kind: .integer, branchingPriority: 2)
                program.add(isHeld.sum(optionClass.options) - held .== 0, named: "class_c\(position)")
                isClassHeld.append(held)
            }
            attendances.append(
                optionClass.candidates.map { candidate in
                    Attending(
                        person: candidate.person,
                        variable: program.addVariable("z_p\(candidate.person)_c\(position)", in: 0...1, kind: .integer))
                })
        }
        self.isClassHeld = isClassHeld
        self.attendances = attendances
        ownColumns = program.columns.count
        var classOfOption = Array(repeating: 0, count: layout.options.count)
        for (position, optionClass) in layout.classes.enumerated() {
            for option in optionClass.options { classOfOption[option] = position }
        }
        self.classOfOption = classOfOption
        dayOfOption = layout.optionsOfDay.enumerated().flatMap { day, options in options.map { _ in day } }
        treatments = Array(repeating: .keptByPricing, count: program.rows.count)
        self.program = program
        for rule in Rulebook.rules {
            let before = self.program.columns.count
            rule.constrain(&self)
            let isKept = Self.rulesKeptByPricing.contains { $0 == rule }
            let isLeftOut = Self.rulesThatCarry.contains { $0 == rule }
            if isLeftOut { carried.formUnion(before..<self.program.columns.count) }
            note(isKept ? .keptByPricing : isLeftOut ? .leftOut : .priced)
        }
    }

    /// Adds columns and rows that carry something from block to block.
    mutating func carry(_ build: (inout CompactProgram) -> Void) {
        let before = program.columns.count
        note(.priced)
        build(&self)
        carried.formUnion(before..<program.columns.count)
        note(.leftOut)
    }

    private mutating func note(_ treatment: Treatment) {
        treatments += Array(repeating: treatment, count: max(0, program.rows.count - treatments.count))
    }

    /// Whether pricing keeps a row by itself, see ``OptionBounds``.
    func isKeptByPricing(_ row: Int) -> Bool { row < treatments.count && treatments[row] == .keptByPricing }

    /// Whether the master leaves a row out, see ``PathMaster``.
    func isLeftOutOfMaster(_ row: Int) -> Bool { row < treatments.count && treatments[row] != .priced }

    /// Whether a column carries something from block to block, so that only rows that the master leaves out know it.
    func isCarried(_ column: Int) -> Bool { carried.contains(column) }

    /// Whether a column belongs to a workshop: whether it is held, when, and who attends.
    func isOfWorkshop(_ column: Int) -> Bool { column < ownColumns }

    /// The sum of the attendances in a class of the people that a test lets through.
    func attending(_ position: Int, where isCounted: (Int) -> Bool = { _ in true }) -> LinearExpression {
        var sum = LinearExpression()
        for attending in attendances[position] where isCounted(attending.person) {
            sum.add(1, attending.variable)
        }
        return sum
    }

    /// How many people of a delegation attend in a class.
    func attending(_ position: Int, of delegation: Int) -> LinearExpression {
        attending(position) { index.people[$0].delegation == delegation }
    }

    /// The number of workshops that start on days at the given positions.
    func starts(in days: some Sequence<Int>) -> LinearExpression {
        var sum = LinearExpression()
        for day in days { sum.add(1, starts[day]) }
        return sum
    }
}

extension Array<Variable> {
    /// The sum of the variables at the given positions.
    func sum(_ positions: some Sequence<Int>) -> LinearExpression {
        var sum = LinearExpression()
        for position in positions { sum.add(1, self[position]) }
        return sum
    }
}
