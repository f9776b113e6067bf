import SeriesModel

/// The entries of a list of a series file, and how a change calls them: by their ids, or by what they are about.
struct SeriesEntries {
    private let items: [SourceNode]
    private let path: String
    private let names: [[String]]

    /// The keys that tell the entries of each list apart; one or the other where they stand together.
    private static let keys: [String: [[String]]] = [
        "delegations": [["id"]], "participants": [["id"]], "venues": [["id"]], "funders": [["id"]],
        "fares": [["from"], ["to"]], "visas": [["passport"], ["country"]], "services": [["name", "category"]],
        "costs": [["name", "category"]], "quotas": [["tag"]],
    ]

    static func isList(_ path: String) -> Bool { keys[path] != nil }

    init(_ items: [SourceNode], at path: String) {
        self.items = items
        self.path = path
        names = Self.keys[path] ?? []
    }

    /// The key that is meant where a change names none: a change of fares is one of what they cost.
    var mainKey: String? { path == "fares" ? "fare" : nil }

    /// How a change may go on that stops too early.
    func example(_ part: String, _ used: Int) -> String {
        let first =
            used == 0 ? names.first.flatMap { keys in items.first.flatMap { _ in names(of: 0, keys).first } } : nil
        let part = first.map { "\(part).\($0)" } ?? part
        let examples = [
            "participants": "away 2027-04-01/2027-05-15", "venues": "closed 2027-04-01/2027-05-15",
        ]
        if let example = examples[path] { return "\(part): \(example)" }
        let keys = ["funders": "amount", "delegations": "seats", "visas": "notice", "quotas": "min"]
        return "\(part).\(keys[path] ?? (path == "services" ? "perDay" : "amount")): …"
    }

    /// The entries that the first steps call, and how many steps that are; `*` calls them all.
    func find(_ steps: ArraySlice<String>, _ change: SeriesChange) throws(ChangeFailure) -> ([Int], used: Int) {
        guard !names.isEmpty else { throw ChangeFailure(.noPart(change.part)) }
        var found = Array(items.indices)
        var used = 0
        for keys in names {
            guard steps.startIndex + used < steps.endIndex else { break }
            let rest = steps.dropFirst(used)
            let step = rest[rest.startIndex]
            // An id may have dots: then several steps call it.
            let lengths =
                step == "*"
                ? [1]
                : (1...rest.count).filter { count in
                    let isOneStep = count == 1 || change.quoted.isDisjoint(with: rest.prefix(count).indices)
                    return isOneStep && found.contains { calls($0, keys, rest.prefix(count).joined(separator: ".")) }
                }
            // `fares.DEL.hours`: the second word is a key of the fare already.
            if used > 0, lengths.isEmpty, isKey(step) { break }
            guard let length = lengths.last else {
                let known = Array(Set(found.flatMap { names(of: $0, keys) })).sorted()
                let fault = ChangeFault.unknownEntry(
                    kind(keys, step), suggestion: NearestWord.suggestion(for: step, among: known),
                    known: Array(known.prefix(12)))
                throw ChangeFailure(fault)
            }
            guard lengths.count == 1 || change.quoted.contains(rest.startIndex) else {
                let example = rest.prefix(length).joined(separator: ".")
                throw ChangeFailure(.twoEntries(example: "\(path).\(SeriesChange.step(example))"))
            }
            let name = rest.prefix(change.quoted.contains(rest.startIndex) ? 1 : length).joined(separator: ".")
            found = step == "*" ? found : found.filter { calls($0, keys, name) }
            used += change.quoted.contains(rest.startIndex) ? 1 : length
        }
        return (found, used)
    }

    private func calls(_ index: Int, _ keys: [String], _ step: String) -> Bool { names(of: index, keys).contains(step) }

    private func names(of index: Int, _ keys: [String]) -> [String] {
        keys.compactMap { items[index][$0]?.scalarText }
    }

    private func isKey(_ step: String) -> Bool { ["fare", "currency", "hours", "kgCO2"].contains(step) }

    /// `funder norwy`.
    private func kind(_ keys: [String], _ step: String) -> String {
        switch path {
        case "fares": "fare \(keys == ["from"] ? "from" : "to") \(step)"
        case "visas": "visa row of \(keys == ["passport"] ? "passport" : "country") \(step)"
        // Somebody may be called by their name.
        case "participants": "participant \(ShownText.person(step))"
        default: "\(path.dropLast()) \(step)"
        }
    }
}
