import Foundation

/// SCIP on the exported program, through the Python package `pyscipopt`, one thread.
package struct SCIPPeer: Tool {
    package let name = "SCIP"
    private let python: String

    /// A Python that has `pyscipopt`.
    package init(python: String) { self.python = python }

    private static let script = """
        import sys
        import pyscipopt
        model = pyscipopt.Model()
        model.hideOutput()
        model.readProblem(sys.argv[1])
        model.setParam("parallel/maxnthreads", 1)
        model.optimize()
        print("status:", model.getStatus())
        if model.getNSols() > 0:
            print("value:", repr(model.getObjVal()))
        print("seconds:", model.getSolvingTime())
        """

    package func answer(_ question: Question, limit: Duration) throws(RunError) -> Answer {
        guard let program = question.program else { throw RunError(program: name, reason: "there is no program") }
        let run = try Run(python, ["-c", Self.script, program], limit: limit).measured()
        let log = LogText(run.output)
        return log.answer(
            run, status: log.word(after: "status:"), value: log.number(after: "value:"),
            wallSeconds: log.number(after: "seconds:"), question)
    }
}
