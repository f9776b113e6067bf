import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

/// What is handed out says nothing of anybody but its reader: over seeded names, also such as are common words or end
/// nothing, the same bytes come out whatever the others are called.
@Suite struct HandoutSecrecyTests {
    private static let words = [
        "Meeting", "Travel", "a", "Deadline", "END:VEVENT", "=1+1", "李 雷", "Ø", "\u{202E}x", "</p>", "{{id}}", "n1",
        "\"", ",;\\",
        "BEGIN", "Anna", "Istanbul", "*", "per diem", "é",
    ]

    /// The series with other names for all but one.
    private func renamed(_ series: Series, but kept: String?, _ random: inout SeededGenerator) -> Series {
        series.with { series in
            for position in series.participants.indices where series.participants[position].id != kept {
                let name = (0..<2).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
                series.participants[position].name = name
            }
        }
    }

    private static let series = Priced.series.with { $0.visas[0].notice = 21 }

    @Test func `calendars do not depend on what anybody is called, and but for their marks not on ids`() {
        var contents = CalendarContents()
        (contents.travel, contents.visas, contents.money) = (true, true, true)
        func texts(_ series: Series, _ plan: Plan) -> [String] {
            var handout = CalendarHandout(
                plan, of: series, contents, after: CalendarRecord(secret: "x"), stamp: day("2026-11-21"))
            return [handout.calendar(of: nil).whole] + handout.people.map { handout.calendar(of: $0).whole }
        }
        func bare(_ texts: [String]) -> [String] {
            texts.map { $0.split(separator: "\r\n").filter { !$0.hasPrefix("UID:") }.joined(separator: "\n") }
        }
        let plain = texts(Self.series, Priced.plan)
        var random = SeededGenerator(seed: 14)
        for _ in 0..<200 {
            let other = renamed(Self.series, but: nil, &random)
            #expect(texts(other, Priced.plan) == plain)
        }
        // Other ids, in the same order.
        let ids = ["n1": "Zoë", "n2": "Meeting", "s1": "x"]
        let series = Self.series.with { series in
            for position in series.participants.indices {
                series.participants[position].id = ids[series.participants[position].id] ?? ""
            }
        }
        let plan = Priced.plan.with { plan in
            plan.workshops[0].attendees = plan.workshops[0].attendees.map { ids[$0] ?? "" }
        }
        #expect(bare(texts(series, plan)) == bare(plain))
        #expect(texts(series, plan).joined().contains("Zo") == false)
    }

    @Test(arguments: [LetterTemplate.Form.markdown, .html])
    func `a letter does not depend on what the others are called`(form: LetterTemplate.Form) throws {
        let template = try LetterTemplate(LetterTemplate.standard(form), form: form)
        func letter(_ series: Series) throws -> String {
            let person = try #require(series.participant("n1"))
            let trips = Timetable(Priced.plan, of: series).itinerary(of: "n1")?.trips ?? []
            return template.letter(
                LetterFields(person, in: series, trips: trips, contact: "", date: day("2026-11-21")))
        }
        let plain = try letter(Self.series)
        var random = SeededGenerator(seed: 15)
        for _ in 0..<100 {
            let other = renamed(Self.series, but: "n1", &random)
            #expect(try letter(other) == plain)
        }
    }

    @Test func `names of files do not depend on what anybody is called`() {
        var random = SeededGenerator(seed: 16)
        let plain = HandoutNames(of: Self.series)
        for _ in 0..<200 {
            let other = HandoutNames(of: renamed(Self.series, but: nil, &random))
            for id in ["n1", "n2", "s1"] { #expect(other[id] == plain[id]) }
        }
    }

    @Test func `the workbook of a budget does not depend on what anybody is called`() {
        let budget = Budget(Priced.plan, of: Self.series)
        let plain = BudgetWorkbook(budget, of: Self.series).bytes
        var random = SeededGenerator(seed: 17)
        for _ in 0..<20 {
            let other = renamed(Self.series, but: nil, &random)
            #expect(BudgetWorkbook(Budget(Priced.plan, of: other), of: other).bytes == plain)
        }
    }
}
