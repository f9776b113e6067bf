/// What tells surfaces apart where there is no colour. Every page and every picture file has these patterns.
package enum Pattern: String, CaseIterable, Hashable, Sendable {
    /// Light lines over a colour.
    case rising, falling, dotted
    /// Lines on the ground.
    case hatched, spotted, barred

    var anchor: Anchor {
        switch self {
        case .rising: Anchor("rising")
        case .falling: Anchor("falling")
        case .dotted: Anchor("dotted")
        case .hatched: Anchor("hatched")
        case .spotted: Anchor("spotted")
        case .barred: Anchor("barred")
        }
    }

    private var markup: Markup {
        switch self {
        case .rising: lines(every: 5, turned: 45, .scratch)
        case .falling: lines(every: 5, turned: -45, .scratch)
        case .dotted: dots(every: 5, radius: 1.1, .grain)
        case .hatched: lines(every: 5, turned: 45, .hatch)
        case .spotted: dots(every: 4, radius: 0.9, .speck)
        case .barred: lines(every: 4, turned: 0, .hatch)
        }
    }

    private func lines(every distance: Double, turned degrees: Double, _ style: Style) -> Markup {
        SVG.pattern(
            .id(anchor), .width(Length(distance)), .height(Length(distance)), .patternUnits, .patternTurned(degrees)
        ) {
            SVG.line(.x1(Length(distance / 2)), .y1(0), .x2(Length(distance / 2)), .y2(Length(distance)), .class(style))
        }
    }

    private func dots(every distance: Double, radius: Double, _ style: Style) -> Markup {
        SVG.pattern(.id(anchor), .width(Length(distance)), .height(Length(distance)), .patternUnits) {
            SVG.circle(.cx(Length(distance / 2)), .cy(Length(distance / 2)), .r(Length(radius)), .class(style))
        }
    }

    static let definitions = SVG.defs { for pattern in allCases { pattern.markup } }
}

extension SVGAttribute {
    /// Filled with a pattern.
    package static func fill(_ pattern: Pattern) -> SVGAttribute { .fill(pattern.anchor) }
}

/// A bar in a cell of a table, beside the numbers that it shows: for eyes only. It is as wide as its cell.
package struct Bar: Hashable, Sendable {
    /// A part of a bar.
    package struct Part: Hashable, Sendable {
        /// How much, in hundredths of the cell's width.
        package var share: Double
        package var style: Style
        package var pattern: Pattern?

        /// A part in a colour, and a pattern over it.
        package init(_ share: Double, _ style: Style, _ pattern: Pattern? = nil) {
            self.share = share
            self.style = style
            self.pattern = pattern
        }

        /// The part of a list of payers or the like: as many looks as there are colours with and without patterns.
        package static func of(_ share: Double, at position: Int) -> Part {
            let looks: [(Style, Pattern?)] = [
                (.first, nil), (.second, .rising), (.third, .dotted), (.fourth, .falling), (.first, .dotted),
                (.second, .falling), (.third, .rising), (.fourth, nil),
            ]
            let look = looks[position % looks.count]
            return Part(share, look.0, look.1)
        }
    }

    package var parts: [Part]

    /// A bar of parts, from the left.
    package init(_ parts: [Part]) { self.parts = parts }

    /// The bar as the content of a cell.
    package var markup: Markup {
        picture(width: .percent(100)) {
            var start = 0.0
            for part in parts where part.share > 0 {
                drawn(part, from: start)
                let _ = start += part.share
            }
        }
    }

    /// A small square that looks as a part does, to stand beside a word.
    package static func swatch(_ part: Part) -> Markup {
        SVG.svg(.width(12), .height(12), .class(.swatch), .hidden) {
            SVG.rect(.width(12), .height(12), .class(part.style))
            if let pattern = part.pattern { SVG.rect(.width(12), .height(12), .fill(pattern)) }
        }
    }

    private func drawn(_ part: Part, from start: Double) -> Markup {
        Markup {
            SVG.rect(
                .x(.percent(start)), .y(1), .width(.percent(part.share)), .height(12), .class(part.style))
            if let pattern = part.pattern {
                SVG.rect(.x(.percent(start)), .y(1), .width(.percent(part.share)), .height(12), .fill(pattern))
            }
        }
    }

    private func picture(width: Length, @MarkupBuilder content: () -> Markup) -> Markup {
        SVG.svg(.width(width), .height(14), .class(.strip), .hidden) { content() }
    }
}
