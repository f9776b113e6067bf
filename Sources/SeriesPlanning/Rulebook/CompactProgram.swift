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
    /// How one workshop follows another.
    let succession: any Succession
    package private(set) var program = LinearProgram(name: "series")
    /// What each row of the program is about.
    package private(set) var rowKeys: [RowKey] = []
    /// How long writing the program may take.
    let limits: PlanningLimits
    /// `x`, for each option.
    let isHeld: [Variable]
    /// `s`, for each start day.
    let starts: [Variable]
    /// `y`, for each class.
    let isClassHeld: [Variable]
    /// `z`, for each class in the order of its candidates.
    let attendances: [[Attending]]
    /// The pools of cost lines, in the order of their rows, once ``PaidInFull`` is written.
    var pools: [FundingPool] = []
    /// `pay`, in the order of pools and funders; see ``flow()``.
    var payments: [Payment] = []
    /// The prices of everything that can be chosen, for each class, once somebody has asked.
    var classPrices: [[Price]]?
    /// Whether the series has begun by the end of each block, once a rule has asked.
    var begun: [Variable]?
    /// Who comes back, once a rule or a goal has asked.
    var returns: Returns?
    /// Who can come back over which transition, where that was asked for.
    var transitions: Transitions?

    /// For each delegation how many of its people are required.
    let requiredOfDelegation: [Int]
    /// The class of each option.
    let classOfOption: [Int]
    /// The day of each option.
    let dayOfOption: [Int]
    /// Columns before this one are `x`, `s`, `y` and `z`.
    private let ownColumns: Int
    /// What the columns behind them are about.
    private var columnKeys: [RowKey] = []
    /// For each row what the bounds over whole series of workshops do with it.
    private var relaxations: [RuleRelaxation] = []
    /// Columns that carry something from block to block.
    private var carried: Set<Int> = []
    /// Continuous columns behind the program's own that may be taken as whole.
    private var whole: Set<Int> = []
    /// The rules that are in the program.
    private var written: Set<ObjectIdentifier> = []
    /// What the bounds do with the rows that are being written.
    private var relaxation = RuleRelaxation.priced

    /// An attendance that the program may choose.
    struct Attending: Sendable {
        let person: Int
        let variable: Variable
    }

    /// Cents in the program's unit of money, a thousand units of the currency.
    static let centsPerUnit = 100_000.0

    /// The program of all the rules; the goal is still open.
    ///
    /// - Throws: ``Interruption``, where a limit comes first.
    package init(
        _ index: SeriesIndex, _ layout: OptionLayout, rules: [any Rule.Type] = Rulebook.rules,
        limits: PlanningLimits = PlanningLimits()
    ) throws(Interruption) {
        self.index = index
        self.layout = layout
        self.limits = limits
        requiredOfDelegation = index.members.map { $0.filter { index.people[$0].isRequired }.count }
        var program = LinearProgram(name: "series")
        var rowKeys: [RowKey] = []
        func stand(_ constraint: Constraint, for key: RowKey) {
            program.add(constraint, named: key.name)
            rowKeys.append(key)
        }
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
            stand(isHeld.sum(options) - start .== 0, for: RowKey("start", .day(day.number)))
            starts.append(start)
        }
        self.starts = starts
        var isClassHeld: [Variable] = []
        var attendances: [[Attending]] = []
        for (position, optionClass) in layout.classes.enumerated() {
            try limits.check()
            if optionClass.options.count == 1 {
                isClassHeld.append(isHeld[optionClass.options[0]])
            } else {
                let held = program.addVariable("y_c\(position)", in: 0...1, kind: .integer, branchingPriority: 2)
                stand(isHeld.sum(optionClass.options) - held .== 0, for: RowKey("class", .optionClass(position)))
                isClassHeld.append(held)
            }
            attendances.append(
                optionClass.candidates.map { candidate in
                    Attending(
                        person: candidate.person,
                        variable: program.addVariable("z_p\(candidate.person)_c\(position)", in: 0...1, kind: .integer))
                })
        }
        succession = layout.isSequence ? SequenceSuccession() : BlockSuccession()
        if layout.isSequence {
            for variable in isClassHeld { program.setBounds(of: variable, to: 1...1) }
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
        // Every column of the bounds keeps what `s` and `y` stand for.
        relaxations = Array(repeating: .keptByPricing, count: program.rows.count)
        self.program = program
        self.rowKeys = rowKeys
        for rule in rules { try write(rule) }
    }

    /// Writes the rows of a rule, unless they are there. A rule that stands on another's variables has it written
    /// first, so that the order of the rulebook carries no meaning.
    mutating func write(_ rule: any Rule.Type) throws(Interruption) {
        guard written.insert(ObjectIdentifier(rule)).inserted else { return }
        try limits.check()
        let outer = relaxation
        relaxation = rule.relaxation
        defer { relaxation = outer }
        try succession.constrain(&self, by: rule)
    }

    /// Adds columns and rows that carry something from block to block.
    mutating func carrying<Built>(
        _ build: (inout CompactProgram) throws(Interruption) -> Built
    ) throws(Interruption) -> Built {
        let outer = relaxation
        relaxation = .carries
        defer { relaxation = outer }
        return try build(&self)
    }

    /// Adds a row.
    package mutating func add(_ constraint: Constraint, as key: RowKey) {
        program.add(constraint, named: key.name)
        rowKeys.append(key)
        relaxations.append(relaxation)
    }

    /// Adds a variable.
    ///
    /// - Parameters:
    ///   - key: what it is about.
    ///   - bounds: what its value must lie in.
    ///   - isWhole: whether every plan has one as good at which it is whole, so that cuts may take it as whole.
    /// - Returns: the variable.
    mutating func addVariable(_ key: RowKey, in bounds: ClosedRange<Double>, isWhole: Bool = false) -> Variable {
        let variable = program.addVariable(key.name, in: bounds)
        if isWhole { whole.insert(variable.index) }
        return note(variable, key)
    }

    /// Adds a variable that is 0 or 1.
    mutating func addBinary(_ key: RowKey) -> Variable { note(program.addBinary(key.name), key) }

    private mutating func note(_ variable: Variable, _ key: RowKey) -> Variable {
        columnKeys.append(key)
        if relaxation == .carries { carried.insert(variable.index) }
        return variable
    }

    /// What a column is about that a rule or a goal has added; nil where it belongs to a workshop.
    func key(ofColumn column: Int) -> RowKey? { isOfWorkshop(column) ? nil : columnKeys[column - ownColumns] }

    /// Makes something impossible.
    mutating func close(_ variable: Variable) { program.setBounds(of: variable, to: 0...0) }

    /// Makes a measure the objective of the program.
    package mutating func aim(at measure: GoalMeasure, isMaximised: Bool) {
        if isMaximised { program.maximize(measure.expression) } else { program.minimize(measure.expression) }
    }

    /// Whether pricing keeps a row by itself, see ``OptionBounds``.
    func isKeptByPricing(_ row: Int) -> Bool { row < relaxations.count && relaxations[row] == .keptByPricing }

    /// Whether the master leaves a row out, see ``PathMaster``.
    func isLeftOutOfMaster(_ row: Int) -> Bool { row < relaxations.count && relaxations[row] != .priced }

    /// Whether a column carries something from block to block, so that only rows that the master leaves out know it.
    func isCarried(_ column: Int) -> Bool { carried.contains(column) }

    /// Whether a column may be taken as whole: every plan has one as good at which it is.
    func isWhole(_ column: Int) -> Bool { isOfWorkshop(column) || whole.contains(column) }

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
