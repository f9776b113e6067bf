package import LinearModel
package import SeriesModel

/// The integer program of a series for other solvers: a goal as its objective, what the goals before it have held, and
/// names that can be read.
package struct ExportedProgram: Sendable {
    package let program: LinearProgram
    /// What the names mean, the objective first: name, meaning, unit.
    package let legend: [[String]]
    /// What the columns of the legend are.
    package static let legendHead = ["name", "meaning", "unit"]
    /// What stands before the program, for people.
    package let comments: [String]

    /// The program of a series.
    ///
    /// - Parameters:
    ///   - series: a series without problems.
    ///   - baseline: the plan from which the goal `changes` counts.
    ///   - goal: the objective; nil: there is none.
    ///   - settled: the goals that are held, with their best values.
    ///   - usingIDs: whether participants are called by their ids; else by their positions in the file, from 1.
    ///   - limits: how long it may take.
    /// - Throws: ``Interruption``
    package init(
        of series: Series, baseline: Plan? = nil, goal: Goal?, keeping settled: [(goal: Goal, best: Rational)] = [],
        usingIDs: Bool = false, limits: PlanningLimits = PlanningLimits()
    ) throws(Interruption) {
        let index = SeriesIndex(series, baseline: baseline)
        var draft = try CompactProgram(index, OptionLayout(index, limits: limits), limits: limits)
        var measures: [PlanningObjective: GoalMeasure] = [:]
        for (number, (goal, best)) in settled.enumerated() {
            let objective = Objectives.of(goal.kind)
            let scale = GoalScale(
                objective: objective, tolerance: goal.tolerance,
                measure: try measures.measure(of: objective, in: &draft))
            draft.add(scale.row(atLeastAsGoodAs: scale.kept(of: best)), as: RowKey("goal", .number(number)))
        }
        var words = [Self.legendHead]
        if let goal {
            let objective = Objectives.of(goal.kind)
            let measure = try measures.measure(of: objective, in: &draft)
            draft.aim(at: measure, isMaximised: objective.isMaximised)
            words.append([
                "objective", "\(goal.kind.isMaximised ? "most" : "least") \(goal.kind.rawValue)",
                Self.unit(of: goal.kind, measure, series),
            ])
        }
        let names = ProgramNames(draft, usingIDs: usingIDs).all
        let meanings = ProgramMeanings(draft, usingIDs: usingIDs)
        words += draft.program.columns.indices.map { position in
            let (meaning, unit) = meanings.meaning(ofColumn: position)
            return [names.columns[position], meaning, unit]
        }
        var program = draft.program
        for (position, name) in names.columns.enumerated() { program.rename(Variable(index: position), to: name) }
        for (position, name) in names.rows.enumerated() { program.rename(Row(index: position), to: name) }
        self.program = program
        legend = words
        let held = settled.map { "\($0.goal.kind.rawValue) \($0.best)" }.joined(separator: ", ")
        comments =
            ["The program of a series of workshops, written by Parley."]
            + (goal.map {
                ["Objective: \(words[1][1]), in \(words[1][2]) (\($0.kind.isMaximised ? "maximize" : "minimize"))."]
            }
                ?? [])
            + (held.isEmpty ? [] : ["Goals before it, held within their tolerances: \(held)."])
            + [
                "Money is in thousands of \(series.currency). Columns start_VENUE_DATE say where and when workshops start."
            ]
    }

    private static func unit(of goal: Goal.Kind, _ measure: GoalMeasure, _ series: Series) -> String {
        let scale = measure.unitsPerProgramUnit == 1 ? "" : "thousands of "
        return scale + (goal == .cost ? series.currency : goal.words.unit ?? "units")
    }
}

extension ExportedProgram {
    /// Why values of columns stand for no workshops.
    package enum ReadingFault: Error, Sendable {
        case file(SolutionReader.Fault)
        /// A column that must be 0 or 1 has another value.
        case notWhole(Double)
        /// The program itself could not be written.
        case program(Interruption)
    }

    /// The workshops that a solution file of the program of a series, for whatever goal, stands for; without money.
    ///
    /// - Parameters:
    ///   - text: a file as ``SolutionReader`` reads it.
    ///   - series: a series without problems.
    ///   - limits: how long it may take.
    /// - Returns: starts, venues and attendees, in order of start; what has been held is not among them.
    /// - Throws: ``ReadingFault``
    package static func workshops(
        from text: String, of series: Series, limits: PlanningLimits = PlanningLimits()
    ) throws(ReadingFault) -> [PlannedWorkshop] {
        let index = SeriesIndex(series)
        let draft: CompactProgram
        do {
            draft = try CompactProgram(index, OptionLayout(index, limits: limits), limits: limits)
        } catch {
            throw .program(error)
        }
        var positions: [String: Int] = [:]
        for usingIDs in [true, false] {
            for (position, name) in ProgramNames(draft, usingIDs: usingIDs).all.columns.enumerated() {
                positions[name] = position
            }
        }
        let listed: [String: Double]
        do {
            listed = try SolutionReader.values(from: text) { positions[$0] != nil }
        } catch {
            throw .file(error)
        }
        let values = Dictionary(firstOf: listed.sorted { $0.key < $1.key }.map { (positions[$0.key] ?? -1, $0.value) })
        func isChosen(_ variable: Variable) throws(ReadingFault) -> Bool {
            let value = values[variable.index] ?? 0
            guard abs(value - value.rounded()) < tolerance, value > -tolerance, value < 1 + tolerance else {
                throw .notWhole(value)
            }
            return value > 0.5
        }
        var workshops: [PlannedWorkshop] = []
        for (position, optionClass) in draft.layout.classes.enumerated() {
            var attendees: [String] = []
            for attending in draft.attendances[position] where try isChosen(attending.variable) {
                attendees.append(index.people[attending.person].id)
            }
            for option in optionClass.options where try isChosen(draft.isHeld[option]) {
                let option = draft.layout.options[option]
                workshops.append(
                    PlannedWorkshop(
                        start: option.start, end: option.meetingDays(series.days).last,
                        venue: series.venues[option.venue].id, attendees: attendees))
            }
        }
        return workshops.sorted { $0.start < $1.start }
    }

    /// How far from whole numbers solvers may be.
    private static var tolerance: Double { 1e-4 }
}
