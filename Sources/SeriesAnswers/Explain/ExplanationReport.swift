import OrderedCollections
public import SeriesModel
import SeriesText

/// Why no plan is right and what would help, as a coordinator reads it on a terminal.
public struct ExplanationReport: Sendable {
    private let explanation: Explanation
    private let series: Series
    private let codenames: Bool
    private let finder: String

    /// A report of an explanation.
    ///
    /// - Parameters:
    ///   - explanation: what is known.
    ///   - series: the series that it is about.
    ///   - codenames: whether participants are called by their ids.
    ///   - finder: what finds the best plan, where there is one.
    public init(
        _ explanation: Explanation, of series: Series, codenames: Bool = false, finder: String = "parley plan"
    ) {
        self.finder = finder
        self.explanation = explanation
        self.series = series
        self.codenames = codenames
    }

    private static let width = 92

    /// The whole report, lines ending with a newline.
    public var text: String {
        let sections = [[series.name] + verdict] + helping + explanation.conflicts.enumerated().map(section) + dropped
        return report(sections.filter { !$0.isEmpty })
    }

    private var verdict: [String] {
        switch explanation.verdict {
        case .possible: ["There is a right plan; \(finder) finds the best. Nothing is to be explained."]
        case .unknown: ["The search stopped before it was known whether there is a right plan."]
        case .impossible:
            hasGround
                ? ["There is no right plan. That is proven."]
                : [
                    "There is no right plan. No rule stands in the way: whatever is taken away, there is none.",
                    "What is missing is something to plan with, such as a venue.",
                ]
        }
    }

    /// Whether something can be taken away so that there is a plan.
    private var hasGround: Bool { !(explanation.conflicts.first?.conditions.isEmpty ?? true) }

    private func text(_ sentence: Sentence) -> String {
        sentence.text { series.name(ofParticipant: $0, codenames: codenames) }
    }

    // MARK: What would help

    private var helping: [[String]] {
        guard explanation.verdict == .impossible, hasGround || !explanation.waysOut.isEmpty else { return [] }
        guard !explanation.waysOut.isEmpty else {
            return [
                [
                    explanation.isComplete
                        ? "No single change helps, and no few of them that were tried."
                        : "What would help was not found: not everything could be tried."
                ]
            ]
        }
        let isAlone = explanation.waysOut.allSatisfy { $0.changes.count == 1 }
        var lines = [
            isAlone
                ? "Each of these alone helps, the lightest first; each was tried and gives a right plan"
                : "No single change helps; these together do, and give a right plan"
        ]
        for (position, way) in explanation.waysOut.enumerated() {
            let number = position < 9 ? " \(position + 1)" : "\(position + 1)"
            let change = text(Sentence.listed(way.changes.map(\.words)).capitalizedFirst)
            let least = !way.isLeast && way.changes.contains(where: \.value.isMeasured) ? " (less may be enough)" : ""
            lines += wrapped(text: change + least, to: Self.width).enumerated().map { line, text in
                (line == 0 ? " \(number)  " : "     ") + text
            }
            lines.append("       " + price(of: way))
        }
        if !explanation.isComplete { lines.append("  There may be more: not everything could be tried.") }
        return [lines]
    }

    private func price(of way: WayOut) -> String {
        var text =
            "then \(counted(way.plan.workshops.count, "workshop", "workshops")), "
            + "\(way.plan.attendance(in: series)), \(way.plan.total.grouped) \(series.currency)"
        if way.extraMoney != .zero { text += ", of which \(way.extraMoney.grouped) are new money" }
        if way.plan.status != .optimal { text += "; a better plan may be possible" }
        return text
    }

    // MARK: What clashes

    private func section(_ position: Int, _ conflict: Conflict) -> [String] {
        guard !conflict.conditions.isEmpty else { return [] }
        let count = conflict.conditions.count
        let counted = conflict.evidence.flatMap { bulleted(text($0), " ") }
        // That something of everything clashes is known already.
        guard conflict.isMinimal || count < series.conditions.count else {
            return ["What clashes was not found in time." + (counted.isEmpty ? "" : " What can be counted:")] + counted
        }
        var head = position == 0 ? "What clashes" : "What clashes besides"
        if count == 1 {
            head += ": this alone cannot be kept"
        } else {
            head += ": these \(count) rules and facts cannot \(count == 2 ? "both" : "all") hold"
            head += !conflict.isMinimal ? "" : count == 2 ? "; each alone can" : "; any \(count - 1) of them can"
        }
        let lines = items(conflict.conditions).flatMap { bulleted(text($0), "–") }
        return [head] + lines + counted
    }

    /// The conditions in words; people of whom the same is said share a line, after all others.
    private func items(_ conditions: [StatedCondition]) -> [Sentence] {
        let people = conditions.reduce(into: OrderedDictionary<Sentence, [String]>()) { people, condition in
            if let predicate = condition.words.predicate, let person = condition.participant {
                people[predicate, default: []].append(person)
            }
        }.filter { $0.value.count > 1 }
        let others = conditions.filter { $0.words.predicate.map { people[$0] == nil } ?? true }
        return others.map(\.words)
            + people.map { predicate, ids in
                "each of these \(ids.count)\(predicate): \(Sentence.people(ids))"
            }
    }

    private func bulleted(_ text: String, _ mark: String) -> [String] {
        wrapped(text: text, to: Self.width).enumerated().map { ($0 == 0 ? "  \(mark) " : "    ") + $1 }
    }

    // MARK: The best with less

    /// The best plan with fewer workshops.
    private var dropped: [[String]] {
        guard let partial = explanation.partial else { return [] }
        let missing = series.workshops.min - partial.workshops.count
        var table = TextTable(.left, .left, .right)
        for workshop in partial.workshops {
            table.add(
                workshop.days.spoken, series.name(ofVenue: workshop.venue),
                counted(workshop.attendees.count, "person", "people"))
        }
        let head = "With \(counted(missing, "workshop", "workshops")) dropped, the best there is"
        return [[head] + table.lines]
    }
}
