import Foundation
import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

/// The Swift of the manual is compiled, and does what the pages say.
struct ManualExamplesTests {
    @Test func `they run`() async throws {
        let (plan, violations) = try await ManualExamples.planned()
        #expect(plan.status == .optimal)
        #expect(violations == [])
        #expect(try await ManualExamples.answered() == 2)
        let (soonest, why) = try await ManualExamples.asked()
        #expect(soonest.isWhole)
        #expect(why.answers.map(\.question) == [.venue("istanbul")])
    }

    @Test func `every Swift block of every page is code that is compiled`() throws {
        func lines(_ path: String) throws -> [String] {
            try String(contentsOf: Repository.file(path), encoding: .utf8).split(separator: "\n")
                .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        let compiled = try [
            "Tests/ParleyTests/ManualExamples.swift", "Tests/PlanningServiceTests/ManualExample.swift",
            "Fixtures/examples/outside/Package.swift",
            "Fixtures/examples/outside/Sources/main.swift",
        ].map { try lines($0).joined(separator: "\n") }
        let manual = "Sources/Parley/Parley.docc"
        var count = 0
        for page in try FileManager.default.contentsOfDirectory(atPath: Repository.file(manual).path)
        where page.hasSuffix(".md") {
            let text = try lines("\(manual)/\(page)").joined(separator: "\n")
            for block in text.components(separatedBy: "```swift\n").dropFirst() {
                let code = block.components(separatedBy: "\n```")[0]
                #expect(compiled.contains { $0.contains(code) }, "\(page):\n\(code)")
                count += 1
            }
        }
        #expect(count >= 4)
    }
}
