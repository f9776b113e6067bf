import CalendarFiles
import OrderedCollections
import SeriesFiles
package import SeriesModel

/// The calendars of a plan, made one after the other and kept in mind in a record.
package struct CalendarHandout {
    /// What was handed out, these calendars included.
    package private(set) var record: CalendarRecord

    private let plan: Plan
    private let series: Series
    private let timetable: Timetable
    private let workshops: [Int]
    private let contents: CalendarContents
    private let stamp: Day

    /// Calendars of a right plan.
    ///
    /// - Parameters:
    ///   - plan: a right plan, its workshops in order of start.
    ///   - series: its series.
    ///   - contents: what entries there are, and what they say.
    ///   - record: what was handed out before.
    ///   - stamp: the day on which this is made.
    package init(
        _ plan: Plan, of series: Series, _ contents: CalendarContents, after record: CalendarRecord, stamp: Day
    ) {
        self.plan = plan
        self.series = series
        self.contents = contents
        self.record = record
        self.stamp = stamp
        timetable = Timetable(plan, of: series)
        workshops = self.record.goOn(to: plan, of: series)
    }

    /// The ids of everybody who attends something or has a calendar already, in the order of the series; last of those
    /// whom it no longer has and who are in the plan.
    package var people: [String] {
        let attendees = timetable.itineraries.map(\.participant)
        let known = series.participants.map(\.id)
        let (attending, marks) = (Set(attendees), Set(record.calendars))
        return known.filter { attending.contains($0) || marks.contains(record.mark(of: $0)) }
            + attending.subtracting(known).sorted()
    }

    /// The marks of the calendars of people who are neither in the series nor in the plan any more, in the order in
    /// which they first had one.
    package var former: [String] {
        let known = Set(people.map(record.mark))
        return record.calendars.filter { $0 != CalendarRecord.team && !known.contains($0) }
    }

    /// The calendar of somebody, or with nil of the team, as a file.
    ///
    /// - Returns: all that is on or was called off; and what was called off alone, as a file that says so and nothing
    ///   else, where there is anything.
    package mutating func calendar(of owner: String?) -> (whole: String, cancelled: String?) {
        let entries = CalendarEntry.entries(
            of: owner, plan, of: series, timetable, workshops: workshops, contents)
        return files(
            record.handOut(entries, in: record.mark(of: owner), contents, stamp: stamp),
            called: series.name(forReader: owner, contents))
    }

    /// The calendar of somebody who is neither in the series nor in the plan any more: everything is off.
    package mutating func calendar(ofFormer mark: String) -> (whole: String, cancelled: String?) {
        files(
            record.handOut([], in: mark, contents, stamp: stamp), called: series.name(forReaderKnowing: []))
    }

    /// The calendars of everybody as files of a folder.
    ///
    /// - Parameter calling: what files are called by.
    /// - Returns: the files, and the record as the last of them.
    package mutating func folder(calledBy calling: HandoutNames.Calling) -> [(name: String, text: String)] {
        let (people, former) = (people, former)
        let before = record.calling == calling.kind ? record.files : [:]
        let names = HandoutNames(
            of: series, others: people, former: former.map { ($0, before[$0] ?? "") }, by: calling,
            taken: [CalendarRecord.team, "record"])
        var files: [(name: String, text: String)] = []
        func add(_ calendar: (whole: String, cancelled: String?), _ name: String) {
            files.append(("\(name).ics", calendar.whole))
            if let cancelled = calendar.cancelled { files.append(("\(name).cancelled.ics", cancelled)) }
        }
        add(calendar(of: nil), CalendarRecord.team)
        for person in people { add(calendar(of: person), names[person]) }
        for mark in former { add(calendar(ofFormer: mark), names[mark]) }
        record.calling = calling.kind
        record.files = OrderedDictionary(
            people.map { (record.mark(of: $0), names[$0]) } + former.map { ($0, names[$0]) },
            uniquingKeysWith: { first, _ in first })
        return files + [(OutputFolder.Kind.record, record.text)]
    }

    private func files(_ events: [OutputEvent], called name: String) -> (whole: String, cancelled: String?) {
        func text(_ method: OutputCalendar.Method, _ events: [OutputEvent]) -> String {
            CalendarWriter.text(
                of: OutputCalendar(
                    method: method, name: contents.titles ? name : nil,
                    product: ParleyVersion.calendars,
                    events: events))
        }
        let off = events.filter(\.isCancelled)
        return (text(.publish, events), off.isEmpty ? nil : text(.cancel, off))
    }
}
