import ArgumentParser
import Foundation
import Parley
import SeriesAnswers
import SeriesModel
import SeriesPlanning
import SeriesText
import Synchronization

/// How it is said how far a search is.
struct ProgressOption: ParsableArguments {
    /// What stands on standard error.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case line, json
    }

    @Option(
        help: ArgumentHelp(
            """
            How far it is, on standard error: `line`, on a terminal; or `json`, a line of JSON whenever that changes, \
            for programs.
            """, valueName: "form"))
    var progress = Form.line

    /// A line on the terminal, where somebody wants it.
    func line(unless quiet: Bool) -> ProgressLine { ProgressLine(isWanted: !quiet && progress == .line) }

    /// What counts scenarios: a line on the terminal, where somebody wants it, or lines of JSON.
    func line(unless quiet: Bool, _ count: Int) -> SweepLine {
        SweepLine(isWanted: !quiet && progress == .line, count, log: log)
    }

    /// Lines of JSON, where they are asked for.
    var log: ProgressLog? { progress == .json ? ProgressLog() : nil }
}

/// Lines of JSON that say how far a search is, one whenever that changes.
final class ProgressLog: Sendable {
    private let began = ContinuousClock.now
    private let last = Mutex<SearchProgress?>(nil)
    private let write: @Sendable (String) -> Void

    /// A log that begins now.
    init(write: @escaping @Sendable (String) -> Void = { Console.sketch($0) }) {
        self.write = write
    }

    /// Says how far a search is.
    func show(_ progress: PlanningProgress) {
        say(SearchProgress(progress, seconds: .now - began))
    }

    /// Says how many scenarios are answered.
    func show(_ answered: Int, of count: Int) {
        say(SearchProgress(answered: answered, of: count, seconds: .now - began))
    }

    private func say(_ progress: SearchProgress) {
        last.withLock { last in
            if let last, progress.isAsFar(as: last) { return }
            last = progress
            write(ProgressDocument(progress).text)
        }
    }
}

/// One line on the terminal that shows how far planning is, and goes away at the end.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let width: Int
    private let write: @Sendable (String) -> Void
    private let pace = WritingPace()

    /// A line that is shown only where it is wanted and somebody watches.
    init(
        isWanted: Bool, isWatched: Bool = Console.isWatched, width: Int = Console.width,
        write: @escaping @Sendable (String) -> Void = { Console.sketch($0) }
    ) {
        isShown = isWanted && isWatched
        self.width = width
        self.write = write
    }

    /// Shows how far planning is, five times a second at the most.
    func show(_ progress: PlanningProgress) {
        if isShown, pace.isDue() { write("\r\u{1B}[K" + progress.line(width)) }
    }

    /// Takes the line away.
    func clear() {
        if isShown, pace.hasBegun { write("\r\u{1B}[K") }
    }
}

extension PlanningProgress {
    /// What a search is for, where that is more than its goals, and how far it is: no wider than a line, as what goes
    /// on in the next could not be taken away.
    fileprivate func line(_ width: Int) -> String {
        guard let purpose = purpose?.onOneLine else { return words }
        let whole = purpose + "   " + words
        guard whole.columns >= width else { return whole }
        let seconds = "   \(elapsed.components.seconds) s"
        let room = width - 1 - seconds.count
        guard purpose.columns > room else { return purpose + seconds }
        var cut = purpose
        while !cut.isEmpty, cut.columns >= room { cut.removeLast() }
        return cut.trimmed + "…" + seconds
    }

    /// How far a search is, on a line.
    fileprivate var words: String {
        var parts = ["goal \(position) of \(goals), \(objective)", "best " + shown(incumbent), "bound " + shown(bound)]
        if let gap { parts.append("gap " + String(format: "%.1f", gap * 100) + " %") }
        parts.append("\(elapsed.components.seconds) s")
        return parts.joined(separator: "   ")
    }

    private func shown(_ value: Double?) -> String {
        guard let value else { return "–" }
        return String(format: !objective.isMoney && value == value.rounded() ? "%.0f" : "%.2f", value)
    }
}

extension PlanningObjective {
    /// Whether its values are money.
    fileprivate var isMoney: Bool {
        switch self {
        case .goal(let kind): kind == .cost
        case .payments: true
        }
    }
}

/// One line on the terminal that counts the scenarios that are answered, shows how far one of the others is, and goes
/// away at the end.
final class SweepLine: Sendable {
    private let isShown: Bool
    private let log: ProgressLog?
    private let count: Int
    private let write: @Sendable (String) -> Void
    private let answered = Mutex(0)
    private let pace = WritingPace()

    /// A line that is shown only where it is wanted and somebody watches; or lines of JSON.
    init(
        isWanted: Bool, _ count: Int, log: ProgressLog? = nil, isWatched: Bool = Console.isWatched,
        write: @escaping @Sendable (String) -> Void = { Console.sketch($0) }
    ) {
        isShown = isWanted && isWatched
        self.log = log
        self.count = count
        self.write = write
        log?.show(0, of: count)
        sketch(0)
    }

    /// Counts an answer.
    func show(_ answer: ScenarioAnswer) {
        // Today's plan is no scenario.
        if answer.changes.isEmpty { return }
        answered.withLock { answered in
            answered += 1
            log?.show(answered, of: count)
            sketch(answered)
        }
    }

    /// Shows how far the search of one scenario is, five times a second at the most; lines of JSON count scenarios
    /// alone.
    func show(_ progress: PlanningProgress) {
        if isShown, pace.isDue() { answered.withLock { sketch($0, "   " + progress.words) } }
    }

    /// Takes the line away.
    func clear() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func sketch(_ answered: Int, _ more: String = "") {
        if isShown { write("\r\u{1B}[K\(answered) of \(counted(count, "scenario", "scenarios"))\(more)") }
    }
}

/// Whether it is time to write again: five times a second at the most.
private final class WritingPace: Sendable {
    private let lastWritten = Mutex<ContinuousClock.Instant?>(nil)

    var hasBegun: Bool { lastWritten.withLock { $0 != nil } }

    func isDue() -> Bool {
        let now = ContinuousClock.now
        return lastWritten.withLock { last in
            if let last, now - last < .milliseconds(200) { return false }
            last = now
            return true
        }
    }
}
