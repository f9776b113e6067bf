import Foundation

/// The `highs` command on the exported program, one thread, to the last step of the objective.
package struct HighsPeer: Tool {
    package let name = "HiGHS"
    private let path: String

    /// The command at a path, such as the one that the Python package `highsbox` brings.
    package init(_ path: String) { self.path = path }

    package func answer(_ question: Question, limit: Duration) throws(RunError) -> Answer {
        guard let program = question.program else { throw RunError(program: name, reason: "there is no program") }
        let options = program + ".highs"
        let text = "threads = 1\nparallel = off\nmip_rel_gap = 0\nmip_abs_gap = 1e-7\n"
        guard FileManager.default.createFile(atPath: options, contents: Data(text.utf8)) else {
            throw RunError(program: name, reason: "\(options) cannot be written")
        }
        defer { try? FileManager.default.removeItem(atPath: options) }
        // The package keeps its library beside the command and tells nobody.
        let library = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent()
        let folders = ["lib", "lib64"].map { library.appendingPathComponent($0).path }.joined(separator: ":")
        let run = try Run(
            path, ["--options_file", options, program], environment: ["LD_LIBRARY_PATH": folders], limit: limit
        ).measured()
        let log = LogText(run.output)
        return log.answer(
            run, status: log.word(after: "  Status "), value: log.number(after: "  Primal bound "),
            wallSeconds: log.number(after: "  Timing "), question)
    }
}
