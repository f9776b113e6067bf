import CuttingPlanes
import LinearModel
import SeriesModel

extension GoalSearch {
    /// What can be as good as a value, with cuts that the relaxation of it needs, and without what their prices leave
    /// out; nil: nothing is.
    func tightened(
        _ part: GoalProgram, asGoodAs value: Rational?, _ stage: inout GoalStage
    ) throws(Interruption) -> GoalProgram? {
        guard settings.cuts.rounds > 0, relaxes else { return part }
        let began = ContinuousClock.now
        defer { stage.statistics.cutting += ContinuousClock.now - began }
        var part = part
        while true {
            let program = part.program(for: stage.position, asGoodAs: value)
            guard let found = try cut(program, of: part.draft, stage) else { return part }
            stage.statistics.note(found)
            guard found.relaxation.termination.reason == .optimal, let prices = found.relaxation.duals?.rows else {
                return found.relaxation.termination.reason == .infeasible ? nil : part
            }
            guard let value else {
                part.add(found.cuts)
                return part
            }
            let relaxation = Relaxation(of: part.draft, found.program, prices: prices, support: [])
            let left = relaxation.restriction(asGoodAs: stage.scale.inProgram(value))
            if left.options.isEmpty { return nil }
            let before = part.draft.attendances.map(\.count).reduce(0, +)
            let after = left.classes.map(\.candidates.count).reduce(0, +)
            guard Double(after) < settings.cutRestriction * Double(before) else {
                part.add(found.cuts)
                return part
            }
            part = try part.restricted(to: left)
            stage.statistics.count(part)
        }
    }

    private func cut(
        _ program: LinearProgram, of draft: CompactProgram, _ stage: GoalStage
    ) throws(Interruption) -> TightenedProgram? {
        let options = solveOptions(stage)
        let limits = limits
        do {
            return try program.tightened(
                by: solver, wholeness: Wholeness(of: program, alsoWhole: draft.isWhole), limits: settings.cuts,
                options: { limits.stopReason == nil ? options : nil })
        } catch {
            throw .failed(error)
        }
    }
}

extension PlanningStatistics.Stage {
    fileprivate mutating func note(_ found: TightenedProgram) {
        cuts += found.cuts.count
        iterations += found.iterations
    }
}
