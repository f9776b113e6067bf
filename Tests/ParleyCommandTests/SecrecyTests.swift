import Foundation
import SeriesModel
import Testing

/// Who takes part can be a matter of life and death: names stay in the series file and in the table on the terminal.
struct SecrecyTests {
    @Test func `names are nowhere but in the table`() async throws {
        let directory = try TemporaryDirectory()
        let plan = Golden.path("plan-first-json")
        let damaged = try directory.write(
            Command.golden("plan-first-json").replacingOccurrences(of: "\"n1\", ", with: ""), to: "damaged.json")
        let poor = try directory.write(FirstSeries.infeasible(), to: "poor.yaml")
        let cut = try directory.write(String(FirstSeries.text().dropLast(40)), to: "cut.yaml")
        let unknown = try directory.write(
            FirstSeries.text(replacing: ["delegation: north, home: DEL": "delegation: nord, home: DELH"]),
            to: "unknown.yaml")
        for arguments in [
            ["plan", FirstSeries.path, "--codenames"], ["plan", FirstSeries.path, "--json"],
            ["plan", FirstSeries.path, "-q", "-o", directory.path("plan.json")], ["plan", poor], ["plan", cut],
            ["explain", poor, "--json"], ["explain", poor, "--codenames"], ["explain", cut],
            ["plan", unknown], ["check", FirstSeries.path], ["check", FirstSeries.path, "--json"],
            ["check", FirstSeries.path, plan], ["check", FirstSeries.path, damaged],
            ["check", FirstSeries.path, damaged, "--json"], ["check", unknown],
            ["export", FirstSeries.path, "--mps"], ["export", FirstSeries.path, "--lp"],
        ] {
            let run = try await Command.run(arguments)
            for name in try FirstSeries.names() {
                #expect(!run.out.contains(name), "parley \(arguments.joined(separator: " "))")
                #expect(!run.err.contains(name), "parley \(arguments.joined(separator: " "))")
            }
        }
        for name in try FirstSeries.names() {
            #expect(try !directory.text(of: "plan.json").contains(name))
        }
    }

    @Test func `with the table on standard output, standard error has no name`() async throws {
        let run = try await Command.run(["plan", FirstSeries.path])
        #expect(run.out.contains("Anjali Rao"))
        #expect(run.err.isEmpty)
    }

    /// The ids get a mark, which must then not be found.
    @Test(arguments: ["--mps", "--lp"])
    func `an exported program holds no id of anybody`(format: String) async throws {
        let directory = try TemporaryDirectory()
        let ids = try FirstSeries.participants().map(\.id)
        let marked = try ids.reduce(FirstSeries.text()) { text, id in
            text.replacingOccurrences(of: "- {id: \(id),", with: "- {id: walrus-\(id),")
        }
        #expect(marked.components(separatedBy: "walrus-").count == ids.count + 1)
        let run = try await Command.run(["export", try directory.write(marked, to: "series.yaml"), format])
        #expect(run.status == 0)
        #expect(!run.out.lowercased().contains("walrus"))
        // With the ids as they are, the program is the same.
        #expect(try await Command.run(["export", FirstSeries.path, format]).out == run.out)
    }
}
