/// Why nothing was solved.
public enum SolverError: Error, Hashable, Sendable {
    /// The program is unsound.
    case invalidProgram([ProgramFault])
    /// Options make no sense.
    case invalidOptions([OptionFault])
    /// The solver does not honour these options.
    case unsupported([SolveOption])
    /// The start given breaks rules of the program.
    case infeasibleStart([ProgramViolation])
    /// A handle does not fit the session that it was used on.
    case mismatch(String)
    /// The solver met its memory limit, or the system gave no more.
    case outOfMemory(detail: String)
    /// The solver gave up; its own words.
    case failure(detail: String)
    /// A solve ended without the answer that was asked for, and nothing can be concluded from that.
    case stopped(Termination)
    /// An earlier failure took this session's problem with it.
    case lost
}

extension SolverError: CustomStringConvertible {
    /// In words, for whoever reads errors.
    public var description: String {
        switch self {
        case .invalidProgram(let faults):
            Self.list("The program cannot be solved", faults.map(\.description))
        case .invalidOptions(let faults):
            Self.list("These options make no sense", faults.map { "\($0.option.rawValue): \($0.value)" })
        case .unsupported(let options):
            Self.list("The solver does not honour these options", options.map(\.rawValue))
        case .infeasibleStart(let violations):
            Self.list("The start is not feasible", violations.map(\.description))
        case .mismatch(let what):
            what
        case .outOfMemory(let detail):
            "The solver ran out of memory: \(detail)"
        case .failure(let detail):
            "The solver gave up: \(detail)"
        case .stopped(let termination):
            "A solve ended too early: \(termination.reason.rawValue)"
                + (termination.detail.isEmpty ? "" : ", \(termination.detail)")
        case .lost:
            "The session's problem was lost when the solver failed."
        }
    }

    private static func list(_ title: String, _ items: [String]) -> String {
        ([title + ":"] + items.map { "  " + $0 }).joined(separator: "\n")
    }
}
