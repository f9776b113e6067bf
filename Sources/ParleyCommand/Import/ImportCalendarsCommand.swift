import ArgumentParser
import CalendarFiles
import SeriesAnswers
import SeriesFiles
import SeriesModel

/// `parley import calendars SERIES FOLDER…`.
struct ImportCalendarsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendars",
        abstract: "Makes the days on which people are busy by their calendars unavailable.",
        discussion: """
            Reads iCalendar files (.ics), of one person each, named by their id or name, such as n1.ics: exports, or \
            subscribed feeds saved as files. Busy days become `unavailable`, tentative ones `ifNeedBe`; free and cancelled \
            events count for nothing. Only days are taken: no title, place or person is kept or shown.

            Times become days of the zone that the calendar names as its own, else of the home city, else of --zone. A \
            zone that nobody knows is an error.

            People have the meetings of the plan in their calendars too. With --record, the record.json of `calendar`, what \
            was handed out keeps nobody from coming to it.

            Examples:
              parley import calendars series.yaml calendars/ -o series-2.yaml
              parley import calendars series.yaml n1.ics s2.ics --in-place --plan plan.json
              parley import calendars series.yaml theirs/ --record calendars/record.json --in-place
              parley import calendars series.yaml calendars/ --zone "Customized Time Zone=Asia/Karachi" --in-place
            """)

    @Argument(help: SeriesArgument.help, completion: SeriesArgument.completion)
    var series: String

    @Argument(help: "Calendars, or folders of them.", completion: .file(extensions: ["ics"]))
    var calendars: [String]

    @Option(
        help: ArgumentHelp(
            """
            The zone of those whose calendar and home city say none: Europe/Vienna; or what a zone stands for that is not \
            known: "Customized Time Zone=Europe/Vienna". Can be given again.
            """, valueName: "zone"))
    var zone: [String] = []

    @Option(
        help: ArgumentHelp(
            "What `calendar` has handed out: its record.json. These entries are passed over.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var record: String?

    @OptionGroup var options: ImportOptions

    func validate() throws {
        guard !calendars.isEmpty else { throw ValidationError("Give a calendar, or a folder of them.") }
        let plain = zone.filter { !$0.contains("=") }
        guard plain.count < 2 else { throw ValidationError("--zone says twice where people live.") }
        for name in plain + ImportOptions.pairs(zone).values where !CalendarFile.knowsZone(name) {
            throw ValidationError("--zone: no time zone is called '\(name)'; a name is like Europe/Vienna.")
        }
    }

    private static func hint(_ days: ImportedDays, _ plan: Plan) -> String? {
        days.mayBeMeetings(of: plan)
            ? "where these are meetings of the plan itself, handed out by `parley calendar`, its record.json tells: --record"
            : nil
    }

    func run() throws {
        let ours = try record.map { path in
            do {
                return try CalendarRecord(Input.text(of: path), name: path).uids
            } catch let error as SeriesFileError {
                throw Input.refuse(error, path)
            }
        }
        let hint = record == nil ? Self.hint : { _, _ in nil }
        try options.run(series, inputs: calendars + [record].compactMap(\.self), hint: hint) {
            document throws(ImportError) in
            try ImportedDays.calendars(
                calendars, for: document, source: options.source ?? "calendar", people: options.people,
                zone: zone.first { !$0.contains("=") }, zones: ImportOptions.pairs(zone), ours: ours ?? [])
        }
    }
}
