import Foundation
import TestSupport
import Testing

/// Texts that the command must print to the letter, one file each in `Golden/`.
enum Golden {
    /// The path of a golden text.
    static func path(_ name: String) -> String {
        Command.root.appending(path: "Tests/ParleyCommandTests/Golden/\(name).txt").path
    }

    /// Compares a text with its golden text, or records it.
    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try expectGolden(text, at: URL(filePath: path(name)), sourceLocation: sourceLocation)
    }
}
