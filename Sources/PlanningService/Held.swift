import OrderedCollections

/// Things by their ids, in the order in which they were last used, with about the bytes that they take.
struct Held<Value: Sendable>: Sendable {
    private var entries: OrderedDictionary<String, Entry> = [:]

    private struct Entry {
        var value: Value
        var size: Int
    }

    /// About the bytes of all.
    private(set) var size = 0

    var count: Int { entries.count }

    /// The values, the one that was not used for longest first.
    var all: [Value] { entries.values.map(\.value) }

    /// A value, which is not used by that.
    subscript(id: String) -> Value? {
        get { entries[id]?.value }
        set {
            if let newValue { entries[id]?.value = newValue } else { remove(id) }
        }
    }

    mutating func insert(_ value: Value, _ id: String, size: Int) {
        remove(id)
        entries[id] = Entry(value: value, size: size)
        self.size += size
    }

    mutating func resize(_ id: String, to size: Int) {
        guard let old = entries[id]?.size else { return }
        self.size += size - old
        entries[id]?.size = size
    }

    /// A value, which is the last to go from now on.
    mutating func use(_ id: String) -> Value? {
        guard let entry = entries.removeValue(forKey: id) else { return nil }
        entries[id] = entry
        return entry.value
    }

    @discardableResult
    mutating func remove(_ id: String) -> Value? {
        guard let entry = entries.removeValue(forKey: id) else { return nil }
        size -= entry.size
        return entry.value
    }

    /// The id of the first that may go.
    func oldest(where mayGo: (Value) -> Bool) -> String? { entries.first { mayGo($0.value.value) }?.key }
}

/// How many there are of each.
struct Tally: Sendable {
    private var counts: [String: Int] = [:]

    /// How many there are of all.
    private(set) var total = 0

    /// How many there are of one.
    subscript(key: String) -> Int { counts[key] ?? 0 }

    mutating func add(_ key: String) {
        counts[key, default: 0] += 1
        total += 1
    }

    mutating func remove(_ key: String) {
        guard let count = counts[key] else { return }
        counts[key] = count > 1 ? count - 1 : nil
        total -= 1
    }
}
