/// The `cbc` command on the exported program, one thread.
package struct CBCPeer: Tool {
    package let name = "CBC"
    private let path: String

    /// The command at a path.
    package init(_ path: String) { self.path = path }

    package func answer(_ question: Question, limit: Duration) throws(RunError) -> Answer {
        guard let program = question.program else { throw RunError(program: name, reason: "there is no program") }
        // It reads LP and not MPS here, as its reader of MPS drops the sense of the objective.
        let words = [program, "-ratioGap", "0", "-allowableGap", "1e-7", "-solve", "-quit"]
        let run = try Run(path, words, limit: limit).measured()
        let log = LogText(run.output)
        var answer = log.answer(
            run, status: log.word(after: "Result - "), value: log.number(after: "Objective value:"), wallSeconds: nil,
            question)
        // It counts processor time itself.
        if !run.wasStopped, let own = log.number(after: "Total time (CPU seconds):") { answer.seconds = own }
        return answer
    }
}
