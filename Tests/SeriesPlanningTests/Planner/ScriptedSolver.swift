import LinearModel

/// A solver that answers what a test tells it to.
struct ScriptedSolver: Solver {
    var supportedOptions: Set<SolveOption> = []
    let answer: @Sendable (LinearProgram, SolveOptions) throws(SolverError) -> SolveResult

    func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult {
        try answer(program, options)
    }
}
