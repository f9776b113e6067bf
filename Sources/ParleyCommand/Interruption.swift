import Dispatch
import Foundation
import Parley

/// Ctrl-C once stops the search and keeps the best plan so far; a second time ends the command.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    /// Listens for Ctrl-C and for a polite end from outside until it goes away.
    init(_ cancellation: Cancellation) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if cancellation.isCancelled { exit(128 + number) }
                cancellation.cancel()
                if Console.isWatched { Console.say("\nStopping with the best plan so far; once more ends at once.") }
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
    }
}
