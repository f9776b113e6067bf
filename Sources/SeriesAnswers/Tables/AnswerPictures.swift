package import Pages
package import SeriesModel
import SeriesText

/// The space in which a picture is drawn, and words in it that keep out of each other's way.
private struct Canvas {
    let width = 720.0
    var height: Double
    private(set) var marks = Markup.empty
    private var taken: [(x: Double, y: Double, width: Double, height: Double)] = []

    init(height: Double) {
        self.height = height
    }

    mutating func add(_ markup: Markup) { marks += markup }

    /// Keeps words out of a place.
    mutating func keep(x: Double, y: Double, width: Double, height: Double) {
        taken.append((x, y, width, height))
    }

    /// Words at the first of some places where they are in nobody's way; left out where there is none.
    @discardableResult mutating func label(
        _ text: String, at places: [(x: Double, y: Double, anchor: SVGAttribute.TextAnchor)], _ style: Style = .label
    ) -> Bool {
        let width = TextWidth.of(text, size: 12)
        for place in places {
            let left =
                switch place.anchor {
                case .start: place.x
                case .middle: place.x - width / 2
                case .end: place.x - width
                }
            let isFree = taken.allSatisfy { other in
                left >= other.x + other.width + 4 || other.x >= left + width + 4
                    || place.y - 11 >= other.y + other.height
                    || other.y >= place.y + 4
            }
            guard left >= 2, left + width <= self.width - 2, place.y >= 13, place.y <= height - 2, isFree else {
                continue
            }
            keep(x: left, y: place.y - 11, width: width, height: 15)
            add(
                SVG.text(
                    .x(Length(place.x)), .y(Length(place.y)), .anchor(place.anchor), .class(style)
                ) { text })
            return true
        }
        return false
    }
}

extension Frontier {
    /// The steps as a staircase: to the right it gets dearer, upwards there is more. Each step says what it is.
    package func picture(of series: Series) -> Picture? {
        guard let first = steps.first, let last = steps.last, !goals.isEmpty else { return nil }
        let (left, right, top, bottom) = (70.0, 690.0, 56.0, 360.0)
        // What distinguishes steps in the picture: the last goal is gained within the others.
        let height = Array(steps.enumerated()).map { Double($0.offset) }
        let prices = steps.map(\.price.approximation)
        let (least, most) = (prices.min() ?? 0, prices.max() ?? 0)
        func x(_ price: Double) -> Double {
            most > least ? left + (price - least) / (most - least) * (right - left - 60) + 30 : (left + right) / 2
        }
        let values = steps.map { $0.values.last?.approximation ?? 0 }
        let isRising = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
        // Where an earlier goal gains what the last one loses, steps are as high as their number.
        let heights = isRising ? values : height
        let (lowest, highest) = (heights.min() ?? 0, heights.max() ?? 0)
        func y(_ value: Double) -> Double {
            highest > lowest
                ? bottom - 24 - (value - lowest) / (highest - lowest) * (bottom - top - 48) : (top + bottom) / 2
        }
        var canvas = Canvas(height: 420)
        canvas.add(
            SVG.text(.x(20), .y(24), .class(.strong)) {
                TextWidth.fitted(title, to: 680, size: 12)
            })
        canvas.add(
            SVG.line(
                .x1(Length(left)), .y1(Length(bottom)), .x2(Length(right)), .y2(Length(bottom)), .class(.rule)))
        canvas.add(
            SVG.line(.x1(Length(left)), .y1(Length(top)), .x2(Length(left)), .y2(Length(bottom)), .class(.rule)))
        canvas.add(
            SVG.text(.x(Length(right)), .y(Length(bottom + 42)), .anchor(.end), .class(.faint)) {
                "\(against.title(in: series)) →"
            })
        let upwards = isRising ? (goals.last?.title(in: series) ?? "") : "better"
        canvas.add(SVG.text(.x(20), .y(Length(top - 10)), .class(.faint)) { "↑ \(upwards)" })
        var line: [(x: Double, y: Double)] = []
        for (position, step) in steps.enumerated() {
            let point = (x: x(step.price.approximation), y: y(heights[position]))
            if let before = line.last { line.append((point.x, before.y)) }
            line.append(point)
            canvas.keep(x: point.x - 5, y: point.y - 5, width: 10, height: 10)
        }
        line.append((right, line.last?.y ?? bottom))
        canvas.add(SVG.path(.path([line]), .class(.curve)))
        for (one, other) in zip(line, line.dropFirst()) where one.y == other.y {
            canvas.keep(x: one.x, y: one.y - 1, width: other.x - one.x, height: 2)
        }
        for (position, step) in steps.enumerated() {
            let point = (x: x(step.price.approximation), y: y(heights[position]))
            let words = zip(goals, step.values).map { "\($0.rawValue) \($0.shown($1))" }.joined(separator: ", ")
            canvas.add(
                SVG.circle(
                    .cx(Length(point.x)), .cy(Length(point.y)), .r(4.5), .class(step.isProven ? .dot : .hollow)
                ) {
                    SVG.title { "\(words): \(against.shown(step.price))\(step.isProven ? "" : ", not proven")" }
                })
            canvas.label(
                words + (step.isProven ? "" : " (not proven)"),
                at: [
                    (point.x - 10, point.y - 9, .end), (point.x + 10, point.y + 18, .start),
                    (point.x, point.y - 12, .middle),
                    (point.x - 10, point.y + 18, .end),
                ])
        }
        // The ends of the scale first, then as many as have room.
        let order = [0, steps.count - 1] + Array(steps.indices.dropFirst().dropLast())
        for position in order where steps.indices.contains(position) {
            let at = x(steps[position].price.approximation)
            if canvas.label(against.shown(steps[position].price), at: [(at, bottom + 18, .middle)], .faint) {
                canvas.add(
                    SVG.line(
                        .x1(Length(at)), .y1(Length(bottom)), .x2(Length(at)), .y2(Length(bottom + 5)), .class(.rule)))
            }
        }
        let marks = canvas.marks
        return Picture(
            Anchor("answer"),
            title: "\(title), in \(counted(steps.count, "step", "steps"))",
            description:
                "From \(against.shown(first.price)) to \(against.shown(last.price)); the table has every number.",
            width: canvas.width, height: canvas.height
        ) { marks }
    }
}

extension WhatIfReport {
    /// The scenarios as bars of what each costs, with what the goals come to in words.
    package var picture: Picture? {
        var entries = today.map { [("today", Optional($0))] } ?? []
        entries += rows.map { ($0.name, $0.answer) }
        guard entries.contains(where: { $0.1?.hasPlan ?? false }) else { return nil }
        let goals = Array(goals.prefix(2))
        let (step, top, left) = (24.0, 52.0, 250.0)
        var canvas = Canvas(height: top + step * Double(entries.count) + 16)
        let most = entries.compactMap { $0.1?.cost?.cents }.max() ?? 0
        let currency = entries.compactMap { $0.1?.currency }.first ?? ""
        canvas.add(
            SVG.text(.x(20), .y(24), .class(.strong)) {
                TextWidth.fitted("What each scenario costs, in \(currency)", to: 680, size: 12)
            })
        canvas.add(
            SVG.line(
                .x1(Length(left)), .y1(Length(top - 8)), .x2(Length(left)), .y2(Length(canvas.height - 12)),
                .class(.rule)))
        for (position, (name, answer)) in entries.enumerated() {
            let y = top + step * Double(position)
            canvas.add(
                SVG.text(
                    .x(Length(left - 8)), .y(Length(y + 12)), .anchor(.end), .class(position == 0 ? .strong : .label)
                ) {
                    TextWidth.fitted(name, to: left - 28, size: 12)
                })
            guard let answer, let cost = answer.cost else {
                let words =
                    answer.map { $0.status == .infeasible ? "no right plan" : "out of time" } ?? "not answered yet"
                canvas.add(
                    SVG.text(.x(Length(left + 8)), .y(Length(y + 12)), .class(.faint)) { words })
                continue
            }
            let words =
                ([cost.grouped]
                + goals.compactMap { goal in
                    answer.goals.first { $0.goal == goal }.map { "\(goal.rawValue) \(goal.shown($0.value))" }
                }).joined(separator: ", ") + (answer.status == .feasible ? " (not proven)" : "")
            // The words stand behind the longest bar too.
            let room = canvas.width - left - 16 - TextWidth.of(words, size: 12)
            let width = most > 0 ? Double(cost.cents) / Double(most) * min(190, max(60, room)) : 0
            canvas.add(
                SVG.rect(
                    .x(Length(left)), .y(Length(y)), .width(Length(max(1, width))), .height(16),
                    .class(today != nil && position == 0 ? .neutral : .first)
                ) { SVG.title { "\(name): \(words)" } })
            canvas.add(
                SVG.text(.x(Length(left + width + 8)), .y(Length(y + 12)), .class(.label)) {
                    TextWidth.fitted(words, to: canvas.width - left - width - 12, size: 12)
                })
        }
        let marks = canvas.marks
        return Picture(
            Anchor("answer"), title: "What each of \(counted(rows.count, "scenario", "scenarios")) costs",
            description: "The table has every number.", width: canvas.width, height: canvas.height
        ) { marks }
    }
}
