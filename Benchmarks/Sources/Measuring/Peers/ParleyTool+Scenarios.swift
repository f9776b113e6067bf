import Foundation

extension ParleyTool {
    /// `parley whatif`: plans the series as it is and all scenarios of a file, one at a time, in one process.
    ///
    /// The answers are those to the changes, in their order. One that is missing is open where the limit ended the
    /// process.
    package func answers(
        _ question: Question, scenarios: String, to changes: [String], limit: Duration
    ) throws(RunError) -> ScenarioAnswers {
        let words = ["whatif", question.series, "--scenarios", scenarios, "-j", "1", "--json", "-q"] + arguments
        let run = try Run(path, words, limit: limit, stop: .interrupt).measured()
        var found: [[String]: PlanOutline] = [:]
        for line in run.output.split(separator: "\n") {
            guard let outline = try? JSONDecoder().decode(PlanOutline.self, from: Data(line.utf8)) else { continue }
            found[outline.changes ?? []] = outline
        }
        let missing: Answer.Status = run.wasStopped ? .open : Self.failure(run)
        let answers = changes.map { change in
            let outline = found[[change]]
            return Answer(
                status: outline?.answerStatus ?? missing, values: outline?.values ?? [], seconds: run.processorSeconds,
                peakMegabytes: run.peakMegabytes)
        }
        return ScenarioAnswers(answers: answers, seconds: run.processorSeconds)
    }
}
