import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesText

/// Reads the files that commands are given; what is wrong with one is said in full before the command ends.
enum Input {
    /// The series in a file.
    ///
    /// Standard error says in a line how many hints there are; where they count as errors they are listed, and end the
    /// command.
    static func series(_ path: String, quiet: Bool = false, strict: Bool = false) throws -> SeriesDocument {
        let document = try sound(path)
        try heed(document, path, quiet: quiet, strict: strict)
        return document
    }

    /// Says how many hints there are for a series; where they count as errors they are listed, and end the command.
    static func heed(_ document: SeriesDocument, _ path: String, quiet: Bool, strict: Bool) throws {
        let hints = quiet && !strict ? [] : document.hints
        guard !hints.isEmpty else { return }
        let count = counted(hints.count, "hint", "hints")
        guard strict else {
            Console.say("\(path): \(count), see `parley check`")
            return
        }
        for hint in hints { Console.say(lines: "\(hint)") }
        Console.say("\(path): \(count), and --strict makes them errors")
        throw ExitCode.badInput
    }

    /// The series in a file, without a word about hints.
    static func sound(_ path: String) throws -> SeriesDocument {
        do {
            return try SeriesFile.read(contentsOf: path)
        } catch {
            throw refuse(error, path)
        }
    }

    /// Ends the command over a file that is not what it should be.
    static func refuse(_ error: SeriesFileError, _ path: String) -> ExitCode {
        switch error {
        case .unreadable(let path, let reason):
            Console.say("\(path): cannot be read: \(reason)")
            return .cannotRead
        case .invalid(let diagnostics):
            for diagnostic in diagnostics { Console.say(lines: "\(diagnostic)") }
            Console.say("\(path): \(counted(diagnostics.count, "error", "errors"))")
            return .badInput
        }
    }

    /// The plan in a file, and what is wrong with its form.
    static func plan(_ path: String) throws -> PlanDocument {
        try read(path, PlanFile.read(contentsOf:))
    }

    /// A plan from which changes count: its workshops are all that matters.
    static func baseline(_ path: String) throws -> Plan {
        try read(path, PlanFile.readBaseline(contentsOf:))
    }

    private static func read<Value>(_ path: String, _ reader: (String) throws(PlanFileError) -> Value) throws -> Value {
        do {
            return try reader(path)
        } catch {
            switch error {
            case .unreadable(let path, let reason):
                Console.say("\(path): cannot be read: \(reason)")
                throw ExitCode.cannotRead
            case .invalid:
                Console.say(lines: "\(error)")
                throw ExitCode.badInput
            }
        }
    }
}
