import Pages
import SeriesModel
import SeriesText

/// A part of a timeline as a picture: months across, a row for each person.
struct TimelinePicture {
    /// The colour of the people of a group.
    static func style(ofGroup position: Int) -> Style {
        [Style.first, .second, .third, .fourth][position % 4]
    }

    private enum Line {
        case group(ReportTimeline.Group, position: Int)
        case person(ReportTimeline.Row, position: Int)
        case heading(String)
        case window(ReportTimeline.Window)

        var height: Double {
            switch self {
            case .group, .heading: 20
            case .person: 16
            case .window: 18
            }
        }
    }

    private let timeline: ReportTimeline
    /// Where else the numbers stand.
    private let note: String
    private let words: ReportWords
    private let lines: [Line]
    private let part: Int
    private let parts: Int

    private static let width = 720.0
    /// So high may a picture be, to fit on a page with its heading.
    private static let most = 760.0
    private static let size = 12.0
    private static let small = 11.0
    /// The height of months and years.
    private static let axis = 34.0

    static func pictures(of timeline: ReportTimeline, note: String, words: ReportWords) -> [Picture] {
        var chunks: [[Line]] = [[]]
        var height = 0.0
        func add(_ lines: [Line]) {
            let more = lines.reduce(0) { $0 + $1.height }
            if height + more > most, !(chunks.last?.isEmpty ?? true) {
                chunks.append([])
                height = 0
            }
            chunks[chunks.count - 1] += lines
            height += more
        }
        for (position, group) in timeline.groups.enumerated() {
            let rows = group.rows.map { Line.person($0, position: position) }
            let whole = [Line.group(group, position: position)] + rows
            // A group that fits on a page is not torn.
            if whole.reduce(0, { $0 + $1.height }) <= most {
                add(whole)
            } else {
                add(Array(whole.prefix(2)))
                for line in whole.dropFirst(2) { add([line]) }
            }
        }
        if !timeline.windows.isEmpty {
            add([.heading(words.windows)] + timeline.windows.map { .window($0) })
        }
        return chunks.indices.map { position in
            TimelinePicture(
                timeline: timeline, note: note, words: words, lines: chunks[position], part: position + 1,
                parts: chunks.count
            ).picture
        }
    }

    // MARK: Places

    /// How wide the column of names is.
    private var label: Double {
        let names = lines.map { line in
            switch line {
            case .group(let group, _): TextWidth.of(group.name, size: Self.size) * 1.1
            case .person(let row, _): TextWidth.of(row.person, size: Self.size)
            case .heading(let text): TextWidth.of(text, size: Self.size) * 1.1
            case .window(let window): TextWidth.of(window.name, size: Self.size)
            }
        }
        return min(200, max(60, (names.max() ?? 0) + 12))
    }

    private var picture: Picture {
        let drawing = Drawing(self)
        return Picture(
            Anchor("picture", part), title: words.timelineTitle(timeline, part: part, of: parts),
            description: note, width: Self.width, height: drawing.height
        ) { drawing.markup }
    }

    /// A picture with its measures worked out.
    private struct Drawing {
        private let picture: TimelinePicture
        private let left: Double
        private let right: Double
        private let captions: [Caption]
        private let notes: [Caption]
        /// Where bands begin, below what is written on them.
        private let band: Double
        private let top: Double
        private let bottom: Double
        let height: Double

        private var timeline: ReportTimeline { picture.timeline }
        private var words: ReportWords { picture.words }

        init(_ picture: TimelinePicture) {
            self.picture = picture
            let left = picture.label
            self.left = left
            let horizon = picture.timeline.horizon
            let small = TimelinePicture.small
            let texts = picture.timeline.workshops.map { slot in
                let name = TextWidth.fitted("\(slot.number) \(slot.venue)", to: 150, size: TimelinePicture.size)
                let lines = [name, picture.words.shortDays(slot.days)]
                let width = max(
                    TextWidth.of(lines[0], size: TimelinePicture.size) * 1.08, TextWidth.of(lines[1], size: small))
                return (lines: lines, width: width + 8, days: slot.days)
            }
            let room = TimelinePicture.width - 2
            func place(_ day: Day, _ right: Double) -> Double {
                left + Double(day - horizon.first) * (right - left) / Double(horizon.count)
            }
            let centred = Caption.signs(
                texts.map { ($0.lines, (place($0.days.first, room) + place($0.days.last + 1, room)) / 2, $0.width) },
                from: left, to: room)
            if let centred {
                right = room
                captions = centred
            } else {
                // So far to the left as it takes for the last flags not to be cut off.
                let right =
                    texts.map { text in
                        let part = Double(max(0, text.days.first - horizon.first)) / Double(horizon.count)
                        return part > 0 ? left + (room - text.width - left) / part : .infinity
                    }.min() ?? .infinity
                self.right = min(right, room)
                let end = self.right
                captions = Caption.flags(texts.map { ($0.lines, place($0.days.first, end), $0.width) })
            }
            let scale = (self.right - left) / Double(horizon.count)
            func x(_ day: Day) -> Double { left + Double(day - horizon.first) * scale }
            notes = Caption.laid(
                picture.timeline.blackouts.map { blackout in
                    let why = TextWidth.fitted(blackout.why ?? picture.words.blackout, to: 160, size: small)
                    return (
                        [why], (x(blackout.dates.first) + x(blackout.dates.last + 1)) / 2,
                        TextWidth.of(why, size: small)
                    )
                }, from: left, to: TimelinePicture.width - 2)
            let lanes = (captions.map(\.lane).max() ?? -1) + 1
            band = TimelinePicture.axis + Double(lanes) * 30 + 8
            top = band + 4
            bottom = top + picture.lines.reduce(0) { $0 + $1.height }
            height = bottom + Double((notes.map(\.lane).max() ?? -1) + 1) * 15 + 4
        }

        private func x(_ day: Day) -> Double {
            let horizon = timeline.horizon
            return left + Double(day - horizon.first) * (right - left) / Double(horizon.count)
        }

        /// The part of some days that lies in the picture.
        private func within(_ days: DayRange) -> (x: Double, width: Double)? {
            guard let shown = DayRange(max(days.first, timeline.horizon.first), min(days.last, timeline.horizon.last))
            else { return nil }
            return (x(shown.first), x(shown.last + 1) - x(shown.first))
        }

        var markup: Markup {
            Markup {
                stripes
                bands
                months
                blackouts
                edges
                rows
                labels
            }
        }

        // MARK: Ground

        private var tops: [Double] {
            picture.lines.reduce(into: [top]) { tops, line in tops.append((tops.last ?? top) + line.height) }
        }

        private var stripes: Markup {
            var isOdd = false
            var rectangles: [(x: Double, y: Double, width: Double, height: Double)] = []
            for (line, y) in zip(picture.lines, tops) {
                guard case .person = line else {
                    isOdd = false
                    continue
                }
                if isOdd { rectangles.append((0, y, right, line.height)) }
                isOdd.toggle()
            }
            return rectangles.isEmpty ? .empty : SVG.path(.rectangles(rectangles), .class(.stripe))
        }

        private var bands: Markup {
            let rectangles = timeline.workshops.compactMap { within($0.days) }.map { place in
                (x: place.x, y: band, width: max(place.width, 2), height: bottom - band)
            }
            return rectangles.isEmpty ? .empty : SVG.path(.rectangles(rectangles), .class(.band))
        }

        private var edges: Markup {
            let lines = timeline.workshops.compactMap { within($0.days) }.flatMap { place in
                [
                    [(x: place.x, y: band), (x: place.x, y: bottom)],
                    [(x: place.x + max(place.width, 2), y: band), (x: place.x + max(place.width, 2), y: bottom)],
                ]
            }
            return lines.isEmpty ? .empty : SVG.path(.path(lines), .class(.edge))
        }

        private var months: Markup {
            var months: [(month: Int, year: Int, x: Double)] = []
            var day = timeline.horizon.first
            while day <= timeline.horizon.last {
                let (year, month, _) = day.date
                months.append((month, year, x(day)))
                guard let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1) else { break }
                day = next
            }
            let widest = months.map { TextWidth.of(words.shortMonth($0.month), size: TimelinePicture.small) }.max() ?? 0
            let room = (right - left) / Double(max(1, months.count))
            let step = [1, 2, 3, 6, 12].first { Double($0) * room >= widest + 6 } ?? 12
            let ticks = months.filter { $0.x > left + 0.5 }.flatMap { month in
                [
                    // The number of a year may reach into the next month.
                    [(x: month.x, y: 3.0), (x: month.x, y: month.month == 1 ? TimelinePicture.axis - 2 : 16)],
                    [(x: month.x, y: top), (x: month.x, y: bottom)],
                ]
            }
            return Markup {
                SVG.path(.path(ticks + [[(x: left, y: top), (x: right, y: top)]]), .class(.rule))
                for (position, month) in months.enumerated() {
                    let end = position + 1 < months.count ? months[position + 1].x : right
                    let name = words.shortMonth(month.month)
                    if (month.month - 1) % step == 0, end - month.x >= min(widest, room) || step > 1 {
                        if right - month.x > TextWidth.of(name, size: TimelinePicture.small) {
                            SVG.text(.x(Length(month.x + 3)), .y(12), .class(.faint)) { name }
                        }
                    }
                    if position == 0 || month.month == 1, right - month.x > 30 {
                        SVG.text(.x(Length(month.x + 3)), .y(26), .class(.faint)) { "\(month.year)" }
                    }
                }
            }
        }

        private var blackouts: Markup {
            let rectangles = timeline.blackouts.compactMap { within($0.dates) }.map { place in
                (x: place.x, y: top, width: place.width, height: bottom - top)
            }
            return Markup {
                if !rectangles.isEmpty { SVG.path(.rectangles(rectangles), .fill(.hatched)) }
                for note in notes {
                    SVG.text(
                        .x(Length(note.x)), .y(Length(bottom + 13 + Double(note.lane) * 15)), .anchor(.middle),
                        .class(.faint)
                    ) { note.lines.first ?? "" }
                }
            }
        }

        // MARK: Workshops

        /// Words for each workshop, on a pole that stands on its band.
        private var labels: Markup {
            Markup {
                if !captions.isEmpty {
                    SVG.path(
                        .path(
                            captions.map { caption in
                                let from = band - Double(caption.lane + 1) * 30 + (caption.side == .middle ? 28 : 0)
                                return [(x: caption.pole, y: from), (x: caption.pole, y: band)]
                            }), .class(.edge))
                }
                for caption in captions {
                    let y = band - Double(caption.lane + 1) * 30
                    let anchor = SVGAttribute.anchor(caption.side)
                    SVG.text(.x(Length(caption.x)), .y(Length(y + 10)), anchor, .class(.strong)) { caption.lines[0] }
                    SVG.text(.x(Length(caption.x)), .y(Length(y + 23)), anchor, .class(.faint)) { caption.lines[1] }
                }
            }
        }

        // MARK: Rows

        private var rows: Markup {
            Markup {
                for (line, y) in zip(picture.lines, tops) {
                    switch line {
                    case .group(let group, _): self.group(group, y)
                    case .person(let row, let position): person(row, position, y)
                    case .heading(let text): name(text, y + 14, .strong)
                    case .window(let window): self.window(window, y)
                    }
                }
            }
        }

        private func name(_ text: String, _ y: Double, _ style: Style) -> Markup {
            let shown = TextWidth.fitted(text, to: left - 6, size: TimelinePicture.size)
            return SVG.text(.x(2), .y(Length(y)), .class(style)) {
                shown
                if shown != text { SVG.title { text } }
            }
        }

        private func group(_ group: ReportTimeline.Group, _ y: Double) -> Markup {
            Markup {
                name(group.name, y + 14, .strong)
                for (slot, count) in zip(timeline.workshops, group.counts) {
                    if let place = within(slot.days), count.number > 0 {
                        SVG.text(
                            .x(Length(place.x + place.width / 2)), .y(Length(y + 14)), .anchor(.middle), .class(.tally)
                        ) { words.number(count.number) + (count.isTelling ? words.countingMark : "") }
                    }
                }
            }
        }

        private func person(_ row: ReportTimeline.Row, _ position: Int, _ y: Double) -> Markup {
            func rectangles(_ state: ReportTimeline.State) -> [(x: Double, y: Double, width: Double, height: Double)] {
                (row.spans[state] ?? []).compactMap(within).map { ($0.x, y + 2, $0.width, 12) }
            }
            let style = TimelinePicture.style(ofGroup: position)
            let trips = zip(timeline.workshops, row.trips).compactMap { slot, away in away.map { (slot.days, $0) } }
            let marks = trips.compactMap { days, _ in within(days) }.map { place in
                let width = max(place.width, 7)
                return (x: place.x + (place.width - width) / 2, y: y + 3, width: width, height: 10.0)
            }
            let journeys = trips.compactMap { _, away in within(away) }.map {
                (x: $0.x, y: y + 6.5, width: $0.width, height: 3.0)
            }
            return Markup {
                for (state, look) in [(ReportTimeline.State.ifNeedBe, Pattern.spotted), (.noVisa, .barred)]
                where !rectangles(state).isEmpty {
                    SVG.path(.rectangles(rectangles(state)), .fill(look))
                }
                if !rectangles(.away).isEmpty { SVG.path(.rectangles(rectangles(.away)), .class(.neutral)) }
                if !marks.isEmpty { SVG.path(.rectangles(journeys + marks), .class(style)) }
                name(row.person, y + 12, .label)
            }
        }

        private func window(_ window: ReportTimeline.Window, _ y: Double) -> Markup {
            let text = words.window(window.days)
            return Markup {
                name(window.name, y + 13, .label)
                if let place = within(window.days ?? timeline.horizon) {
                    SVG.rect(
                        .x(Length(place.x)), .y(Length(y + 2)), .width(Length(max(place.width - 1, 1))), .height(14),
                        .class(.hollow))
                    if TextWidth.of(text, size: TimelinePicture.small) + 10 <= place.width {
                        SVG.text(.x(Length(place.x + 6)), .y(Length(y + 13)), .class(.faint)) { text }
                    } else {
                        SVG.title { text }
                    }
                }
            }
        }
    }

    /// Words at a place of a picture, in lanes so that none lies over another.
    struct Caption {
        let lines: [String]
        /// Where the words stand, by the end that ``side`` says.
        let x: Double
        /// What they belong to.
        let pole: Double
        /// From below.
        let lane: Int
        let side: SVGAttribute.TextAnchor

        typealias Text = (lines: [String], x: Double, width: Double)

        /// Texts with their middle near a place, in as few lanes as can be.
        static func laid(_ texts: [Text], from left: Double, to right: Double) -> [Caption] {
            var ends: [Double] = []
            return texts.sorted { $0.x < $1.x }.map { lines, target, width in
                let x = min(max(target, left + width / 2), right - width / 2)
                let lane = ends.firstIndex { $0 + 8 <= x - width / 2 } ?? ends.count
                if lane == ends.count { ends.append(0) }
                ends[lane] = x + width / 2
                return Caption(lines: lines, x: x, pole: target, lane: lane, side: .middle)
            }
        }

        /// Texts over poles or beside them, in up to three lanes, so that no pole crosses a text; nil where no way to
        /// do it is found.
        static func signs(_ texts: [Text], from left: Double, to right: Double) -> [Caption]? {
            var search = SignSearch(texts: texts.sorted { $0.x < $1.x }, left: left, right: right)
            return search.place(0) ? search.placed.map(\.caption) : nil
        }

        /// Texts to the right of poles: each stands above all those that begin before it ends, so that no pole crosses
        /// a text.
        static func flags(_ texts: [Text]) -> [Caption] {
            texts.sorted { $0.x < $1.x }.reversed().reduce(into: []) { flags, text in
                let below = flags.filter { $0.pole < text.x + text.width }.map(\.lane).max()
                flags.append(
                    Caption(
                        lines: text.lines, x: text.x + 4, pole: text.x, lane: below.map { $0 + 1 } ?? 0, side: .start))
            }.reversed()
        }
    }

    /// Tries lanes and sides for signs, one after the other, and goes back where one finds no place.
    private struct SignSearch {
        let texts: [Caption.Text]
        let left: Double
        let right: Double
        var placed: [(caption: Caption, from: Double, to: Double)] = []
        /// So many places are tried.
        var tries = 20_000

        mutating func place(_ position: Int) -> Bool {
            guard position < texts.count else { return true }
            let (lines, pole, width) = texts[position]
            for lane in 0..<3 {
                for side in [SVGAttribute.TextAnchor.middle, .start, .end] {
                    tries -= 1
                    guard tries > 0 else { return false }
                    let middle = min(max(pole, left + width / 2), right - width / 2)
                    let (x, from) =
                        switch side {
                        case .middle: (middle, middle - width / 2)
                        case .start: (pole + 4, pole)
                        case .end: (pole - 4, pole - width)
                        }
                    let to = from + width
                    guard from >= left - 0.5, to <= right + 0.5, fits(lane, from, to, pole) else { continue }
                    placed.append((Caption(lines: lines, x: x, pole: pole, lane: lane, side: side), from, to))
                    if place(position + 1) { return true }
                    placed.removeLast()
                }
            }
            return false
        }

        private func fits(_ lane: Int, _ from: Double, _ to: Double, _ pole: Double) -> Bool {
            placed.allSatisfy { other in
                if other.caption.lane == lane { return other.to <= from || to <= other.from }
                return other.caption.lane > lane
                    ? !(from - 3...to + 3).contains(other.caption.pole)
                    : !(other.from - 3...other.to + 3).contains(pole)
            }
        }
    }
}
