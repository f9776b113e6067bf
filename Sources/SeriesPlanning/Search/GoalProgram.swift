import LinearModel
import SeriesModel

/// The whole rulebook over some options, with the goals measured and what is settled so far held.
///
/// A restriction is the same over fewer options: written anew, so that a search among a handful of options has a program
/// of a handful of options.
struct GoalProgram: Sendable {
    private(set) var draft: CompactProgram
    let question: Question
    let scales: [GoalScale]
    /// What later goals must keep of goals that are settled, by position.
    private var settled: [(position: Int, kept: Rational)] = []
    private var cutOffs: [Schedule] = []

    /// What is asked of a plan beyond the rules.
    struct Question: Sendable {
        /// In their order.
        var goals: [Goal]
        var demands: [Demand] = []
        /// The position of a funder that shall pay as little as possible; takes the place of all goals.
        var payer: Int?
    }

    /// The program over the options of a layout.
    init(_ index: SeriesIndex, _ layout: OptionLayout, _ question: Question) {
        var draft = CompactProgram(index, layout)
        // A goal may come again after a tolerance; what it added to the program serves both times.
        var known: [Goal.Kind: GoalMeasure] = [:]
        if let payer = question.payer {
            scales = [GoalScale(goal: Goal(.cost), measure: LeastPaid.measure(of: payer, in: draft))]
        } else {
            scales = question.goals.map { goal in
                let measure = known[goal.kind] ?? Objectives.of(goal.kind).measure(in: &draft)
                known[goal.kind] = measure
                return GoalScale(goal: goal, measure: measure)
            }
        }
        draft.add(question.demands, measuring: &known)
        self.draft = draft
        self.question = question
    }

    /// The same over some of its options, without some of the attendances.
    func restricted(to kept: OptionLayout) -> GoalProgram {
        var program = GoalProgram(draft.index, kept, question)
        for goal in settled { program.settle(goal.position, keeping: goal.kept) }
        for schedule in cutOffs { program.cutOff(schedule) }
        return program
    }

    /// Holds later goals to what a goal has.
    mutating func settle(_ position: Int, keeping kept: Rational) {
        settled.append((position, kept))
        draft.program.add(scales[position].row(atLeastAsGoodAs: kept), named: "goal_\(position)")
    }

    /// Takes one schedule away, and no other.
    mutating func cutOff(_ schedule: Schedule) {
        cutOffs.append(schedule)
        draft.cutOff(schedule, named: "cut_\(cutOffs.count)")
    }

    /// The program with a goal as its objective, for plans that are as good as a value where one is given.
    func program(for position: Int, asGoodAs value: Rational? = nil) -> LinearProgram {
        var program = draft.program
        scales[position].aim(&program)
        if let value { program.add(scales[position].row(atLeastAsGoodAs: value), named: "better") }
        return program
    }
}
