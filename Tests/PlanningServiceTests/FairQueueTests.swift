import Testing

@testable import PlanningService

/// Clients take turns.
struct FairQueueTests {
    private func drained(_ queue: FairQueue<Int>, load: (String) -> Int = { _ in 0 }) -> [Int] {
        var queue = queue
        var order: [Int] = []
        while let next = queue.next(load: load) { order.append(next) }
        return order
    }

    /// Anna's 1 to 4 came first; Ben's two wait for one of hers each, not for all.
    private var queue: FairQueue<Int> {
        var queue = FairQueue<Int>()
        for number in 1...4 { queue.append(number, of: "anna") }
        for number in 11...12 { queue.append(number, of: "ben") }
        return queue
    }

    @Test func `who waits with few does not wait for all of another`() {
        #expect(drained(queue) == [1, 11, 2, 12, 3, 4])
    }

    @Test func `who has most going on comes last`() {
        #expect(drained(queue) { $0 == "anna" ? 1 : 0 } == [11, 12, 1, 2, 3, 4])
    }

    @Test func `who has more going on than is allowed has no turn`() {
        var queue = queue
        let turns = (0..<3).map { _ in queue.next(most: 0) { $0 == "anna" ? 1 : 0 } }
        #expect(turns == [11, 12, nil])
        #expect(queue.count == 4)
    }

    @Test func `how many are ahead is told as they will go`() {
        #expect([1, 11, 2, 12, 3, 4].map { queue.ahead(of: $0) } == [0, 1, 2, 3, 4, 5])
        #expect(queue.ahead(of: 99) == nil)
    }

    @Test func `what is taken out has no turn`() {
        var queue = queue
        let removed = [queue.remove(11), queue.remove(11)]
        #expect(removed == [true, false])
        #expect(queue.count == 5)
        #expect(Set(queue.all) == [1, 2, 3, 4, 12])
        #expect(drained(queue) == [1, 12, 2, 3, 4])
    }
}
