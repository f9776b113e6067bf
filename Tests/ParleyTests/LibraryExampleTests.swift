import Foundation
import Parley
import SeriesModel
import TestSupport
import Testing

/// The example of README.md is a file that is compiled and run.
struct LibraryExampleTests {
    private let directory = URL(filePath: #filePath).deletingLastPathComponent()

    @Test func `it runs`() async throws {
        let plan = try await bestPlan(ofSeriesAt: Fixture.first.path)
        #expect(plan.status == .optimal)
        #expect(plan.workshops.count == 3)
    }

    @Test func `it stands in README.md, line for line`() throws {
        let example = try String(contentsOf: directory.appending(path: "LibraryExample.swift"), encoding: .utf8)
        let readme = try String(contentsOf: Repository.file("README.md"), encoding: .utf8)
        #expect(readme.contains("```swift\n\(example)```\n"))
    }
}
