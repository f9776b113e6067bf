import Foundation
import Testing

/// Texts that the command must print to the letter, one file each in `Golden/`.
///
/// `RECORD=1 swift test --filter ParleyCommandTests` writes them anew, and the output that README.md shows.
enum Golden {
    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] != nil }

    /// The path of a golden text.
    static func path(_ name: String) -> String {
        Command.root.appending(path: "Tests/ParleyCommandTests/Golden/\(name).txt").path
    }

    /// Compares a text with its golden text, or records it.
    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if isRecording { try text.write(toFile: path(name), atomically: true, encoding: .utf8) }
        let expected = try String(contentsOfFile: path(name), encoding: .utf8)
        #expect(text == expected, "Golden/\(name).txt", sourceLocation: sourceLocation)
    }
}
