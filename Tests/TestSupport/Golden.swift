package import Foundation
package import Testing

/// Whether expected texts are written anew: `RECORD=1 swift test --filter ...`.
private let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

/// Holds a text to the one that a file has, to the letter; or records it, which fails, so that nobody takes a recording
/// run for a test.
package func expectGolden(
    _ text: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    if isRecording {
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    } else {
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(file.lastPathComponent)", sourceLocation: sourceLocation)
    }
}
