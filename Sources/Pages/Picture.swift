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

    /// The picture as part of a page: an image that stands in the page itself.
    ///
    /// Of SVG among its elements, word processors and many mail programs would show the labels as one paragraph; of an
    /// image they show the image, or what it shows in words.
    package var markup: Markup {
        guard let width else { return element(rootAttributes: [SVGAttribute("class", "picture")], style: .empty) }
        let root = [
            SVGAttribute("xmlns", "http://www.w3.org/2000/svg"), .width(Length(width)), .height(Length(height)),
        ]
        let style = Markup {
            SVG.style { Stylesheet.pictureInPage }
            Pattern.definitions
        }
        // As wide as the text of a sheet of paper where nothing says how wide it is to be.
        let shown = min(width, 620)
        return HTML.img(
            .id(name), .class(.picture), HTMLAttribute("width", "\(Int(shown))"),
            HTMLAttribute("height", "\(Int((height * shown / width).rounded()))"),
            HTMLAttribute("alt", [title, description].compactMap(\.self).joined(separator: ". ")),
            HTMLAttribute("src", "data:image/svg+xml,\(element(rootAttributes: root, style: style).text.inAddress)"))
    }

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

extension String {
    /// The text as it may stand in an address: whatever has a meaning there is written as `%20`.
    fileprivate var inAddress: String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        result.reserveCapacity(utf8.count * 5 / 4)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where Self.plainMarks.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }

    private static let plainMarks = Set("-._~!$'()*+,;=:@/?".utf8)
}
