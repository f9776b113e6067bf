import LinearModel
import SeriesModel

extension GoalSearch {
    /// The relaxation of a program: of all its rows where it is small, else over whole series of workshops; nil where a
    /// limit came first.
    mutating func relax(
        _ part: GoalProgram, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Relaxation? {
        let began = ContinuousClock.now
        defer { stage.relaxing += ContinuousClock.now - began }
        guard let found = try relaxation(of: part, position, &stage) else { return nil }
        // Fewer workshops than the series must have are none.
        let most = part.scales[position].bound(from: found.bound)
        if part.scales[position].goal.kind == .workshops, let most, most < Rational(index.series.workshops.min) {
            return Relaxation(infeasible: part.program(for: position), of: part.draft)
        }
        return found
    }

    /// What is known without prices: they are not needed to see that too few people can come too rarely.
    func unpriced(_ part: GoalProgram, _ position: Int) -> Relaxation {
        let program = part.program(for: position)
        return Relaxation(
            of: part.draft, program, prices: Array(repeating: 0, count: program.rows.count), support: [])
    }

    /// What a search for a series like this one learned of a goal.
    func rememberedStage(_ position: Int) -> SearchLesson.Stage? {
        knowledge.lesson?.stage(position, of: whole.scales.map(\.goal.kind))
    }

    /// The relaxation at the prices that were good in a series like this one, if any.
    mutating func remembered(
        _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Relaxation? {
        guard let known = rememberedStage(position) else { return nil }
        let began = ContinuousClock.now
        defer { stage.relaxing += ContinuousClock.now - began }
        let program = whole.program(for: position)
        self.known = known.schedules(index)
        if let corner = known.corner {
            basis = corner.basis(for: program)
            return basis == nil ? nil : try relaxAllRows(whole, program, position, &stage)
        }
        return Relaxation(
            of: whole.draft, program, prices: known.prices(of: program, whole.draft),
            support: known.support(in: whole.draft.layout, index))
    }

    private mutating func relaxation(
        of part: GoalProgram, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Relaxation? {
        let program = part.program(for: position)
        let nothing = unpriced(part, position)
        if nothing.isInfeasible { return nothing }
        var best = nothing
        let isLarge = program.columns.count > Self.manyColumns
        let isSmall = program.columns.count < Self.fewColumns
        if isLarge || !isSmall && rememberedStage(position) == nil,
            !program.objective.terms.contains(where: { part.draft.isCarried($0.variable.index) })
        {
            let (found, isOptimal) = try refine(
                nothing, of: part, program, position, rounds: isLarge ? Self.manyRounds : Self.someRounds,
                fromNothing: true, &stage)
            if isLarge || isOptimal && part.draft.index.series.continuity == 0 { return found }
            best = found
        }
        guard let found = try relaxAllRows(part, program, position, &stage) else { return isOver ? nil : best }
        return found.isAtLeastAsTight(as: best) ? found : best
    }

    /// The relaxation of a program with all its rows; nil where a limit came first or the solver lost its way.
    private mutating func relaxAllRows(
        _ part: GoalProgram, _ program: LinearProgram, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Relaxation? {
        var options = solveOptions(position)
        options.relaxation = true
        if solver.supportedOptions.contains(.basis) { options.basis = basis }
        let result = try solver.solve(program, options: options)
        stage.iterations += result.statistics.iterations
        if result.termination.reason == .infeasible { return Relaxation(infeasible: program, of: part.draft) }
        guard result.termination.reason == .optimal, let duals = result.duals, let solution = result.solution else {
            return nil
        }
        if part.draft.layout.options.count == whole.draft.layout.options.count {
            basis = result.basis
            corner = result.basis.map { SearchLesson.Corner($0, of: program) }
        }
        return Relaxation(
            of: part.draft, program, prices: duals.rows,
            support: part.draft.layout.options.indices.filter { solution[part.draft.isHeld[$0]] > 1e-6 })
    }

    /// A relaxation with better prices, if there are any.
    mutating func refine(
        _ relaxation: Relaxation, _ position: Int, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> Relaxation {
        let began = ContinuousClock.now
        defer { stage.relaxing += ContinuousClock.now - began }
        return try refine(
            relaxation, of: whole, whole.program(for: position), position, rounds: Self.fewRounds, fromNothing: false,
            &stage
        ).relaxation
    }

    private mutating func refine(
        _ relaxation: Relaxation, of part: GoalProgram, _ program: LinearProgram, _ position: Int, rounds: Int,
        fromNothing: Bool, _ stage: inout PlanningStatistics.Stage
    ) throws(SolverError) -> (relaxation: Relaxation, isOptimal: Bool) {
        let scale = part.scales[position]
        let value = incumbentValue(position)
        var master = PathMaster(
            part.draft, program, centre: fromNothing ? nil : relaxation.prices, known: known)
        let limits = solveOptions(position)
        let isOver = { [self] in self.isOver }
        let found = try master.run(solver, rounds: rounds) { bound in
            // Where nothing better than the best plan is left, no better bound is needed.
            value.map { !scale.isBetter(scale.bound(from: bound) ?? $0, than: $0) } ?? false
        } options: {
            isOver() ? nil : limits
        }
        stage.iterations += found.iterations
        stage.columns += master.size
        known = master.schedules(Self.remembered)
        let refined = Relaxation(
            of: part.draft, program, prices: found.prices,
            support: found.support.isEmpty ? relaxation.support : found.support)
        return (refined.isAtLeastAsTight(as: relaxation) ? refined : relaxation, found.isOptimal)
    }

    /// Programs with more columns are relaxed over whole series of workshops only.
    private static let manyColumns = 2500
    /// Programs with fewer columns are relaxed with all their rows at once.
    private static let fewColumns = 1300
    private static let manyRounds = 200
    private static let someRounds = 15
    private static let fewRounds = 8
    /// So many series are known to the next relaxation.
    private static let remembered = 300
}
