import Testing

@testable import Pages

@Suite struct MarkupTests {
    @Test func `text is never markup`() {
        let page = HTML.p(.label("\"><script>")) { "</p><script>alert(1)</script> & so on" }
        #expect(
            page.text
                == "<p aria-label=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on</p>"
        )
    }

    @Test func `what a page may not hold is replaced`() {
        #expect(
            Markup(text: "a\u{0}b\u{1B}c\u{202E}d\u{FFFF}e\tf\r\ng").text
                == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e f \ng")
    }

    @Test func `blocks begin a line, and inline elements do not`() {
        let list = HTML.ul {
            for name in ["a", "b"] { HTML.li { HTML.bdi { name } } }
        }
        #expect(list.text == "<ul>\n<li><bdi>a</bdi></li>\n<li><bdi>b</bdi></li></ul>")
    }

    @Test func `words are what remains without elements`() {
        #expect(
            HTML.p {
                "a"; HTML.strong { "b" }; "c"
            }.words == "abc")
    }

    @Test(arguments: [
        (1.0, "1"), (0.5, "0.5"), (-0.05, "-0.05"), (12.345, "12.35"), (-0.001, "0"), (.nan, "0"), (3.10, "3.1"),
    ])
    func `numbers of a picture are short`(number: Double, text: String) {
        #expect(number.short == text)
    }

    @Test func `a picture says what it shows, alone and in a page`() {
        let picture = Picture(Anchor("curve"), title: "More money, more people", width: 10, height: 5) {
            SVG.circle(.cx(1), .cy(2.5), .r(1), .class(.dot))
        }
        let image = picture.markup.text
        #expect(
            image.hasPrefix(
                """
                <img id="curve" class="picture" width="10" height="5" alt="More money, more people" \
                src="data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%2210%22
                """))
        // Light, and dark where the page is.
        #expect(image.contains(".dot%7Bfill:%230072b2;") && image.contains(":is(.dot)%7Bfill:%2356b4e9;"))
        #expect(image.hasSuffix("class=%22dot%22/%3E%3C/svg%3E\">"))
        #expect(picture.file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"5\""))
        #expect(picture.file.contains(".dot{fill:#0072b2;") && !picture.file.contains("var("))
    }

    @Test func `a table has headings for its rows and columns`() {
        var table = DataTable("Money", columns: [.init(""), .init("EUR", isNumber: true)])
        table.add(["North"], .group)
        table.add(["travel", "1.00"])
        table.add(["total", "1.00"], .total)
        #expect(
            table.markup.text == """
                <table class="data">
                <caption>Money</caption>
                <thead>
                <tr><td></td><th scope="col" class="number">EUR</th></tr></thead>
                <tbody>
                <tr class="group"><th scope="rowgroup" colspan="2">North</th></tr>
                <tr><th scope="row">travel</th><td class="number" data-heading="EUR">1.00</td></tr>
                <tr class="total"><th scope="row">total</th><td class="number" data-heading="EUR">1.00</td></tr></tbody></table>
                """)
    }

    @Test func `a page brings its style along and asks for nothing`() {
        let page = Page(language: "en", title: "A <b>", skip: "Skip", header: HTML.h1 { "A" }, main: HTML.p { "b" })
            .text
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(page.contains("<title>A &lt;b&gt;</title>"))
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"))
        #expect(page.contains("<main id=\"main\">"))
    }

    @Test func `the stylesheet needs no escape, and knows every class`() {
        let sheet = Stylesheet.element.words
        #expect(sheet.escaped == sheet)
        #expect(Stylesheet.picture.escaped == Stylesheet.picture)
        for style in Style.allCases {
            #expect(sheet.contains(".\(style.rawValue)"), "\(style)")
        }
    }

    @Test func `a text that does not fit ends with an ellipsis`() {
        let long = "A very long name of a venue"
        let fitted = TextWidth.fitted(long, to: 60, size: 12)
        #expect(fitted.hasSuffix("…") && long.hasPrefix(fitted.dropLast()))
        #expect(TextWidth.of(fitted, size: 12) <= 60)
        #expect(TextWidth.fitted("short", to: 60, size: 12) == "short")
    }
}
