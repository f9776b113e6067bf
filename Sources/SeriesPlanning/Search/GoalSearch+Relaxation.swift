import LinearModel
import SeriesModel

extension GoalSearch {
    /// Relaxes the whole program: from where a series like this one ended, if possible.
    mutating func relax(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        let began = ContinuousClock.now
        defer { stage.statistics.relaxing += ContinuousClock.now - began }
        var found: Relaxation?
        if let earlier = earlierRelaxation(stage) { found = try relaxation(from: earlier, &stage) }
        if found == nil, let relaxed = try relaxed(whole, unpriced: stage.relaxation, &stage) {
            stage.basis = relaxed.basis
            basis = relaxed.basis ?? basis
            columns = relaxed.columns
            found = relaxed.relaxation
        }
        // A limit came first: what is known without prices has to do.
        guard let found else { return .open }
        if found.isInfeasible {
            // With a plan at hand the simplex has lost its way, and its word is not taken.
            guard incumbent == nil else { return .open }
            stage.use(found, knownBound: nil)
            return .proven
        }
        stage.use(found, knownBound: knownBound(stage.position))
        return isBeyondMeans(stage) ? .proven : .open
    }

    /// Whether every plan costs more than all funders together can pay.
    func isBeyondMeans(_ stage: GoalStage) -> Bool {
        guard incumbent == nil, let payable = payable(stage), let least = stage.bound else { return false }
        return least > payable
    }

    /// Looks for better dual values, unless the incumbent is as good as the bound.
    mutating func refine(_ stage: inout GoalStage) throws(Interruption) -> GoalStage.Ending {
        guard let relaxation = stage.relaxation else { return .open }
        let began = ContinuousClock.now
        defer { stage.statistics.relaxing += ContinuousClock.now - began }
        let refined = try generateColumns(
            whole, whole.program(for: stage.position), from: relaxation.prices, else: relaxation,
            rounds: settings.fewRounds, columns: columns, &stage)
        columns = refined.columns
        stage.use(refined.relaxation, knownBound: knownBound(stage.position))
        return .open
    }

    /// What is known without prices: they are not needed to see that too few people can come too rarely.
    func unpriced(_ part: GoalProgram, _ stage: GoalStage) -> Relaxation {
        let program = part.program(for: stage.position)
        return Relaxation(
            of: part.draft, program, prices: Array(repeating: 0, count: program.rows.count), support: [])
    }

    /// What a relaxation came to, and where another may go on from.
    struct Relaxed {
        var relaxation: Relaxation
        /// Where the simplex stood; nil where only columns were generated.
        var basis: KeyedBasis?
        var columns: [Schedule]
    }

    /// The relaxation of a program: of all its rows where it is small, else over whole series of workshops; nil where a
    /// limit came first.
    ///
    /// The basis of the last relaxation is used where it is one of this program, and what is known without prices where
    /// that was looked at.
    func relaxed(
        _ part: GoalProgram, unpriced known: Relaxation? = nil, _ stage: inout GoalStage
    ) throws(Interruption) -> Relaxed? {
        guard var found = try relaxedByAnyMeans(part, known ?? unpriced(part, stage), &stage) else { return nil }
        // Fewer workshops than the series must have are none.
        let most = stage.scale.bound(from: found.relaxation.bound)
        if stage.scale.objective.name == .goal(.workshops), let most, most < Rational(index.series.workshops.min) {
            found.relaxation = Relaxation(infeasible: part.program(for: stage.position), of: part.draft)
        }
        return found
    }

    private func relaxedByAnyMeans(
        _ part: GoalProgram, _ unpriced: Relaxation, _ stage: inout GoalStage
    ) throws(Interruption) -> Relaxed? {
        let program = part.program(for: stage.position)
        var best = Relaxed(relaxation: unpriced, columns: columns)
        if best.relaxation.isInfeasible { return best }
        let isLarge = isLarge(program)
        let isSmall = program.columns.count < settings.fewColumns
        if isLarge || !isSmall && earlierRelaxation(stage) == nil,
            !program.objective.terms.contains(where: { part.draft.isCarried($0.variable.index) })
        {
            // What is carried from block to block makes dear what the columns take for cheap.
            let decides = settings.columnsDecide && (index.series.continuity == 0 || !stage.scale.objective.isMoney)
            let rounds = isLarge ? settings.manyRounds : decides ? settings.someRounds : settings.roundsBeforeRows
            let found = try generateColumns(
                part, program, from: nil, else: best.relaxation, rounds: rounds, columns: columns, &stage)
            best.relaxation = found.relaxation
            best.columns = found.columns
            let leavesNothing = stage.scale.isWorse(best.relaxation.bound, than: better(stage))
            if isLarge || found.isOptimal && decides || leavesNothing { return best }
        }
        let start = basis?.basis(forGrown: part.draft)
        guard let found = try relaxRows(part, program, from: start, &stage) else {
            return limits.stopReason == nil ? best : nil
        }
        best.basis = found.basis
        if found.relaxation.isAtLeastAsTight(as: best.relaxation) { best.relaxation = found.relaxation }
        return best
    }

    /// Whether a program is relaxed over whole series of workshops only.
    func isLarge(_ program: LinearProgram) -> Bool { program.columns.count > settings.manyColumns }

    /// The relaxation of the whole from where one of a series like this ended: from its basis where it fits, from its
    /// prices where it had no basis.
    private mutating func relaxation(
        from earlier: RelaxationEnd, _ stage: inout GoalStage
    ) throws(Interruption) -> Relaxation? {
        columns = earlier.columns(in: index)
        let program = whole.program(for: stage.position)
        guard let keyed = earlier.basis else {
            return Relaxation(
                of: whole.draft, program, prices: earlier.prices(of: whole.draft),
                support: earlier.support(in: whole.draft))
        }
        guard let start = keyed.basis(for: whole.draft),
            let found = try relaxRows(whole, program, from: start, &stage)
        else { return nil }
        stage.basis = found.basis
        basis = found.basis ?? basis
        return found.relaxation
    }

    /// The relaxation of a program with all its rows; nil where a limit came first or the solver lost its way.
    func relaxRows(
        _ part: GoalProgram, _ program: LinearProgram, from start: Basis?, _ stage: inout GoalStage
    ) throws(Interruption) -> (relaxation: Relaxation, basis: KeyedBasis?)? {
        var options = solveOptions(stage)
        options.relaxation = true
        if solver.supportedOptions.contains(.basis) { options.basis = start }
        let result = try solve(program, options)
        stage.statistics.iterations += result.statistics.iterations
        if result.termination.reason == .infeasible {
            return (Relaxation(infeasible: program, of: part.draft), nil)
        }
        guard result.termination.reason == .optimal, let duals = result.duals, let solution = result.solution else {
            return nil
        }
        let relaxation = Relaxation(
            of: part.draft, program, prices: duals.rows,
            support: part.draft.layout.options.indices.filter { solution[part.draft.isHeld[$0]] > 1e-6 })
        return (relaxation, result.basis.map { KeyedBasis($0, of: part.draft) })
    }

    /// Column generation: the better of what it finds and a relaxation that is known.
    private func generateColumns(
        _ part: GoalProgram, _ program: LinearProgram, from prices: [Double]?, else known: Relaxation, rounds: Int,
        columns: [Schedule], _ stage: inout GoalStage
    ) throws(Interruption) -> (relaxation: Relaxation, columns: [Schedule], isOptimal: Bool) {
        let scale = stage.scale
        let least = better(stage)
        var master = PathMaster(part.draft, program, centre: prices, known: columns, settings: settings)
        let options = solveOptions(stage)
        let limits = limits
        let found: PathMaster.Found
        do {
            found = try master.run(
                solver, rounds: rounds, unsmoothed: isLarge(program) ? settings.unsmoothedRounds : 0
            ) { bound in
                // Where nothing better is left, or nothing that can be paid, no better bound is needed.
                scale.isWorse(bound, than: least)
            } isSame: { bound, other in
                scale.bound(from: bound).map { $0 == scale.bound(from: other) } ?? false
            } options: {
                limits.stopReason == nil ? options : nil
            }
        } catch {
            throw .failed(error)
        }
        stage.statistics.iterations += found.iterations
        stage.statistics.columns += master.size
        let refined = Relaxation(
            of: part.draft, program, prices: found.prices,
            support: found.support.isEmpty ? known.support : found.support)
        return (
            refined.isAtLeastAsTight(as: known) ? refined : known, master.schedules(settings.columnsKept),
            found.isOptimal
        )
    }
}
