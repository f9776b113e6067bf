import Foundation

/// Growth curves as a picture, SVG: both axes double from line to line, so that a straight line is a power.
package struct GrowthChart: Sendable {
    private let curves: [GrowthCurve]
    private let width = 640.0
    private let height = 420.0
    private let margin = (left: 60.0, right: 150.0, top: 40.0, bottom: 50.0)
    private let colours = ["#1b6ca8", "#c44536", "#3a7d44", "#8e5ea2"]

    /// Curves that start together at 1: what counts is how they grow.
    package init(_ curves: [GrowthCurve]) { self.curves = curves }

    package var text: String {
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(width)) \(number(height))\" "
                + "font-family=\"sans-serif\" font-size=\"12\">",
            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
            label("Time by size, both as multiples of the smallest", margin.left, 22, "start"),
        ]
        lines += axes
        for (curve, colour) in zip(curves, colours) { lines += drawn(curve, colour) }
        for end in endLabels {
            lines.append(label(end.name, width - margin.right + 8, end.position, "start", end.colour))
        }
        lines.append("</svg>")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Doublings of size and time since the smallest.
    private func doublings(_ curve: GrowthCurve) -> [(size: Double, time: Double)] {
        var time = 0.0
        var result = [(size: 0.0, time: 0.0)]
        for (point, factor) in zip(curve.points.dropFirst(), curve.factors) {
            time += log2(factor ?? 1)
            result.append((log2(Double(point.size) / Double(max(1, curve.points[0].size))), time))
        }
        return result
    }

    private var mostDoublings: (size: Double, time: Double) {
        let all = curves.flatMap(doublings)
        return (max(1, all.map(\.size).max() ?? 1), max(1, (all.map(\.time).max() ?? 1).rounded(.up)))
    }

    private var leastTime: Double { min(0, (curves.flatMap(doublings).map(\.time).min() ?? 0).rounded(.down)) }

    private func x(_ size: Double) -> Double {
        margin.left + size / mostDoublings.size * (width - margin.left - margin.right)
    }

    private func y(_ time: Double) -> Double {
        let share = (time - leastTime) / (mostDoublings.time - leastTime)
        return height - margin.bottom - share * (height - margin.top - margin.bottom)
    }

    private var axes: [String] {
        let most = mostDoublings
        var lines: [String] = []
        for size in stride(from: 0, through: most.size, by: 1) {
            lines.append(line(x(size), y(leastTime), x(size), y(most.time), "#dddddd"))
            lines.append(label("\(number(pow(2, size)))×", x(size), height - margin.bottom + 18, "middle"))
        }
        for time in stride(from: leastTime, through: most.time, by: 1) {
            lines.append(line(x(0), y(time), x(most.size), y(time), "#dddddd"))
            lines.append(label("\(number(pow(2, time)))×", margin.left - 8, y(time) + 4, "end"))
        }
        lines.append(label("size", x(most.size / 2), height - 12, "middle"))
        return lines
    }

    private func drawn(_ curve: GrowthCurve, _ colour: String) -> [String] {
        let points = doublings(curve).map { "\(number(x($0.size))),\(number(y($0.time)))" }
        let path =
            "<polyline fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\" points=\""
            + points.joined(separator: " ") + "\"/>"
        return [path]
            + points.map { point in
                let parts = point.split(separator: ",")
                return "<circle cx=\"\(parts[0])\" cy=\"\(parts[1])\" r=\"3\" fill=\"\(colour)\"/>"
            }
    }

    /// The curves' names beside their ends, moved apart where they would overlap.
    private var endLabels: [(position: Double, name: String, colour: String)] {
        let ends = zip(curves, colours).map { curve, colour in
            (position: y(doublings(curve).last?.time ?? 0) + 4, name: curve.name, colour: colour)
        }
        var labels: [(position: Double, name: String, colour: String)] = []
        for end in ends.sorted(by: { $0.position < $1.position }) {
            labels.append((max(end.position, (labels.last?.position ?? 0) + 15), end.name, end.colour))
        }
        return labels
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String) -> String {
        "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\" stroke=\"\(colour)\"/>"
    }

    private func label(_ text: String, _ x: Double, _ y: Double, _ anchor: String, _ colour: String = "black") -> String
    {
        "<text fill=\"\(colour)\" x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">\(text)</text>"
    }

    /// With at most two decimals, and none that say nothing.
    private func number(_ value: Double) -> String {
        let text = String(format: "%.2f", value)
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }
}
