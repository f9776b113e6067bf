import Foundation
import Parley
import SeriesFiles
import SeriesModel
import Testing

/// `Fixtures/first.yaml`, and what becomes of it with one thing changed.
enum FirstSeries {
    static let path = "Fixtures/first.yaml"

    static func text() throws -> String {
        try String(contentsOf: Command.root.appending(path: path), encoding: .utf8)
    }

    /// The text with parts replaced, each of which must be there.
    static func text(replacing parts: KeyValuePairs<String, String>) throws -> String {
        try parts.reduce(into: text()) { text, part in
            try #require(text.contains(part.key), "\(path) no longer holds \(part.key)")
            text = text.replacingOccurrences(of: part.key, with: part.value)
        }
    }

    /// A series that nobody can pay for.
    static func infeasible() throws -> String { try text(replacing: ["amount: 68000": "amount: 100"]) }

    static func participants() throws -> [Participant] {
        try SeriesFile.read(try text(), name: path).series.participants
    }

    /// Words that give a participant away: full names, and each part of one.
    static func names() throws -> [String] {
        try participants().flatMap { [$0.name] + $0.name.split(separator: " ").map(String.init) }
            // A word of three letters may stand inside another word.
            .filter { $0.count > 3 }
    }
}
