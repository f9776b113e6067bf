/// A picture, drawn as SVG: part of a page, or a file of its own.
package struct Picture: Hashable, Sendable {
    /// Its place in a page; names its parts.
    package var name: Anchor
    /// What it shows, in a sentence; screen readers say it instead of the picture.
    package var title: String
    /// What there is to know besides, such as where its numbers stand as a table.
    package var description: String?
    /// Units across; nil: as wide as the page, with lengths across in percent.
    package var width: Double?
    /// Units from top to bottom.
    package var height: Double
    /// What is drawn.
    package var content: Markup

    /// A picture.
    package init(
        _ name: Anchor, title: String, description: String? = nil, width: Double?, height: Double,
        @MarkupBuilder content: () -> Markup
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.width = width
        self.height = height
        self.content = content()
    }

    /// The picture as part of a page.
    package var markup: Markup { element(rootAttributes: [SVGAttribute("class", "picture")], style: .empty) }

    /// The picture as a file of its own, with its style and a white ground: the same wherever it is shown.
    package var file: String {
        let width = self.width ?? 640
        let root = [
            SVGAttribute("xmlns", "http://www.w3.org/2000/svg"), .width(Length(width)), .height(Length(height)),
        ]
        let style = Markup {
            SVG.style { Stylesheet.picture }
            Pattern.definitions
            SVG.rect(.width(.percent(100)), .height(.percent(100)), .class(.ground))
        }
        return element(rootAttributes: root, style: style).text + "\n"
    }

    private func element(rootAttributes: [SVGAttribute], style: Markup) -> Markup {
        let (titled, described) = (name.part("title"), name.part("about"))
        var attributes = rootAttributes
        attributes.append(SVGAttribute("id", name.text))
        if let width {
            attributes.append(SVGAttribute("viewBox", "0 0 \(width.short) \(height.short)"))
        } else if !rootAttributes.contains(where: { $0.attribute.name == "width" }) {
            attributes += [.width(.percent(100)), .height(Length(height))]
        }
        attributes.append(SVGAttribute("role", "img"))
        let names = description == nil ? titled.text : "\(titled.text) \(described.text)"
        attributes.append(SVGAttribute("aria-labelledby", names))
        let content = Markup {
            SVG.title(.id(titled)) { title }
            if let description { SVG.desc(.id(described)) { description } }
            style
            self.content
        }
        return Markup(
            Markup.Element(
                name: "svg", form: .drawing, attributes: attributes.map(\.attribute), content: content))
    }
}
