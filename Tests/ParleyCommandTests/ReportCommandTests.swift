import Foundation
import Testing

/// `parley report`.
struct ReportCommandTests {
    private let directory: TemporaryDirectory
    private let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `a report is printed or written, for its owner alone, and written again`() async throws {
        let printed = try await Command.run(["report", FirstSeries.path, plan])
        #expect(printed.status == 0)
        #expect(printed.err.isEmpty)
        #expect(printed.out.hasPrefix("<!DOCTYPE html>") && printed.out.contains("Anjali Rao"))
        let path = directory.path("report.html")
        for _ in 0..<2 {
            let written = try await Command.run(["report", FirstSeries.path, plan, "-o", path])
            #expect(written.status == 0 && written.out.isEmpty)
        }
        #expect(try directory.text(of: "report.html") == printed.out)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `73, a page of somebody else's is not replaced`() async throws {
        let path = try directory.write("<!DOCTYPE html>\n<title>Ours</title>", to: "index.html")
        let run = try await Command.run(["report", FirstSeries.path, plan, "-o", path])
        #expect(run.status == 73)
        #expect(run.err.contains("holds something that is no page of Parley's"))
    }

    @Test(arguments: [
        ["--codenames"], ["--redacted"], ["--for", "funder", "norway"], ["--for", "funder", "Meridian", "Foundation"],
    ])
    func `no name is in a report that names nobody`(arguments: [String]) async throws {
        let run = try await Command.run(["report", FirstSeries.path, plan] + arguments)
        #expect(run.status == 0)
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
        if arguments.contains("norway") { #expect(!run.out.contains("Meridian")) }
    }

    @Test func `a delegation and a participant are told of their own`() async throws {
        let north = try await Command.run(["report", FirstSeries.path, plan, "--for", "delegation", "north"]).out
        #expect(north.contains("Anjali Rao") && !north.contains("Bilal"))
        #expect(!north.contains("96,672.48") && !north.contains("Norway"))
        let n3 = try await Command.run(["report", FirstSeries.path, plan, "--for", "participant", "n3"]).out
        #expect(n3.contains("Meera Pillai") && !n3.contains("Anjali"))
        // From Delhi, thirty days before they leave on 11 April.
        #expect(n3.contains("Apply by Fri 12 Mar 2027 (TR)"))
    }

    @Test func `why and risks are told where they are asked for`() async throws {
        let run = try await Command.run(
            ["report", FirstSeries.path, plan, "--why", "--risks", "--compare", plan, "-q"])
        #expect(run.status == 0)
        #expect(run.out.contains("Why here and then") && run.out.contains("Not in Bangkok") == false)
        #expect(run.out.contains("If people cancel: all workshops hold with a chance of"))
        #expect(run.out.contains("What has changed: nothing"))
    }

    @Test func `1, a wrong plan has no report`() async throws {
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let wrong = try directory.write(text.replacingOccurrences(of: "1732.00", with: "1732.01"), to: "wrong.json")
        let run = try await Command.run(["report", FirstSeries.path, wrong])
        #expect(run.status == 1)
        #expect(run.out.isEmpty)
        #expect(run.err.hasSuffix("the plan is wrong, and its report would mislead; there is none\n"))
        let none = try directory.write(
            "{\"parley\": 1, \"name\": \"Water across the border\", \"status\": \"infeasible\"}", to: "none.json")
        #expect(
            try await Command.run(["report", FirstSeries.path, none]).err
                == "\(none): holds no plan (infeasible), so there is no report\n")
    }

    @Test(arguments: [
        ["--for", "norway"], ["--for", "bank", "norway"], ["--codenames", "--redacted"], ["--language", "de"],
        ["--for", "funder", "norway", "--why"], ["--redacted", "--risks"], ["--codename-key", "x"],
        ["--for", "funder", "nobody"], ["--for", "participant", "Zxqv"],
    ])
    func `64, wrong use`(arguments: [String]) async throws {
        let run = try await Command.run(["report", FirstSeries.path, plan] + arguments)
        #expect(run.status == 64)
        #expect(run.out.isEmpty)
        #expect(!run.err.contains("Zxqv"))
    }
}
