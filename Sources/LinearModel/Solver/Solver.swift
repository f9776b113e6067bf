/// Something that solves linear and mixed integer programs.
///
/// One value goes down, the program; one comes up, the result. A solver first calls ``check(_:_:)``, so that past it a
/// program is known to be sound and no option asks for what the solver cannot do.
package protocol Solver: Sendable {
    /// The options that this solver honours; a program with another one set is refused.
    var supportedOptions: Set<SolveOption> { get }

    /// Solves `program`, on the calling thread, and returns when it is done or stopped.
    ///
    /// - Throws: ``SolverError`` where nothing was solved. Infeasible, unbounded, stopped by a limit are no errors.
    func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult
}

extension Solver {
    package func solve(_ program: LinearProgram) throws(SolverError) -> SolveResult {
        try solve(program, options: SolveOptions())
    }

    /// The front: refuses an unsound program, options that make no sense, and options that this solver does not honour,
    /// each time all of them listed.
    package func check(_ program: LinearProgram, _ options: SolveOptions) throws(SolverError) {
        let faults = program.faults()
        if !faults.isEmpty { throw .invalidProgram(faults) }
        let wrong = options.faults()
        if !wrong.isEmpty { throw .invalidOptions(wrong) }
        let refused = options.requested.filter { !supportedOptions.contains($0) }
        if !refused.isEmpty { throw .unsupported(refused) }
        guard let start = options.start else { return }
        let violations = (options.relaxation ? program.relaxed() : program).violations(of: start)
        if !violations.isEmpty { throw .infeasibleStart(violations) }
    }
}

extension LinearProgram {
    /// The same program with every variable continuous.
    package func relaxed() -> LinearProgram {
        var relaxed = self
        for index in columns.indices { relaxed.setKind(of: Variable(index: index), to: .continuous) }
        return relaxed
    }
}
