import ArgumentParser
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel
import SeriesText

/// `parley letters SERIES PLAN`.
struct LettersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters",
        abstract: "Writes an invitation for each attendee from a template.",
        usage: """
            parley letters <series> <plan> --output <folder> [--template <file>] [<options>]
            parley letters --print-template [--html]
            """,
        discussion: """
            One letter for each person with all workshops that they attend, or with --per-workshop one for each of them. \
            A template is Markdown or, by its name, HTML, with places in double braces (Mustache); --print-template \
            prints the one that is used where none is given, to be changed. A key that no letter has is an error with \
            its line.

            Letters name people; their files do not, unless --names asks for it: they are called by ids, or with \
            --codenames by code names. A letter that was changed by hand is never replaced.

            Examples:
              parley letters series.yaml plan.json -o letters --contact office@example.org
              parley letters --print-template > invitation.md
              parley letters series.yaml plan.json --template invitation.md -o letters
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String?

    @Argument(help: "A right plan of it.", completion: .file(extensions: ["json"]))
    var plan: String?

    @Flag(name: [.customShort("q"), .long], help: "No word about hints.")
    var quiet = false

    @OptionGroup var scenario: WithOptions
    @OptionGroup var past: BaselineOptions

    @Option(
        help: ArgumentHelp("The template, Markdown or .html.", valueName: "file"),
        completion: .file(extensions: ["md", "html", "txt"]))
    var template: String?

    @Flag(help: "Print the template that is used where none is given.")
    var printTemplate = false

    @Flag(help: "Where no template is given: HTML instead of Markdown.")
    var html = false

    @Flag(help: "A letter for each workshop that somebody attends.")
    var perWorkshop = false

    @Option(help: ArgumentHelp("Whom to write to, for {{contact}}.", valueName: "address"))
    var contact = ""

    @Option(
        help: ArgumentHelp("The date of the letters. (default: today of the series)", valueName: "date"),
        transform: BaselineOptions.day)
    var date: Day?

    @OptionGroup var naming: FileNameOptions

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The folder to write.", valueName: "folder"))
    var output: String?

    func validate() throws {
        guard !printTemplate else { return }
        guard series != nil, plan != nil else { throw ValidationError("Give a series and a plan of it.") }
        guard output != nil else { throw ValidationError("Letters go to a folder; name it with --output.") }
        if template != nil, html {
            throw ValidationError("--html is for the template that is used without --template.")
        }
    }

    func run() throws {
        let form = template.map(LetterTemplate.Form.init(ofFileNamed:)) ?? (html ? .html : .markdown)
        if printTemplate { return try Console.out(LetterTemplate.standard(form)) }
        guard let series, let plan, let output else { return }
        let read = try self.read(form)
        let document = try scenario.series(series, quiet: quiet)
        let judged = try Input.plan(plan)
        let right = try RightPlan(
            judged, at: plan, in: try past.context(of: judged, at: plan, in: document, series),
            harm: "its letters would mislead", thing: "letter")
        let files = files(read, right, by: try naming.calling(right))
        do throws(OutputFileError) {
            let folder = try OutputFolder(
                output, kind: .letters,
                inputs: [series, plan, template, past.baseline, naming.key.codenameKey].compactMap(\.self))
            let gone = try folder.write(files + [(OutputFolder.Kind.sums, OutputFolder.Kind.sums(of: files))])
            // Whose letters they were is nobody's business.
            if gone > 0 {
                let letters = counted(gone, "older letter", "older letters")
                Console.say("\(output): removed \(letters), which this plan has no more")
            }
        } catch {
            throw Output.refuse(error)
        }
    }

    private func read(_ form: LetterTemplate.Form) throws -> LetterTemplate {
        let text = try template.map { try Input.text(of: $0) } ?? LetterTemplate.standard(form)
        do {
            return try LetterTemplate(text, form: form)
        } catch {
            for fault in error.faults { Console.say(lines: "\(template ?? "template"):\(fault.line): \(fault)") }
            throw ExitCode.badInput
        }
    }

    private func files(
        _ template: LetterTemplate, _ right: RightPlan, by calling: HandoutNames.Calling
    ) -> [(name: String, text: String)] {
        let timetable = Timetable(right.plan, of: right.series)
        let names = HandoutNames(
            of: right.series, others: timetable.itineraries.map(\.participant), by: calling)
        let date = date ?? right.series.today ?? right.series.horizon.first
        return timetable.itineraries.flatMap { itinerary -> [(name: String, text: String)] in
            // Whoever is no longer in the series has been there, and is invited to nothing.
            guard let person = right.series.participant(itinerary.participant) else { return [] }
            let trips = itinerary.trips.filter { !right.series.isHeld(from: $0.meeting.first, at: $0.venue) }
            let name = names[person.id]
            return (perWorkshop ? trips.map { [$0] } : trips.isEmpty ? [] : [trips]).map { trips in
                let number = perWorkshop ? trips.first.map { "-\($0.number)" } ?? "" : ""
                let fields = LetterFields(person, in: right.series, trips: trips, contact: contact, date: date)
                return ("\(name)\(number).\(template.form.rawValue)", template.letter(fields))
            }
        }
    }
}
