import Foundation
import TestSupport
import Testing

/// What README.md shows is what the command does.
struct ReadmeTests {
    @Test func `it shows the real output of its first command`() throws {
        let file = Command.root.appending(path: "README.md")
        let table = try Command.golden("plan-first")
        var readme = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(readme.range(of: "<!-- plan-first -->\n```text\n")).upperBound
        let shown = begin..<(try #require(readme.range(of: "```\n", range: begin..<readme.endIndex)).lowerBound)
        readme.replaceSubrange(shown, with: table)
        try expectGolden(readme, at: file)
    }

    @Test func `its small series can be planned`() async throws {
        let readme = try String(contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)
        let begin = try #require(readme.range(of: "<!-- small-series -->\n```yaml\n")).upperBound
        let end = try #require(readme.range(of: "```\n", range: begin..<readme.endIndex)).lowerBound
        let directory = try TemporaryDirectory()
        let run = try await Command.run(["plan", directory.write(String(readme[begin..<end]), to: "series.yaml")])
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.contains("The best plan there is: every goal is proven."))
    }

    @Test func `its commands name files that are there`() throws {
        let readme = try String(contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)
        for file in readme.matches(of: #/(Fixtures|Sources|Tests)\/[A-Za-z0-9_\/.\-]*[A-Za-z0-9]/#) {
            let path = Command.root.appending(path: String(file.0)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(file.0)")
        }
    }
}
