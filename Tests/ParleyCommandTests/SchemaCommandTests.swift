import Foundation
import SeriesAnswers
import Testing

/// Schemas, as they are asked for.
struct SchemaCommandTests {
    @Test func `the list, to the letter`() async throws {
        let run = try await Command.run(["schema"])
        #expect(run.status == 0)
        try Golden.check(run.out, "schema")
    }

    @Test func `one is printed, or written over an older one and over nothing else`() async throws {
        let run = try await Command.run(["schema", "series"])
        #expect(run.out == Contract.series.text)
        let folder = try TemporaryDirectory()
        for _ in 1...2 {
            let written = try await Command.run(["schema", "series", "-o", folder.path("parley.schema.json")])
            #expect(written.status == 0, "\(written.err)")
        }
        #expect(try folder.text(of: "parley.schema.json") == Contract.series.text)
        let series = try folder.write(FirstSeries.text(), to: "series.json")
        #expect(try await Command.run(["schema", "series", "-o", series]).status == 73)
        #expect(try await Command.run(["schema", "--all"]).status == 64)
        #expect(try await Command.run(["schema", "nothing"]).status == 64)
    }

    @Test func `all are written into a folder of their own`() async throws {
        let folder = try TemporaryDirectory()
        for _ in 1...2 {
            let run = try await Command.run(["schema", "--all", "-o", folder.path("schemas")])
            #expect(run.status == 0, "\(run.err)")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("schemas")).sorted()
        #expect(names == Contract.allCases.map(\.fileName).sorted())
        #expect(try await Command.run(["schema", "--all", "-o", "Fixtures"]).status == 73)
    }
}
