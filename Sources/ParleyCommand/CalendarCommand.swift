import ArgumentParser
import Foundation
import Parley
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley calendar SERIES PLAN`.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Writes a plan as calendars (.ics) to be handed out.",
        discussion: """
            One for the team, with every workshop; one for a participant, with what they attend; or with --all a folder \
            with both, a file for each person. Days of travel, visas and money are entries of their own where asked for.

            Entries say `Meeting`, `Travel` or `Deadline` and no more, unless --titles is given. Files are called by \
            ids, or by the place in the series where an id makes no name of a file; with --codenames by code names, \
            where a folder goes through many hands: then no file holds an id.

            After a replan, the same command with the same folder makes the calendars anew: entries that were handed out \
            before move, and those that are off are called off. For that the folder keeps record.json, which is not to \
            be handed out; for single files --record names such a file.

            Examples:
              parley calendar series.yaml plan.json -o team.ics
              parley calendar series.yaml plan.json --participant n3 --travel --visa -o n3.ics
              parley calendar series.yaml plan.json --all --travel --visa --money -o calendars
            """)

    @OptionGroup var given: GivenPlan

    @Flag(name: [.customShort("q"), .long], help: "No word about hints.")
    var quiet = false

    @Option(help: ArgumentHelp("The calendar of this participant instead of the team's.", valueName: "id"))
    var participant: String?

    @Flag(help: "The team's and everybody's, in a folder.")
    var all = false

    @Flag(help: "Add the days of travel.")
    var travel = false

    @Flag(help: "Add the last days to apply for visas.")
    var visa = false

    @Flag(help: "Add, for the team, when each funder's money is needed and when its window ends.")
    var money = false

    @Flag(help: "Say what each entry is about.")
    var titles = false

    @Flag(inversion: .prefixedNo, help: "Say at which venue a meeting is.")
    var places = true

    @OptionGroup var naming: FileNameOptions

    @Option(
        help: ArgumentHelp("What was handed out before; made where there is none.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var record: String?

    @Option(
        help: ArgumentHelp(
            "The day on which the calendars are made. (default: today of the series)", valueName: "date"),
        transform: BaselineOptions.day)
    var stamp: Day?

    @Option(name: [.customShort("o"), .long], help: "Write to this file or folder instead of standard output.")
    var output: String?

    func validate() throws {
        if all, participant != nil { throw ValidationError("--all and --participant cannot both be.") }
        if all, output == nil { throw ValidationError("--all writes a folder; name it with -o.") }
        if all, record != nil { throw ValidationError("--all keeps its record in the folder, and takes no --record.") }
        if naming.names || naming.codenames, !all {
            throw ValidationError("--names and --codenames are for the files of --all.")
        }
    }

    func run() throws {
        let (document, judged, context) = try given.read(quiet: quiet)
        let right = try RightPlan(
            judged, at: given.plan, in: context, harm: "its calendars would mislead", thing: "calendar")
        if let participant, right.series.participant(participant) == nil {
            Console.say("\(given.series): has nobody of this id")
            throw ExitCode.validationFailure
        }
        let inputs = [given.series, given.plan, given.past.baseline, naming.key.codenameKey]
        let known = all ? output.map { $0 + "/" + OutputFolder.Kind.record } : record
        var before = CalendarRecord(secret: CalendarRecord.secret(of: document, right.plan))
        if let known, access(known, F_OK) == 0 {
            do {
                before = try CalendarRecord(Input.text(of: known), name: known)
            } catch let error as SeriesFileError {
                throw Input.refuse(error, known)
            }
        } else if judged.made?.baseline != nil {
            Console.say(
                "\(given.plan): changes an earlier plan; calendars of that are updated only with the record that was made "
                    + "with them")
        }
        var contents = CalendarContents()
        (contents.travel, contents.visas, contents.money) = (travel, visa, money)
        (contents.titles, contents.places) = (titles, places)
        let calling = try naming.calling(right)
        if case .codenames(let codenames) = calling { contents.codenames = codenames }
        var handout = CalendarHandout(
            right.plan, of: right.series, contents, after: before,
            stamp: stamp ?? right.series.today ?? right.series.horizon.first)
        if all, let output {
            let files = handout.folder(calledBy: calling)
            do throws(OutputFileError) {
                try OutputFolder(output, kind: .calendars, inputs: inputs.compactMap(\.self)).write(files)
                return
            } catch {
                throw Output.refuse(error)
            }
        }
        let target = try output.map { try Output.target($0, .calendar, inputs: inputs + [record]) }
        let kept = try record.map { try Output.target($0, .json, inputs: inputs) }
        let calendar = handout.calendar(of: participant)
        if let target { try Output.write(calendar.whole, to: target) } else { try Console.out(calendar.whole) }
        if let kept { try Output.write(handout.record.text, to: kept) }
    }
}
