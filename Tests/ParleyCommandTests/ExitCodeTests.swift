import Testing

/// The exit codes that README.md promises, each by a real run.
struct ExitCodeTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `0, a right plan`() async throws {
        #expect(try await Command.run(["plan", FirstSeries.path]).status == 0)
    }

    @Test func `1, there is no right plan`() async throws {
        let run = try await Command.run(["plan", try directory.write(FirstSeries.infeasible(), to: "poor.yaml")])
        #expect(run.status == 1)
        #expect(run.out.contains("There is no right plan"))
    }

    @Test func `3, stopped before an answer`() async throws {
        #expect(try await Command.run(["plan", FirstSeries.path, "--time-limit", "0.000001"]).status == 3)
    }

    @Test(arguments: [
        ["plan"], ["plan", "a.yaml", "b.yaml"], ["plan", "a.yaml", "--colour"],
        ["plan", "a.yaml", "--time-limit", "0"],
        ["plan", "a.yaml", "--time-limit", "soon"], ["plan", "a.yaml", "--time-limit", "nan"], ["check"],
        ["export", "a.yaml"], ["export", "a.yaml", "--lp", "--mps"], ["frobnicate"],
    ])
    func `64, wrong use`(arguments: [String]) async throws {
        let run = try await Command.run(arguments)
        #expect(run.status == 64)
        #expect(run.out.isEmpty)
        #expect(run.err.contains("Usage: parley"))
    }

    @Test(arguments: [
        (["paln", "x"], "There is no command 'paln'. Maybe you meant 'plan'."),
        (["help", "handouts"], "There is no command 'handouts'."),
        (["help", "whatif", "mrege"], "There is no command 'mrege'. Maybe you meant 'merge'."),
        (["new", "--from", "1.3.2027"], "'1.3.2027' is no date. Maybe you meant 2027-03-01."),
        (["new", "--to", "20270301"], "'20270301' is no date. Maybe you meant 2027-03-01."),
        (
            ["replan", "a.yaml", "--baseline", "b.json", "--held-until", "3/4/2027"],
            "'3/4/2027' is no date. Maybe you meant 2027-04-03, or 2027-03-04."
        ),
        (["new", "--from", "March 2027"], "'March 2027' is no date. A date is written like 2027-03-15."),
    ])
    func `64, what may have been meant is said`(arguments: [String], words: String) async throws {
        let run = try await Command.run(arguments)
        #expect(run.status == 64)
        #expect(run.err.contains(words), "\(run.err)")
    }

    @Test func `help names a command`() async throws {
        #expect(try await Command.run(["help", "whatif", "merge"]).out.contains("USAGE: parley whatif merge"))
        #expect(try await Command.run(["help"]).status == 0)
    }

    @Test(arguments: [["plan"], ["check"], ["export", "--mps"]])
    func `65, a broken file, with all that is wrong`(arguments: [String]) async throws {
        let run = try await Command.run(arguments + ["Fixtures/broken/many-at-once.yaml"])
        #expect(run.status == 65)
        #expect(run.out.isEmpty)
        #expect(run.err.contains("Fixtures/broken/many-at-once.yaml:3:10: horizon"))
        #expect(run.err.hasSuffix(" errors\n"))
    }

    @Test func `65, a plan that is none`() async throws {
        let path = try directory.write("[]", to: "plan.json")
        let run = try await Command.run(["check", FirstSeries.path, path])
        #expect(run.status == 65)
        #expect(run.err.hasPrefix(path))
    }

    @Test func `66, a missing file`() async throws {
        let none = directory.path("none.yaml")
        for arguments in [
            ["plan", none], ["check", none], ["check", FirstSeries.path, none], ["export", "--lp", none],
        ] {
            let run = try await Command.run(arguments)
            #expect(run.status == 66)
            #expect(run.err == "\(none): cannot be read: there is no such file\n")
        }
    }
}
