import Dispatch
import Foundation
import Parley

/// Ctrl-C stops the searches; a polite end from outside lets those that have begun end. Either of them again ends at once.
struct SweepInterruption {
    private let sources: [any DispatchSourceSignal]

    /// Listens until it goes away.
    init(_ cancellation: Cancellation, finishing: Cancellation) {
        sources = [(SIGINT, cancellation), (SIGTERM, finishing)].map { number, stop in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if stop.isCancelled { exit(128 + number) }
                stop.cancel()
                if Console.isWatched { Console.say("\nStopping; once more ends at once.") }
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
