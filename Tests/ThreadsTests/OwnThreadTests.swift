import Dispatch
import Synchronization
import Testing
import Threads

struct OwnThreadTests {
    private struct Depth: Error, Equatable {
        let reached: Int
    }

    /// Some 40 bytes and more for each level: deeper than the threads of tasks bear.
    private func descend(_ level: Int) -> Int { level == 0 ? 0 : 1 + descend(level - 1) }

    @Test func `deep work is waited for`() {
        var seen = 0
        let depth = OwnThread.run(stack: 64 << 20) {
            seen += 1
            return descend(200_000)
        }
        #expect(depth == 200_000)
        #expect(seen == 1)
    }

    @Test func `what the work throws is thrown`() {
        #expect(throws: Depth(reached: 3)) {
            try OwnThread.run { () throws(Depth) -> Int in throw Depth(reached: 3) }
        }
    }

    @Test func `work goes on beside the caller`() {
        let done = DispatchSemaphore(value: 0)
        let value = Mutex(0)
        let work: @Sendable () -> Void = {
            value.withLock { $0 = 7 }
            done.signal()
        }
        #expect(OwnThread.start(work))
        done.wait()
        #expect(value.withLock { $0 } == 7)
    }

    /// More than there is: no thread, and nothing done.
    @Test func `impossible stack is no thread`() {
        #expect(OwnThread.run(stack: 1) { 1 } == nil)
        #expect(!OwnThread.start(stack: 1) { Issue.record("it ran") })
    }
}
