import Dispatch
import Foundation
import LinearModel
import Parley
import SeriesFiles

/// Ctrl-C once stops the search and keeps what was found so far; a second time ends the command.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    /// Listens for Ctrl-C and for a polite end from outside until it goes away; both stop the search.
    init(_ cancellation: Cancellation) {
        self.init(
            interrupt: cancellation, terminate: cancellation,
            words: "Stopping with the best plan so far; once more ends at once.")
    }

    /// Listens for Ctrl-C and for a polite end from outside until it goes away; each stops something.
    init(interrupt: Cancellation, terminate: Cancellation, words: String) {
        sources = [(SIGINT, interrupt), (SIGTERM, terminate)].map { number, stop in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if stop.isCancelled { exit(128 + number) }
                stop.cancel()
                if Console.isWatched { Console.say(lines: "\n" + words) }
            }
            source.resume()
            return source
        }
    }

    /// Stops listening.
    func end() {
        for source in sources { source.cancel() }
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        WholeWrites.hold([SIGINT, SIGTERM])
    }
}
