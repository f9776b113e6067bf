import Foundation
import Testing

/// `parley frontier`, `ask`, `soonest` and `why`.
struct QuestionCommandsTests {
    private let directory: TemporaryDirectory
    private static let plan = Golden.path("plan-first-json")

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test(arguments: [
        ("frontier", ["--against", "cost"], "frontier-first"),
        ("frontier", ["--of", "attendance", "--against", "reluctance", "--json"], "frontier-first-json"),
        ("ask", ["--funder", "Meridian Foundation"], "ask-first"),
        ("ask", ["--funder", "norway", "--workshops", "2", "--attendance", "24", "--json"], "ask-first-json"),
        ("soonest", [], "soonest-first"),
        ("soonest", ["--json"], "soonest-first-json"),
        ("why", [plan, "--workshop", "2"], "why-first"),
        (
            "why", [plan, "--not", "istanbul 2027-05-03", "--not", "s3@2", "--not", "n1@2", "--not", "Dubai"],
            "why-first-not"
        ),
        ("why", [plan, "--not", "n1@2", "--json"], "why-first-json"),
    ])
    func `the first series has its answers`(question: String, arguments: [String], golden: String) async throws {
        let run = try await Command.run([question, FirstSeries.path] + arguments)
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        try Golden.check(run.out, golden)
        guard arguments.contains("--json") || question == "frontier" || question == "ask" else { return }
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
        if arguments.contains("--json") {
            _ = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
        }
    }

    @Test(arguments: [["soonest", FirstSeries.path], ["why", FirstSeries.path, plan, "--not", "n1@2"]])
    func `code names give nobody away`(arguments: [String]) async throws {
        let run = try await Command.run(arguments + ["--codenames"])
        for name in try FirstSeries.names() { #expect(!run.out.contains(name)) }
        #expect(run.out.contains("n1"))
    }

    @Test func `1, there is nothing to be had`() async throws {
        let poor = try directory.write(FirstSeries.infeasible(), to: "poor.yaml")
        #expect(try await Command.run(["frontier", poor]).status == 1)
        #expect(try await Command.run(["ask", poor, "--funder", "foundation"]).status == 1)
        let wrong = try directory.write(
            Command.golden("plan-first-json").replacingOccurrences(of: "1732.00", with: "1732.01"), to: "wrong.json")
        let run = try await Command.run(["why", FirstSeries.path, wrong])
        #expect(run.status == 1)
        #expect(run.err.contains("[costs] workshop 1"))
    }

    @Test func `3, out of time`() async throws {
        for arguments in [["frontier"], ["ask", "--funder", "norway"], ["soonest"], ["why", Self.plan]] {
            let run = try await Command.run(
                [arguments[0], FirstSeries.path] + arguments.dropFirst() + ["--time-limit", "0.000001"])
            #expect(run.status == 3, "\(arguments)")
            #expect(run.out.contains("stopped"), "\(arguments)")
        }
    }

    @Test(arguments: [
        (["ask", FirstSeries.path, "--funder", "nobody"], "has no funder 'nobody'\n  it has norway, foundation\n"),
        (
            ["why", FirstSeries.path, plan, "--not", "paris"],
            """
            has no venue 'paris', and nobody of this id or name
              its venues are dubai, istanbul, bangkok
              its people are n1, n2, n3, n4, n5, s1, s2, s3, s4, s5, t1, t2, t3

            """
        ),
        (
            ["why", FirstSeries.path, plan, "--not", "Anjali Rau@2"],
            "has nobody of this id or name\n  its people are n1, n2, n3, n4, n5, s1, s2, s3, s4, s5, t1, t2, t3\n"
        ),
        (["why", FirstSeries.path, plan, "--not", "n1@4"], "has no workshop '4'\n"),
        (["why", FirstSeries.path, plan, "--workshop", "0"], "has no workshop '0'\n"),
        (["frontier", FirstSeries.path, "--of", "cost"], "--against and --of both name cost.\n"),
        (["frontier", FirstSeries.path, "--of", "changes"], "The goal changes counts from an earlier plan"),
        (
            ["why", FirstSeries.path, plan, "--not", "dubai", "--workshop", "1"],
            "Give --not or --workshop, not both.\n"
        ),
        (
            ["ask", FirstSeries.path, "--funder", "norway", "--workshops=-1"],
            "--workshops is -1; it must be 0 or more.\n"
        ),
    ])
    func `64, wrong use`(arguments: [String], words: String) async throws {
        let run = try await Command.run(arguments)
        #expect(run.status == 64)
        #expect(run.err.contains(words))
        #expect(!run.err.contains("Anjali"))
    }
}
