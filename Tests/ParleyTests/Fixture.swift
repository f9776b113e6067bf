import Foundation
import Parley
import SeriesFiles
import SeriesModel

/// Files of `Fixtures`.
enum Fixture {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let first = root.appending(path: "Fixtures/first.yaml")
    static let full = root.appending(path: "Fixtures/full.yaml")

    static func series(_ url: URL) throws -> Series { try SeriesFile.read(contentsOf: url.path).series }
}
