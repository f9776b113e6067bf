import DequeModule

/// A queue in which clients take turns: who waits with one job does not wait for all hundred of another.
struct FairQueue<Element: Hashable & Sendable>: Sendable {
    private var waiting: [(client: String, elements: Deque<Element>)] = []

    /// How many wait.
    private(set) var count = 0

    /// All that wait.
    var all: [Element] { waiting.flatMap(\.elements) }

    /// Adds an element behind all others of its client.
    mutating func append(_ element: Element, of client: String) {
        count += 1
        if let place = waiting.firstIndex(where: { $0.client == client }) {
            waiting[place].elements.append(element)
        } else {
            waiting.append((client, [element]))
        }
    }

    /// Takes the next element: of the clients with the least load the one that has waited longest for a turn.
    ///
    /// - Parameters:
    ///   - most: clients with more going on than this have no turn.
    ///   - load: how much is going on for a client already.
    /// - Returns: it; nil where nothing waits that has a turn.
    mutating func next(most: Int = .max, load: (String) -> Int) -> Element? {
        guard let place = waiting.indices.min(by: { load(waiting[$0].client) < load(waiting[$1].client) }),
            load(waiting[place].client) <= most
        else { return nil }
        var turn = waiting.remove(at: place)
        let element = turn.elements.removeFirst()
        if !turn.elements.isEmpty { waiting.append(turn) }
        count -= 1
        return element
    }

    /// Takes an element out.
    ///
    /// - Returns: false where it is not there.
    mutating func remove(_ element: Element) -> Bool {
        for place in waiting.indices {
            guard let index = waiting[place].elements.firstIndex(of: element) else { continue }
            waiting[place].elements.remove(at: index)
            if waiting[place].elements.isEmpty { waiting.remove(at: place) }
            count -= 1
            return true
        }
        return false
    }

    /// How many elements have their turn before this one, as far as can be said now; nil where it does not wait.
    func ahead(of element: Element) -> Int? {
        for (place, turn) in waiting.enumerated() {
            guard let index = turn.elements.firstIndex(of: element) else { continue }
            return waiting.enumerated().reduce(0) { sum, other in
                // In each round before its own everybody has a turn, in its own those before it.
                sum + min(other.element.elements.count, other.offset < place ? index + 1 : index)
            }
        }
        return nil
    }
}

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
