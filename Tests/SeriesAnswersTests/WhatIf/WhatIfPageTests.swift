import Foundation
import SeriesAnswers
import SeriesFiles
import SeriesModel
import TestSupport
import Testing

/// Every change that the page of what-ifs shows can be made.
struct WhatIfPageTests {
    @Test func `every change of the table can be made`() throws {
        let page = try String(
            contentsOf: Repository.file("Sources/Parley/Parley.docc/WhatIf.md"), encoding: .utf8)
        let full = try SeriesFile.read(contentsOf: Repository.file("Fixtures/full.yaml").path)
        let table = try #require(page.split(separator: "<!-- changes -->\n").last?.split(separator: "\n\n").first)
        let changes = table.matches(of: #/(?m)^\| `([^`]*)`/#).map { String($0.1) }
        #expect(changes.count > 15)
        // A scenario that changes nothing would show nothing.
        let today = ScenarioFile.today(of: full).key
        for change in changes {
            let scenarios = try ScenarioFile.read(typed: [change], of: full)
            #expect(scenarios.contains { $0.key != today }, "\(change)")
        }
        let example = try #require(page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
        #expect(try ScenarioFile.read(String(example), name: "page.yaml", of: full).count == 4)
    }
}
