import Foundation
import Parley
import SeriesFiles
import SeriesModel
import SeriesText
import TableFiles
import TestSupport
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

/// `parley budget --xlsx`.
struct BudgetWorkbookTests {
    private let directory: TemporaryDirectory
    private let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func written() async throws -> String {
        let path = directory.path("budget.xlsx")
        let run = try await Command.run(["budget", FirstSeries.path, plan, "--xlsx", path])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        return path
    }

    private func tables(_ path: String) throws -> [Table] {
        try TableFile.tables(of: Array(Data(contentsOf: URL(filePath: path))), name: path)
    }

    /// The values of a sheet's rows, each behind its first cell.
    private func rows(_ sheet: String, _ path: String) throws -> [String: [String]] {
        let table = try #require(tables(path).first { $0.name == sheet })
        return Dictionary(
            table.rows.map { row in
                let words = row.cells.map { cell in
                    switch cell.content {
                    case .text(let text): text
                    case .number(let digits, _): Rational(decimal: digits).map { $0.decimal(to: 6) } ?? digits
                    default: "?"
                    }
                }
                return (words[0], Array(words.dropFirst()))
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `its sums are the plan's, and the same plan gives the same bytes`() async throws {
        let path = try await written()
        #expect(
            try tables(path).map(\.name) == ["Summary", "Norway", "Meridian Foundation", "Calendar", "Rates", "Lines"])
        let summary = try rows("Summary", path)
        #expect(summary["sum"]?.first == "96672.48")
        #expect(summary["the plan's cost"] == ["96672.48"])
        #expect(summary["with the plan"] == ["ties"])
        // As in the table: 33,121.08 EUR are 36,001.17 USD, and 3,600.11 USD the overhead.
        let foundation = try rows("Meridian Foundation", path)
        #expect(foundation["direct costs"] == ["33121.08", "36001.17"])
        #expect(foundation["overhead"] == ["3312.1", "3600.11"])
        #expect(foundation["grant"] == ["36800", "40000"])
        #expect(foundation["left of it"] == ["366.82", "398.72"])
        let first = try Data(contentsOf: URL(filePath: path))
        #expect(try await Data(contentsOf: URL(filePath: written())) == first)
    }

    @Test(.enabled(if: Office.program != nil))
    func `LibreOffice works out what Parley says, to the cent`() async throws {
        let path = try await written()
        let recalculated = try await Office.recalculated(path, in: directory)
        let (before, after) = (try tables(path), try tables(recalculated))
        #expect(before.map(\.name) == after.map(\.name))
        for (one, other) in zip(before, after) {
            for row in one.rows {
                for cell in row.cells {
                    let found = other.rows.first { $0.number == row.number }?[cell.column]
                    guard case .number(let digits, _) = cell.content else {
                        #expect(found?.content == cell.content, "\(one.place(row: row.number, column: cell.column))")
                        continue
                    }
                    guard case .number(let theirs, _)? = found?.content else {
                        Issue.record("\(one.place(row: row.number, column: cell.column)) has no number")
                        continue
                    }
                    let pair = (try #require(Rational(decimal: digits)), try #require(Rational(decimal: theirs)))
                    #expect(
                        pair.0.decimal(to: 9) == pair.1.decimal(to: 9),
                        "\(one.place(row: row.number, column: cell.column))")
                }
            }
        }
    }

    @Test(.enabled(if: Python.with(["openpyxl"]) != nil))
    func `openpyxl reads it, and finds formulas`() async throws {
        let python = try #require(Python.with(["openpyxl"]))
        let script = """
            import openpyxl, sys, warnings
            warnings.simplefilter('error')
            book = openpyxl.load_workbook(sys.argv[1])
            values = openpyxl.load_workbook(sys.argv[1], data_only=True)
            cells = [(s.title, c) for s in book for r in s.iter_rows() for c in r]
            formulas = [(s, c) for s, c in cells if c.data_type == 'f']
            print(len(formulas), sum(values[s][c.coordinate].value is None for s, c in formulas))
            print(values['Summary']['B5'].value, values['Lines']['K2'].value.date())
            """
        let out = try Python.output(python, ["-c", script, try await written()])
        #expect(out == "190 0\n96672.48 2027-01-02\n")
    }

    @Test(.enabled(if: Python.with(["openpyxl"]) != nil))
    func `every number that openpyxl reads follows from the plan`() async throws {
        let python = try #require(Python.with(["openpyxl"]))
        let script = Repository.file("Tests/ParleyCommandTests/workbook.py").path
        let series = directory.path("series.json")
        #expect(try await Command.run(["convert", FirstSeries.path, series]).status == 0)
        #expect(try Python.output(python, [script, try await written(), plan, series]) == "")
        // A plan of which one sum is something else is noticed.
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let other = try directory.write(text.replacingOccurrences(of: "1732.00", with: "1733.00"), to: "other.json")
        #expect(try Python.output(python, [script, try await written(), other, series]) != "")
    }

    @Test func `73, nobody's work is replaced`() async throws {
        let path = try directory.write("mine", to: "mine.xlsx")
        let run = try await Command.run(["budget", FirstSeries.path, plan, "--xlsx", path])
        #expect(run.status == 73)
        #expect(run.out.isEmpty)
        let named = try await Command.run(["budget", FirstSeries.path, plan, "--xlsx", directory.path("b.csv")])
        #expect(named.status == 64)
    }
}
