/// GLPK's own command on the exported program, with its cuts and its presolver.
package struct GlpsolPeer: Tool {
    package let name = "glpsol"
    private let path: String

    /// The command at a path.
    package init(_ path: String) { self.path = path }

    package func answer(_ question: Question, limit: Duration) throws(RunError) -> Answer {
        guard let program = question.program else { throw RunError(program: name, reason: "there is no program") }
        let run = try Run(path, ["--lp", program, "--cuts", "--pcost"], limit: limit).measured()
        let log = LogText(run.output)
        let hasOptimum = log.word(after: "INTEGER OPTIMAL SOLUTION FOUND") != nil
        let isInfeasible =
            log.word(after: "PROBLEM HAS NO INTEGER FEASIBLE SOLUTION") != nil
            || log.word(after: "PROBLEM HAS NO PRIMAL FEASIBLE SOLUTION") != nil
        let status = hasOptimum ? "optimal" : isInfeasible ? "infeasible" : nil
        // Its own time is in tenths of seconds, so the process counts.
        return log.answer(run, status: status, value: log.glpsolValue, wallSeconds: nil, question)
    }
}

extension LogText {
    /// The objective in the last line of the search: `+   831: mip =   1.0e+02 >=     tree is empty`.
    fileprivate var glpsolValue: Double? { number(after: " mip =") }
}
