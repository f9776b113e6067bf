import ArgumentParser

/// `parley import calendars SERIES …` and `parley import poll SERIES FILE`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings calendars or a poll into a series file, and brings them up to date.",
        discussion: """
            What is imported is written where one would write it by hand, and noted under `imported`. Importing again \
            changes what came from there and nothing else: what was written by hand stays, and so does what was changed \
            by hand since. It says what is new and what is gone; with --plan also what of a plan is no longer right.

            Files and rows are matched to participants by id or name, as they are or without case and accents. Whoever \
            is not found is said, with the nearest; --person says who they are.
            """,
        subcommands: [ImportCalendarsCommand.self, ImportPollCommand.self])
}
