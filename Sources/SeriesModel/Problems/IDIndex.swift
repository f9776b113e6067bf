/// The ids of a list, and where each stands first.
package struct IDIndex {
    /// The key of the list: `venues`.
    package let list: String
    /// One for each entry, in order.
    package let given: [String]
    /// The position of the first entry with an id.
    package let first: [String: Int]
    /// The first few hundred different ids, in order: enough to guess what was meant.
    package let ids: [String]
    /// Whether every id could be read, so that an unknown one is surely wrong.
    package let isComplete: Bool

    package init(_ given: [String], list: String, faulty: FaultyPaths) {
        self.given = given
        self.list = list
        var first: [String: Int] = [:]
        var complete = !faulty.covers(list)
        for (position, id) in given.enumerated() {
            if !faulty.isEmpty, faulty.covers("\(list)[\(position)].id") {
                complete = false
            } else if first[id] == nil {
                first[id] = position
            }
        }
        self.first = first
        ids = given.enumerated().lazy.filter { first[$1] == $0 }.prefix(500).map(\.element)
        isComplete = complete
    }

    package func knows(_ id: String) -> Bool { first[id] != nil }
}
