/// A whole page in one file: nothing of it comes from elsewhere, and no program runs in it.
package struct Page: Hashable, Sendable {
    /// The code of the language that it is written in.
    package var language: String
    /// What a window or a file's properties call it.
    package var title: String
    /// The words of the link that leads past the head to the matter.
    package var skip: String
    package var header: Markup
    package var main: Markup
    package var footer: Markup
    /// What made it; programs know it by that.
    package var generator = "Parley"

    /// A page; its one heading of the first rank stands in the header.
    package init(
        language: String, title: String, skip: String, header: Markup, main: Markup, footer: Markup = .empty
    ) {
        self.language = language
        self.title = title
        self.skip = skip
        self.header = header
        self.main = main
        self.footer = footer
    }

    /// What a browser may do with the page: show it.
    static let policy =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    /// The HTML.
    package var text: String {
        let main = Anchor("main")
        let page = HTML.html(.language(language)) {
            HTML.head {
                HTML.meta(HTMLAttribute("charset", "utf-8"))
                HTML.meta(
                    HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", Self.policy))
                HTML.meta(
                    HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1"))
                HTML.meta(HTMLAttribute("name", "generator"), HTMLAttribute("content", generator))
                HTML.meta(HTMLAttribute("name", "color-scheme"), HTMLAttribute("content", "light dark"))
                HTML.meta(HTMLAttribute("name", "referrer"), HTMLAttribute("content", "no-referrer"))
                HTML.meta(HTMLAttribute("name", "robots"), HTMLAttribute("content", "noindex"))
                HTML.meta(HTMLAttribute("name", "format-detection"), HTMLAttribute("content", "telephone=no"))
                HTML.title { title }
                Stylesheet.element
            }
            HTML.body {
                HTML.a(.class(.skip), .link(to: main)) { skip }
                SVG.svg(.width(0), .height(0), .class(.spoken), .hidden) { Pattern.definitions }
                HTML.header { header }
                HTML.main(.id(main)) { self.main }
                if !footer.isEmpty { HTML.footer { footer } }
            }
        }
        return "<!DOCTYPE html>\n" + page.text + "\n"
    }
}
