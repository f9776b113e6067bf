import Foundation
import Synchronization

/// Runs work on a thread with room for deep recursion.
///
/// Yams descends once for each level of nesting, up to its limit of 1000, more than a thread of a pool may bear.
enum DeepStack {
    private static let bytes = 32 << 20

    /// The result of the work, waited for.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            let result = work()
            box.value.withLock { $0 = result }
            done.signal()
        }
        thread.stackSize = bytes
        thread.start()
        done.wait()
        return box.value.withLock { $0 } ?? work()
    }

    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
