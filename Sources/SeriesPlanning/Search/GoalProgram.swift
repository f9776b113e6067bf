import CuttingPlanes
import LinearModel
import SeriesModel

/// The whole rulebook over some options, with the goals measured and what is proven so far held.
///
/// A restriction is the same over fewer options: written anew, so that a search among a handful of options has a
/// program of a handful of options.
struct GoalProgram: Sendable {
    private(set) var draft: CompactProgram
    let question: Question
    let scales: [GoalScale]
    /// What later goals must keep of goals that are proven, by position.
    private(set) var held: [(position: Int, kept: Rational)] = []
    private var cutOffs: [Schedule] = []

    /// What is asked of a plan beyond the rules.
    struct Question: Sendable {
        /// What to optimise, in order, each with what later ones may give up of it.
        var objectives: [(objective: any Objective, tolerance: Rational)]
        var demands: [Demand] = []

        init(_ objective: any Objective, demands: [Demand] = []) {
            objectives = [(objective, 0)]
            self.demands = demands
        }

        init(goals: [Goal], demands: [Demand] = []) {
            objectives = goals.map { (Objectives.of($0.kind), $0.tolerance) }
            self.demands = demands
        }

        /// Whether it counts who comes back.
        var wantsReturns: Bool {
            objectives.contains { $0.objective.name == .goal(.returning) }
                || demands.contains { if case .goal(.returning, _, _) = $0 { true } else { false } }
        }

        /// Whether moving a workshop to an earlier option that is as good may lose something.
        var dependsOnDates: Bool {
            objectives.contains(where: \.objective.tellsDatesApart) || demands.contains(where: \.dependsOnDates)
        }
    }

    /// The program over the options of a layout.
    init(
        _ index: SeriesIndex, _ layout: OptionLayout, _ question: Question, rules: [any Rule.Type] = Rulebook.rules,
        limits: PlanningLimits = PlanningLimits()
    ) throws(Interruption) {
        var draft = try CompactProgram(index, layout, rules: rules, limits: limits)
        // A goal may come again after a tolerance; what it added to the program serves both times.
        var measures: [PlanningObjective: GoalMeasure] = [:]
        var scales: [GoalScale] = []
        for (objective, tolerance) in question.objectives {
            let measure = try measures.measure(of: objective, in: &draft)
            scales.append(GoalScale(objective: objective, tolerance: tolerance, measure: measure))
        }
        try draft.add(question.demands, measuring: &measures)
        draft.shiftLeft()
        self.draft = draft
        self.question = question
        self.scales = scales
    }

    /// The same over some of its options, without some of the attendances.
    func restricted(to kept: OptionLayout) throws(Interruption) -> GoalProgram {
        try written(draft.index, kept)
    }

    /// The same where exactly one workshop is held in each of some classes, of different blocks, and none elsewhere.
    func restricted(toSequence classes: [Int]) throws(Interruption) -> GoalProgram {
        try written(draft.index, OptionLayout(draft.layout, keepingClasses: classes, index: draft.index))
    }

    /// The same where it is known that every plan that counts has so many workshops, held ones included.
    func wanting(atLeast workshops: Int) throws(Interruption) -> GoalProgram {
        try written(draft.index.wanting(atLeast: workshops), draft.layout)
    }

    /// The same without a rule, for bounds: everything that keeps all the rules is still there.
    func without(_ rule: any Rule.Type) throws(Interruption) -> GoalProgram {
        try written(draft.index, draft.layout, rules: Rulebook.rules.filter { $0 != rule })
    }

    private func written(
        _ index: SeriesIndex, _ layout: OptionLayout, rules: [any Rule.Type] = Rulebook.rules
    ) throws(Interruption) -> GoalProgram {
        var program = try GoalProgram(index, layout, question, rules: rules, limits: draft.limits)
        for goal in held { program.hold(goal.position, at: goal.kept) }
        for schedule in cutOffs { program.cutOff(schedule) }
        return program
    }

    /// Holds later goals to what is kept of one.
    mutating func hold(_ position: Int, at kept: Rational) {
        held.append((position, kept))
        draft.add(scales[position].row(atLeastAsGoodAs: kept), as: RowKey("goal", .number(position)))
    }

    /// Whether a schedule has what is held of the goals so far, exactly: a row of a program has its tolerance.
    func holds(_ funded: FundedSchedule) -> Bool {
        held.allSatisfy { goal in
            let scale = scales[goal.position]
            return !scale.isBetter(goal.kept, than: scale.objective.value(of: funded, in: draft.index))
        }
    }

    /// Takes one schedule away, and no other.
    mutating func cutOff(_ schedule: Schedule) {
        cutOffs.append(schedule)
        draft.cutOff(schedule, as: RowKey("cut", .number(cutOffs.count)))
    }

    /// Adds cuts of the program of a goal; of a restriction they are not kept.
    mutating func add(_ cuts: [Cut]) {
        for (number, cut) in cuts.enumerated() { draft.add(cut.constraint, as: RowKey("gomory", .number(number))) }
    }

    /// The program with a goal as its objective, for plans that are as good as a value where one is given.
    func program(for position: Int, asGoodAs value: Rational? = nil) -> LinearProgram {
        var program = draft.program
        scales[position].aim(&program)
        if let value { program.add(scales[position].row(atLeastAsGoodAs: value), named: RowKey("better").name) }
        return program
    }
}

extension [PlanningObjective: GoalMeasure] {
    /// The measure of an objective, which is added to the program the first time.
    mutating func measure(
        of objective: any Objective, in draft: inout CompactProgram
    ) throws(Interruption) -> GoalMeasure {
        if let known = self[objective.name] { return known }
        let measure = try objective.measure(in: &draft)
        self[objective.name] = measure
        return measure
    }
}

extension CompactProgram {
    /// How many steps a measure may be from 0 in any plan: as many workshops as there can be, each the one that counts
    /// most, and all that belongs to no workshop.
    func mostSteps(of measure: GoalMeasure) -> Double {
        var sizes = Array(repeating: 0.0, count: program.columns.count)
        for term in measure.expression.terms { sizes[term.variable.index] += abs(term.coefficient) }
        var most = 0.0
        for (position, optionClass) in layout.classes.enumerated() {
            let option = optionClass.options.map { sizes[isHeld[$0].index] }.max() ?? 0
            let held = optionClass.options.count > 1 ? sizes[isClassHeld[position].index] : 0
            most = max(most, option + held + attendances[position].map { sizes[$0.variable.index] }.reduce(0, +))
        }
        var sum = abs(measure.expression.constant)
        sum += most * Double(min(layout.blocks.count, index.series.workshops.max ?? layout.blocks.count))
        for (position, column) in program.columns.enumerated() where !isOfWorkshop(position) && sizes[position] != 0 {
            sum += sizes[position] * max(abs(column.bounds.lower), abs(column.bounds.upper))
        }
        return sum * measure.unitsPerProgramUnit / measure.granularity.approximation
    }
}
