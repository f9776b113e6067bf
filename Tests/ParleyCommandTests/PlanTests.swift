import Foundation
import Parley
import SeriesFiles
import SeriesModel
import Testing
import Yams

/// `parley plan`.
struct PlanTests {
    @Test func `the first series gives its table`() async throws {
        let run = try await Command.run(["plan", FirstSeries.path])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, "plan-first")
    }

    @Test func `with code names the table calls people by their ids`() async throws {
        let run = try await Command.run(["plan", FirstSeries.path, "--codenames"])
        #expect(run.status == 0)
        try Golden.check(run.out, "plan-first-codenames")
    }

    @Test func `as JSON the plan is the plan file`() async throws {
        let directory = try TemporaryDirectory()
        let run = try await Command.run(["plan", FirstSeries.path, "--json", "-o", directory.path("plan.json")])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        #expect(try directory.text(of: "plan.json") == run.out)
        #expect(try directory.names == ["plan.json"])
        try Golden.check(run.out, "plan-first-json")
    }

    @Test func `the same file gives the same JSON, byte for byte`() async throws {
        let first = try await Command.run(["plan", FirstSeries.path, "--json"])
        let second = try await Command.run(["plan", FirstSeries.path, "--json"])
        #expect(first.out == second.out)
    }

    @Test func `a series in JSON gives the same plan as in YAML`() async throws {
        let directory = try TemporaryDirectory()
        // Not the standard one: dates stay text.
        let resolver = Resolver.basic.appending(.bool).appending(.int).appending(.float)
        let values = try Yams.load(yaml: FirstSeries.text(), resolver)
        let data = try JSONSerialization.data(withJSONObject: try #require(values))
        let path = try directory.write(String(decoding: data, as: UTF8.self), to: "first.json")
        let json = try await Command.run(["plan", path, "--json"])
        let yaml = try await Command.run(["plan", FirstSeries.path, "--json"])
        #expect(json.status == 0, "\(json.err)")
        #expect(json.out == yaml.out)
    }

    /// Its table can be a golden text because no tie is left to chance, nor to the order of the file.
    @Test func `the first series has one best plan`() async throws {
        let series = try SeriesFile.read(FirstSeries.text(), name: FirstSeries.path).series
        var reversed = series
        reversed.participants.reverse()
        reversed.venues.reverse()
        let plan = try await Planner().plan(series).plan
        let other = try await Planner().plan(reversed).plan
        #expect(plan.workshops.map(\.start) == other.workshops.map(\.start))
        #expect(plan.workshops.map(\.venue) == other.workshops.map(\.venue))
        #expect(plan.workshops.map { Set($0.attendees) } == other.workshops.map { Set($0.attendees) })
        #expect(plan.total == other.total)
    }

    @Test func `quiet with a plan file prints nothing`() async throws {
        let directory = try TemporaryDirectory()
        let run = try await Command.run(["plan", FirstSeries.path, "--quiet", "-o", directory.path("plan.json")])
        #expect(run.status == 0)
        #expect(run.out.isEmpty)
        #expect(run.err.isEmpty)
        #expect(try directory.text(of: "plan.json").hasPrefix("{"))
    }

    @Test(arguments: ["relaxing", "compact"])
    func `either engine gives the answer, and says what it took`(engine: String) async throws {
        let run = try await Command.run(["plan", FirstSeries.path, "-q", "--json", "--stats", "--engine", engine])
        #expect(run.status == 0)
        let goals = try PlanFile.read(run.out, name: "plan.json").plan.goals.map(\.value)
        #expect(goals.map(\.description) == ["3", "39", "1", "96672.48", "196"])
        let lines = run.err.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[0].hasPrefix("62 options; 360 variables, 612 constraints; "))
        // Only one of them relaxes.
        let iterations = lines.dropFirst(2).map { $0.split(separator: " ")[7] }
        #expect(iterations.allSatisfy { $0 == "0" } == (engine == "compact"))
    }

    @Test func `quiet without a plan file still prints the table`() async throws {
        let quiet = try await Command.run(["plan", FirstSeries.path, "-q"])
        #expect(quiet.status == 0)
        try Golden.check(quiet.out, "plan-first")
    }

    @Test(.timeLimit(.minutes(5))) func `stopped at once there is no plan`() async throws {
        let directory = try TemporaryDirectory()
        let arguments = ["plan", "Fixtures/full.yaml", "--time-limit", "0.000001", "-o", directory.path("plan.json")]
        let run = try await Command.run(arguments)
        #expect(run.status == 3)
        #expect(run.out.hasSuffix("The search stopped before it found a right plan, or a proof that there is none.\n"))
        #expect(try directory.text(of: "plan.json").contains("\"status\": \"unknown\""))
    }
}
