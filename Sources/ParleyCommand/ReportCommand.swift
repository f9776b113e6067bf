import ArgumentParser
import LinearModel
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley report SERIES PLAN`.
struct ReportCommand: ParsableCommand, Searching {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes a page of a plan to hand out: for the team, a funder, a delegation or a participant.",
        discussion: """
            One file of HTML, which needs nothing besides: it can be opened, printed on A4, read on a phone and sent on. \
            It has the workshops, a timeline of everybody's availability, who attends what, travel, costs and payers, \
            when money is needed, and what is proven.

            What a reader may not see is not in the file. With --for a funder, it has that funder's own money, and people \
            only as numbers; for a delegation its own people; for a participant their own dates. --codenames gives \
            people code names that tell neither id nor place in the file; --redacted only says how many they are, and \
            warns where a number tells who somebody is.

            A plan that breaks a rule has no report.

            Examples:
              parley report series.yaml plan.json -o report.html
              parley report series.yaml plan.json --for funder norway -o norway.html
              parley report series.yaml plan.json --why --risks --compare old.json -o report.html
            """)

    @OptionGroup var given: GivenPlan

    @Option(
        name: .customLong("for"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "For whom: `funder`, `delegation` or `participant`, and the id or name.", valueName: "reader"))
    var reader: [String] = []

    @Flag(help: "Call people by code names.")
    var codenames = false

    @Flag(help: "Say only how many people there are.")
    var redacted = false

    @OptionGroup var key: CodenameKeyOption

    @Option(
        help: ArgumentHelp("Say what is different from this plan.", valueName: "plan"),
        completion: .file(extensions: ["json"]))
    var compare: String?

    @Flag(help: "Say what other dates and venues would mean; each is planned anew.")
    var why = false

    @Flag(help: "Say what becomes of the plan when people cancel.")
    var risks = false

    @Option(
        help: ArgumentHelp("The chance of cancelling, 0 to 1, where the file gives none.", valueName: "chance"),
        transform: RiskCommand.chance)
    var cancels = RiskAssessment.usualChance

    @Option(
        help: ArgumentHelp("The language of the report; there is en.", valueName: "code"),
        transform: ReportCommand.language)
    var language = ReportLanguage.english

    @Option(
        help: ArgumentHelp("For --why: stop after so many seconds with what is known by then.", valueName: "seconds"))
    var timeLimit: Double?

    @Flag(name: [.customShort("q"), .long], help: "No progress, and no word about hints.")
    var quiet = false

    @OptionGroup var watching: ProgressOption

    @Option(name: [.customShort("o"), .long], help: "Write to this file instead of standard output.")
    var output: String?

    func validate() throws {
        try Self.expect(timeLimit: timeLimit)
        if codenames, redacted { throw ValidationError("Give --codenames or --redacted, not both.") }
        try key.expect(codenames: codenames)
        guard reader.isEmpty || (reader.count > 1 && Topic(rawValue: reader[0]) != nil) else {
            throw ValidationError(
                "--for takes who it is and which: --for funder norway, --for delegation north, --for participant n3.")
        }
        if why || risks, !reader.isEmpty {
            throw ValidationError("--why and --risks are told to the team alone; leave them out, or --for.")
        }
        if (why || risks), redacted {
            throw ValidationError("--why and --risks are about people; leave them out, or --redacted.")
        }
    }

    func run() throws {
        let (document, judged, context) = try given.read(quiet: quiet)
        let (series, baseline) = (context.series, context.baseline)
        let old = try compare.map(Input.wholeBaseline)
        let target = try output.map {
            try Output.target(
                $0, .page, inputs: [given.series, given.plan, given.past.baseline, compare, key.codenameKey])
        }
        let right = try RightPlan(
            judged, at: given.plan, in: context, harm: "its report would mislead", thing: "report")
        let reader = try audience(in: series)
        let matter: ReportMatter
        do {
            let names = try key.codenames(of: series, in: [right.plan, baseline, old].compactMap(\.self))
            matter = try ReportMatter(
                right.plan, of: series, baseline: baseline, old: old, scenario: right.changes, for: reader,
                codenames: names)
        } catch let error as ReportError {
            throw refuse(error)
        }
        func answer<Asked: Question>(_ question: Asked) throws -> Asked.Answer {
            try self.answer(
                question, about: matter.series, baseline: matter.baseline, of: document, given.series)
        }
        let report = try Report(
            matter, why: why ? answer(WhyQuestion(of: matter.plan)) : nil,
            risk: risks ? answer(RiskQuestion(of: matter.plan, cancels: cancels)) : nil)
        let text = report.html(in: language)
        if let target { try Output.write(text, to: target) } else { try Console.out(text) }
    }

    // MARK: For whom

    private enum Topic: String {
        case funder, delegation, participant
    }

    private func audience(in series: Series) throws -> ReportReader {
        let naming: ReportReader.Naming = redacted ? .counts : codenames ? .codenames : .names
        guard let topic = reader.first.flatMap(Topic.init) else { return ReportReader(naming: naming) }
        let word = reader.dropFirst().joined(separator: " ")
        func id(_ entries: [some Named]) throws -> String {
            let called = entries.called(word)
            guard called.count > 1 else { return called.first?.id ?? word }
            Console.say("--for: several in the series have this name; give an id")
            throw ExitCode.validationFailure
        }
        switch topic {
        case .funder: return ReportReader(.funder(try id(series.funders)), naming: naming)
        case .delegation:
            return ReportReader(.delegation(try id(series.delegations)), naming: naming)
        case .participant:
            return ReportReader(.participant(try id(series.participants)), naming: naming)
        }
    }

    private static func language(_ code: String) throws -> ReportLanguage {
        guard let language = ReportLanguage(rawValue: code) else {
            let known = ReportLanguage.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(code)' is no language in which reports are written; there is \(known).")
        }
        return language
    }

    private func refuse(_ error: ReportError) -> ExitCode {
        switch error {
        case .noFunder: Console.say("--for: the series has no funder of this id or name")
        case .noDelegation: Console.say("--for: the series has no delegation of this id or name")
        case .noParticipant: Console.say("--for: the series has nobody of this id or name")
        }
        return .validationFailure
    }
}
