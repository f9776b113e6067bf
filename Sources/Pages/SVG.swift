/// An element of a picture: `SVG.rect(.x(3), .y(4), .width(10), .height(2), .class(.mark))`.
package struct SVG: Sendable {
    let name: String
    let form: Markup.Form

    private init(_ name: String, _ form: Markup.Form = .drawing) {
        self.name = name
        self.form = form
    }

    /// The element with attributes and content.
    package func callAsFunction(
        _ attributes: SVGAttribute..., @MarkupBuilder content: () -> Markup = { .empty }
    ) -> Markup {
        Markup(
            Markup.Element(name: name, form: form, attributes: attributes.map(\.attribute), content: content()))
    }

    static let svg = SVG("svg")
    static let style = SVG("style")
    static let desc = SVG("desc")

    package static let defs = SVG("defs")
    package static let pattern = SVG("pattern")
    package static let rect = SVG("rect")
    package static let line = SVG("line")
    package static let circle = SVG("circle")
    package static let path = SVG("path")
    package static let text = SVG("text")
    /// What a part of a picture is, for those who point at it or hear it.
    package static let title = SVG("title", .inline)
}

/// A length of a picture: units of it, or a share of its width or height.
package struct Length: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    let text: String

    package init(_ units: Double) { text = units.short }
    package init(floatLiteral units: Double) { self.init(units) }
    package init(integerLiteral units: Int) { self.init(Double(units)) }

    private init(text: String) { self.text = text }

    /// So many hundredths of the whole.
    package static func percent(_ share: Double) -> Length { Length(text: share.short + "%") }
}

/// An attribute of an element of a picture.
package struct SVGAttribute: Sendable {
    let attribute: Markup.Attribute

    init(_ name: String, _ value: String?) { attribute = Markup.Attribute(name: name, value: value) }

    /// Which end of a text is at its place.
    package enum TextAnchor: String, Sendable { case start, middle, end }

    package static func x(_ length: Length) -> SVGAttribute { SVGAttribute("x", length.text) }
    package static func y(_ length: Length) -> SVGAttribute { SVGAttribute("y", length.text) }
    package static func width(_ length: Length) -> SVGAttribute { SVGAttribute("width", length.text) }
    package static func height(_ length: Length) -> SVGAttribute { SVGAttribute("height", length.text) }
    package static func x1(_ length: Length) -> SVGAttribute { SVGAttribute("x1", length.text) }
    package static func y1(_ length: Length) -> SVGAttribute { SVGAttribute("y1", length.text) }
    package static func x2(_ length: Length) -> SVGAttribute { SVGAttribute("x2", length.text) }
    package static func y2(_ length: Length) -> SVGAttribute { SVGAttribute("y2", length.text) }
    package static func cx(_ length: Length) -> SVGAttribute { SVGAttribute("cx", length.text) }
    package static func cy(_ length: Length) -> SVGAttribute { SVGAttribute("cy", length.text) }
    package static func r(_ length: Length) -> SVGAttribute { SVGAttribute("r", length.text) }
    /// A line through points; each piece of the list begins anew.
    package static func path(_ pieces: [[(x: Double, y: Double)]], closed: Bool = false) -> SVGAttribute {
        let words = pieces.map { points in
            points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x.short) \($1.y.short)" }.joined()
                + (closed ? "Z" : "")
        }
        return SVGAttribute("d", words.joined())
    }
    package static func anchor(_ anchor: TextAnchor) -> SVGAttribute { SVGAttribute("text-anchor", anchor.rawValue) }
    /// Rectangles as one path.
    package static func rectangles(
        _ rectangles: [(x: Double, y: Double, width: Double, height: Double)]
    ) -> SVGAttribute {
        let words = rectangles.map {
            "M\($0.x.short) \($0.y.short)h\($0.width.short)v\($0.height.short)h\((-$0.width).short)z"
        }
        return SVGAttribute("d", words.joined())
    }
    package static func `class`(_ classes: Style...) -> SVGAttribute { .class(classes) }
    package static func `class`(_ classes: [Style]) -> SVGAttribute {
        SVGAttribute("class", classes.map(\.rawValue).joined(separator: " "))
    }
    package static func id(_ anchor: Anchor) -> SVGAttribute { SVGAttribute("id", anchor.text) }
    /// Filled with a pattern of the same page.
    package static func fill(_ pattern: Anchor) -> SVGAttribute { SVGAttribute("fill", "url(#\(pattern.text))") }
    /// A pattern's own turn.
    package static func patternTurned(_ degrees: Double) -> SVGAttribute {
        SVGAttribute("patternTransform", "rotate(\(degrees.short))")
    }
    /// Lengths of a pattern in units of the picture.
    package static let patternUnits = SVGAttribute("patternUnits", "userSpaceOnUse")
    /// For eyes only.
    package static let hidden = SVGAttribute("aria-hidden", "true")
}

extension Double {
    /// With up to two digits after the point, as few as can be; the same on every machine.
    var short: String {
        guard isFinite, magnitude < 1e12 else { return "0" }
        let hundredths = Int((self * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
    }
}
