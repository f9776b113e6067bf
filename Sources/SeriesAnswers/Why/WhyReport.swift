public import SeriesModel
import SeriesText

/// Why a plan is as it is, as a coordinator reads it on a terminal.
public struct WhyReport: Sendable {
    private let why: Why
    private let series: Series
    private let codenames: Bool
    private let words: ObstacleWords

    /// A report of answers; with code names, participants are called by their ids.
    public init(_ why: Why, of series: Series, codenames: Bool = false) {
        self.why = why
        self.series = series
        self.codenames = codenames
        words = ObstacleWords(series: series, codenames: codenames)
    }

    /// The whole report, lines ending with a newline.
    public var text: String {
        var sections = [[series.name]]
        if why.answers.isEmpty {
            sections[0].append(
                series.held.isEmpty
                    ? "There is no workshop that could be elsewhere."
                    : "There is no workshop here that could be elsewhere: what has taken place stays as it was.")
        }
        for answer in why.answers {
            guard let number = answer.workshop else {
                sections.append([title(answer)] + lines(answer, isWhole: true))
                continue
            }
            let head = title(number)
            if sections.last?.first != head { sections.append([head]) }
            sections[sections.count - 1] += ["  " + title(answer)] + lines(answer, isWhole: false).map { "  " + $0 }
        }
        return report(sections)
    }

    /// A workshop of the plan.
    private func title(_ number: Int) -> String {
        let workshop = why.plan.workshops[number - 1]
        return "\(number)  \(workshop.days.spoken), \(series.name(ofVenue: workshop.venue))"
    }

    /// What was turned round.
    func title(_ answer: WhyAnswer) -> String {
        switch answer.question {
        case .workshop(let venue, let start):
            let days = DayRange(from: start, days: series.days).spoken
            return answer.isInPlan
                ? "Not in \(series.name(ofVenue: venue)) \(days)" : "In \(series.name(ofVenue: venue)) \(days)"
        case .venue(let venue):
            return answer.isInPlan
                ? "Never in \(series.name(ofVenue: venue))\(fromNowOn)"
                : "Once in \(series.name(ofVenue: venue)) or more\(fromNowOn)"
        case .attendance(let participant, let number):
            let name = words.called(participant)
            return "\(answer.isInPlan ? "Without" : "With") \(name) at workshop \(title(number))"
        case .starts(let venue, let range):
            let place = venue.map { " in \(series.name(ofVenue: $0))" } ?? ""
            return answer.isInPlan
                ? "No workshop\(place) that starts \(range.asTime)" : "A workshop\(place) that starts \(range.asTime)"
        case .participant(let participant):
            let name = words.called(participant)
            return answer.isInPlan
                ? "Without \(name) at any workshop\(fromNowOn)" : "With \(name) at one workshop or more\(fromNowOn)"
        case .pair(let first, let second):
            let names = "\(words.called(first)) and \(words.called(second))"
            return answer.isInPlan
                ? "\(names) never at the same workshop\(fromNowOn)"
                : "\(names) at the same workshop, once or more\(fromNowOn)"
        }
    }

    /// Where something has taken place: that it is not asked about.
    private var fromNowOn: String { series.held.isEmpty ? "" : " from now on" }

    /// What it came to; where the answer is about one workshop, in short.
    func lines(_ answer: WhyAnswer, isWhole: Bool) -> [String] {
        switch answer.outcome {
        case .unknown: return ["  the search stopped before this was known"]
        case .impossible(let obstacles):
            return ["  cannot be: no plan is right then"] + words.lines(obstacles).map { "    " + $0 }
        case .plan(let plan, let changes):
            var lines = ["  " + verdict(changes, plan)]
            guard isWhole else { return lines }
            lines.append("")
            lines += goals(changes) + [""]
            lines += ChangesReport(
                PlanComparison(from: why.plan, to: plan, of: series), of: series, codenames: codenames
            ).text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "  " + $0 }
            return lines
        }
    }

    /// What it means for the goals, in a sentence: what is worse first, then what is better.
    private func verdict(_ changes: [GoalChange], _ plan: Plan) -> String {
        let words = [("worse", false), ("better", true)].compactMap { word, isBetter -> String? in
            let changed = changes.filter { $0.before != $0.after && $0.isBetter == isBetter }.compactMap { change in
                change.goal.change(from: change.before, to: change.after, in: series)
            }
            return changed.isEmpty ? nil : "\(word): " + changed.joined(separator: ", ")
        }
        let proof = plan.status == .optimal ? "" : " (not proven: there may be something better)"
        guard !words.isEmpty else { return "just as good: the same in every goal\(proof)" }
        let isBetter = changes.first { $0.before != $0.after }?.isBetter ?? false
        return words.joined(separator: "; ") + proof + (isBetter ? "; so the plan is not the best" : "")
    }

    private func goals(_ changes: [GoalChange]) -> [String] {
        var table = TextTable(.left, .right, .right, .left)
        table.add("", "the plan", "then")
        for change in changes {
            let verdict: String
            if change.before == change.after {
                verdict = "the same"
            } else {
                verdict = change.isBetter ? "better" : "worse"
            }
            table.add(
                change.goal.rawValue, change.goal.shown(change.before), change.goal.shown(change.after), verdict)
        }
        return table.lines
    }
}

extension DayRange {
    /// `on Mon 3 May 2027`, `in May 2027`, `on a day of Sat 1 – Thu 20 May 2027`.
    fileprivate var asTime: String {
        guard first != last else { return "on \(spoken)" }
        let (year, month, day) = first.date
        guard day == 1, last.date.month == month, last.date.year == year,
            last.date.day == Day.length(ofMonth: month, in: year)
        else { return "on a day of \(spoken)" }
        return "in \(first.short.split(separator: " ").dropFirst().joined(separator: " "))"
    }
}

extension GoalChange {
    /// Whether the other plan is better in it.
    fileprivate var isBetter: Bool { goal.isMaximised ? after > before : after < before }
}
