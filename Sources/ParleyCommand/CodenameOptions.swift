import ArgumentParser
import SeriesAnswers
import SeriesModel

/// On what code names depend.
struct CodenameKeyOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Code names depend on the text of this file, and stay the same when people join or leave.",
            valueName: "file"), completion: .file())
    var codenameKey: String?

    /// Refuses a file for code names that nobody asked for.
    func expect(codenames: Bool) throws {
        if codenameKey != nil, !codenames { throw ValidationError("--codename-key is for --codenames.") }
    }

    /// Code names of everybody in a series and in some plans of it, by the file where there is one.
    func codenames(of series: Series, in plans: [Plan]) throws -> Codenames {
        Codenames(of: series.participants, in: plans, key: try codenameKey.map { try Input.text(of: $0) })
    }
}

/// What the files of a folder are called by.
struct FileNameOptions: ParsableArguments {
    @Flag(help: "Call files by people's names.")
    var names = false

    @Flag(help: "Call files by code names, as `report --codenames` has them, instead of ids.")
    var codenames = false

    @OptionGroup var key: CodenameKeyOption

    func validate() throws {
        if names, codenames { throw ValidationError("Give --names or --codenames, not both.") }
        try key.expect(codenames: codenames)
    }

    /// What files of the people of a plan are called by.
    func calling(_ right: RightPlan) throws -> HandoutNames.Calling {
        if names { return .names }
        return codenames ? .codenames(try key.codenames(of: right.series, in: [right.plan])) : .ids
    }
}
