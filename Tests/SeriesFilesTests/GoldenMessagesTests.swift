import Foundation
import SeriesFiles
import TestSupport
import Testing

/// Every broken file in `Fixtures/broken` gives exactly the messages of the `.expected` file beside it.
///
/// A new file joins by itself, once its messages are recorded.
struct GoldenMessagesTests {
    @Test(arguments: try Fixture.broken())
    func `a broken file gives its messages`(fixture: Fixture) throws {
        #expect(!fixture.messages.isEmpty)
        try expectGolden(fixture.messages, at: fixture.expectedURL)
    }

    @Test func `there are enough broken files, and none is left over`() throws {
        let fixtures = try Fixture.broken()
        #expect(fixtures.count >= 15)
        let expected = try FileManager.default.contentsOfDirectory(atPath: Fixture.directory.path)
            .filter { $0.hasSuffix(".expected") }
        #expect(Set(expected) == Set(fixtures.map { $0.expectedURL.lastPathComponent }))
    }

    @Test func `no message shows the name of anybody`() throws {
        let names = [
            "Amina", "Rahal", "Bashir", "Noor", "Chanda", "Malik", "Daud", "Khan", "Eva", "Lind", "8813",
            "Lake dialogue",
            "Bosphorus", "Old mill", "A trust", "A ministry",
        ]
        for fixture in try Fixture.broken() {
            for name in names { #expect(!fixture.messages.contains(name), "\(fixture) shows \(name)") }
        }
    }
}
