import ArgumentParser
import Foundation
import Parley
import SeriesFiles

/// Writes the files that commands are asked for, whole or not at all.
enum Output {
    /// Ends the command at once where a file cannot be written at the end of a long search, or should not be.
    ///
    /// - Parameters:
    ///   - path: as typed.
    ///   - kind: what will be written.
    ///   - inputs: the files that the command reads, none of which it replaces.
    ///   - head: the first line of an older table that may be replaced.
    /// - Returns: where to write.
    /// - Throws: the exit code.
    static func target(
        _ path: String, _ kind: OutputTarget.Kind, inputs: [String?], head: String? = nil
    ) throws -> OutputTarget {
        do {
            return try OutputTarget(path, kind: kind, inputs: inputs.compactMap(\.self), head: head)
        } catch {
            throw refuse(error)
        }
    }

    /// Writes a text to a file.
    ///
    /// - Parameters:
    ///   - text: what to write.
    ///   - target: where.
    ///   - privacy: who else may read it; nil: as is usual for its kind.
    /// - Throws: the exit code.
    static func write(_ text: String, to target: OutputTarget, privacy: OutputFile.Privacy? = nil) throws {
        do {
            try target.write(text, privacy: privacy)
        } catch {
            throw refuse(error)
        }
    }

    /// The same of what is no text.
    static func write(_ bytes: [UInt8], to target: OutputTarget) throws {
        do {
            try target.write(Data(bytes))
        } catch {
            throw refuse(error)
        }
    }

    /// Ends the command over a file that cannot be written.
    static func refuse(_ error: OutputFileError) -> ExitCode {
        Console.say(lines: "\(error)")
        return error.isMisuse ? .validationFailure : .cannotWrite
    }
}
