import Foundation

/// Reads answers from what solvers print.
struct LogText {
    private let lines: [Substring]

    init(_ text: String) { lines = text.split(separator: "\n") }

    /// What follows a text in the last line that holds it.
    func word(after text: String) -> String? {
        for line in lines.reversed() {
            guard let range = line.range(of: text) else { continue }
            return line[range.upperBound...].trimmingCharacters(in: .whitespaces)
        }
        return nil
    }

    /// The number that follows a text in the last line that holds it.
    func number(after text: String) -> Double? {
        word(after: text)?.split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) }
    }

    /// The answer of a run; a peer's own time counts where it gives one, and else the whole process.
    func answer(
        _ run: Measurement, status: String?, value: Double?, wallSeconds: Double?, _ question: Question
    ) -> Answer {
        let words = (status ?? "").lowercased()
        let found: Answer.Status =
            if run.wasStopped {
                .open
            } else if words.contains("infeasible") {
                .infeasible
            } else if words.contains("optimal") {
                .optimal
            } else {
                .failed("exit code \(run.exitCode.map(String.init) ?? "none"): \(status ?? "no status")")
            }
        let seconds = wallSeconds.map(run.processorSeconds(ofWallSeconds:)) ?? run.processorSeconds
        return Answer(
            status: found, values: value.map { [$0 * question.unitsPerProgramUnit] } ?? [],
            seconds: run.wasStopped ? run.processorSeconds : seconds, peakMegabytes: run.peakMegabytes)
    }
}
