public import SeriesModel
import SeriesText

/// Why no plan is right and what would help, as a coordinator reads it on a terminal.
public struct ExplanationReport: Sendable {
    private let explanation: Explanation
    private let series: Series
    private let words: ConditionWording

    /// A report of an explanation; with code names, participants are called by their ids.
    public init(_ explanation: Explanation, of series: Series, codenames: Bool = false) {
        self.explanation = explanation
        self.series = series
        words = ConditionWording(series: series, codenames: codenames)
    }

    private static let width = 92

    /// The whole report, lines ending with a newline.
    public var text: String {
        let sections = [[series.name] + verdict] + explanation.conflicts.enumerated().map(section) + helping
        return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var verdict: [String] {
        switch explanation.verdict {
        case .possible: ["There is a right plan; parley plan finds the best. Nothing is to be explained."]
        case .unknown: ["The search stopped before it was known whether there is a right plan."]
        case .impossible:
            explanation.conflicts.first?.conditions.isEmpty ?? true
                ? [
                    "There is no right plan. No rule stands in the way: whatever is taken away, there is none.",
                    "What is missing is something to plan with, such as a venue.",
                ] : ["There is no right plan. That is proven."]
        }
    }

    // MARK: What clashes

    private func section(_ position: Int, _ conflict: Conflict) -> [String] {
        guard !conflict.conditions.isEmpty else { return [] }
        let count = conflict.conditions.count
        var head = position == 0 ? "What clashes" : "What clashes besides"
        if count == 1 {
            head += ": this alone cannot be kept"
        } else {
            head += ": these \(count) rules and facts cannot all hold"
            head += conflict.isMinimal ? "; any \(count - 1) of them can" : ""
        }
        let lines = items(conflict.conditions).flatMap { bulleted($0, "–") }
        let evidence = conflict.evidence.map(EvidenceWording(words: words).sentence)
        return [head] + lines + evidence.flatMap { bulleted($0, " ") }
    }

    /// The conditions in words; people whose calendars are meant share a line.
    private func items(_ conditions: [Condition]) -> [String] {
        var items: [String] = []
        var busy: [String] = []
        for condition in conditions {
            if case .calendar(let id) = condition { busy.append(id) } else { items.append(words.sentence(condition)) }
        }
        if busy.count == 1 { items.append(words.sentence(.calendar(participant: busy[0]))) }
        if busy.count > 1 {
            items.append("on some days these \(busy.count) cannot be away: \(words.people(busy))")
        }
        return items
    }

    private func bulleted(_ text: String, _ mark: String) -> [String] {
        wrapped(text: text, to: Self.width).enumerated().map { ($0 == 0 ? "  \(mark) " : "    ") + $1 }
    }

    // MARK: What would help

    private var helping: [[String]] {
        guard explanation.verdict == .impossible else { return [] }
        guard !explanation.waysOut.isEmpty else {
            return explanation.conflicts.first?.conditions.isEmpty ?? true
                ? [] : [["Ways out", "  none was found" + (explanation.isComplete ? "" : " in time")]]
        }
        var lines = ["Ways out, the lightest first; each was tried and gives a right plan"]
        for (position, way) in explanation.waysOut.enumerated() {
            let number = position < 9 ? " \(position + 1)" : "\(position + 1)"
            let change = listed(way.amendments.map(words.change)).capitalizedFirst
            let least = way.isLeast || way.amendments.allSatisfy { $0.value == .lifted } ? "" : " (less may be enough)"
            lines += wrapped(text: change + least, to: Self.width).enumerated().map { line, text in
                (line == 0 ? " \(number)  " : "     ") + text
            }
            lines.append("       " + price(of: way))
        }
        if !explanation.isComplete { lines.append("  There may be more: not everything could be tried in time.") }
        return [lines] + dropped
    }

    private func price(of way: WayOut) -> String {
        let attendances = way.plan.workshops.reduce(0) { $0 + $1.attendees.count }
        var text =
            "then \(counted(way.plan.workshops.count, "workshop", "workshops")), "
            + "\(counted(attendances, "attendance", "attendances")), \(way.plan.total.grouped) \(series.currency)"
        if way.extraMoney != .zero { text += ", of which \(way.extraMoney.grouped) are new money" }
        if way.plan.status != .optimal { text += "; a better plan may be possible" }
        return text
    }

    /// The best plan with fewer workshops.
    private var dropped: [[String]] {
        guard let partial = explanation.partial else { return [] }
        let missing = series.workshops.min - partial.workshops.count
        var table = TextTable(.left, .left, .right)
        for workshop in partial.workshops {
            let days = DayRange(workshop.start, workshop.end) ?? DayRange(workshop.start)
            table.add(
                days.spoken, words.venueName(workshop.venue), counted(workshop.attendees.count, "person", "people"))
        }
        let head = "With \(counted(missing, "workshop", "workshops")) dropped, the best there is"
        return [[head] + table.lines]
    }
}
