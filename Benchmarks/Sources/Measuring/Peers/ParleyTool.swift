import Foundation

/// `parley plan`: the whole process counts, from reading the file to the printed plan.
package struct ParleyTool: Tool {
    package let name: String
    let path: String
    let arguments: [String]

    /// The command at a path, with more arguments.
    package init(_ path: String, arguments: [String] = [], name: String = "parley") {
        self.path = path
        self.arguments = arguments
        self.name = name
    }

    package func answer(_ question: Question, limit: Duration) throws(RunError) -> Answer {
        let words = ["plan", question.series, "--json", "-q"] + arguments
        let run = try Run(path, words, limit: limit, stop: .interrupt).measured()
        let plan = try? JSONDecoder().decode(PlanOutline.self, from: Data(run.output.utf8))
        return Answer(
            status: plan?.answerStatus ?? Self.failure(run), values: plan?.values ?? [],
            seconds: run.processorSeconds, peakMegabytes: run.peakMegabytes)
    }

    /// What a run comes to that printed no answer.
    static func failure(_ run: Measurement) -> Answer.Status {
        .failed("exit code \(run.exitCode.map(String.init) ?? "none"): \(run.errors.prefix(200))")
    }
}
