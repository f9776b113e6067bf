import SeriesFiles
public import SeriesModel

/// Code names of participants: `P417`.
///
/// A code name is the letter P with a number out of a keyed hash (SHA-256) of the participant's id, and people with
/// code names are listed in the order of these numbers. So neither the number nor the place in a list tells where
/// somebody stands in the file, what their id is or how they are spelled. Who knows an id cannot compute its number
/// either: that takes the key. Without one of your own the key is a hash of the ids and names of everybody in the
/// series, in an order of its own: the same people have the same code names in every report, whatever else changes;
/// when somebody joins, leaves or is renamed, all get new ones. With a key of your own, which nobody else may have,
/// code names also stay the same then.
///
/// A number that would spell somebody's id or name is passed over.
public struct Codenames: Hashable, Sendable {
    /// The code names that there are, by ids.
    package let byID: [String: String]

    /// Code names for everybody.
    ///
    /// - Parameters:
    ///   - participants: everybody, in any order.
    ///   - strangers: ids of people who are in a plan and no longer in the series.
    ///   - key: what code names depend on besides ids; nil: the ids and names of everybody.
    public init(of participants: [Participant], strangers: [String] = [], key: String? = nil) {
        let ids = participants.map(\.id) + strangers
        let everybody = participants.map { "\($0.id)\n\($0.name)" }.sorted().joined(separator: "\n\n")
        let secret = key ?? SHA256.hexadecimal(of: everybody)
        let hashes = Dictionary(firstOf: ids.map { ($0, SHA256.hexadecimal(of: "\(secret)\n\($0)")) })
        let taken = Set((ids + participants.map(\.name)).map { $0.lowercased() })
        // Three digits, and more where there are so many people that numbers would soon be used up.
        var digits = 3
        while Self.power(digits) < 10 * ids.count { digits += 1 }
        let (first, count) = (Self.power(digits - 1), Self.power(digits) - Self.power(digits - 1))
        var used: Set<String> = []
        var names: [String: String] = [:]
        for (id, hash) in hashes.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            var number = Int(hash.prefix(12), radix: 16) ?? 0
            var name = "P\(first + number % count)"
            while used.contains(name) || taken.contains(name.lowercased()) {
                number += 1
                name = "P\(first + number % count)"
            }
            used.insert(name)
            names[id] = name
        }
        byID = names
    }

    /// Code names for everybody in a series and in some plans.
    public init(of participants: [Participant], in plans: [Plan], key: String? = nil) {
        let known = Set(participants.map(\.id))
        let strangers = Set(plans.flatMap { $0.workshops.flatMap(\.attendees) }).subtracting(known)
        self.init(of: participants, strangers: strangers.sorted(), key: key)
    }

    /// Code names that are given.
    package init(byID: [String: String]) { self.byID = byID }

    /// The code name of somebody, by their id.
    public subscript(id: String) -> String { byID[id] ?? "P" }

    private static func power(_ digits: Int) -> Int { (0..<digits).reduce(1) { power, _ in power * 10 } }
}
