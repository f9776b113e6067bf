import ArgumentParser

/// The exit codes that programs may rely on.
extension ExitCode {
    /// The answer is no: proven infeasible, or the checked plan is wrong.
    static let answerIsNo = ExitCode(1)
    /// Stopped before an answer.
    static let stopped = ExitCode(3)
    /// The input is wrong.
    static let badInput = ExitCode(65)
    /// A file cannot be read.
    static let cannotRead = ExitCode(66)
    /// A bug of Parley's.
    static let bug = ExitCode(70)
    /// A file cannot be written.
    static let cannotWrite = ExitCode(73)
    /// Ended politely from outside: what is done is kept, and the same command goes on from there.
    static let goOnLater = ExitCode(75)
}
