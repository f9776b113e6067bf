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
