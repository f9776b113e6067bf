import SeriesModel
import TestSupport
import Testing

@testable import SeriesText

struct TerminalTextTests {
    @Test(arguments: [
        ("plain – für 信託", "plain – für 信託"), ("a\u{1B}[31mb", "a\\u{1b}[31mb"),
        ("\u{7}\u{0}\u{7F}", "\\u{7}\\u{0}\\u{7f}"),
        ("a\r\nb\tc", "a\\r\\nb\\tc"), ("\u{85}\u{9B}", "\\u{85}\\u{9b}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("\u{202A}\u{202E}\u{2066}\u{2069}", "\\u{202a}\\u{202e}\\u{2066}\\u{2069}"),
        // Persian and Hebrew are written with these.
        ("می\u{200C}روم", "می\u{200C}روم"), ("\u{200F}א", "\u{200F}א"),
    ])
    func `what a terminal would act on is written out`(text: String, shown: String) {
        #expect(text.onOneLine == shown)
        #expect(shown.onOneLine == shown)
    }

    @Test(arguments: [
        ("a\nb\n", "a\nb\n"), ("a\r\nb\r\n", "a\r\nb\r\n"), ("a\rb\n", "a\\rb\n"), ("a\r", "a\\r"),
        ("\n\u{1B}c", "\n\\u{1b}c"),
        ("", ""),
    ])
    func `of a text of lines only their ends are left`(text: String, shown: String) {
        #expect(text.onLines.unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test(arguments: [
        ("", 0), ("abc", 3), ("größer", 6), ("é", 1), ("e\u{301}", 1), ("信託", 4), ("한글", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("ｱ", 1), ("Ａ", 2), ("〈", 2), ("\u{303F}", 1), ("🙂", 2), ("☎", 1), ("नि", 2), ("שָׁלוֹם", 4), ("\u{AD}", 0),
    ])
    func `columns are those of Unicode's East_Asian_Width`(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test func `a report's lines cannot be forged by a name`() {
        #expect(report([["Lake\nThe best plan there is"], ["a", "b"]]) == "Lake\\nThe best plan there is\n\na\nb\n")
    }

    @Test func `texts are wrapped by columns`() {
        #expect(wrapped(["信託", "基金", "会"], to: 10) == ["信託,", "基金, 会"])
        #expect(wrapped(text: "信託 基金 会\n", to: 9) == ["信託 基金", "会\\n"])
    }
}

struct JSONValueTests {
    @Test func `nothing in a text acts on a terminal`() {
        #expect(
            JSONValue.text("a\"\\\n\u{1B}\u{202E}\u{2069}").written == #""a\"\\\n\u001b\u202e\u2069""#)
    }

    @Test func `a block has its keys on lines, and what is absent has none`() {
        let value = JSONValue.block(["a": .number(1), "b": .absent, "c": .array([]), "d": .object(["e": .absent])])
        #expect(value.document == "{\n  \"a\": 1,\n  \"c\": [],\n  \"d\": {}\n}\n")
        #expect(value.written == "{\"a\": 1, \"c\": [], \"d\": {}}")
    }

    @Test func `a cost is money only in whole cents`() {
        #expect(JSONValue.goal(.cost, 5).written == "5.00")
        #expect(JSONValue.goal(.cost, number("0.125")).written == "0.125")
        #expect(JSONValue.goal(.early, 5).written == "5")
    }
}
