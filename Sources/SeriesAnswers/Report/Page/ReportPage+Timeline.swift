import Pages
import SeriesModel
import SeriesText

extension ReportPage {
    /// The series on a timeline, on as many pictures as it takes for each to fit on a page.
    var timeline: Markup {
        let pictures = TimelinePicture.pictures(
            of: report.timeline, note: words.timelineNote(report), words: words)
        let hasRows = report.timeline.groups.contains { !$0.rows.isEmpty }
        let lines = words.timelineLines(report.timeline)
        return Markup {
            for picture in pictures {
                HTML.figure {
                    HTML.div(.class(.wide), .region, .label(words.timelineRegion), .focusable) { picture.markup }
                    if hasRows { HTML.figcaption(.class(.soft)) { key } }
                }
            }
            // For whoever does not see the picture, or gets the page without it.
            if !lines.isEmpty {
                HTML.ul(.class(.spoken)) {
                    for line in lines { HTML.li { line } }
                }
            }
        }
    }

    /// What marks stand for.
    private var key: Markup {
        let groups = report.timeline.groups.enumerated().filter { !$0.element.rows.isEmpty }.map(\.offset)
        let attends = groups.map { TimelinePicture.style(ofGroup: $0) }.reduce(into: [Style]()) { styles, style in
            if !styles.contains(style) { styles.append(style) }
        }
        let states: [([Bar.Part], String)] = [
            (attends.map { Bar.Part(0, $0) }, words.attends), ([Bar.Part(0, .neutral)], words.state(.away)),
            ([Bar.Part(0, .ground, .spotted)], words.state(.ifNeedBe)),
            ([Bar.Part(0, .ground, .barred)], words.state(.noVisa)),
            ([Bar.Part(0, .ground, .hatched)], words.blackout),
        ]
        let spans = report.timeline.groups.flatMap(\.rows).map(\.spans)
        let shown = states.enumerated().filter { position, _ in
            switch position {
            case 1: spans.contains { $0[.away] != nil }
            case 2: spans.contains { $0[.ifNeedBe] != nil }
            case 3: spans.contains { $0[.noVisa] != nil }
            case 4: !report.timeline.blackouts.isEmpty
            default: true
            }
        }.map(\.element)
        return shown.map { looks, word in
            Markup {
                for look in looks { Bar.swatch(look) }
                word
            }
        }.joined(separator: "\u{2003}")
    }
}
