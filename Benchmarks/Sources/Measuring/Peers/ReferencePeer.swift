import Foundation

/// A model of the whole series in another program, which prints a line for each goal and one for the end:
///
///     workshops   value 3      bound 3        0.10 s
///     optimal in 0.52 s
package struct ReferencePeer: Tool {
    package let name: String
    private let python: String
    private let script: String
    private let threads: String

    /// A script, and its option for the number of threads.
    package init(name: String, python: String, script: String, threads: String) {
        self.name = name
        self.python = python
        self.script = script
        self.threads = threads
    }

    package func answer(_ question: Question, limit: Duration) throws(RunError) -> Answer {
        // Its own limit is on the wall, and must not come before ours on the processor.
        let words = [script, question.series, "--time", "\(Int(8 * limit.seconds))", threads, "1"]
        let run = try Run(python, words, limit: limit).measured()
        guard !run.wasStopped else {
            return Answer(status: .open, seconds: run.processorSeconds, peakMegabytes: run.peakMegabytes)
        }
        let lines = run.errors.split(separator: "\n").map { $0.split(separator: " ") }
        guard let last = lines.last(where: { $0.count > 2 && $0[1] == "in" }), let seconds = Double(last[2]) else {
            return Answer(
                status: .failed("\(run.errors.suffix(200))"), seconds: run.processorSeconds,
                peakMegabytes: run.peakMegabytes)
        }
        let bounds = lines.compactMap(Self.bound)
        let status: Answer.Status =
            switch last[0] {
            case "optimal": .optimal
            case "infeasible": .infeasible
            default: .open
            }
        return Answer(
            status: status, values: bounds, seconds: run.processorSeconds(ofWallSeconds: seconds),
            peakMegabytes: run.peakMegabytes)
    }

    /// The bound in the line of a goal; money is in cents there.
    private static func bound(_ words: [Substring]) -> Double? {
        guard let position = words.firstIndex(of: "bound"), position + 1 < words.count,
            let bound = Double(words[position + 1])
        else { return nil }
        return words[0] == "cost" ? bound / 100 : bound
    }
}
