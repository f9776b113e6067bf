/// The classes that the stylesheet knows; there are no others.
package enum Style: String, CaseIterable, Hashable, Sendable {
    // Pages.
    /// The link past the head.
    case skip
    /// The sentence that comes first.
    case lead
    /// What is said aside, smaller.
    case soft
    /// A line of facts at the top, each a number and what it is of.
    case facts
    /// The number of a fact.
    case figure
    /// Begins a page when printed.
    case leaf
    /// Stays on one page when printed.
    case whole
    /// A warning.
    case warning
    /// What may scroll to the side where a screen is narrow.
    case wide
    /// For screen readers alone.
    case spoken
    /// Lists side by side where there is room.
    case columns
    /// Words that stay on one line.
    case unbroken

    // Tables.
    /// A table.
    case data
    /// A table whose rows become lists where a screen is narrow.
    case folding
    /// A table of short marks, each in the middle of its cell.
    case marks
    /// A number, at the right.
    case number
    /// The row of a sum.
    case total
    /// The heading of a group of rows.
    case group
    /// A cell with a bar, which is wide where there is room.
    case bar
    /// The bar itself.
    case strip
    /// A small square beside a word.
    case swatch
    /// A number that is nothing; not shown where rows are lists.
    case nothing
    /// What is, among what is not.
    case yes
    /// What is not, among what is.
    case no

    // Pictures.
    /// A picture in a page.
    case picture
    /// The ground of a picture.
    case ground
    /// Words in a picture.
    case label
    /// The same, aside.
    case faint
    /// The same, for what matters.
    case strong
    /// A number over a band.
    case tally
    /// A thin line.
    case rule
    /// A line that matters, such as a curve.
    case curve
    /// Every other row.
    case stripe
    /// A surface that lies behind what is drawn.
    case band
    /// The edge of such a surface.
    case edge
    /// Surfaces in the colours of the series, and the pattern lines that tell them apart without colour.
    case first, second, third, fourth
    /// A surface without a colour of its own.
    case neutral
    /// A surface that is empty: an outline.
    case hollow
    /// Lines of a pattern.
    case hatch
    /// The same, on a surface in a colour.
    case scratch
    /// Dots of a pattern.
    case speck
    /// The same, on a surface in a colour.
    case grain
    /// A mark on a curve.
    case dot
}

/// How pages and pictures look: on paper, on a phone, in the dark, each by the same classes.
///
/// Colours are from a palette that stays apart for the colour-blind (Okabe and Ito, *Color universal design*, 2008),
/// darkened or lightened until text has a contrast of at least 4.5 to 1 and a mark of 3 to 1 on its ground.
package enum Stylesheet {
    /// The whole sheet, in the head of a page.
    static var element: Markup {
        Markup(
            Markup.Element(
                name: "style", form: .block, attributes: [],
                content: Markup(text: "\n\(colours)\(dark)\(pageRules)\(pictureRules)\(narrow)\(paper)")))
    }

    /// What a picture needs that is a file of its own; it stays light. Colours stand in it as they are, since few
    /// programs but browsers know names for them.
    static let picture = "\n" + plain(pictureRules, \.light)

    /// What a picture needs within a page, which is light or dark as its page is.
    static let pictureInPage: String = {
        // LibreOffice takes no notice of conditions, and none of rules that begin with `:is`.
        let coloured = pictureRules.split(separator: "\n").filter { $0.contains("var(") }
            .map { rule in rule.firstIndex(of: "{").map { ":is(\(rule[..<$0]))\(rule[$0...])" } ?? String(rule) }
            .joined(separator: "\n")
        return "\n\(plain(pictureRules, \.light))@media screen and (prefers-color-scheme:dark){\n"
            + plain(coloured, \.dark) + "\n}\n"
    }()

    private static func plain(_ rules: String, _ colour: (Colour) -> String) -> String {
        palette.reduce(rules) { rules, entry in rules.replacing("var(--\(entry.name))", with: colour(entry)) }
    }

    private typealias Colour = (name: String, light: String, dark: String)

    private static let palette: [Colour] = [
        ("ink", "#1b1b1b", "#ececec"), ("soft", "#595959", "#b4b4b4"), ("paper", "#fff", "#16181b"),
        ("line", "#c9c9c9", "#4a4d52"), ("shade", "#f4f4f2", "#1f2226"), ("warn", "#8a3b00", "#ffc27a"),
        ("warnpaper", "#fff4e5", "#33270f"), ("band", "#e7e9ee", "#2b3038"), ("edge", "#6b7280", "#9aa3b2"),
        ("away", "#8f8f8f", "#6e7279"), ("hatch", "#858585", "#8b8f96"), ("first", "#0072b2", "#56b4e9"),
        ("second", "#c24e00", "#f0a04b"), ("third", "#007a5a", "#3cc79a"), ("fourth", "#a8457e", "#e08fbc"),
        ("scratch", "#fff", "#16181b"),
    ]

    private static let colours = ":root{" + names(\.light) + "}\n"

    private static let dark = "@media screen and (prefers-color-scheme:dark){:root{" + names(\.dark) + "}}\n"

    private static func names(_ colour: (Colour) -> String) -> String {
        palette.map { "--\($0.name):\(colour($0))" }.joined(separator: ";")
    }

    private static let pageRules = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0 auto;max-width:62rem;padding:1.5rem 1.25rem 3rem;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif}
        h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
        h2{font-size:1.35rem;line-height:1.25;margin:2.5rem 0 .6rem}
        h3{font-size:1.05rem;line-height:1.3;margin:1.4rem 0 .3rem}
        p{margin:.4rem 0;max-width:46rem}
        ul{margin:.3rem 0;padding-left:1.3rem}
        a{color:inherit}
        a:focus-visible,.wide:focus-visible{outline:3px solid var(--first);outline-offset:2px}
        figure{margin:1rem 0}
        footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.6rem;color:var(--soft);font-size:.875rem}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
        .skip{position:absolute;left:-100rem}
        .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem}
        .spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .lead{font-size:1.2rem;line-height:1.4}
        .soft{color:var(--soft);font-size:.9rem}
        .facts{display:flex;flex-wrap:wrap;gap:.8rem 2.2rem;margin:1.2rem 0;padding:.9rem 0;border:solid var(--line);\
        border-width:1px 0;list-style:none}
        .facts span{display:block;line-height:1.3;max-width:16rem}
        .figure{font-size:1.6rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
        .columns{display:flex;flex-wrap:wrap;gap:0 2.2rem}
        .columns div{min-width:11rem;flex:1}
        .columns ul{list-style:none;padding:0}
        .warning{border-left:.3rem solid var(--warn);background:var(--warnpaper);color:var(--ink);padding:.5rem .8rem;\
        margin:.8rem 0;max-width:46rem}
        .data{border-collapse:collapse;margin:.8rem 0;font-size:.95rem}
        caption{text-align:left;color:var(--soft);font-size:.9rem;padding-bottom:.3rem}
        th,td{text-align:left;vertical-align:top;padding:.25rem 1.2rem .25rem 0;border-bottom:1px solid var(--line)}
        th:last-child,td:last-child{padding-right:0}
        th{font-weight:400}
        tbody th{min-width:9.5rem}
        thead th{font-weight:600;vertical-align:bottom}
        .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        thead .number{white-space:normal}
        .total th,.total td{font-weight:600;border-top:2px solid var(--edge)}
        .group th{font-weight:600;padding-top:.8rem}
        .marks td{text-align:center;white-space:nowrap}
        .marks th,.marks td{padding-right:.6rem}
        .marks thead *+th{text-align:center}
        .unbroken{white-space:nowrap}
        .bar{min-width:8rem;width:34%}
        .strip{display:block}
        .swatch{display:inline-block;vertical-align:-.1em;margin-right:.35em}
        .no{color:var(--soft)}
        .yes{font-weight:600}

        """

    private static let pictureRules = """
        svg{font:12px system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',sans-serif}
        .picture{display:block;width:100%;height:auto}
        .ground{fill:var(--paper)}
        .label{fill:var(--ink);font-size:12px}
        .faint{fill:var(--soft);font-size:11px}
        .strong{fill:var(--ink);font-size:12px;font-weight:600}
        .tally{fill:var(--ink);font-size:11px;font-weight:600;}
        .rule{stroke:var(--line);stroke-width:1;fill:none}
        .curve{stroke:var(--first);stroke-width:2;fill:none}
        .stripe{fill:var(--shade)}
        .band{fill:var(--band)}
        .edge{stroke:var(--edge);stroke-width:1;fill:none}
        .first{fill:var(--first)}
        .second{fill:var(--second)}
        .third{fill:var(--third)}
        .fourth{fill:var(--fourth)}
        .neutral{fill:var(--away)}
        .hollow{fill:var(--paper);stroke:var(--edge);stroke-width:1}
        .hatch{stroke:var(--hatch);stroke-width:1.2;fill:none}
        .scratch{stroke:var(--scratch);stroke-width:1.6;fill:none}
        .speck{fill:var(--hatch)}
        .grain{fill:var(--scratch)}
        .dot{fill:var(--first);stroke:var(--paper);stroke-width:1.5}

        """

    private static let narrow = """
        @media screen and (max-width:600px){
        body{padding:1rem .9rem 2rem}
        h1{font-size:1.5rem}
        .wide{overflow-x:auto;border-right:2px dashed var(--soft)}
        .wide .picture{min-width:42rem}
        .folding,.folding tbody,.folding tr,.folding th,.folding td{display:block;width:100%;border:0;padding:0}
        .folding caption{display:block;width:100%}
        .folding thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .folding tr{padding:.4rem 0;border-bottom:1px solid var(--line)}
        .folding tbody th{font-weight:600}
        .folding td,.marks.folding td{display:flex;justify-content:space-between;gap:1rem;text-align:right;white-space:normal}
        .folding td:empty,.folding .nothing{display:none}
        .folding .bar{padding:.2rem 0}
        .folding td::before{content:attr(data-heading);color:var(--soft);font-weight:400;text-align:left}
        .folding .bar::before{content:none}
        }

        """

    private static let paper = """
        @page{size:A4;margin:18mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:9pt sans-serif}}
        @media print{
        body{max-width:none;padding:0;font-size:9.5pt;line-height:1.4}
        h2{font-size:14pt;margin-top:1.6rem}
        .leaf h2{margin-top:0}
        h3{margin-top:1rem}
        th,td{padding-top:.1rem;padding-bottom:.1rem;padding-right:.9rem}
        .bar{width:auto;min-width:3.5rem}
        .bar:first-of-type{width:40%}
        .data,.soft,caption,footer{font-size:8.5pt}
        .lead{font-size:12pt}
        .facts{gap:.4rem 1.6rem}
        .group{break-after:avoid}
        tbody th{min-width:6.5rem}
        .marks tbody th{min-width:9.5rem}
        .total{break-before:avoid}
        .columns div{min-width:8.5rem}
        .figure{font-size:14pt}
        nav,.skip{display:none}
        a{text-decoration:none}
        h1,h2,h3,caption{break-after:avoid}
        tr,figure,li,.whole,.facts,.warning{break-inside:avoid}
        thead{display:table-header-group}
        .leaf{break-before:page}
        p,li{orphans:3;widows:3}
        }

        """
}
