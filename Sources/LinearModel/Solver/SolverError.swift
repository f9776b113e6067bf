/// Why nothing was solved.
package enum SolverError: Error, Hashable, Sendable {
    /// The program is unsound.
    case invalidProgram([ProgramFault])
    /// Options make no sense.
    case invalidOptions([OptionFault])
    /// The solver does not honour these options.
    case unsupported([SolveOption])
    /// The start given breaks rules of the program.
    case infeasibleStart([Violation])
    /// A handle or an array does not fit the problem that it was used on.
    case mismatch(String)
    /// The solver met its memory limit, or the system gave no more.
    case outOfMemory(detail: String)
    /// The solver gave up; its own words.
    case failure(detail: String)
    /// A solve ended without the answer that was asked for, and nothing can be concluded from that.
    case stopped(Termination)
    /// An earlier failure on this thread took this problem with it.
    case lost
    /// A session was opened from within a solve's progress report, while GLPK was at work on the thread.
    case busy
    /// A problem was used on another thread than its own.
    case wrongThread
}

extension SolverError: CustomStringConvertible {
    package var description: String {
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
            "The problem was lost when another one failed on the same thread."
        case .busy:
            "A session cannot be opened within a solve's progress report on the same thread."
        case .wrongThread:
            "A problem cannot be used on another thread than its own."
        }
    }

    private static func list(_ title: String, _ items: [String]) -> String {
        ([title + ":"] + items.map { "  " + $0 }).joined(separator: "\n")
    }
}
