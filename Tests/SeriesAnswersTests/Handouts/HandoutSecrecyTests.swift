import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// What is handed out says nothing of anybody but its reader: over 200 seeded series with awkward names, also such as
/// are common words or end nothing, the same bytes come out whatever the others are called.
@Suite struct HandoutSecrecyTests {
    private static let words = [
        "Meeting", "Travel", "a", "Deadline", "END:VEVENT", "=1+1", "李 雷", "Ø", "\u{202E}x", "</p>", "{{id}}", "n1",
        "\"", ",;\\", "BEGIN", "Anna", "Istanbul", "*", "per diem", "é",
    ]

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

    @Test(arguments: 1...200)
    func `calendars do not depend on what anybody is called, and but for their marks not on ids`(
        seed: Int
    ) {
        let other = AwkwardSeries(seed: seed, renamed: .people, naming: seed)
        #expect(calendars(other) == calendars(AwkwardSeries(seed: seed)))
    }

    @Test(arguments: 1...200) func `a letter does not depend on what the others are called`(seed: Int) throws {
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
        guard let person = people.isEmpty ? nil : people[seed % people.count] else { return }
        let other = AwkwardSeries(seed: seed, renamed: [.people, .funders], sparing: [person], naming: seed)
        #expect(try letter(person, other) == letter(person, one))
    }

    /// The series with other names, and the same ids.
    private func renamed(_ seed: Int) -> Series {
        var random = SeededGenerator(seed: seed)
        return AwkwardSeries(seed: seed).series.with { series in
            for position in series.participants.indices {
                let name = (0..<2).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
                series.participants[position].name = name
            }
        }
    }

    @Test(arguments: 1...200) func `names of files do not depend on what anybody is called`(seed: Int) {
        let (one, other) = (AwkwardSeries(seed: seed), AwkwardSeries(seed: seed, renamed: .people, naming: seed))
        let plain = HandoutNames(of: one.series)
        let renamed = HandoutNames(of: renamed(seed))
        for id in one.series.participants.map(\.id) { #expect(plain[id] == renamed[id]) }
        // With code names they do not depend on ids either.
        func coded(_ awkward: AwkwardSeries) -> [String] {
            let names = HandoutNames(of: awkward.series, by: .codenames(awkward.codenames))
            return awkward.series.participants.map { names[$0.id] }
        }
        #expect(coded(one) == coded(other))
        let people = one.series.participants
        let names = HandoutNames(of: one.series, by: .codenames(Codenames(of: people)))
        let given = people.map { names[$0.id] }
        #expect(Set(given).count == people.count)
        #expect(Set(given.map { $0.lowercased() }).isDisjoint(with: people.flatMap { [$0.id, $0.name] }))
    }

    @Test(arguments: 1...200) func `a budget does not depend on what anybody is called, in no form`(seed: Int) {
        func forms(_ awkward: AwkwardSeries) -> [[UInt8]] {
            let budget = Budget(awkward.plan, of: awkward.series)
            return [
                BudgetWorkbook(budget, of: awkward.series).bytes,
                Array(BudgetReport(budget, of: awkward.series).text.utf8), Array(BudgetTable(budget).text.utf8),
                Array(BudgetDocument(budget, name: awkward.series.name).text.utf8),
            ]
        }
        let other = AwkwardSeries(seed: seed, renamed: .people, naming: seed)
        #expect(forms(other) == forms(AwkwardSeries(seed: seed)))
    }

    @Test(arguments: 1...200) func `tables that call people by ids do not depend on names`(seed: Int) {
        let one = AwkwardSeries(seed: seed)
        func texts(_ series: Series) -> [String] {
            let comparison = PlanComparison(from: one.old, to: one.plan, of: series)
            return [
                PlanReport(one.plan, of: series, codenames: true).text,
                PlanReport(one.plan, of: series, codenames: true, attendance: true).text,
                ChangesReport(comparison, of: series, codenames: true).text,
                AttendanceDocument(one.plan, of: series).text,
            ]
        }
        #expect(texts(renamed(seed)) == texts(one.series))
    }

    @Test func `a full name in the name of the series is hidden from others`() throws {
        let series = Lake.series.with {
            $0.name = "Talks of Nora Aas"
            $0.participants[0].name = "Nora Aas"
        }
        let (nora, other) = (series.participants[0].id, series.participants[1].id)
        var contents = CalendarContents()
        contents.titles = true
        var handout = CalendarHandout(
            Lake.plan, of: series, contents, after: CalendarRecord(secret: "x"), stamp: day("2026-11-21"))
        #expect(handout.calendar(of: nora).whole.contains("Nora Aas"))
        #expect(handout.calendar(of: nil).whole.contains("Nora Aas"))
        #expect(!handout.calendar(of: other).whole.contains("Aas"))
        let template = try LetterTemplate(LetterTemplate.standard(.markdown), form: .markdown)
        func letter(_ id: String) throws -> String {
            let person = try #require(series.participant(id))
            return template.letter(LetterFields(person, in: series, trips: [], contact: "", date: day("2026-11-21")))
        }
        #expect(try letter(nora).contains("Talks of Nora Aas") && !letter(other).contains("Aas"))
    }
}
