import Foundation
import Parley
import SeriesFiles
import SeriesModel
import TestSupport

/// Files of `Fixtures`.
enum Fixture {
    static let first = Repository.file("Fixtures/first.yaml")
    static let full = Repository.file("Fixtures/full.yaml")

    static func series(_ url: URL) throws -> Series { try SeriesFile.read(contentsOf: url.path).series }
}
