/// An element of HTML: `HTML.p(.class(.lead)) { "Words" }`.
package struct HTML: Sendable {
    let name: String
    let form: Markup.Form

    private init(_ name: String, _ form: Markup.Form = .block) {
        self.name = name
        self.form = form
    }

    /// The element with attributes and content.
    package func callAsFunction(
        _ attributes: HTMLAttribute..., @MarkupBuilder content: () -> Markup = { .empty }
    ) -> Markup {
        Markup(
            Markup.Element(name: name, form: form, attributes: attributes.map(\.attribute), content: content()))
    }

    static let html = HTML("html")
    static let head = HTML("head")
    static let body = HTML("body")
    static let meta = HTML("meta", .void)
    static let title = HTML("title")

    package static let header = HTML("header")
    package static let nav = HTML("nav")
    package static let main = HTML("main")
    package static let footer = HTML("footer")
    package static let section = HTML("section")
    package static let div = HTML("div")
    package static let h1 = HTML("h1")
    package static let h2 = HTML("h2")
    package static let h3 = HTML("h3")
    package static let p = HTML("p")
    package static let ul = HTML("ul")
    package static let li = HTML("li")
    package static let figure = HTML("figure")
    package static let figcaption = HTML("figcaption")
    package static let table = HTML("table")
    package static let caption = HTML("caption")
    package static let thead = HTML("thead")
    package static let tbody = HTML("tbody")
    package static let tr = HTML("tr")
    package static let th = HTML("th", .inline)
    package static let td = HTML("td", .inline)
    package static let a = HTML("a", .inline)
    /// Text with a direction of its own, such as a name in another script.
    package static let bdi = HTML("bdi", .inline)
    package static let span = HTML("span", .inline)
    package static let strong = HTML("strong", .inline)
    package static let br = HTML("br", .void)
    /// An image that stands in the page itself; there are no others, see ``Picture``.
    static let img = HTML("img", .void)
}

/// An attribute of an element of HTML.
package struct HTMLAttribute: Sendable {
    let attribute: Markup.Attribute

    init(_ name: String, _ value: String?) { attribute = Markup.Attribute(name: name, value: value) }

    /// What the heading of a table's row or column is of.
    package enum Scope: String, Sendable { case row, col, rowgroup }

    package static func id(_ anchor: Anchor) -> HTMLAttribute { HTMLAttribute("id", anchor.text) }
    package static func `class`(_ classes: Style...) -> HTMLAttribute { .class(classes) }
    package static func `class`(_ classes: [Style]) -> HTMLAttribute {
        HTMLAttribute("class", classes.map(\.rawValue).joined(separator: " "))
    }
    /// A link to a place of the same page; there are no others.
    package static func link(to anchor: Anchor) -> HTMLAttribute { HTMLAttribute("href", "#" + anchor.text) }
    package static func scope(_ scope: Scope) -> HTMLAttribute { HTMLAttribute("scope", scope.rawValue) }
    package static func columns(_ count: Int) -> HTMLAttribute { HTMLAttribute("colspan", "\(count)") }
    package static func language(_ code: String) -> HTMLAttribute { HTMLAttribute("lang", code) }
    /// What stands beside a cell where a table is too wide for its screen.
    package static func heading(_ text: String) -> HTMLAttribute { HTMLAttribute("data-heading", text) }
    package static func label(_ text: String) -> HTMLAttribute { HTMLAttribute("aria-label", text) }
    package static func labelled(by anchors: Anchor...) -> HTMLAttribute {
        HTMLAttribute("aria-labelledby", anchors.map(\.text).joined(separator: " "))
    }
    /// A part with a name of its own that can be reached by the keyboard, since it may scroll.
    package static let region = HTMLAttribute("role", "region")
    package static let focusable = HTMLAttribute("tabindex", "0")
}

/// A place of a page to which a link can lead: a word of ours, and numbers.
package struct Anchor: Hashable, Sendable {
    let text: String

    /// Words are written in the program, so that nothing of a file gets into one.
    package init(_ word: StaticString, _ numbers: Int...) {
        text = (["\(word)"] + numbers.map(String.init)).joined(separator: "-")
    }

    private init(text: String) { self.text = text }

    /// A place that belongs to this one.
    package func part(_ word: StaticString) -> Anchor { Anchor(text: "\(text)-\(word)") }
}
