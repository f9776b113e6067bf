import DequeModule

/// Lets so many in at the same time; the others wait, in order.
actor Turnstile {
    private var free: Int
    private var waiting: Deque<CheckedContinuation<Void, Never>> = []

    init(_ free: Int) {
        self.free = max(1, free)
    }

    /// Does something once there is room.
    func through<Value: Sendable>(_ work: @Sendable () async -> Value) async -> Value {
        await enter()
        let value = await work()
        leave()
        return value
    }

    private func enter() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if let next = waiting.popFirst() { next.resume() } else { free += 1 }
    }
}
