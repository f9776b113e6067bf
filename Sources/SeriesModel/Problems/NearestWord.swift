/// The known word that somebody most likely meant.
package enum NearestWord {
    /// The word nearest to what is written, or nil where none is near; of equally near ones the first.
    package static func suggestion(for written: String, among known: some Sequence<String>) -> String? {
        let typed = Array(written.lowercased().unicodeScalars.prefix(64))
        guard !typed.isEmpty else { return nil }
        var best: (word: String, distance: Int)?
        for word in known where word != written {
            let candidate = Array(word.lowercased().unicodeScalars.prefix(64))
            let allowed = max(1, min(typed.count, candidate.count) / 3)
            guard abs(typed.count - candidate.count) <= allowed else { continue }
            let distance = distance(typed, candidate)
            guard distance <= allowed, distance < candidate.count, distance < best?.distance ?? Int.max else {
                continue
            }
            best = (word, distance)
        }
        return best?.word
    }

    /// The key nearest to what is written; also one that it abbreviates or spells out, `ident` and `id`.
    package static func key(for written: String, among known: [String]) -> String? {
        if let near = suggestion(for: written, among: known) { return near }
        return known.filter { key in
            written.first?.lowercased() == key.first?.lowercased() && min(written.utf8.count, key.utf8.count) > 1
                && (isAbbreviation(written, of: key) || isAbbreviation(key, of: written))
        }.max { $0.utf8.count < $1.utf8.count }
    }

    /// Whether the letters of the one are among those of the other, in order.
    private static func isAbbreviation(_ short: String, of long: String) -> Bool {
        guard long.utf8.count <= 64 else { return false }
        var rest = Substring(long.lowercased())
        for letter in short.lowercased() {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }

    /// How many letters were dropped, added, changed or swapped with their neighbour (optimal string alignment).
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1...max(1, first.count) where row <= first.count {
            var current = [row]
            for column in 1...max(1, second.count) where column <= second.count {
                let same = first[row - 1] == second[column - 1]
                var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    value = min(value, beforeLast[column - 2] + 1)
                }
                current.append(value)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
