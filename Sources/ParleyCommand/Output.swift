import ArgumentParser
import Foundation
import Parley
import SeriesFiles

/// Writes the files that commands are asked for, whole or not at all.
enum Output {
    /// Ends the command at once where a file could not be written at the end of a long search.
    static func expect(at path: String) throws {
        let directory = (path as NSString).deletingLastPathComponent
        var isDirectory: ObjCBool = false
        guard
            FileManager.default.fileExists(atPath: directory.isEmpty ? "." : directory, isDirectory: &isDirectory),
            isDirectory.boolValue
        else {
            Console.say("\(path): cannot be written: there is no such directory")
            throw ExitCode.cannotWrite
        }
    }

    /// Writes a text to a file.
    static func write(_ text: String, to path: String) throws {
        do {
            try OutputFile.write(text, to: path)
        } catch {
            Console.say(lines: "\(error)")
            throw ExitCode.cannotWrite
        }
    }
}
