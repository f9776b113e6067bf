import Foundation
public import SeriesFiles
import SeriesModel

/// Files with an answer to a scenario on each line, which sweeps go on from.
public enum AnswerFile {
    /// Reads the answers of files, each scenario's once, in the order in which they first come up.
    ///
    /// A last line that is torn, because the writer was killed, is passed over. Of two answers to one scenario a proven
    /// one counts, or else the later; two proven ones that differ are an error.
    public static func read(contentsOf paths: [String]) throws(SeriesFileError) -> [ScenarioAnswer] {
        var collection = AnswerCollection()
        var diagnostics: [Diagnostic] = []
        for path in paths {
            let text: String
            do {
                // A character at the end may be torn as well.
                text = String(decoding: try FileText.data(of: path, atMost: FileText.largestLog), as: UTF8.self)
            } catch {
                throw .unreadable(path: path, reason: error.reason)
            }
            diagnostics += collection.add(text, name: path).diagnostics
        }
        guard diagnostics.isEmpty else { throw .invalid(diagnostics) }
        return collection.answers
    }
}
