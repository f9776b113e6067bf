import Foundation
import Parley
import SeriesFiles
import SeriesModel
import Testing

/// `parley budget`.
struct BudgetCommandTests {
    private let directory: TemporaryDirectory
    private let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test(arguments: [("", "budget-first"), ("--csv", "budget-first-csv"), ("--json", "budget-first-json")])
    func `the first series has its budget`(format: String, golden: String) async throws {
        let arguments = ["budget", FirstSeries.path, plan] + (format.isEmpty ? [] : [format])
        let run = try await Command.run(arguments)
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, golden)
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
        let file = directory.path("budget")
        let written = try await Command.run(arguments + ["-o", file])
        #expect(written.out.isEmpty)
        #expect(try directory.text(of: "budget") == run.out)
    }

    @Test func `the rows of the table add up`() async throws {
        let run = try await Command.run(["budget", FirstSeries.path, plan, "--csv"])
        let rows = run.out.split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(rows.allSatisfy { $0.count == 16 })
        func sum(_ column: Int, _ kind: String, _ funder: String? = nil) throws -> Money {
            try rows.filter { $0[0] == kind && (funder == nil || $0[1] == funder ?? "") }.reduce(.zero) {
                $0 + Money(roundingHalfUp: try #require(Rational(decimal: $1[column])))
            }
        }
        #expect(try sum(10, "direct") == PlanFile.read(contentsOf: plan).plan.total)
        #expect(try sum(13, "direct", "foundation") == Money(cents: 3_600_117))
        #expect(try sum(10, "overhead") == Money(cents: 444_859 + 331_210))
    }

    @Test func `1, a wrong plan has no budget`() async throws {
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let wrong = try directory.write(text.replacingOccurrences(of: "1732.00", with: "1732.01"), to: "wrong.json")
        for format in [[], ["--csv"], ["--json"]] {
            let run = try await Command.run(["budget", FirstSeries.path, wrong] + format)
            #expect(run.status == 1)
            #expect(run.out.isEmpty)
            #expect(run.err.contains("[costs] workshop 1 (2027-02-01, bangkok): travel of north costs 1,732.00"))
            #expect(run.err.hasSuffix("the plan is wrong, and its budget would mislead; there is none\n"))
        }
    }

    @Test(arguments: ["infeasible", "unknown"])
    func `1, without a plan there is no budget`(status: String) async throws {
        let path = try directory.write(
            "{\"parley\": 1, \"name\": \"Water across the border\", \"status\": \"\(status)\"}", to: "none.json")
        let run = try await Command.run(["budget", FirstSeries.path, path])
        #expect(run.status == 1)
        #expect(run.err == "\(path): holds no plan (\(status)), so there is no budget\n")
    }

    @Test(arguments: [
        ["budget", "a.yaml"], ["budget", "a.yaml", "b.json", "--csv", "--json"],
        ["budget", "a.yaml", "b.json", "--held-until", "2027-03-01"],
    ])
    func `64, wrong use`(arguments: [String]) async throws {
        let run = try await Command.run(arguments)
        #expect(run.status == 64)
        #expect(run.err.contains("Usage: parley"))
    }

    @Test func `65, 66 and 73, files that are wrong or cannot be read or written`() async throws {
        let list = try directory.write("[]", to: "list.json")
        #expect(try await Command.run(["budget", FirstSeries.path, list]).status == 65)
        #expect(try await Command.run(["budget", "Fixtures/broken/many-at-once.yaml", plan]).status == 65)
        #expect(try await Command.run(["budget", FirstSeries.path, directory.path("none")]).status == 66)
        #expect(try await Command.run(["budget", FirstSeries.path, plan, "-o", directory.path("no/x")]).status == 73)
        #expect(try await Command.run(["budget", FirstSeries.path, plan], out: "/dev/full").status == 73)
    }
}
