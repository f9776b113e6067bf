import Foundation
import Testing

/// A file may come from anybody: whatever stands in its names, nothing of it acts on a terminal.
struct TerminalTests {
    /// The first series with names that would clear the screen, forge a line, ring, and turn the direction.
    private func hostile() throws -> String {
        func name(_ text: String) -> String { "\"\(text)\\e[2J\\nforged \\a\\u202E\\L\\x9B\\r\"" }
        return try FirstSeries.text(replacing: [
            "name: Water across the border": "name: \(name("Water"))", "name: Anjali Rao": "name: \(name("Anjali"))",
            "name: North,": "name: \(name("North")),", "name: Istanbul\n": "name: \(name("Istanbul"))\n",
            "name: Norway": "name: \(name("=Norway"))", "why: Ramadan and Eid": "why: \(name("Ramadan"))",
        ])
    }

    @Test func `nothing in a name acts on a terminal, and no line is forged`() async throws {
        let directory = try TemporaryDirectory()
        let series = try directory.write(hostile(), to: "series.yaml")
        let other = Golden.path("plan-first-json")
        let plan = directory.path("plan.json")
        #expect(try await Command.run(["plan", series, "-q", "-o", plan]).status == 0)
        for arguments in [
            ["check", series], ["plan", series], ["plan", series, "--json"], ["check", series, plan],
            ["check", series, other], ["check", series, other, "--json"], ["budget", series, other],
            ["budget", series, plan], ["budget", series, plan, "--csv"], ["budget", series, plan, "--json"],
            ["risk", series, plan], ["ask", series, "--funder", "norway", "--time-limit", "1"],
            ["replan", series, "--baseline", plan], ["export", series, "--lp"],
        ] {
            let run = try await Command.run(arguments)
            let command = arguments[0]
            #expect([0, 1, 3].contains(run.status), "\(command)")
            for text in [run.out, run.err] {
                let scalars = text.replacing("\r\n", with: "\n").unicodeScalars
                #expect(
                    scalars.allSatisfy {
                        $0 == "\n" || ![.control, .lineSeparator, .format].contains($0.properties.generalCategory)
                    }, "\(command)")
                #expect(!text.contains(#/(?m)^\s*forged/#), "\(command)")
            }
        }
    }

    @Test func `a funder is no formula in a spreadsheet`() async throws {
        let directory = try TemporaryDirectory()
        let series = try directory.write(
            FirstSeries.text(replacing: ["name: Norway": "name: \"=HYPERLINK(\\\"http://x\\\")\""]), to: "series.yaml")
        let run = try await Command.run(["budget", series, Golden.path("plan-first-json"), "--csv"])
        #expect(run.out.contains("norway,\"'=HYPERLINK(\"\"http://x\"\")\""))
    }
}
