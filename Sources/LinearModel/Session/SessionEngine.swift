/// What solves for a ``LinearSession``: a solver's own problem, which follows the session's LP.
///
/// Used on one thread, and by one session, which is the only one to hold it.
public protocol SessionEngine: AnyObject {
    /// Takes over what changed since the last call, and solves.
    ///
    /// - Parameters:
    ///   - program: the LP as it stands; it is sound.
    ///   - changes: what is new in it; at the first call everything.
    ///   - options: a time limit, a cancellation, a basis; nothing else is set.
    /// - Returns: why the solve stopped, and what is held.
    /// - Throws: what the solver fails at.
    func solve(
        _ program: LinearProgram, changes: LinearSession.Changes, options: SolveOptions
    ) throws(SolverError) -> SolveResult

    /// The row of the inverse of the last solve's basis that belongs to a basic row or column, as
    /// ``LinearSession/inverseRow(of:)`` says; nil where it is not basic, or an engine has no basis at hand.
    func inverseRow(of basic: Basis.Place, in program: LinearProgram) throws(SolverError) -> [Double]?
}

extension SessionEngine {
    /// For engines without a basis at hand.
    public func inverseRow(of basic: Basis.Place, in program: LinearProgram) -> [Double]? { nil }
}

/// The engine of a solver without one: it is handed the whole LP each time.
final class ResolvingEngine: SessionEngine {
    private let solver: any Solver
    private var basis: Basis?

    init(solver: any Solver) {
        self.solver = solver
    }

    func solve(
        _ program: LinearProgram, changes: LinearSession.Changes, options: SolveOptions
    ) throws(SolverError) -> SolveResult {
        var options = options
        options.relaxation = solver.supportedOptions.contains(.relaxation)
        if options.basis == nil, solver.supportedOptions.contains(.basis), var last = basis {
            // New columns begin at the bound where they are 0 or nearest to it; rows that came are basic.
            last.columns += program.columns[last.columns.count...].map(\.bounds.start)
            options.basis = last
        }
        let result = try solver.solve(program, options: options)
        if let basis = result.basis { self.basis = basis }
        return result
    }
}

extension Bounds {
    /// Where a nonbasic variable with these bounds begins.
    fileprivate var start: Basis.Status {
        if isFixed { return .fixed }
        if lower.isFinite { return .atLower }
        return upper.isFinite ? .atUpper : .free
    }
}
