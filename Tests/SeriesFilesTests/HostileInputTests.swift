import Foundation
import SeriesFiles
import SeriesModel
import Testing

/// Files that are made to hurt, or happen to.
struct HostileInputTests {
    private func problems(_ text: String, _ format: SeriesFile.Format = .yaml) -> [Diagnostic] {
        do throws(SeriesFileError) {
            _ = try SeriesFile.read(text, name: "x", format: format)
            return []
        } catch {
            guard case .invalid(let problems) = error else { return [] }
            return problems
        }
    }

    @Test(arguments: ["[", "{", "- ", "? ", "[{", "{a: [", "!x [", "&a ["], [SeriesFile.Format.yaml, .json])
    func `deep nesting is refused`(opening: String, format: SeriesFile.Format) {
        #expect(problems(String(repeating: opening, count: 100_000), format).count == 1)
        #expect(problems("a: " + String(repeating: opening, count: 100_000), format).count == 1)
    }

    @Test func `a thousand levels are refused in words`() {
        let nested = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(problems(nested).map(\.message) == ["nested more than 64 levels deep"])
        #expect(problems(nested, .json).map(\.message) == ["nested more than 64 levels deep"])
        let block = (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(problems(block).map(\.message) == ["nested more than 64 levels deep"])
    }

    /// Each anchor holds the one before nine times: written out, more than a file could ever be.
    private func laughs(_ levels: Int) -> String {
        var text = "a0: &a0 x\n"
        for level in 1...levels {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        return text
    }

    @Test func `aliases of aliases do not blow up`() {
        #expect(problems(laughs(30)).map(\.kind) == [.aliasesTooLarge])
    }

    @Test(arguments: [
        "? *a30\n: x\n", "? [*a30]\n: x\n", "*a30 : x\n", "b: {*a30 : x}\n", "[*a30]: x\n", "b: {[*a30]: x}\n",
    ])
    func `aliases as keys do not blow up`(key: String) {
        #expect(problems(laughs(30) + key).map(\.kind) == [.keyNotText])
    }

    @Test func `an alias of itself is refused`() {
        #expect(problems("a: &a [*a]").map(\.kind) == [.syntax(.undefinedAlias)])
    }

    @Test func `very many duplicate keys end`() {
        let found = problems((0..<300).map { "k\($0): 1\nk\($0): 2\n" }.joined())
        #expect(found.contains { $0.message.hasPrefix("duplicate key") })
    }

    @Test func `duplicate keys are found in every form`() {
        for text in [
            "{'a': 1, \"a\": 2}", "a: 1\na: 2", "\"\\x61\": 1\na: 2", "&x a: 1\na: 2", "? a\n: 1\n? a\n: 2",
            "? |\n  a\n: 1\n? |\n  a\n: 2", "'': 1\n'': 2",
        ] {
            #expect(problems(text).contains { $0.message.hasPrefix("duplicate key") }, "\(text)")
        }
    }

    @Test(arguments: ["\0", "\u{7}", "a: \u{1B}[31m", "\u{FFFE}", "a: b\u{FEFF}"])
    func `control characters are refused with their code`(text: String) {
        let found = problems(text)
        #expect(found.count == 1 && found[0].message.hasPrefix("the character U+"))
    }

    @Test func `control characters never reach the terminal`() {
        let found = problems("{\"\\u001b[31m\": 1, \"days\": \"\\u001b[31m\\u202e\"}", .json)
        #expect(!found.isEmpty)
        for problem in found { #expect(problem.description.allSatisfy { $0 != "\u{1B}" && $0 != "\u{202E}" }) }
    }

    @Test(arguments: [
        "", " ", "\n", "#", "---", "...", "--- ---", "%YAML 1.2\n---\n", "%YAML 9.9\n---\na", "%TAG ! x\n", "null", "~",
        "1", "a",
        "\"", "'", "|", ">", "&", "*", "!", "!!", "!<", "!<a>", "%", "@", "`", ",", "]", "}", ":", "?", "-", "- -",
        "? ?", "a: b: c",
        "!!map []", "!!seq {}", "!!int {}", "!!binary x", "a: !!set {b}", "!%FF a", "\"\\ud800\"", "\"\\U00110000\"",
        "<<: *a", "\r", "\r\r\n",
        "\u{85}", "\u{2028}", "a:\u{A0}b", "\t", " \t", "a:\tb", "{a", "[a", "{,}", "[,]", "{a: }", "- a\nb",
        "key: |9\n x",
        "key: >-+\n x", "a: &b\nc: *b",
    ])
    func `odd scraps do no harm`(text: String) {
        #expect(!problems(text).isEmpty)
        #expect(!problems(text, .json).isEmpty)
    }

    @Test(arguments: [
        "01", "1.", ".5", "-", "+1", "1e", "1e+", "0x1", "NaN", "Infinity", "tru", "nul", "\"\\x\"", "\"\\u12\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\u0041\"", "\"a\nb\"", "\"\t\"", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a: 1}", "[1 2]", "1 2",
        "[] []", "'a'", "// x",
    ])
    func `what is not JSON is refused with its place`(text: String) {
        let found = problems("{\"parley\":\n \(text)}", .json)
        #expect(found.count == 1)
        if case .syntax? = found.first?.kind {} else { Issue.record("not a fault of syntax: \(found)") }
        #expect((found.first?.place?.line ?? 0) >= 1)
    }

    @Test func `a large file is read in good time`() throws {
        var text = SmallSeries.yaml
        var rows = ""
        for number in 0..<5_000 {
            rows += "- {passport: P\(number), country: C\(number), notice: \(number), fee: 1.5}\n"
        }
        text = text.replacing("visas:\n", with: "visas:\n" + rows)
        let clock = ContinuousClock()
        var count = 0
        let duration = try clock.measure { count = try SeriesFile.read(text, name: "large.yaml").series.visas.count }
        #expect(count == 5_001)
        #expect(duration < .seconds(20))
    }

    @Test func `very many rates and dangling references end`() {
        let rates = (0..<20_000).map { "R\($0): 1" }.joined(separator: ", ")
        let ids = (0..<2_000).map { "- {id: p\($0), delegation: d\($0), home: X}\n" }.joined()
        let text = SmallSeries.yaml.replacing("rates: {EUR: 1.0843}", with: "rates: {\(rates)}")
            .replacing("participants:\n", with: "participants:\n" + ids)
        #expect(problems(text).count > 2_000)
    }

    @Test func `all duplicate keys of a file are told with their lines, and texts stay as they are`() throws {
        let text = SmallSeries.yaml
            .replacing("seats: {min: 1, max: 2}, fee: 150", with: "seats: {min: 1, min: 2}, fee: 150, fee: 3")
            .replacing("name: Lake dialogue", with: "name: 'Lake: dialogue'\nname: b\n\"days\": 3")
            .replacing("why: summit", with: "why: \"a: b, c: d\", why: x")
        let found = problems(text)
        #expect(
            found.map { "\($0.path): \($0.message)" } == [
                "name: duplicate key, first on line 3", "days: duplicate key, first on line 5",
                "blackouts[0].why: duplicate key, first on line 13",
                "delegations[0].seats.min: duplicate key, first on line 19",
                "delegations[0].fee: duplicate key, first on line 19",
            ])
    }

    @Test func `a large file with many duplicate keys is composed twice, not once for each`() throws {
        var rows = ""
        for number in 0..<8_000 {
            let twice = number < 60 ? ", notice: 3" : ""
            rows += "- {passport: P\(number), country: C\(number), notice: \(number), fee: 1.5\(twice)}\n"
        }
        let found = problems(SmallSeries.yaml.replacing("visas:\n", with: "visas:\n" + rows))
        #expect(found.count == 60)
        #expect(found.allSatisfy { $0.message.hasPrefix("duplicate key, first on line ") })
    }

    @Test func `enormous scalars do no harm`() {
        let long = String(repeating: "9", count: 1_000_000)
        for key in ["days", "name", "horizon", long, "startOn", "rates"] {
            for problem in problems("\(key): \(long)") { #expect(problem.description.utf8.count < 2_000) }
        }
    }
}
