/// Something that solves linear and mixed integer programs.
///
/// One value goes down, the program; one comes up, the result. A solver first calls ``check(_:_:)``, so that past it a
/// program is known to be sound and no option asks for what the solver cannot do.
public protocol Solver: Sendable {
    /// The options that this solver honours; a program with another one set is refused.
    var supportedOptions: Set<SolveOption> { get }

    /// Solves `program`, on the calling thread, and returns when it is done or stopped.
    ///
    /// - Throws: ``SolverError`` where nothing was solved. Infeasible, unbounded, stopped by a limit are no errors.
    func solve(_ program: LinearProgram, options: SolveOptions) throws(SolverError) -> SolveResult

    /// Lends `body` a session that begins with the relaxation of `program`: an LP that grows and is solved again and
    /// again.
    ///
    /// A solver need not have sessions of its own: the one it is given solves the whole LP each time, from the last
    /// basis where the solver supports ``SolveOption/basis``.
    ///
    /// - Throws: ``SolverError/invalidProgram(_:)``, what the solver fails at, and whatever `body` throws
    func withSession<Value>(
        _ program: LinearProgram, _ body: (inout LinearSession) throws(SolverError) -> Value
    ) throws(SolverError) -> Value
}

extension Solver {
    /// Solves `program` without limits.
    public func solve(_ program: LinearProgram) throws(SolverError) -> SolveResult {
        try solve(program, options: SolveOptions())
    }

    /// The session of a solver that has none of its own: the whole LP is solved each time.
    ///
    /// - Parameters:
    ///   - program: what the session begins with.
    ///   - body: what is done in the session.
    /// - Returns: what `body` returns.
    /// - Throws: ``SolverError/invalidProgram(_:)``, and whatever `body` throws.
    public func withSession<Value>(
        _ program: LinearProgram, _ body: (inout LinearSession) throws(SolverError) -> Value
    ) throws(SolverError) -> Value {
        var session = try LinearSession(program, on: ResolvingEngine(solver: self))
        return try body(&session)
    }

    /// The front: refuses an unsound program, options that make no sense, and options that this solver does not honour,
    /// each time all of them listed.
    public func check(_ program: LinearProgram, _ options: SolveOptions) throws(SolverError) {
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
