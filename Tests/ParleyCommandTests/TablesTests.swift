import Foundation
import Testing

/// Workbooks and folders of CSV files in the place of a series file; `convert` and `new`.
struct TablesTests {
    private static let plan = Golden.path("plan-first-json")

    @Test func `a workbook and a folder plan like the text they come from`() async throws {
        let directory = try TemporaryDirectory()
        let (workbook, folder) = (directory.path("a.xlsx"), directory.path("tables"))
        for (from, to) in [(FirstSeries.path, workbook), (workbook, folder), (folder, directory.path("b.yaml"))] {
            let run = try await Command.run(["convert", from, to])
            #expect(run.status == 0)
            #expect(run.out.isEmpty && run.err.isEmpty)
        }
        let wanted = try await Command.run(["plan", FirstSeries.path])
        for series in [workbook, folder, directory.path("b.yaml")] {
            let run = try await Command.run(["plan", series])
            #expect(run.out == wanted.out)
        }
        // The plan of the text is one of the workbook.
        #expect(try await Command.run(["check", workbook, Self.plan]).out == "The plan is right.\n")
        for (path, mode) in [(workbook, 0o600), (folder, 0o700), (folder + "/People.csv", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == mode)
        }
    }

    @Test(arguments: [
        ["plan"], ["replan", "--baseline", plan], ["check"], ["frontier"], ["ask", "--funder", "norway"], ["explain"],
        ["soonest"], ["why", plan], ["risk", plan], ["budget", plan], ["export", "--lp"], ["import-solution", plan],
        ["show", plan], ["whatif", "fares: +5%"],
    ])
    func `every command takes a workbook, and says what is wrong with its cells`(arguments: [String]) async throws {
        let directory = try TemporaryDirectory()
        let folder = directory.path("tables")
        #expect(try await Command.run(["convert", FirstSeries.path, folder]).status == 0)
        let people = try directory.text(of: "tables/People.csv").replacing(
            "n2,Vikram Sethi,north", with: "n2,Vikram Sethi,nort")
        _ = try directory.write(people, to: "tables/People.csv")
        let run = try await Command.run([arguments[0], folder] + arguments.dropFirst())
        #expect(run.status == 65)
        #expect(run.out.isEmpty)
        #expect(
            run.err == """
                \(folder)/People.csv:3, column "delegation": delegation: no delegation nort
                  Maybe you meant "north".
                \(folder): 1 error

                """)
    }

    @Test func `scenarios change a workbook, and one is written to a new file`() async throws {
        let directory = try TemporaryDirectory()
        let (workbook, new) = (directory.path("a.xlsx"), directory.path("b.xlsx"))
        #expect(try await Command.run(["convert", FirstSeries.path, workbook]).status == 0)
        let change = "funders.norway.amount: -20%"
        let with = try await Command.run(["plan", workbook, "--with", change])
        #expect(with.out == (try await Command.run(["plan", FirstSeries.path, "--with", change])).out)
        let apply = ["whatif", workbook, change, "--apply"]
        #expect(try await Command.run(apply + ["-o", new]).status == 0)
        let adopted = try await Command.run(["plan", new]).out
        #expect(with.out.replacingOccurrences(of: "What if \(change)\n", with: "") == adopted)
        let refused = try await Command.run(apply + ["--in-place"])
        #expect(refused.status == 64)
        #expect(refused.err.contains("give a new file with --output"))
    }

    @Test func `nothing is lost where a series is written`() async throws {
        let directory = try TemporaryDirectory()
        let workbook = directory.path("a.xlsx")
        #expect(try await Command.run(["convert", FirstSeries.path, workbook]).status == 0)
        // An older one is replaced, something else is not.
        #expect(try await Command.run(["convert", FirstSeries.path, workbook]).status == 0)
        _ = try directory.write("no workbook", to: "other.xlsx")
        #expect(try await Command.run(["convert", FirstSeries.path, directory.path("other.xlsx")]).status == 73)
        #expect(try await Command.run(["convert", workbook, workbook]).status == 64)
        #expect(try await Command.run(["convert", workbook, directory.path("a.pdf")]).status == 64)
        #expect(try await Command.run(["convert", workbook, directory.path("")]).status == 73)
        let folder = directory.path("tables")
        #expect(try await Command.run(["convert", workbook, folder]).status == 0)
        #expect(try await Command.run(["convert", workbook, folder + "/"]).status == 0)
        #expect(try await Command.run(["convert", folder, folder]).status == 64)
        #expect(try directory.names.filter { $0.hasPrefix(".") } == [])
    }

    @Test(arguments: ["a.yaml", "a.json", "a.xlsx", "tables"])
    func `a first series plans at once`(name: String) async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(name)
        let new = ["new", "-o", path, "--name", "Lake: dialogue", "--from", "2027-03-01", "--to", "2027-09-30"]
        let run = try await Command.run(new)
        #expect(run.status == 0)
        #expect(run.err == "\(path): written; parley plan \(path) plans it as it is\n")
        let plan = try await Command.run(["plan", path])
        #expect(plan.status == 0)
        #expect(plan.err.isEmpty)
        #expect(plan.out.contains("Lake: dialogue"))
        #expect(try await Command.run(["check", path]).out.hasPrefix("The series file is sound.\n"))
        #expect(try await Command.run(new).status == 73)
    }

    @Test(arguments: [
        ["--to", "2020-01-01"], ["--workshops", "0"], ["--workshops", "90"], ["--days", "99"], ["--currency", "euro"],
        ["--from", "spring"], ["-o", "series.pdf"],
    ])
    func `what makes no first series is refused`(arguments: [String]) async throws {
        let directory = try TemporaryDirectory()
        let run = try await Command.run(["new", "-o", directory.path("a.yaml"), "--from", "2027-03-01"] + arguments)
        #expect(run.status == 64)
        #expect(try directory.names == [])
    }

    @Test func `what is no series of tables is said, and what was read differently`() async throws {
        let directory = try TemporaryDirectory()
        for (name, words) in [("a.xlsx", "it is no workbook"), ("People.csv", "give the folder in which it is")] {
            let run = try await Command.run(["check", directory.write("id,name\n", to: name)])
            #expect(run.status == 66)
            #expect(run.err.contains(words))
        }
        let folder = directory.path("tables")
        #expect(try await Command.run(["convert", FirstSeries.path, folder]).status == 0)
        let venues = try Data(
            directory.text(of: "tables/Venues.csv").replacing("\u{FEFF}", with: "").replacing(
                "Istanbul", with: "Kadikoÿ"
            ).utf8)
        let old = Data(venues.flatMap { $0 == 0xC3 ? [] : $0 == 0xBF ? [0xFF] : [$0] })
        try old.write(to: URL(filePath: folder + "/Venues.csv"))
        let run = try await Command.run(["check", folder])
        #expect(run.status == 0)
        #expect(run.err.hasPrefix("\(folder): Venues.csv is no UTF-8 and was read as Windows-1252, with 'ÿ' on line "))
    }
}
