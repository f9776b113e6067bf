import ArgumentParser
import Foundation

/// Where the command writes: results to standard output, everything else to standard error.
enum Console {
    /// A result; ends the command where it cannot be written, such as to a full disk.
    static func out(_ text: String) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            say("standard output: cannot be written")
            throw ExitCode.cannotWrite
        }
    }

    /// A message for the person who runs the command; a line.
    static func say(_ line: String) {
        sketch(line + "\n")
    }

    /// Text that goes to standard error as it stands.
    static func sketch(_ text: String) {
        // Nobody can be told where this fails.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Whether somebody watches standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
}
