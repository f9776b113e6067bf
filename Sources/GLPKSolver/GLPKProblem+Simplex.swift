import CGLPK
import LinearModel

/// How the simplex ended.
enum SimplexOutcome: Hashable {
    case optimal
    case infeasible
    case unbounded
    /// Infeasible or unbounded, as a presolver tells it.
    case noDualFeasible
    /// The clock said stop.
    case stopped
    /// No rung of the ladder led anywhere.
    case trouble(String)
}

/// One try of the ladder.
struct SimplexAttempt {
    enum Method { case primal, dual }
    enum Start { case last, standard, advanced }
    var method: Method
    var start: Start
    var presolve = false
    /// Whether it gives up early: GLPK's simplex, of either kind, is quick as a rule, or cycles for ever.
    var isBrief = true
}

extension GLPKProblem {
    /// Runs the simplex on the problem at hand, one attempt after the other until one ends well.
    ///
    /// Each attempt has a limit of iterations, since GLPK's dual simplex has been seen to cycle.
    func runSimplex(_ attempts: [SimplexAttempt], clock: StopClock) throws(SolverError) -> SimplexOutcome {
        var outcome = SimplexOutcome.trouble("nothing was tried")
        for attempt in attempts {
            if clock.shouldStop() { return .stopped }
            switch attempt.start {
            case .last: break
            case .standard: try Self.check(cglpk_standard_basis(handle))
            case .advanced: try Self.check(cglpk_advanced_basis(handle))
            }
            outcome = try runSimplex(attempt, clock: clock)
            if case .trouble = outcome { continue }
            return outcome
        }
        return outcome
    }

    private func runSimplex(_ attempt: SimplexAttempt, clock: StopClock) throws(SolverError) -> SimplexOutcome {
        let size = try size()
        let lines = size.rows + size.columns
        var left = attempt.isBrief ? (attempt.method == .dual ? 1_000 + lines : 2_000 + 2 * lines) : 20_000 + 50 * lines
        var parameters = glp_smcp()
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        parameters.meth = attempt.method == .primal ? GLP_PRIMAL : GLP_DUALP
        parameters.presolve = attempt.presolve ? GLP_ON : GLP_OFF
        while true {
            let slice = attempt.presolve ? left : min(left, GLPKClock.iterationsPerSlice(clock))
            parameters.it_lim = Int32(clamping: slice)
            parameters.tm_lim = clock.remainingMilliseconds
            var answer: Int32 = 0
            try Self.check(cglpk_simplex(handle, &parameters, &answer))
            if clock.shouldStop() && answer != 0 { return .stopped }
            left -= slice
            if answer == GLP_EITLIM && left > 0 && !attempt.presolve { continue }
            return try outcome(of: answer)
        }
    }

    private func outcome(of answer: Int32) throws(SolverError) -> SimplexOutcome {
        switch answer {
        case 0: break
        case GLP_ENOPFS: return .infeasible
        case GLP_ENODFS: return .noDualFeasible
        default: return .trouble("the simplex answered \(answer)")
        }
        let state = try lpState()
        return switch state.status {
        case GLP_OPT: .optimal
        case GLP_NOFEAS: .infeasible
        case GLP_UNBND: .unbounded
        default: .trouble("the simplex ended in status \(state.status)")
        }
    }

    func size() throws(SolverError) -> (rows: Int, columns: Int, integers: Int) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        var integers: Int32 = 0
        try Self.check(cglpk_size(handle, &rows, &columns, &integers))
        return (Int(rows), Int(columns), Int(integers))
    }

    func lpState() throws(SolverError) -> cglpk_lp_state {
        var state = cglpk_lp_state()
        try Self.check(cglpk_get_lp_state(handle, &state))
        return state
    }

    /// Scales the matrix as it stands; `grows`: columns will come that are not scaled.
    func scale(_ scaling: GLPKSettings.Scaling, grows: Bool = false) throws(SolverError) {
        guard scaling != .none else { return }
        try Self.check(cglpk_scale(handle, scaling == .whereNeeded ? 1 : 0, grows ? 1 : 0))
    }
}
