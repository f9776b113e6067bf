import SeriesModel

extension PlanComparison {
    /// Pairs days in order so that the distances add up to the least; all of the fewer are paired.
    ///
    /// A dynamic program over the two lists, as in an alignment. O(old × new).
    static func pairs(of old: [Day], with new: [Day]) -> [(old: Int, new: Int)] {
        guard old.count <= new.count else {
            return pairs(of: new, with: old).map { (old: $0.new, new: $0.old) }
        }
        // least[i][j]: of the first i old days and the first j new ones, all old ones paired; nil where there are too
        // few.
        var least: [[Int?]] = [Array(repeating: 0, count: new.count + 1)]
        for i in old.indices {
            var row: [Int?] = [nil]
            for j in new.indices {
                let paired = least[i][j].map { $0 + abs(new[j] - old[i]) }
                row.append([row[j], paired].compactMap { $0 }.min())
            }
            least.append(row)
        }
        var pairs: [(old: Int, new: Int)] = []
        var j = new.count
        for i in old.indices.reversed() {
            // Of equal pairings the earliest: a new day is left out at the end as long as that costs nothing.
            while j > 0, let without = least[i + 1][j - 1], without == least[i + 1][j] { j -= 1 }
            pairs.append((old: i, new: j - 1))
            j -= 1
        }
        return pairs.reversed()
    }
}
