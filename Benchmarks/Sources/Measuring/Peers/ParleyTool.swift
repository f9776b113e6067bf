import Foundation

/// `parley plan`: the whole process counts, from reading the file to the printed plan.
package struct ParleyTool: Tool {
    package let name: String
    private let path: String
    private let arguments: [String]

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
        let status: Answer.Status =
            switch plan?.status {
            case "optimal": .optimal
            case "infeasible": .infeasible
            case "feasible", "unknown": .open
            default: .failed("exit code \(run.exitCode.map(String.init) ?? "none"): \(run.errors.prefix(200))")
            }
        return Answer(
            status: status, values: plan?.goals.compactMap(\.bound) ?? [], seconds: run.processorSeconds,
            peakMegabytes: run.peakMegabytes)
    }
}

/// As much of a plan file as is compared.
private struct PlanOutline: Decodable {
    struct Goal: Decodable {
        let bound: Double?
    }

    let status: String
    let goals: [Goal]
}
