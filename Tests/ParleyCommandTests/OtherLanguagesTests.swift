import Foundation
import Testing

/// Programs in other languages that use the command, as the manual shows them.
struct OtherLanguagesTests {
    private static let page = "Sources/Parley/Parley.docc/OtherLanguages.md"
    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Command.root.appending(path: path), encoding: .utf8)
    }

    @Test(arguments: [
        ("python", "Fixtures/examples/plan.py"), ("swift", "Fixtures/examples/outside/Package.swift"),
        ("swift", "Fixtures/examples/outside/Sources/main.swift"),
    ])
    func `the manual shows them line for line`(language: String, path: String) throws {
        #expect(try Self.text(Self.page).contains("```\(language)\n\(Self.text(path))```\n"), "\(path)")
    }

    @Test(.enabled(if: python != nil))
    func `Python plans the first series with nothing but its own library`() async throws {
        let python = URL(filePath: try #require(Self.python))
        let parley = try #require(Command.executable).path
        let script = "Fixtures/examples/plan.py"
        #expect(try Self.text(script).split(separator: "\n", omittingEmptySubsequences: false).count <= 36)
        let run = try await Command.run(python, [script, FirstSeries.path, parley])
        #expect(run.status == 0, "\(run.err)")
        #expect(try Self.text(Self.page).contains("```text\n\(run.out)```\n"))
        let wrong = try await Command.run(python, [script, "Fixtures/broken/keys-misspelt.yaml", parley])
        #expect(wrong.status == 65)
        #expect(wrong.out.hasPrefix("Fixtures/broken/keys-misspelt.yaml:7: startsOn: unknown key (unknownKey)\n"))
    }

    /// The package itself is built and run by `.ci/examples`.
    @Test func `the package prints the table of the command`() throws {
        let main = try Self.text("Fixtures/examples/outside/Sources/main.swift")
        #expect(main.contains("PlanReport(outcome.plan, of: series).text"))
    }
}
