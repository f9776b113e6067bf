import Foundation
import SeriesAnswers
import Testing

/// What the pages show can be typed.
struct PageExamplesTests {
    @Test(arguments: ["WhatIf", "Questions", "Report"])
    func `their examples run`(page: String) async throws {
        let text = try String(
            contentsOf: Command.root.appending(path: "Sources/Parley/Parley.docc/\(page).md"), encoding: .utf8)
        let blocks = text.components(separatedBy: "<!-- run -->\n```sh\n").dropFirst()
        try #require(!blocks.isEmpty)
        let directory = try TemporaryDirectory()
        // The names that the pages use, in a directory of their own.
        _ = try directory.write(FirstSeries.text(), to: "series.yaml")
        _ = try directory.write(Command.golden("plan-first-json"), to: "plan.json")
        _ = try directory.write("- fares: +5%\n- workshops: 2\n", to: "scenarios.yaml")
        var count = 0
        for block in blocks {
            let lines = block.components(separatedBy: "```")[0].split(separator: "\n")
            for line in lines {
                let words = Self.words(String(line)).map { word in
                    word.contains(".") && !word.contains(" ") && word.contains(/\.(yaml|json|lp|csv|sol|html)$/)
                        ? directory.path(word) : word
                }
                let arguments = Array(words.dropFirst())
                guard words[0] == "parley" else {
                    guard let solver = glpsol else { break }
                    #expect(try await Command.run(URL(filePath: solver), arguments).status == 0, "\(line)")
                    continue
                }
                let run = try await Command.run(arguments)
                #expect([0, 1].contains(run.status), "\(line)\n\(run.err)")
                #expect(run.status == 0 || arguments[0] == "explain" || arguments[0] == "ask", "\(line)\n\(run.err)")
                count += 1
            }
        }
        #expect(count > 2)
    }

    /// The words of a line, as a shell takes them.
    private static func words(_ line: String) -> [String] {
        line.matches(of: #/"([^"]*)"|[^ ]+/#).map { match in match.1.map(String.init) ?? String(match.0) }
    }
}
