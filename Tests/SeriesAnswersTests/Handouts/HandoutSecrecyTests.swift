import SeriesModel
import TestSupport
import Testing

@testable import SeriesAnswers

/// Names of files and tables say nothing of what anybody is called: over 200 seeded series with awkward names, also
/// such as are common words or end nothing, the same text comes out. `EveryModeSecrecyTests` compares what is handed
/// out.
@Suite struct HandoutSecrecyTests {
    private static let words = [
        "Meeting", "Travel", "a", "Deadline", "END:VEVENT", "=1+1", "李 雷", "Ø", "\u{202E}x", "</p>", "{{id}}", "n1",
        "\"", ",;\\", "BEGIN", "Anna", "Istanbul", "*", "per diem", "é",
    ]

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
