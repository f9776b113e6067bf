import Parley
import SeriesAnswers
import Synchronization

/// One line on the terminal that counts the scenarios that are answered, and goes away at the end.
final class SweepLine: Sendable {
    private let isShown: Bool
    private let count: Int
    private let answered = Mutex(0)

    /// A line that is shown only where it is wanted and somebody watches.
    init(isWanted: Bool, _ count: Int) {
        isShown = isWanted && Console.isWatched
        self.count = count
        sketch(0)
    }

    /// Counts an answer.
    func show(_ answer: ScenarioAnswer) {
        // Today's plan is no scenario.
        if answer.changes.isEmpty { return }
        sketch(
            answered.withLock { answered in
                answered += 1
                return answered
            })
    }

    /// Takes the line away.
    func clear() {
        if isShown { Console.sketch("\r\u{1B}[K") }
    }

    private func sketch(_ answered: Int) {
        if isShown { Console.sketch("\r\u{1B}[K\(answered) of \(count) scenarios") }
    }
}
