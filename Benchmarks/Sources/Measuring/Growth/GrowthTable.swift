import Foundation

/// Growth curves as a table: how many times as long each doubling takes.
package struct GrowthTable: Sendable {
    private let curves: [GrowthCurve]

    package init(_ curves: [GrowthCurve]) { self.curves = curves }

    package var text: String {
        var table = TextTable(["size", "from", "to", "times as long", "median at to", "open at to", "peak MB at to"])
        for curve in curves {
            for (position, factor) in curve.factors.enumerated() {
                let point = curve.points[position + 1]
                let isBound = point.open > 0 || curve.points[position].open > 0
                let median = Average.median(point.seconds).map { String(format: "%.2f s", $0) } ?? "–"
                table.add([
                    curve.name, "\(curve.points[position].size)", "\(point.size)",
                    factor.map { (isBound ? "about " : "") + String(format: "%.2f×", $0) } ?? "–", median,
                    "\(point.open) of \(point.seconds.count)", String(format: "%.0f", point.megabytes),
                ])
            }
        }
        return table.text
    }
}
