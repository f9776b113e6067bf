import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import ParleyServer

/// What others build on, to the letter: whoever changes it sees what changes.
struct DescriptionTests {
    private func golden(_ name: String) -> URL { Repository.file("Tests/ParleyServerTests/Golden/\(name)") }

    @Test func `the help says what there is`() throws {
        try expectGolden(ParleyServer.helpMessage(columns: 80) + "\n", at: golden("help.txt"))
    }

    @Test func `the description says what there is`() throws {
        try expectGolden(OpenAPI.text, at: golden("openapi.json"))
    }
}
