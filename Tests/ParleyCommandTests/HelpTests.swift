import SeriesAnswers
import Testing

/// The help texts, to the letter.
struct HelpTests {
    /// That a question has no command shows here.
    @Test(
        arguments: [
            "", "plan", "show", "check", "replan", "budget", "report", "export", "import-solution", "whatif", "convert",
            "new", "import", "import calendars", "import poll", "calendar", "letters", "schema", "estimate",
        ] + QuestionBook.kinds.map { $0.name })
    func `help says what there is`(subcommand: String) async throws {
        let run = try await Command.run(
            subcommand.isEmpty ? ["--help"] : subcommand.split(separator: " ").map(String.init) + ["--help"])
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        #expect(run.out.contains("USAGE: parley \(subcommand)"))
        try Golden.check(run.out, subcommand.isEmpty ? "help" : "help-\(subcommand.replacing(" ", with: "-"))")
    }

    @Test func `without a subcommand the help is printed`() async throws {
        let run = try await Command.run([])
        #expect(run.status == 0)
        try Golden.check(run.out, "help")
    }
}
