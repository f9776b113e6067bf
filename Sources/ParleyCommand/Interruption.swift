import Dispatch
import Foundation
import LinearModel
import Parley
import SeriesFiles

/// Ctrl-C once stops the search and keeps what was found so far; a second time ends the command.
///
/// A polite end from outside and a terminal that goes away stop it as well. Of a terminal that goes away the system
/// tells more than once, so that never ends the command; where it is passed over by now, as `nohup` has it, it stays
/// so.
struct Interruption {
    private let sources: [any DispatchSourceSignal]
    private let hasHungUp = Cancellation()

    /// Listens until it goes away; whatever comes stops the search.
    init(_ cancellation: Cancellation) {
        self.init(
            interrupt: cancellation, terminate: cancellation,
            words: "Stopping with the best plan so far; once more ends at once.")
    }

    /// Listens until it goes away, for Ctrl-C and for an end from outside; each stops something.
    init(interrupt: Cancellation, terminate: Cancellation, words: String) {
        let hasHungUp = hasHungUp
        sources = [(SIGINT, interrupt), (SIGTERM, terminate), (SIGHUP, terminate)].compactMap { number, stop in
            let before = signal(number, SIG_IGN)
            if number == SIGHUP, unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                return nil
            }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if number == SIGHUP { hasHungUp.cancel() } else if stop.isCancelled { exit(128 + number) }
                stop.cancel()
                if Console.isWatched { Console.say(lines: "\n" + words) }
            }
            source.resume()
            return source
        }
    }

    /// Stops listening. Whoever was told that the terminal went away is not to be told again while what was found is
    /// written.
    func end() {
        for source in sources { source.cancel() }
        let signals = [SIGINT, SIGTERM] + (sources.count == 3 && !hasHungUp.isCancelled ? [SIGHUP] : [])
        for number in signals { signal(number, SIG_DFL) }
        WholeWrites.hold(signals)
    }
}
