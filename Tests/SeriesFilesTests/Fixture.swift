import Foundation
import SeriesFiles
import TestSupport
import Testing

/// A file of `Fixtures/broken`.
struct Fixture: CustomTestStringConvertible, Sendable {
    let url: URL

    static let directory = Repository.file("Fixtures/broken")

    static func broken() throws -> [Fixture] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
            .filter { !$0.hasSuffix(".expected") && !$0.hasPrefix(".") }
            .map { Fixture(url: directory.appending(path: $0)) }
    }

    var testDescription: String { url.lastPathComponent }

    var expectedURL: URL { URL(filePath: url.path + ".expected") }

    /// The messages, as a user sees them who stands in the directory of the file.
    var messages: String {
        do throws(SeriesFileError) {
            _ = try SeriesFile.read(contentsOf: url.path)
            return ""
        } catch {
            return error.description.replacingOccurrences(of: Fixture.directory.path + "/", with: "") + "\n"
        }
    }
}
