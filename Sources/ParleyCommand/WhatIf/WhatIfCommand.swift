import ArgumentParser

/// `parley whatif SERIES SCENARIO…` and `parley whatif merge FILE…`.
struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Says what would change if something were different.",
        usage: """
            parley whatif <series> <scenario> … [--scenarios <file> …] [--output <file>] [--shard <i/n>]
            parley whatif merge <file> … [--series <series>] [--scenarios <file> …]
            """,
        discussion: """
            A scenario changes something in the series: "funders.norway.amount: -20%", "without: venue istanbul", \
            "participants.n3: away 2027-04-01/2027-05-15", "fares: +15%", "workshops: 5", "visas: TR refuses IR". \
            Several changes of one scenario have a semicolon between them. "funders.norway.amount: 100000..300000 by \
            25000" is a scenario for each amount. A file has a list of them. `parley help whatif run` says more.
            """,
        subcommands: [WhatIfRunCommand.self, WhatIfMergeCommand.self], defaultSubcommand: WhatIfRunCommand.self)
}
