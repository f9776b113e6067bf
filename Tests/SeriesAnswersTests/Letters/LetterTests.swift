import SeriesAnswers
import SeriesModel
import TestSupport
import Testing

@Suite struct LetterTests {
    private func letter(
        _ template: String, _ form: LetterTemplate.Form = .markdown, name: String = "Nora", notice: Int = 21
    ) throws -> String {
        let series = Priced.series.with { series in
            series.visas[0].notice = notice
            series.person("n1") { $0.name = name }
        }
        let person = try #require(series.participants.first)
        let trips = Timetable(Priced.plan, of: series).itinerary(of: "n1")?.trips ?? []
        return try LetterTemplate(template, form: form).letter(
            LetterFields(person, in: series, trips: trips, contact: "a@b.c", date: day("2026-11-21")))
    }

    @Test func `a letter says what the plan says`() throws {
        #expect(
            try letter(
                "{{date}} {{name}} {{count}}{{#several}} many{{/several}} {{#trips}}{{days}} {{venue}} {{leaves}} {{returns}} "
                    + "{{#visa}}{{visaCountry}} {{passport}} {{applyBy}} {{notice}}{{/visa}}{{/trips}} {{contact}}")
                == "Sat 21 Nov 2026 Nora 1 Mon 8 – Wed 10 Mar 2027 ist Sun 7 Mar 2027 Thu 11 Mar 2027 "
                + "Turkey India Sun 14 Feb 2027 21 a@b.c")
        #expect(try letter("{{#trips}}{{^visa}}none{{/visa}}{{/trips}}{{^visas}}!{{/visas}}", notice: 0) == "none!")
    }

    @Test func `a name is text, whatever it holds`() throws {
        let name = "A <b>&\"*_[x](javascript:y)`"
        #expect(try letter("{{name}}", .html, name: name) == "A &lt;b&gt;&amp;&quot;*_[x](javascript:y)`")
        #expect(try letter("{{name}}", name: name) == "A \\<b\\>\\&\"\\*\\_\\[x\\](javascript:y)\\`")
        // At the start of a line these would begin a list, or a heading of the line before.
        for (name, text) in [
            ("- a-b", "\\- a-b"), ("+1", "\\+1"), ("=", "\\="), ("12. A", "12\\. A"), ("1) A.", "1\\) A."),
        ] {
            #expect(try letter("{{name}}", name: name) == text)
        }
        #expect(try letter("{{name}}", name: "Anna-Maria 1. B.") == "Anna-Maria 1. B.")
        #expect(try letter("{{name}}", name: "{{id}}") == "\\{\\{id\\}\\}")
    }

    @Test(arguments: [
        ("a\n{{nam}}", "2: there is no 'nam' in a letter"), ("{{venue}}", "1: 'venue' is known only within {{#trips}}"),
        ("{{#trips}}\n{{venu}}{{/trips}}", "2: there is no 'venu' in a letter"),
        ("{{#trips}}x", "1: {{#trips}} is not closed"),
        ("x\n\n{{name", "3: '{{' is not closed"), ("{{/trips}}", "1: {{/trips}} ends nothing that is open"),
        ("{{{name}}}", "1: 'name' would be put in as it is"), ("{{>part}}", "1: '{{>' is not read here"),
        ("{{uppercased(name)}}", "1: there is no 'uppercased(name)' in a letter"),
    ])
    func `what a template cannot have is said with its line`(template: String, message: String) throws {
        let error = #expect(throws: LetterTemplate.Faults.self) { try LetterTemplate(template, form: .markdown) }
        let fault = try #require(error?.faults.first)
        #expect("\(fault.line): \(fault)".hasPrefix(message), "\(fault)")
    }

    @Test func `what is nearest is offered`() {
        let error = #expect(throws: LetterTemplate.Faults.self) { try LetterTemplate("{{nmae}}", form: .html) }
        #expect(error?.faults.first?.advice == "'name' is meant.")
    }

    @Test(arguments: [LetterTemplate.Form.markdown, .html])
    func `the standard template is sound`(form: LetterTemplate.Form) throws {
        let text = try letter(LetterTemplate.standard(form), form)
        #expect(text.contains("Nora") && text.contains("Sun 14 Feb 2027") && !text.contains("{{"))
    }
}
