import SeriesAnswers
import SeriesFiles
import SeriesModel

/// A command that somebody may want next, in the words that a shell takes, with all that changes the series.
struct NextCommand: CustomStringConvertible {
    private let words: [String]

    /// A command about a series, changed as it is here.
    ///
    /// - Parameters:
    ///   - name: the command.
    ///   - arguments: the file of the series, and what else stands before the options.
    ///   - document: the series, which says what was changed in it: in ids, whatever names were typed.
    ///   - options: further options.
    init(_ name: String, _ arguments: [String], of document: SeriesDocument, _ options: [String] = []) {
        words = ["parley", name] + arguments + document.changes.flatMap { ["--with", $0] } + options
    }

    /// The options that tell a command which plan was followed, and how much of it has taken place.
    static func past(_ baseline: String?, _ heldUntil: Day?) -> [String] {
        (baseline.map { ["--baseline", $0] } ?? []) + (heldUntil.map { ["--held-until", "\($0)"] } ?? [])
    }

    /// Says which options take the workshops of a plan for held that ended before today, where nothing says so yet.
    static func sayPast(of plan: Plan, at path: String, in series: Series) {
        guard let past = UnheldPast(plan, of: series, heldUntil: nil) else { return }
        Console.say("\(path): \(past.text(for: quoted(path)))")
    }

    var description: String { words.map(Self.quoted).joined(separator: " ") }

    /// A word as a shell takes it for one.
    static func quoted(_ word: String) -> String {
        let plain = "_-./:=,@%+"
        if !word.isEmpty, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || plain.contains($0) }) {
            return word
        }
        return "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
}
