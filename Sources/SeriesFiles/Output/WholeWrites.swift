import Foundation
import Synchronization

/// Writes that are not broken off by Ctrl-C: what ends the program waits until a file or a folder has taken its place.
///
/// A file goes to a temporary name first, and a folder changes its name twice. Whoever ends the program between would
/// find something called `.parley-…`, with names of people in it, or a folder without what was in it.
package enum WholeWrites {
    private static let underWay = Atomic<Int>(0)
    private static let waiting = Atomic<Int32>(0)

    /// Lets signals that end this process wait for what is being written; for a program, which has them to itself. A
    /// signal that is passed over by now, as `nohup` has it, stays so.
    package static func hold(_ signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]) {
        // Both are there before a handler may want them.
        _ = (underWay.load(ordering: .relaxed), waiting.load(ordering: .relaxed))
        for number in signals {
            let before = signal(number) { number in
                WholeWrites.waiting.store(number, ordering: .sequentiallyConsistent)
                WholeWrites.endIfNothingIsWritten()
            }
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// Writes something that is whole at its end only.
    static func whole<Value, Fault: Error>(_ write: () throws(Fault) -> Value) throws(Fault) -> Value {
        underWay.add(1, ordering: .sequentiallyConsistent)
        defer {
            underWay.subtract(1, ordering: .sequentiallyConsistent)
            endIfNothingIsWritten()
        }
        return try write()
    }

    /// Whichever is later calls it last, the signal or the end of the writing, so that neither is missed.
    private static func endIfNothingIsWritten() {
        let number = waiting.load(ordering: .sequentiallyConsistent)
        guard number != 0, underWay.load(ordering: .sequentiallyConsistent) == 0 else { return }
        signal(number, SIG_DFL)
        raise(number)
    }
}
