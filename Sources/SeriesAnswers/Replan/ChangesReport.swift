public import SeriesModel
import SeriesText

/// What a new plan changes, as a coordinator would tell it: what moved, what is new, who is in, who is out, what it
/// costs.
public struct ChangesReport: Sendable {
    private let comparison: PlanComparison
    private let series: Series
    private let codenames: Bool

    /// A report of changes; with code names, participants are called by their ids.
    public init(_ comparison: PlanComparison, of series: Series, codenames: Bool = false) {
        self.comparison = comparison
        self.series = series
        self.codenames = codenames
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        var lines = ["What changes"]
        lines += entry("held", held)
        lines += entry("kept", kept)
        for change in comparison.moved {
            lines += entry("moved", ["\(title(change.before)) → \(title(change.after))"] + people(change))
        }
        for workshop in comparison.new {
            lines += entry("new", [title(workshop)] + people("in", workshop.attendees))
        }
        for workshop in comparison.dropped {
            lines += entry("dropped", [title(workshop)] + people("out", workshop.attendees))
        }
        lines += entry("cost", cost)
        lines += entry("paid by", payers)
        return report([lines])
    }

    // MARK: Workshops

    private var held: [String] {
        let count = comparison.held.count
        return count == 0 ? [] : ["\(counted(count, "workshop has", "workshops have")) taken place"]
    }

    private var kept: [String] {
        let before = comparison.kept.count + comparison.moved.count + comparison.dropped.count
        guard before > 0 else { return [] }
        let all = counted(before, "workshop", "workshops") + (comparison.held.isEmpty ? "" : " still to come")
        let words = "\(comparison.kept.count) of \(all)"
        let changed = comparison.kept.filter { !$0.joining.isEmpty || !$0.leaving.isEmpty }
        guard !changed.isEmpty else { return [comparison.kept.isEmpty ? words : words + ", with the same people"] }
        return ["\(words), \(changed.count) with other people"] + changed.flatMap { [title($0.after)] + people($0) }
    }

    private func title(_ workshop: PlannedWorkshop) -> String {
        return "\(workshop.days.spoken), \(series.name(ofVenue: workshop.venue))"
    }

    // MARK: People

    private func people(_ change: ChangedWorkshop) -> [String] {
        people("in", change.joining) + people("out", change.leaving)
    }

    /// A line for each delegation, and one for those whom the series no longer has.
    private func people(_ word: String, _ ids: [String]) -> [String] {
        let lines = series.groups(of: ids, codenames: codenames).flatMap { group in
            let called = group.people.dropLast() + [(group.people.last ?? "") + " (\(group.name))"]
            return wrapped(Array(called), to: 72)
        }
        return beside(word, width: 5, lines)
    }

    // MARK: Money

    private var cost: [String] {
        guard let cost = comparison.cost else { return [] }
        return ["\(cost.before.grouped) → \(cost.after.grouped) \(series.currency), \(cost.words)"]
    }

    private var payers: [String] {
        var table = TextTable(.left, .right, .left, .right, .left)
        for changed in comparison.funders {
            let name = series.name(ofFunder: changed.funder)
            table.add(
                name, changed.sum.before.grouped, "→", changed.sum.after.grouped, changed.sum.words)
        }
        return table.lines.map { String($0.dropFirst(2)) }
    }

    // MARK: Form

    /// A word of the report and what it says, line by line beside it.
    private func entry(_ word: String, _ lines: [String]) -> [String] {
        beside(word, width: 8, lines).map { "  " + $0 }
    }

    private func beside(_ word: String, width: Int, _ lines: [String]) -> [String] {
        lines.enumerated().map { position, line in
            let word = position == 0 ? word : ""
            return (word + " ").padded(to: width + 1) + line
        }
    }
}

extension ChangedSum {
    /// `the same`, `30.00 more` or `30.00 less`.
    var words: String {
        if difference == .zero { return "the same" }
        return difference > .zero ? "\(difference.grouped) more" : "\((Money.zero - difference).grouped) less"
    }
}
