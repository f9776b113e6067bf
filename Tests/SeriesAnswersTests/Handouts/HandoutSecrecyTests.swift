import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// What is handed out says nothing of anybody but its reader: over seeded series with awkward names, also such as are
/// common words or end nothing, the same bytes come out whatever the others are called: twenty series, each with
/// ten ways to call people.
@Suite struct HandoutSecrecyTests {
    private static let words = [
        "Meeting", "Travel", "a", "Deadline", "END:VEVENT", "=1+1", "李 雷", "Ø", "\u{202E}x", "</p>", "{{id}}", "n1",
        "\"", ",;\\", "BEGIN", "Anna", "Istanbul", "*", "per diem", "é",
    ]

    /// A series, and the same with other names and ids of everybody but those who are spared, ten times.
    private func others(_ seed: Int, renamed: AwkwardSeries.Renaming = .people, sparing spared: Set<String> = [])
        -> [AwkwardSeries]
    {
        (0..<10).map { AwkwardSeries(seed: seed, renamed: renamed, sparing: spared, naming: 10 * seed + $0) }
    }

    /// The calendars of the team and of everybody in the order of the series, after those of the old plan.
    private func calendars(_ awkward: AwkwardSeries) -> [String] {
        var contents = CalendarContents()
        (contents.travel, contents.visas, contents.money) = (true, true, true)
        var record = CalendarRecord(secret: "x")
        var texts: [String] = []
        for plan in [awkward.old, awkward.plan] {
            var handout = CalendarHandout(
                plan, of: awkward.series, contents, after: record, stamp: day("2026-11-21"))
            // Of the old plan the team's, so that something is called off.
            let people = plan == awkward.plan ? handout.people : []
            for owner in [nil] + people.map(Optional.some) {
                let calendar = handout.calendar(of: owner)
                texts.append(calendar.whole)
                texts.append(calendar.cancelled ?? "")
            }
            record = handout.record
        }
        // The mark of an entry is a hash with a key that nobody else has; it stands for somebody and tells nobody.
        return texts.map { $0.split(separator: "\r\n").filter { !$0.hasPrefix("UID:") }.joined(separator: "\n") }
    }

    @Test(arguments: 1...20)
    func `calendars do not depend on what anybody is called, and but for their marks not on ids`(
        seed: Int
    ) {
        let plain = calendars(AwkwardSeries(seed: seed))
        for other in others(seed) { #expect(calendars(other) == plain) }
    }

    @Test(arguments: 1...20) func `a letter does not depend on what the others are called`(seed: Int) throws {
        let one = AwkwardSeries(seed: seed)
        let form: LetterTemplate.Form = seed.isMultiple(of: 2) ? .markdown : .html
        let template = try LetterTemplate(LetterTemplate.standard(form), form: form)
        func letter(_ id: String, _ awkward: AwkwardSeries) throws -> String? {
            let person = try #require(awkward.series.participant(id))
            let trips = Timetable(awkward.plan, of: awkward.series).itinerary(of: id)?.trips
            return trips.map {
                template.letter(
                    LetterFields(person, in: awkward.series, trips: $0, contact: "", date: day("2026-11-21")))
            }
        }
        let people = one.plan.workshops.flatMap(\.attendees)
        let person = try #require(people.isEmpty ? nil : people[seed % people.count])
        let plain = try letter(person, one)
        for other in others(seed, renamed: [.people, .funders], sparing: [person]) {
            #expect(try letter(person, other) == plain)
        }
    }

    @Test(arguments: 1...200) func `names of files do not depend on what anybody is called`(seed: Int) {
        let series = AwkwardSeries(seed: seed).series
        var random = SeededGenerator(seed: seed)
        let other = series.with { series in
            for position in series.participants.indices {
                let name = (0..<2).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
                series.participants[position].name = name
            }
        }
        let (plain, renamed) = (HandoutNames(of: series), HandoutNames(of: other))
        for id in series.participants.map(\.id) { #expect(plain[id] == renamed[id]) }
    }

    @Test(arguments: 1...20) func `a budget does not depend on what anybody is called, in no form`(seed: Int) {
        func forms(_ awkward: AwkwardSeries) -> [[UInt8]] {
            let budget = Budget(awkward.plan, of: awkward.series)
            return [
                BudgetWorkbook(budget, of: awkward.series).bytes,
                Array(BudgetReport(budget, of: awkward.series).text.utf8), Array(BudgetTable(budget).text.utf8),
                Array(BudgetDocument(budget, name: awkward.series.name).text.utf8),
            ]
        }
        let plain = forms(AwkwardSeries(seed: seed))
        for other in others(seed) { #expect(forms(other) == plain) }
    }
}
