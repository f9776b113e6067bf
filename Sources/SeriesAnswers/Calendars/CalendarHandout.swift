import CalendarFiles
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

    /// Everybody who attends something or has a calendar already, in the order of the series.
    package var people: [String] {
        let people = Set(timetable.itineraries.map(\.participant)).union(record.owners)
        let known = series.participants.map(\.id)
        return known.filter(people.contains) + people.subtracting(known).sorted()
    }

    /// The calendar of somebody, or with nil of the team, as a file.
    ///
    /// - Returns: all that is on or was called off; and what was called off alone, as a file that says so and nothing
    ///   else, where there is anything.
    package mutating func calendar(of owner: String?) -> (whole: String, cancelled: String?) {
        let entries = CalendarEntry.entries(
            of: owner, plan, of: series, timetable, workshops: workshops, contents)
        let events = record.handOut(entries, to: owner, contents, stamp: stamp)
        func text(_ method: OutputCalendar.Method, _ events: [OutputEvent]) -> String {
            CalendarWriter.text(
                of: OutputCalendar(
                    method: method, name: contents.titles ? series.name(forReader: owner) : nil,
                    product: ParleyVersion.calendars,
                    events: events))
        }
        let off = events.filter(\.isCancelled)
        return (text(.publish, events), off.isEmpty ? nil : text(.cancel, off))
    }
}
